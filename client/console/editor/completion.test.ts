import { describe, expect, it } from "vitest";
import { valueMap } from "../../../graph/values.ts";
import type { Callable, Catalogue } from "./catalogue.ts";
import { suggestionsAt } from "./completion.ts";
import type { Vocabulary } from "./suggestion.ts";

const CATALOGUE: Catalogue = {
  functions: [callable("date.truncate", "date.truncate(unit :: STRING) :: DATE"), callable("rand", "rand() :: FLOAT")],
  procedures: [
    callable("db.labels", "db.labels() :: (label :: STRING)", ["label"]),
    callable("db.ping", "db.ping() :: ()"),
  ],
};
const VOCABULARY: Vocabulary = {
  schema: {
    labels: ["Person", "Head of State"],
    types: ["KNOWS", "REJECTED"],
    propertyKeys: ["name", "date of birth"],
  },
  parameters: valueMap([["who", "Witkoff"]]),
  databases: ["neo4j", "my-graph"],
  catalogue: undefined,
  writes: false,
};
const CALLING: Vocabulary = { ...VOCABULARY, catalogue: CATALOGUE };

function callable(name: string, signature: string, columns: readonly string[] = []): Callable {
  return { name, signature, columns, description: "", isDeprecated: false, isAggregating: false };
}

function offered(before: string, asked = false, vocabulary = VOCABULARY): readonly string[] | undefined {
  return suggestionsAt(before, vocabulary, asked)?.options.map((option) => option.apply);
}

describe("completion", () => {
  it("offers labels behind the colon of a node, in backticks where they need them", () => {
    expect(offered("MATCH (n:")).toEqual(["Person", "`Head of State`"]);
    expect(offered("MATCH (n:Person|")).toEqual(["Person", "`Head of State`"]);
    expect(offered("MATCH (n) WHERE n:Pe")).toEqual(["Person", "`Head of State`"]);
  });

  it("offers labels in a later line, behind a command and a quoted name", () => {
    expect(offered(":param x => 'a'\nMATCH (a:`Head of State`)\n// note\nMATCH (n:")).toEqual([
      "Person",
      "`Head of State`",
    ]);
  });

  it("offers types behind the colon of a relationship", () => {
    expect(offered("MATCH (a)-[r:")).toEqual(["KNOWS", "REJECTED"]);
    expect(offered("MATCH (a)-[:KNOWS|")).toEqual(["KNOWS", "REJECTED"]);
  });

  it("offers property keys behind a point and in the map of a pattern", () => {
    expect(offered("MATCH (n) RETURN n.")).toEqual(["name", "`date of birth`"]);
    expect(offered("MATCH (n {")).toEqual(["name", "`date of birth`"]);
    expect(offered("MATCH (n {name: 1, ")).toEqual(["name", "`date of birth`"]);
  });

  it("offers parameters behind a dollar sign", () => {
    expect(offered("RETURN $w")).toEqual(["who"]);
  });

  it("offers variables of the statement, keywords and functions elsewhere", () => {
    const words = offered("MATCH (actor:Person) RET");
    expect(words?.slice(0, 2)).toEqual(["actor", "MATCH"]);
    expect(words).toContain("RETURN");
    expect(words).toContain("elementId()");
  });

  it("replaces the word that was begun", () => {
    expect(suggestionsAt("MATCH (n:Pe", VOCABULARY, false)?.from).toBe(9);
    expect(suggestionsAt("MATCH (n:`He", VOCABULARY, false)?.from).toBe(9);
  });

  it("says nothing inside texts and comments, in numbers, or where nothing was begun", () => {
    expect(offered("RETURN 'a:")).toBeUndefined();
    expect(offered("// RET")).toBeUndefined();
    expect(offered("// RET", true)).toBeUndefined();
    expect(offered("/* n.\n b.")).toBeUndefined();
    expect(offered("RETURN 1.")).toBeUndefined();
    expect(offered("MATCH (n) ")).toBeUndefined();
    expect(offered("MATCH (n) ", true)).toContain("RETURN");
  });

  it("knows nothing of the statements before, and gives places in the whole text", () => {
    const text = "MATCH (gone [ ; MATCH (m:";
    expect(suggestionsAt(text, VOCABULARY, false)?.from).toBe(text.length);
    expect(offered("MATCH (gone); MATCH (m) RETURN x")).not.toContain("gone");
  });

  it("offers words that write only where writing is on", () => {
    expect(offered("MATCH (n) DET")).not.toContain("DETACH DELETE");
    expect(offered("MATCH (n) DET", false, { ...VOCABULARY, writes: true })).toContain("DETACH DELETE");
  });

  it("offers labels and NULL behind IS", () => {
    const words = offered("MATCH (n IS P");
    expect(words?.[0]).toBe("Person");
    expect(offered("MATCH (n) WHERE n.x IS N")).toContain("IS NOT NULL");
  });

  it("offers databases behind USE", () => {
    expect(offered("USE ")).toEqual(["neo4j", "`my-graph`"]);
  });
});

describe("completion of calls", () => {
  it("offers procedures behind CALL with what they yield, and their whole name is replaced", () => {
    expect(offered("CALL db.la", false, CALLING)).toEqual(["db.labels() YIELD label", "db.ping()"]);
    expect(suggestionsAt("CALL db.la", CALLING, false)?.from).toBe(5);
  });

  it("offers the columns of the procedure behind YIELD", () => {
    expect(offered("CALL db.labels() YIELD ", false, CALLING)).toEqual(["label"]);
    expect(offered("CALL db.labels() YIELD label, ", false, CALLING)).toEqual(["label"]);
    expect(offered("CALL db.labels() YIELD label RETURN la", false, CALLING)).toContain("RETURN");
  });

  it("offers functions behind their namespace, and properties where a variable is called so", () => {
    expect(offered("RETURN date.tr", false, CALLING)).toEqual(["date.truncate()"]);
    expect(offered("MATCH (date) RETURN date.", false, CALLING)).toEqual(["name", "`date of birth`"]);
  });

  it("puts the cursor between the brackets where something can stand there", () => {
    const options = suggestionsAt("RETURN d", CALLING, false)?.options ?? [];
    expect(options.find(({ label }) => label === "date.truncate")?.caret).toBe(14);
    expect(options.find(({ label }) => label === "rand")?.caret).toBeUndefined();
  });
});

describe("completion of commands", () => {
  it("offers them behind a colon where a statement could begin", () => {
    expect(offered(":")).toContain(":param ");
    expect(offered("RETURN 1;\n:pa")).toContain(":params");
    expect(offered("MATCH (n\n:")).toEqual(["Person", "`Head of State`"]);
  });

  it("offers what they take", () => {
    expect(offered(":use n")).toEqual(["neo4j", "`my-graph`"]);
    expect(offered(":write o")).toEqual(["on", "off"]);
    expect(offered(":param w")).toEqual(["who"]);
    expect(offered(":help ma")).toContain("MATCH");
    expect(offered(":clear now")).toBeUndefined();
  });

  it("completes the statement of :explain as any other", () => {
    const text = ":explain MATCH (n:";
    expect(suggestionsAt(text, VOCABULARY, false)).toMatchObject({
      from: text.length,
      options: [{ label: "Person" }, {}],
    });
  });
});

describe("completion in a large schema", () => {
  it("makes the list of 20,000 labels once", () => {
    const labels = Array.from({ length: 20_000 }, (_, index) => `Label${index}`);
    const large = { ...VOCABULARY, schema: { ...VOCABULARY.schema, labels } };
    const first = suggestionsAt("MATCH (n:", large, false)?.options;
    expect(first).toHaveLength(20_000);
    expect(suggestionsAt("MATCH (n:La", large, false)?.options).toBe(first);
  });
});
