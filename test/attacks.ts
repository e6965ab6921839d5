/** Statements that must not get through a reader, and innocent ones that look like them; used by the guard's tests and the server's. */

export interface Attack {
  /** What it tries. */
  readonly name: string;
  readonly statement: string;
  readonly parameters?: { readonly [name: string]: string | number };
}

/** Every one must end in `not_read_only` or `cypher_error`, and the graph must be the same as before. */
export const ATTACKS: readonly Attack[] = [
  // Plain writing.
  { name: "creates a node", statement: "CREATE (n:Attack) RETURN n" },
  { name: "creates in odd case", statement: "cReAtE (n:Attack)" },
  { name: "inserts", statement: "INSERT (:Attack)" },
  { name: "merges", statement: "MATCH (a)\nMERGE (n:Attack {id: 1}) RETURN n" },
  { name: "sets a property", statement: "MATCH (n) SET n.attacked = true RETURN count(*)" },
  { name: "sets all properties", statement: "MATCH (n) SET n = {} RETURN count(*)" },
  { name: "sets a dynamic property", statement: "MATCH (n) SET n[$key] = 1", parameters: { key: "attacked" } },
  { name: "sets a label", statement: "MATCH (n) SET n:Attack" },
  { name: "sets a dynamic label", statement: "MATCH (n) SET n:$($label)", parameters: { label: "Attack" } },
  { name: "creates with a dynamic label", statement: "CREATE (n:$($label))", parameters: { label: "Attack" } },
  { name: "removes a property", statement: "MATCH (n) REMOVE n.name" },
  { name: "removes a label", statement: "MATCH (n) REMOVE n:Person" },
  { name: "deletes", statement: "MATCH (n) DETACH DELETE n" },
  { name: "deletes relationships", statement: "MATCH ()-[r]->() DELETE r" },
  // Hidden in a place where one may not look.
  { name: "writes in FOREACH", statement: "FOREACH (x IN [1, 2] | CREATE (:Attack {x: x}))" },
  { name: "writes in a subquery", statement: "CALL { CREATE (n:Attack) RETURN n } RETURN count(n)" },
  {
    name: "writes in a nested subquery",
    statement: "CALL { CALL { CALL { CREATE (n:Attack) RETURN n } RETURN n } RETURN n } RETURN n",
  },
  { name: "writes in a scoped subquery", statement: "MATCH (a) CALL (a) { SET a.attacked = true } RETURN a" },
  { name: "writes in a unit subquery", statement: "UNWIND [1] AS x CALL { WITH x CREATE (:Attack) } RETURN x" },
  {
    name: "writes in the second half of a union",
    statement: "RETURN 1 AS x UNION CALL { CREATE (n:Attack) RETURN n } RETURN 2 AS x",
  },
  { name: "writes in EXISTS", statement: "RETURN EXISTS { CREATE (n:Attack) RETURN n }" },
  { name: "writes in COLLECT", statement: "RETURN COLLECT { MERGE (n:Attack) RETURN n }" },
  { name: "writes in COUNT", statement: "RETURN COUNT { MATCH (n) SET n.x = 1 RETURN n }" },
  { name: "writes behind many lines", statement: `MATCH (n)\n${"\n".repeat(500)}WITH n\nLIMIT 1\nSET n.attacked = 1` },
  {
    name: "writes behind a line comment",
    statement: "MATCH (n) RETURN n // harmless\n.name AS x UNION MATCH (m) SET m.x = 1 RETURN m.x AS x",
  },
  { name: "writes between comments", statement: "/* RETURN 1 */ CREATE /* (n) */ (n:Attack) // RETURN" },
  { name: "writes with comments for spaces", statement: "CREATE/**/(n:Attack)/**/RETURN/**/n" },
  { name: "writes behind a carriage return", statement: "// RETURN 1\rCREATE (n:Attack)" },
  { name: "writes with unicode escapes", statement: "\\u004dERGE (n:Attack)" },
  {
    name: "writes with an escape in the middle",
    statement: "RETURN 1 AS x UNION M\\u0041TCH (n) S\\u0045T n.x = 1 RETURN 1 AS x",
  },
  { name: "ends a comment by an escape", statement: "/* \\u002a\\u002f CREATE (n:Attack) // */ RETURN 1" },
  { name: "ends a string by an escape", statement: "RETURN 'a\\u0027 AS x UNION CREATE (n:Attack) RETURN 1 AS x //'" },
  // Modes and options in front.
  { name: "profiles a write", statement: "PROFILE CREATE (n:Attack) RETURN n" },
  { name: "profiles behind a comment", statement: "/* EXPLAIN */ profile CREATE (n:Attack)" },
  { name: "explains and profiles", statement: "EXPLAIN PROFILE CREATE (n:Attack)" },
  { name: "explains a write", statement: "EXPLAIN CREATE (n:Attack)" },
  { name: "hides EXPLAIN in a comment", statement: "//EXPLAIN\nCREATE (n:Attack)" },
  { name: "sets options", statement: "CYPHER runtime=slotted planner=cost CREATE (n:Attack)" },
  { name: "sets version and mode", statement: "CYPHER 5 PROFILE CYPHER runtime=slotted CREATE (n:Attack)" },
  { name: "asks for the newest Cypher", statement: "CYPHER 25 MATCH (n) RETURN n NEXT CREATE (m:Attack)" },
  {
    name: "writes on a condition",
    statement: "CYPHER 25 WHEN false THEN RETURN 1 AS x ELSE CREATE (n:Attack) RETURN 1 AS x",
  },
  // More than one statement, and transactions.
  { name: "sends two statements", statement: "RETURN 1; CREATE (n:Attack)" },
  { name: "sends two behind a comment", statement: "RETURN 1 /* ; */; MATCH (n) DETACH DELETE n;" },
  { name: "opens a transaction", statement: "BEGIN" },
  { name: "commits", statement: "COMMIT" },
  { name: "rolls back", statement: "ROLLBACK" },
  { name: "gives a shell command", statement: ":use system" },
  {
    name: "writes in transactions",
    statement: "UNWIND range(1, 10) AS x CALL { WITH x CREATE (:Attack) } IN TRANSACTIONS",
  },
  {
    name: "writes in many transactions",
    statement: "MATCH (n) CALL (n) { SET n.attacked = 1 } IN 2 CONCURRENT TRANSACTIONS OF 5 ROWS",
  },
  { name: "reads in transactions", statement: "CALL { MATCH (n) RETURN n } IN TRANSACTIONS RETURN count(n)" },
  // Files and network.
  { name: "reads a file", statement: "LOAD CSV FROM 'file:///etc/hostname' AS line RETURN line" },
  {
    name: "reads a file with a header",
    statement: "LOAD CSV WITH HEADERS FROM 'file:///etc/passwd' AS line RETURN line",
  },
  { name: "reads from the network", statement: "LOAD CSV FROM 'http://127.0.0.1:1/x.csv' AS line RETURN line" },
  { name: "reads from the network securely", statement: "LOAD\nCSV FROM 'https://127.0.0.1:1/' AS line RETURN line" },
  {
    name: "reads a file named by a parameter",
    statement: "LOAD CSV FROM $url AS line RETURN line",
    parameters: { url: "file:///etc/hostname" },
  },
  {
    name: "reads a file in a subquery",
    statement: "CALL { LOAD CSV FROM 'file:///etc/hostname' AS l RETURN l } RETURN l",
  },
  { name: "reads a file in COUNT", statement: "RETURN COUNT { LOAD CSV FROM 'file:///etc/hostname' AS l RETURN l }" },
  {
    name: "reads a file where no plan shows it",
    statement: "RETURN [x IN [1] | COLLECT { LOAD CSV FROM 'file:///etc/hostname' AS l RETURN l }]",
  },
  {
    name: "reads a file in CASE",
    statement: "RETURN CASE WHEN EXISTS { LOAD CSV FROM 'file:///etc/hostname' AS l RETURN l } THEN 1 END",
  },
  {
    name: "reads a file in reduce",
    statement: "RETURN reduce(a = 0, x IN [1] | a + COUNT { LOAD CSV FROM 'file:///etc/hostname' AS l RETURN l })",
  },
  {
    name: "reads a file by escapes where no plan shows it",
    statement: "RETURN [x IN [1] | COLLECT { LO\\u0041D C\\u0053V FROM 'file:///etc/hostname' AS l RETURN l }]",
  },
  {
    name: "reads a file behind a string that an escape ends",
    statement:
      'RETURN [\'\\u0027, COLLECT { LOAD CSV FROM "file:///etc/hostname" AS l RETURN l }, [y IN [1] | COLLECT { LOAD CSV FROM "file:///etc/hostname" AS l RETURN l }]] //\']',
  },
  {
    name: "reads a file periodically",
    statement: "USING PERIODIC COMMIT LOAD CSV FROM 'file:///etc/hostname' AS l CREATE (:Attack)",
  },
  // Procedures and functions.
  { name: "lists the configuration", statement: "CALL dbms.listConfig()" },
  { name: "lists the configuration without brackets", statement: "CALL dbms.listConfig" },
  { name: "lists the configuration in backticks", statement: "CALL `dbms`.`listConfig`() YIELD name RETURN name" },
  {
    name: "lists the configuration in EXISTS",
    statement: "MATCH (n) WHERE EXISTS { CALL dbms.listConfig() YIELD name RETURN name } RETURN n",
  },
  {
    name: "lists the configuration where no plan shows it",
    statement: "RETURN [x IN [1] | COLLECT { CALL dbms.listConfig() YIELD name, value RETURN name + value }]",
  },
  { name: "lists connections", statement: "CALL dbms.listConnections()" },
  { name: "kills a connection", statement: "CALL dbms.killConnection('bolt-1')" },
  { name: "kills connections", statement: "CALL dbms.killConnections(['bolt-1', 'bolt-2'])" },
  { name: "asks the Java machine", statement: "CALL dbms.queryJmx('*:*')" },
  { name: "creates a label by a procedure", statement: "CALL db.createLabel('Attack')" },
  {
    name: "creates an index by a procedure",
    statement: "CALL db.index.vector.createNodeIndex('a', 'B', 'c', 3, 'cosine')",
  },
  {
    name: "writes a vector by a procedure",
    statement: "MATCH (n) CALL db.create.setNodeVectorProperty(n, 'v', [1.0]) RETURN n",
  },
  { name: "empties the plan cache", statement: "CALL db.clearQueryCaches()" },
  { name: "samples an index", statement: "CALL db.resampleOutdatedIndexes()" },
  { name: "collects statistics", statement: "CALL db.stats.collect('QUERIES')" },
  { name: "marks its transaction", statement: "CALL tx.setMetaData({user: 'other'})" },
  {
    name: "loads JSON from the network",
    statement: "CALL apoc.load.json('http://127.0.0.1:1/') YIELD value RETURN value",
  },
  {
    name: "runs Cypher by a procedure",
    statement: "CALL apoc.cypher.doIt('CREATE (n:Attack)', {}) YIELD value RETURN value",
  },
  {
    name: "runs Cypher by a function",
    statement: "RETURN apoc.cypher.runFirstColumnSingle('CREATE (n:Attack) RETURN n', {})",
  },
  { name: "encodes by a network service", statement: "RETURN genai.vector.encode('text', 'OpenAI', {token: 'x'})" },
  // The schema and the database itself.
  { name: "creates an index", statement: "CREATE INDEX attack FOR (n:Attack) ON (n.x)" },
  { name: "creates an index if there is none", statement: "CREATE INDEX attack IF NOT EXISTS FOR (n:Attack) ON (n.x)" },
  { name: "creates a constraint", statement: "CREATE CONSTRAINT attack FOR (n:Attack) REQUIRE n.x IS UNIQUE" },
  { name: "drops an index", statement: "DROP INDEX attack IF EXISTS" },
  { name: "drops a constraint", statement: "DROP CONSTRAINT attack IF EXISTS" },
  { name: "changes a password", statement: "ALTER USER neo4j SET PASSWORD 'attack-attack'" },
  { name: "changes its own password", statement: "ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'attack-attack'" },
  { name: "creates a user", statement: "CREATE USER attack SET PASSWORD 'attack-attack'" },
  { name: "grants", statement: "GRANT ROLE admin TO neo4j" },
  { name: "creates a database", statement: "CREATE DATABASE attack" },
  { name: "stops a database", statement: "STOP DATABASE neo4j" },
  { name: "lists users", statement: "SHOW USERS" },
  { name: "names the user", statement: "SHOW CURRENT USER" },
  { name: "lists privileges", statement: "SHOW PRIVILEGES" },
  { name: "lists databases", statement: "SHOW DATABASES" },
  { name: "lists settings", statement: "SHOW SETTINGS" },
  {
    name: "lists settings, filtered",
    statement: "SHOW SETTINGS YIELD name, value WHERE name CONTAINS 'auth' RETURN *",
  },
  {
    name: "lists settings in a subquery",
    statement: "CYPHER 25 CALL { SHOW SETTINGS YIELD name RETURN name } RETURN name",
  },
  {
    name: "lists settings where no plan shows it",
    statement: "CYPHER 25 RETURN [x IN [1] | COLLECT { SHOW SETTINGS YIELD name RETURN name }]",
  },
  { name: "lists transactions", statement: "SHOW TRANSACTIONS" },
  { name: "ends a transaction", statement: "TERMINATE TRANSACTION 'neo4j-transaction-1'" },
  {
    name: "ends transactions",
    statement: "TERMINATE TRANSACTIONS 'neo4j-transaction-1', 'neo4j-transaction-2' YIELD message",
  },
  {
    name: "ends transactions where no plan shows it",
    statement:
      "CYPHER 25 RETURN [x IN [1] | COLLECT { TERMINATE TRANSACTIONS 'neo4j-transaction-1' YIELD message RETURN message }]",
  },
  { name: "goes to the system database", statement: "USE system SHOW USERS" },
  { name: "reads the system database", statement: "USE system MATCH (n) RETURN n" },
  { name: "sends nothing", statement: "" },
  { name: "sends a comment only", statement: "// CREATE (n)" },
];

/** Every one must be answered. They hold on an empty database too. */
export const LOOKALIKES: readonly string[] = [
  "RETURN 'CREATE (n)'",
  'RETURN "MERGE (n) SET n.x = 1; DETACH DELETE n" AS text',
  "RETURN 'LOAD CSV FROM \"file:///etc/passwd\" AS line' AS text",
  "RETURN 'it\\'s CALL dbms.listConfig()' AS text",
  "RETURN 'a \\' LOAD CSV FROM b' AS text",
  "RETURN 1 // CREATE (n)",
  "/* DELETE everything */ RETURN 1 /* SHOW SETTINGS */",
  "MATCH (n) RETURN n.set, n.create, n.delete, n.merge, n.remove, n.load, n.call LIMIT 1",
  "MATCH (set:Set {create: 1}) WHERE set.delete IS NULL RETURN set",
  "MATCH (call)-[show:SHOW]->(load:LOAD) RETURN call, show AS terminate, load ORDER BY call.merge LIMIT 1",
  "WITH 1 AS call RETURN call ORDER BY call",
  "RETURN {set: 1, create: 2, `delete`: 3, `LOAD CSV`: 4} AS merge",
  "MATCH (`CREATE`:`MERGE`) RETURN `CREATE`.`SET` AS `DELETE`",
  "MATCH ()-[:CREATED|DELETED|`SET`]->() RETURN count(*) AS created",
  "RETURN $create AS x",
  "EXPLAIN MATCH (n) RETURN n",
  "PROFILE MATCH (n) RETURN count(n)",
  "CYPHER 5 runtime=slotted MATCH (n) RETURN n LIMIT 1",
  "/* a comment */ // and another\n PROFILE /* and one more */ MATCH (n) RETURN n LIMIT 1",
  "RETURN 1;",
  "RETURN 1; // done",
  "MATCH (n) FINISH",
  "CALL { RETURN 1 AS x UNION RETURN 2 AS x } RETURN sum(x)",
  "MATCH (n) CALL (n) { RETURN COUNT { (n)--() } AS degree } RETURN degree LIMIT 1",
  "RETURN [x IN [1, 2] | COLLECT { CALL db.labels() YIELD label RETURN label }] AS labels",
  "RETURN EXISTS { MATCH (n) WHERE n.name = 'SHOW SETTINGS' } AS there",
  "CALL db.labels()",
  "CALL db.labels() YIELD label RETURN label ORDER BY label",
  "CALL dbms.components() YIELD name, versions RETURN name, versions",
  "SHOW INDEXES",
  "SHOW CONSTRAINTS YIELD name RETURN count(name)",
  "SHOW FUNCTIONS YIELD name RETURN count(*)",
  "SHOW PROCEDURES YIELD name RETURN count(*)",
  "RETURN date.truncate('day', datetime()) AS day, point.distance(point({x: 1, y: 2}), point({x: 2, y: 2})) AS far",
  "R\\u0045TURN 'CR\\u0045ATE'",
  "UNWIND ['USE system', 'FOREACH (x IN y | SET x.z = 1)'] AS statement RETURN statement",
];

/** The values of the parameters that the innocent statements need. */
export const LOOKALIKE_PARAMETERS = { create: "CREATE (n)" } as const;
