import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, inject, it } from "vitest";
import { describeStore } from "../../test/store.contract.ts";
import { connect } from "./connect.ts";

describeStore("a Neo4j over Bolt", () => connect(inject("neo4j")));

const LIMITS = { limits: { timeoutMs: 15_000, maxRows: 10 } };

it("hands over what the database thinks of a statement, unless nobody wants to know", async () => {
  const store = connect(inject("neo4j"));
  const query = { text: "MATCH (n:NoSuchLabelAnywhere) RETURN n" };
  const codes = async (notifications?: boolean): Promise<readonly string[]> => {
    const { summary } = await store.read(query, {
      ...LIMITS,
      ...(notifications === undefined ? {} : { notifications }),
    });
    return summary.notifications.map(({ code }) => code);
  };
  expect(await codes()).toEqual(["Neo.ClientNotification.Statement.UnknownLabelWarning"]);
  expect(await codes(true)).toEqual(["Neo.ClientNotification.Statement.UnknownLabelWarning"]);
  expect(await codes(false)).toEqual([]);
  await store.close();
});

describe("a connection that does not work", () => {
  it.each(["http://localhost:7474", "localhost:7687", "", "postgres://db"])("refuses the address %j", (uri) => {
    expect(() => connect({ uri })).toThrow(expect.objectContaining({ code: "invalid_request" }));
  });

  it("does not show a password that stands in the address", () => {
    expect(() => connect({ uri: "http://me:secret@db:7474" })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining("secret") }),
    );
  });

  it("says that the database speaks without TLS", async () => {
    const { uri, ...account } = inject("neo4j");
    const store = connect({ ...account, uri: uri.replace(/^[a-z+0-9]+:/, "bolt+s:") });
    await expect(store.verify()).rejects.toMatchObject({
      code: "engine_unavailable",
      message: expect.stringContaining("without encryption"),
    });
    await store.close();
  });

  it("says that a web server answers", async () => {
    const server = createServer((_, response) => response.end("web")).listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const store = connect({ uri: `bolt://127.0.0.1:${(server.address() as AddressInfo).port}` });
    await expect(store.verify()).rejects.toMatchObject({ message: expect.stringContaining("a web server answers") });
    await store.close();
    server.close();
  });

  it.each(["bolt", "neo4j"])("fails in seconds when nothing listens (%s)", async (scheme) => {
    const store = connect({ uri: `${scheme}://127.0.0.1:1`, username: "neo4j", password: "x" });
    const started = performance.now();
    await expect(store.read({ text: "RETURN 1" }, LIMITS)).rejects.toMatchObject({ code: "engine_unavailable" });
    await expect(store.verify()).rejects.toMatchObject({ message: "Nothing listens on port 1 of 127.0.0.1." });
    expect(performance.now() - started).toBeLessThan(8_000);
    await store.close();
  });

  it("says that user name and password are not accepted", async () => {
    const store = connect({ ...inject("neo4j"), username: "nobody", password: "wrong-password" });
    await expect(store.verify()).rejects.toMatchObject({
      code: "unauthorized",
      message: expect.stringContaining("user name and password"),
      hint: expect.stringContaining("NEO4J_PASSWORD"),
    });
    await store.close();
  });

  it("says that the database of the connection is missing", async () => {
    const store = connect({ ...inject("neo4j"), database: "nosuchdatabase" });
    await expect(store.verify()).rejects.toMatchObject({ code: "not_found" });
    await store.close();
  });
});

describe("the address neo4j://", () => {
  it("routes", async () => {
    const { uri, ...account } = inject("neo4j");
    const store = connect({ ...account, uri: uri.replace(/^bolt:/, "neo4j:") });
    expect((await store.read({ text: "RETURN 1 AS one" }, LIMITS)).rows).toEqual([[1n]]);
    await store.close();
  });
});
