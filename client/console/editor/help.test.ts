import { describe, expect, it } from "vitest";
import { valueMap } from "../../../graph/values.ts";
import type { Words } from "../../../graph/vocabulary.ts";
import type { TextValues } from "../../language.ts";
import { sayIn } from "../../language.ts";
import type { Known } from "./help.ts";
import { helpOn, topicAt } from "./help.ts";
import { statementsOf } from "./statements.ts";

const KNOWN: Known = {
  schema: { labels: ["Person", "Rare"], types: ["KNOWS"], propertyKeys: ["name"] },
  counts: { labels: new Map([["Person", 1200]]), types: new Map([["KNOWS", 3]]) },
  parameters: valueMap([["big", 9007199254740993n]]),
  catalogue: {
    functions: [
      {
        name: "date.truncate",
        signature: "date.truncate(unit :: STRING) :: DATE",
        description: "Truncates.",
        columns: [],
        isDeprecated: true,
        isAggregating: false,
      },
    ],
    procedures: [
      {
        name: "db.labels",
        signature: "db.labels() :: (label :: STRING)",
        description: "Lists labels.",
        columns: ["label"],
        isDeprecated: false,
        isAggregating: false,
      },
    ],
  },
  say: (words: Words, values?: TextValues) => sayIn("en", words, values),
};

/** The help at the mark `|`. */
function helpAt(marked: string) {
  const topic = topicAt(statementsOf(marked.replace("|", "")), marked.indexOf("|"));
  return topic && helpOn(topic, KNOWN);
}

describe("help on the word at a place", () => {
  it("is the count for labels and types", () => {
    expect(helpAt("MATCH (n:Per|son) RETURN n")).toEqual({ code: "Person", sentences: ["Label of 1,200 nodes."] });
    expect(helpAt("MATCH ()-[:|KNOWS]->()")?.sentences).toEqual(["Type of 3 relationships."]);
    expect(helpAt("MATCH (n:Rar|e)")?.sentences).toEqual(["A label of this graph."]);
    expect(helpAt("MATCH (n:Peerson|)")?.sentences).toEqual(["No node has this label."]);
  });

  it("is the value for parameters, without loss", () => {
    expect(helpAt("RETURN $b|ig")?.code).toBe("$big = 9007199254740993");
    expect(helpAt("RETURN $no|ne")?.sentences).toEqual(["Has no value yet. Set it with :param."]);
  });

  it("is the signature for functions and procedures, wherever in their name", () => {
    expect(helpAt("RETURN da|te.truncate('day')")?.code).toBe("date.truncate(unit :: STRING) :: DATE");
    expect(helpAt("RETURN DATE.trun|cate('day')")?.sentences).toEqual([
      "Deprecated: it will be removed.",
      "Truncates.",
    ]);
    expect(helpAt("CALL db.lab|els() YIELD label")?.sentences).toEqual(["Lists labels."]);
    expect(helpAt("CALL DB.LAB|ELS()")).toBeUndefined();
  });

  it("is a sentence for keywords, phrases and commands", () => {
    expect(helpAt("OPTIONAL MA|TCH (n)")?.code).toBe("OPTIONAL MATCH");
    expect(helpAt("RETURN 1;\n:par|am x => 1")?.code).toBe(":param name => value");
  });

  it("is about properties", () => {
    expect(helpAt("RETURN n.na|me")?.sentences).toEqual(["A property of this graph."]);
  });

  it("is nothing on variables, signs, texts, comments and between statements", () => {
    for (const marked of ["MATCH (|n)", "RETURN 'MAT|CH'", "RETURN 1 // MAT|CH", "RETURN 1;  | ", "|"])
      expect(helpAt(marked)).toBeUndefined();
  });
});
