import { deflateSync, strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { Temporal, valueMap } from "../../../graph/values.ts";
import { consoleLinkIn } from "./console-link.ts";
import { linkTo, parametersOf, readLink, runsAtOnce } from "./link.ts";

const BASE = "http://localhost:3000/?lang=ja#old";

function there(query: Parameters<typeof linkTo>[0]) {
  const { hash } = new URL(linkTo(query, BASE));
  return readLink(consoleLinkIn({ hash }) ?? "");
}

describe("a link to a query", () => {
  it("carries statement, parameters, database and whether to run, without loss", () => {
    const query = {
      statement: "// Who & #\nMATCH (n) WHERE n.x = $big AND n.d > $day\nRETURN 'あ+%20' AS x",
      parameters: valueMap([
        ["big", 9_007_199_254_740_993n],
        ["day", new Temporal("Date", "2025-11-21")],
      ]),
      database: "neo4j",
      run: true,
    };
    expect(there(query)).toEqual(query);
  });

  it("stands in the hash, which no server sees, and leaves the rest of the address", () => {
    expect(linkTo({ statement: "RETURN 1", parameters: valueMap([]) }, BASE)).toBe(
      "http://localhost:3000/?lang=ja#cypher=RETURN+1",
    );
  });

  it("carries only the parameters that the statement names", () => {
    const parameters = valueMap([
      ["used", 1n],
      ["secret", 2n],
      ["odd name", 3n],
    ]);
    expect(parametersOf("RETURN $used + $`odd name` // $secret", parameters)).toEqual({ used: 1n, "odd name": 3n });
  });

  it("is packed when it is long", () => {
    const statement = `RETURN '${"talks ".repeat(2_000)}'`;
    const link = linkTo({ statement, parameters: valueMap([]) }, BASE);
    expect(link.length).toBeLessThan(400);
    expect(there({ statement, parameters: valueMap([]) })?.statement).toBe(statement);
  });

  it("that would be too long is refused with what to do instead", () => {
    let noise = "";
    for (let at = 1; noise.length < 80_000; at = (at * 48_271) % 2_147_483_647) noise += at.toString(36);
    expect(() => linkTo({ statement: noise, parameters: valueMap([]) }, BASE)).toThrow(
      expect.objectContaining({ code: "too_large", hint: expect.stringContaining(".cypher") }),
    );
  });
});

describe("an address", () => {
  it.each(["", "#", "#section", "#cypherx=1", "#view=1"])("without a query is none of our business: %s", (hash) => {
    expect(consoleLinkIn({ hash })).toBeUndefined();
    expect(readLink(hash)).toBeUndefined();
  });

  it.each([
    "#cypher=",
    "#cypher=RETURN%00",
    "#cypher=RETURN+1&params=%7B",
    "#cypher=RETURN+1&params=%7B%22x%22%3A1%7D",
    "#cypher=RETURN+1&params=5",
    "#cypher=RETURN+1&db=../system",
    "#cypherz=!!!",
    "#cypherz=AAAA",
    `#cypherz=${"A".repeat(40_000)}`,
    `#cypherz=${Buffer.from(deflateSync(strToU8(`cypher=${"x".repeat(5_000_000)}`))).toString("base64url")}`,
  ])("with a damaged or hostile query is told as such", (hash) => {
    expect(() => readLink(hash)).toThrow(expect.objectContaining({ name: "GraphError" }));
  });

  it("with __proto__ among the parameters has a parameter of that name", () => {
    const typed = encodeURIComponent('{"__proto__":{"$type":"Integer","_value":"1"}}');
    expect(Object.keys(readLink(`#cypher=RETURN+1&params=${typed}`)?.parameters ?? {})).toEqual(["__proto__"]);
  });
});

describe("a linked query", () => {
  it("runs by itself only if it asks to, and only if it reads", () => {
    const parameters = valueMap([]);
    expect(runsAtOnce({ statement: "RETURN 1", parameters, run: true })).toBe(true);
    expect(runsAtOnce({ statement: "RETURN 1", parameters, run: false })).toBe(false);
    expect(runsAtOnce({ statement: "MATCH (n) DETACH DELETE n", parameters, run: true })).toBe(false);
    expect(runsAtOnce({ statement: ":write on\nRETURN 1", parameters, run: true })).toBe(false);
  });
});
