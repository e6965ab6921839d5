/** What is known to only read: operators of plans, procedures and function namespaces. Whatever is not listed is refused until it is. */

/**
 * Operators by their name without what stands in brackets (`Expand` for `Expand(All)`): everything that the planner of Neo4j 5.26 to
 * 2026.08 can put into a plan and that takes rows only from the graph, an index, the schema or other rows.
 */
export const READING_OPERATORS: ReadonlySet<string> = new Set([
  // Rows from nowhere, and their way out.
  ...["Argument", "ArgumentTracker", "EmptyRow", "EmptyResult", "ProduceResults", "PreserveOrder"],
  // Nodes.
  ...["AllNodesScan", "NodeByElementIdSeek", "NodeByIdSeek", "NodeByLabelScan", "NodeCountFromCountStore"],
  ...["IntersectionNodeByLabelsScan", "SubtractionNodeByLabelsScan", "UnionNodeByLabelsScan", "DynamicLabelNodeLookup"],
  ...["NodeIndexContainsScan", "NodeIndexEndsWithScan", "NodeIndexScan", "NodeIndexSeek", "NodeIndexSeekByRange"],
  ...["NodeUniqueIndexSeek", "NodeUniqueIndexSeekByRange", "MultiNodeIndexSeek"],
  ...["NodeFulltextIndexSearch", "NodeVectorIndexSearch"],
  // Relationships.
  ...["DirectedAllRelationshipsScan", "UndirectedAllRelationshipsScan", "RelationshipCountFromCountStore"],
  ...["DirectedRelationshipByElementIdSeek", "UndirectedRelationshipByElementIdSeek"],
  ...["DirectedRelationshipByIdSeek", "UndirectedRelationshipByIdSeek"],
  ...["DirectedRelationshipTypeScan", "UndirectedRelationshipTypeScan"],
  ...["DirectedUnionRelationshipTypesScan", "UndirectedUnionRelationshipTypesScan"],
  ...["DynamicDirectedRelationshipTypeLookup", "DynamicUndirectedRelationshipTypeLookup"],
  ...["DirectedRelationshipIndexScan", "UndirectedRelationshipIndexScan"],
  ...["DirectedRelationshipIndexSeek", "UndirectedRelationshipIndexSeek"],
  ...["DirectedRelationshipIndexSeekByRange", "UndirectedRelationshipIndexSeekByRange"],
  ...["DirectedRelationshipUniqueIndexSeek", "UndirectedRelationshipUniqueIndexSeek"],
  ...["DirectedRelationshipUniqueIndexSeekByRange", "UndirectedRelationshipUniqueIndexSeekByRange"],
  ...["DirectedRelationshipIndexContainsScan", "UndirectedRelationshipIndexContainsScan"],
  ...["DirectedRelationshipIndexEndsWithScan", "UndirectedRelationshipIndexEndsWithScan"],
  ...["DirectedRelationshipFulltextIndexSearch", "UndirectedRelationshipFulltextIndexSearch"],
  ...["DirectedRelationshipVectorIndexSearch", "UndirectedRelationshipVectorIndexSearch"],
  // The same, shared among threads.
  ...["PartitionedAllNodesScan", "PartitionedNodeByLabelScan", "PartitionedUnwind"],
  ...["PartitionedIntersectionNodeByLabelsScan", "PartitionedSubtractionNodeByLabelsScan"],
  ...["PartitionedUnionNodeByLabelsScan", "PartitionedNodeIndexScan", "PartitionedNodeIndexSeek"],
  ...["PartitionedNodeIndexSeekByRange", "PartitionedDirectedAllRelationshipsScan"],
  ...["PartitionedUndirectedAllRelationshipsScan", "PartitionedDirectedRelationshipTypeScan"],
  ...["PartitionedUndirectedRelationshipTypeScan", "PartitionedDirectedRelationshipTypesScan"],
  ...["PartitionedDirectedUnionRelationshipTypesScan", "PartitionedUndirectedUnionRelationshipTypesScan"],
  ...["PartitionedDirectedRelationshipIndexScan", "PartitionedUndirectedRelationshipIndexScan"],
  ...["PartitionedDirectedRelationshipIndexSeek", "PartitionedUndirectedRelationshipIndexSeek"],
  ...["PartitionedDirectedRelationshipIndexSeekByRange", "PartitionedUndirectedRelationshipIndexSeekByRange"],
  // Ways through the graph.
  ...["Expand", "OptionalExpand", "VarLengthExpand", "PathPropagatingBFS", "ProjectEndpoints"],
  ...["Repeat", "BidirectionalRepeat", "RepeatOptions", "NullifyMetadata", "ShortestPath", "StatefulShortestPath"],
  ...["TriadicBuild", "TriadicFilter", "TriadicSelection"],
  // Rows against rows.
  ...["Apply", "SemiApply", "AntiSemiApply", "LetSemiApply", "LetAntiSemiApply", "RollUpApply"],
  ...["SelectOrSemiApply", "SelectOrAntiSemiApply", "LetSelectOrSemiApply", "LetSelectOrAntiSemiApply"],
  ...["ConditionalApply", "AntiConditionalApply", "CartesianProduct", "Union", "OrderedUnion", "Optional", "Anti"],
  ...["NodeHashJoin", "NodeLeftOuterHashJoin", "NodeRightOuterHashJoin", "ValueHashJoin", "ValueMergeJoin"],
  // One row or many into others.
  ...["Filter", "Projection", "Unwind", "Distinct", "OrderedDistinct", "EagerAggregation", "OrderedAggregation"],
  ...["Sort", "PartialSort", "Top", "PartialTop", "Limit", "ExhaustiveLimit", "Skip", "Eager"],
  ...["CacheProperties", "RemoteBatchProperties", "RemoteBatchPropertiesWithFilter"],
  // The schema, and what is judged by name.
  ...["ShowConstraints", "ShowCurrentGraphType", "ShowFunctions", "ShowIndexes", "ShowProcedures", "ProcedureCall"],
]);

/** Procedures that tell of the graph and its schema and do nothing else. Their names are case-sensitive. */
export const READING_PROCEDURES: ReadonlySet<string> = new Set([
  "db.index.fulltext.listAvailableAnalyzers",
  "db.index.fulltext.queryNodes",
  "db.index.fulltext.queryRelationships",
  "db.index.vector.queryNodes",
  "db.index.vector.queryRelationships",
  "db.info",
  "db.labels",
  "db.ping",
  "db.propertyKeys",
  "db.relationshipTypes",
  "db.schema.nodeTypeProperties",
  "db.schema.relTypeProperties",
  "db.schema.visualization",
  "dbms.components",
]);

/** Namespaces of functions that come with Neo4j and only compute. Functions without a namespace are always Neo4j's own. */
export const COMPUTING_NAMESPACES: ReadonlySet<string> = new Set([
  ...[
    "coll",
    "date",
    "datetime",
    "duration",
    "localdatetime",
    "localtime",
    "point",
    "string",
    "time",
    "uuid",
    "vector",
  ],
]);

/** What an operator that is not allowed would do, and the keywords of a statement that ask for it. */
export interface Deed {
  readonly what: string;
  readonly keywords: readonly string[];
}

const WRITES = "writes";
const SCHEMA = "changes the schema";
const ADMINISTERS = "administers the database";

/** By operator; whatever is not here is called unknown. */
export const DEEDS: ReadonlyMap<string, Deed> = new Map<string, Deed>([
  ...deeds(WRITES, ["CREATE", "INSERT"], ["Create"]),
  ...deeds(WRITES, ["MERGE"], ["Merge", "LockingMerge", "MergeInto", "MergeUniqueNode", "LockNodes"]),
  ...deeds(WRITES, ["MERGE"], ["AssertSameNode", "AssertSameRelationship", "AssertingMultiNodeIndexSeek"]),
  ...deeds(WRITES, ["DELETE"], ["Delete", "DetachDelete"]),
  ...deeds(WRITES, ["SET", "REMOVE"], ["SetProperty", "SetProperties", "SetPropertiesFromMap", "SetDynamicProperty"]),
  ...deeds(WRITES, ["SET", "REMOVE"], ["SetNodePropertiesFromMap", "SetRelationshipPropertiesFromMap"]),
  ...deeds(WRITES, ["SET", "REMOVE"], ["SetLabels", "RemoveLabels"]),
  ...deeds(WRITES, ["FOREACH"], ["Foreach"]),
  ...deeds(WRITES, [], ["SubqueryForeach"]),
  ...deeds("opens transactions of its own", ["TRANSACTIONS"], ["TransactionForeach", "TransactionApply"]),
  ...deeds(SCHEMA, ["CREATE"], ["CreateIndex", "CreateConstraint", "DoNothingIfExists"]),
  ...deeds(SCHEMA, ["DROP"], ["DropIndex", "DropConstraint"]),
  ...deeds(SCHEMA, ["ALTER"], ["AlterCurrentGraphTypeSet", "AlterCurrentGraphTypeAdd"]),
  ...deeds(SCHEMA, ["ALTER"], ["AlterCurrentGraphTypeDrop", "AlterCurrentGraphTypeAlter"]),
  ...deeds("reads a file or the network", ["LOAD"], ["LoadCSV"]),
  ...deeds("tells how the database is run", ["SHOW"], ["ShowSettings", "ShowTransactions", "ShowDatabases"]),
  ...deeds("ends other people's queries", ["TERMINATE"], ["TerminateTransactions"]),
  ...deeds(ADMINISTERS, [], ["AdministrationCommand"]),
]);

function deeds(what: string, keywords: readonly string[], operators: readonly string[]): [string, Deed][] {
  return operators.map((operator) => [operator, { what, keywords }]);
}
