import { expect, it } from "vitest";
import { postQuery } from "../test/http.ts";
import { openQueryServers } from "../test/query-servers.ts";
it("probe", async () => {
  const servers = await openQueryServers();
  for (const body of [
    { statement: "RETURN reduce(a = [], x IN range(1, 900) | [a]) AS a" },
    { statement: `RETURN ${"[".repeat(3000)}${"]".repeat(3000)} AS a` },
    { statement: "RETURN range(1, 100000000) AS a" },
  ]) for (const accept of ["application/json", "application/x-ndjson"]) {
    const started = Date.now();
    const r = await postQuery(servers.server.address, body, { accept });
    const t = await r.text();
    console.log(body.statement.slice(0, 60), accept, r.status, t.length, t.slice(0, 200), "…", t.slice(-300), Date.now() - started);
  }
  const tx = await fetch(`${servers.writing.address}/db/neo4j/query/v2/tx`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ statement: "UNWIND [1] AS x CALL (x) { CREATE (:T) } IN TRANSACTIONS" }) });
  console.log(tx.status, await tx.text());
  await servers.close();
  expect(1).toBe(1);
}, 120000);
