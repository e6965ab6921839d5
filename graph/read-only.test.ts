import { describe, expect, it } from "vitest";
import { whyNotReadOnly } from "./read-only.ts";
import type { Explanation, PlanOperator, StatementType } from "./store.ts";

/** A plan of one row of operators, each with what the database prints beside it. */
function explanation(type: StatementType, ...steps: readonly (string | readonly [string, string])[]): Explanation {
  const plan = steps.reduceRight<PlanOperator | undefined>((child, step) => {
    const [operatorType, details] = typeof step === "string" ? [step, undefined] : step;
    return {
      operatorType: `${operatorType}@neo4j`,
      identifiers: [],
      arguments: details === undefined ? {} : { Details: details },
      children: child === undefined ? [] : [child],
    };
  }, undefined);
  return { statementType: type, plan, notifications: [] };
}

describe("the judge of statements", () => {
  it("lets a reading plan pass", () => {
    const plan = explanation("r", "ProduceResults", "VarLengthExpand(Pruning,BFS,All)", "NodeByLabelScan");
    expect(whyNotReadOnly("MATCH (n:A)-[*1..3]->(m) RETURN m", plan)).toBeUndefined();
  });

  it("names the keyword and its line", () => {
    const reason = whyNotReadOnly(
      "MATCH (merge:Merge)\nMERGE (m)",
      explanation("rw", "ProduceResults", "EmptyResult", "Merge", "AllNodesScan"),
    );
    expect(reason).toMatchObject({
      code: "not_read_only",
      message: "`MERGE` at line 2 writes; this console only reads.",
      details: { line: 2, column: 1, offset: 20 },
    });
  });

  it("refuses a step that it does not know", () => {
    const reason = whyNotReadOnly("RETURN 1", explanation("r", "ProduceResults", "Teleport(All)"));
    expect(reason?.message).toContain("Teleport");
  });

  it("refuses a statement without a plan", () => {
    expect(whyNotReadOnly("RETURN 1", { statementType: "r", plan: undefined, notifications: [] })?.code).toBe(
      "not_read_only",
    );
  });

  it.each<StatementType>(["w", "rw", "s"])("refuses statement type %s even with a reading plan", (type) => {
    expect(whyNotReadOnly("RETURN 1", explanation(type, "ProduceResults"))?.code).toBe("not_read_only");
  });

  it("judges procedures by their name in the plan", () => {
    const known = explanation("s", "ProduceResults", ["ProcedureCall", "dbms.components() :: (name :: STRING)"]);
    const unknown = explanation("r", "ProduceResults", ["ProcedureCall", "apoc.path.expand($x) :: (path :: PATH)"]);
    const nameless = explanation("r", "ProduceResults", "ProcedureCall");
    expect(whyNotReadOnly("CALL dbms.components()", known)).toBeUndefined();
    expect(whyNotReadOnly("CALL apoc.path.expand(1)", unknown)?.message).toBe(
      "`apoc.path.expand` at line 1 is a procedure that is not known to only read; this console only reads.",
    );
    expect(whyNotReadOnly("CALL apoc.path.expand(1)", unknown, { procedures: ["apoc.path.expand"] })).toBeUndefined();
    expect(whyNotReadOnly("CALL db.labels()", nameless)?.code).toBe("not_read_only");
  });

  it("takes a procedure of nearly the same name for another one", () => {
    const plan = explanation("r", "ProduceResults", ["ProcedureCall", "`db.labels`.evil() :: ()"]);
    expect(whyNotReadOnly("CALL `db.labels`.evil()", plan)?.code).toBe("not_read_only");
  });

  it.each([
    ['[x IN $autolist_0 | COLLECT { LOAD CSV FROM "file:///etc/hostname" AS l RETURN l AS l }] AS `x`', "file"],
    [
      "[x IN $l | COLLECT { ResolvedCall(dbms.listConfig(searchString = '' :: STRING) :: name :: STRING) }]",
      "dbms.listConfig",
    ],
    ["[x IN $l | COLLECT {   CALL dbms.listConfig()     YIELD name   RETURN name AS name }]", "dbms.listConfig"],
    ["[x IN $l | COLLECT {   SHOW SETTINGS   YIELD name   RETURN name AS name }]", "tells how the database is run"],
    [
      "[x IN $l | COLLECT {   TERMINATE TRANSACTIONS $a   YIELD message   RETURN message }]",
      "ends other people's queries",
    ],
    ["[x IN $l | COLLECT { USE `other` MATCH (n) RETURN n AS n }]", "asks another database"],
    ["[x IN $l | COLLECT { CALL {   MATCH (n) RETURN n AS n } IN TRANSACTIONS RETURN n AS n }]", "transactions"],
    ["apoc.load.json($x) AS y", "apoc.load.json"],
  ])("looks into the expressions of the plan: %s", (details, named) => {
    const reason = whyNotReadOnly("RETURN 1", explanation("r", "ProduceResults", ["Projection", details]));
    expect(reason?.code).toBe("not_read_only");
    expect(reason?.message).toContain(named);
  });

  it.each([
    '[x IN $l | COLLECT { MATCH (n) WHERE n.text = "LOAD CSV FROM" RETURN n.load AS csv }]',
    "n.name AS `LOAD CSV`, `apoc.load.json(x)` AS y, date.truncate($a, b.c) AS d, m.x IN (o.y)",
    "[x IN $l | COLLECT {   CALL db.labels()     YIELD label   RETURN label AS label }]",
    "[x IN $l | COLLECT {   SHOW INDEXES   YIELD name   RETURN name AS name }]",
    "{show: show, load: load.csv, use: use} AS terminate",
  ])("is not alarmed by %s", (details) => {
    expect(whyNotReadOnly("RETURN 1", explanation("r", "ProduceResults", ["Projection", details]))).toBeUndefined();
  });

  it("looks at the statement too, with and without its escapes", () => {
    const plan = explanation("r", "ProduceResults", "Projection");
    expect(whyNotReadOnly("RETURN COLLECT { L\\u004fAD CSV FROM 'x' AS l RETURN l }", plan)?.code).toBe(
      "not_read_only",
    );
    expect(whyNotReadOnly("RETURN evil.function(1)", plan)?.message).toContain("evil.function");
    expect(whyNotReadOnly("RETURN evil.function(1)", plan, { functions: ["evil"] })).toBeUndefined();
  });
});

describe("the judge where writing is allowed", () => {
  const writes = { writes: true } as const;

  it.each<readonly [string, Explanation]>([
    ["CREATE (n)", explanation("w", "ProduceResults", "EmptyResult", "Create")],
    ["CREATE INDEX i FOR (n:A) ON (n.x)", explanation("s", "CreateIndex")],
    [
      "MATCH (n) CALL (n) { SET n.x = 1 } IN TRANSACTIONS",
      explanation("w", "ProduceResults", "TransactionForeach", "SetProperty"),
    ],
    ["CALL db.awaitIndexes(1)", explanation("s", "ProduceResults", ["ProcedureCall", "db.awaitIndexes($x) :: ()"])],
  ])("lets %s pass", (statement, plan) => {
    expect(whyNotReadOnly(statement, plan, writes)).toBeUndefined();
    expect(whyNotReadOnly(statement, plan)?.code).toBe("not_read_only");
  });

  it.each<readonly [string, Explanation, string]>([
    ["LOAD CSV FROM $u AS l CREATE (n)", explanation("w", "ProduceResults", "Create", "LoadCSV"), "files"],
    [
      "CREATE (n {x: [1 IN [1] | COLLECT { LOAD CSV FROM 'f' AS l RETURN l }]})",
      explanation("w", "ProduceResults", "Create"),
      "files",
    ],
    ["CREATE USER a SET PASSWORD 'b'", explanation("s", "AdministrationCommand"), "administers"],
    ["TERMINATE TRANSACTION 'x'", explanation("s", "TerminateTransactions"), "terminates"],
    ["SHOW SETTINGS", explanation("r", "ShowSettings"), "operation"],
    [
      "CALL dbms.killConnection('x')",
      explanation("s", ["ProcedureCall", "dbms.killConnection($x) :: ()"]),
      "procedure",
    ],
    [
      "CREATE (n) SET n.x = apoc.load.json('f')",
      explanation("w", "Create", ["SetProperty", "n.x = apoc.load.json($x)"]),
      "function",
    ],
    ["CREATE (n)", explanation("w", "Create", "Teleport"), "unknown"],
    ["CREATE (n)", { statementType: "w", plan: undefined, notifications: [] }, "unknown"],
  ])("refuses %s all the same", (statement, plan, reason) => {
    const refusal = whyNotReadOnly(statement, plan, writes);
    expect(refusal).toMatchObject({
      code: "not_read_only",
      details: { reason, neo4jCode: "Neo.ClientError.Security.Forbidden" },
    });
    expect(refusal?.message).toContain("statements here may change the graph, and nothing else");
  });
});

it("says that the access mode of the request refuses, where only that does", () => {
  const refusal = whyNotReadOnly("CREATE (n)", explanation("w", "Create"), { isAccessMode: true });
  expect(refusal?.message).toBe("`CREATE` at line 1 writes; this request is for reading only (accessMode READ).");
});
