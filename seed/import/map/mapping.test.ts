import { describe, expect, it } from "vitest";
import { BUILT_IN_MAPPINGS, builtInMapping, parseMapping } from "./mapping.ts";

function problems(yaml: string): string {
  try {
    parseMapping("m.yaml", yaml);
  } catch (error) {
    return error instanceof Error ? error.message.split("\n").slice(1).join("\n") : "";
  }
  throw new Error("was parsed");
}

const EVENTS = `events:
  from: { name: a }
  to: { name: b }
  type: { value: MET }
  date: d
`;

describe("parseMapping", () => {
  it("reads the smallest mapping of each sort", () => {
    expect(parseMapping("m.yaml", EVENTS)).toEqual({
      events: { from: { name: "a" }, to: { name: "b" }, type: { value: "MET" }, date: "d" },
    });
    expect(parseMapping("m.yaml", "nodes: { key: id }")).toEqual({ nodes: { key: "id" } });
    expect(parseMapping("m.yaml", "relationships: { start: s, end: e }")).toEqual({
      relationships: { start: "s", end: "e" },
    });
  });

  it("refuses an unknown field with its line and the one that was probably meant", () => {
    expect(problems(`tittle: x\n${EVENTS}`)).toBe("m.yaml:1: unknown field `tittle`. Did you mean `title`?");
  });

  it("says what is wrong inside a value that may be of several forms", () => {
    const wrong = problems(EVENTS.replace("date: d", "date: { colum: d, format: d/M/yyyy }"));
    expect(wrong).toContain("m.yaml:5: `events.date.column` is missing");
    expect(wrong).toContain("unknown field `colum`");
  });

  it("suggests a field of the part in which the unknown one stands", () => {
    expect(problems(`${EVENTS}  plase: p\n`)).toBe("m.yaml:6: unknown field `plase`. Did you mean `place`?");
    expect(problems(EVENTS.replace("{ name: a }", "{ name: a, contry: c }"))).toBe(
      "m.yaml:2: unknown field `contry`. Did you mean `country`?",
    );
    // There is a title at the top, but none in a party.
    expect(problems(EVENTS.replace("{ name: a }", "{ name: a, titel: c }"))).toBe("m.yaml:2: unknown field `titel`.");
  });

  it("names a field that is missing", () => {
    expect(problems(EVENTS.replace("  date: d\n", ""))).toBe("m.yaml:1: `events.date` is missing");
  });

  it("wants exactly one of events, nodes and relationships", () => {
    const message = /must say what a row is: exactly one of `events`, `nodes`, `relationships`/;
    expect(problems("title: x")).toMatch(message);
    expect(problems(`${EVENTS}nodes: { key: id }`)).toMatch(message);
  });

  it("lists the words that are allowed", () => {
    expect(problems(`${EVENTS.replace("{ value: MET }", "{ column: t, codes: cameoo }")}`)).toBe(
      'm.yaml:4: `events.type.codes` is "cameoo", expected one of cameo, icews, plover. Did you mean `cameo`?',
    );
  });

  it.each([
    ["Upper", "namespace: Icews"],
    ["a colon", 'namespace: "a:b"'],
    ["nothing", 'namespace: ""'],
  ])("refuses a name space with %s, for ids begin with it", (_what, line) => {
    expect(problems(`${line}\n${EVENTS}`)).toMatch(/^m\.yaml:1: `namespace` is .*must be of a-z, 0-9 and hyphens/);
  });

  it("refuses a relationship type with control characters or of enormous length", () => {
    for (const type of ['"A\\nB"', `"${"A".repeat(101)}"`]) {
      expect(problems(EVENTS.replace("MET", type))).toMatch(/must have 1 to 100 characters and no control characters/);
    }
  });

  it("takes types in any script", () => {
    const { events } = parseMapping("m.yaml", EVENTS.replace("MET", "会談した"));
    expect(events?.type.value).toBe("会談した");
  });

  it("refuses a field that is given twice, and what is no YAML", () => {
    expect(problems(`${EVENTS}  date: e\n`)).toMatch(/^m\.yaml:6: is not valid YAML: /);
    expect(problems("events: {")).toMatch(/^m\.yaml:\d+: is not valid YAML: /);
  });

  it("refuses an empty file", () => {
    expect(problems("")).toMatch(/^m\.yaml:1: record is null, expected/);
  });
});

describe("the mappings of the program", () => {
  it.each(BUILT_IN_MAPPINGS)("%s is one, with who says so and a name space", async (name) => {
    const mapping = await builtInMapping(name);
    expect(mapping.events).toBeDefined();
    expect(mapping.source).toBeDefined();
    expect(mapping.namespace).toMatch(/^[a-z]+$/);
  });

  it("of both forms of ICEWS share their actors", async () => {
    const [whole, four] = await Promise.all([builtInMapping("icews"), builtInMapping("icews-four")]);
    expect(four.namespace).toBe(whole.namespace);
  });
});
