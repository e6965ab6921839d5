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

/** Why a statement is refused, for programs and for words in other languages: `details.reason` of the error. */
export type RefusalReason =
  | "writes"
  | "schema"
  | "transactions"
  | "files"
  | "operation"
  | "terminates"
  | "administers"
  | "database"
  | "procedure"
  | "function"
  | "unknown";

/** What an operator that is not allowed would do, and the keywords of a statement that ask for it. */
export interface Deed {
  readonly reason: RefusalReason;
  readonly keywords: readonly string[];
}

/** What each does, to stand behind the keyword: "`CREATE` at line 1 writes". */
export const WHAT_IS_DONE: { readonly [reason in RefusalReason]: string } = {
  writes: "writes",
  schema: "changes the schema",
  transactions: "opens transactions of its own",
  files: "reads a file or the network",
  operation: "tells how the database is run",
  terminates: "ends other people's queries",
  administers: "administers the database",
  database: "asks another database",
  procedure: "is a procedure that is not known to only read",
  function: "is a function that is not known to only compute",
  unknown: "changes more than data",
};

/** By operator; whatever is not here is called unknown. */
export const DEEDS: ReadonlyMap<string, Deed> = new Map<string, Deed>([
  ...deeds("writes", ["CREATE", "INSERT"], ["Create"]),
  ...deeds("writes", ["MERGE"], ["Merge", "LockingMerge", "MergeInto", "MergeUniqueNode", "LockNodes"]),
  ...deeds("writes", ["MERGE"], ["AssertSameNode", "AssertSameRelationship", "AssertingMultiNodeIndexSeek"]),
  ...deeds("writes", ["DELETE"], ["Delete", "DetachDelete"]),
  ...deeds("writes", ["SET", "REMOVE"], ["SetProperty", "SetProperties", "SetPropertiesFromMap", "SetDynamicProperty"]),
  ...deeds("writes", ["SET", "REMOVE"], ["SetNodePropertiesFromMap", "SetRelationshipPropertiesFromMap"]),
  ...deeds("writes", ["SET", "REMOVE"], ["SetLabels", "RemoveLabels"]),
  ...deeds("writes", ["FOREACH"], ["Foreach"]),
  ...deeds("writes", [], ["SubqueryForeach"]),
  ...deeds("transactions", ["TRANSACTIONS"], ["TransactionForeach", "TransactionApply"]),
  ...deeds("schema", ["CREATE"], ["CreateIndex", "CreateConstraint", "DoNothingIfExists"]),
  ...deeds("schema", ["DROP"], ["DropIndex", "DropConstraint"]),
  ...deeds("schema", ["ALTER"], ["AlterCurrentGraphTypeSet", "AlterCurrentGraphTypeAdd"]),
  ...deeds("schema", ["ALTER"], ["AlterCurrentGraphTypeDrop", "AlterCurrentGraphTypeAlter"]),
  ...deeds("files", ["LOAD"], ["LoadCSV"]),
  ...deeds("operation", ["SHOW"], ["ShowSettings", "ShowTransactions", "ShowDatabases"]),
  ...deeds("terminates", ["TERMINATE"], ["TerminateTransactions"]),
  ...deeds("administers", [], ["AdministrationCommand"]),
]);

/** Operators that change data or the schema, and nothing else. */
export const WRITING_OPERATORS: ReadonlySet<string> = new Set(
  [...DEEDS].filter(([, { reason }]) => isWriting(reason)).map(([operator]) => operator),
);

/** Procedures that change data or the schema, or wait for it, and do nothing else. */
export const WRITING_PROCEDURES: ReadonlySet<string> = new Set([
  "db.awaitIndex",
  "db.awaitIndexes",
  "db.create.setNodeVectorProperty",
  "db.create.setRelationshipVectorProperty",
  "db.createLabel",
  "db.createProperty",
  "db.createRelationshipType",
  "db.index.fulltext.awaitEventuallyConsistentIndexRefresh",
  "db.index.vector.createNodeIndex",
]);

/** Whether this is what writing servers are for. */
export function isWriting(reason: RefusalReason): boolean {
  return reason === "writes" || reason === "schema" || reason === "transactions";
}

function deeds(reason: RefusalReason, keywords: readonly string[], operators: readonly string[]): [string, Deed][] {
  return operators.map((operator) => [operator, { reason, keywords }]);
}
