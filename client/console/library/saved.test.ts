import { describe, expect, it } from "vitest";
import type { SavedQuery } from "./saved.ts";
import {
  folderMoved,
  folderPaths,
  freeName,
  makeQuery,
  movedTo,
  queriesIn,
  searchSaved,
  suggestedName,
  treeOf,
} from "./saved.ts";

function query(id: string, folder: string, name: string, text = "RETURN 1"): SavedQuery {
  return makeQuery({ id, folder, name, text, changedAt: 0 });
}

const QUERIES = [
  query("1", "talks/2025", "Query 10"),
  query("2", "talks/2025", "Query 9"),
  query("3", "talks", "Who"),
  query("4", "", "Top"),
  query("5", "talkshow", "Other"),
];

describe("saved queries", () => {
  it("stand in folders within each other, sorted as people count", () => {
    const tree = treeOf(QUERIES, "en");
    expect(tree.queries.map(({ name }) => name)).toEqual(["Top"]);
    expect(tree.folders.map(({ path, count }) => [path, count])).toEqual([
      ["talks", 3],
      ["talkshow", 1],
    ]);
    expect(tree.folders[0]?.folders[0]?.queries.map(({ name }) => name)).toEqual(["Query 9", "Query 10"]);
  });

  it("carry their name in their first line, also after a move", () => {
    expect(query("1", "", "Name").text).toBe("// Name\nRETURN 1");
    expect(movedTo(query("1", "", "Name"), { name: "New", folder: "../x" })).toMatchObject({
      name: "New",
      folder: "x",
      text: "// New\nRETURN 1",
    });
  });

  it("are named by their first comment or line where nothing else is given", () => {
    expect(suggestedName(":param x => 1\n\nMATCH (n) RETURN n")).toBe("MATCH (n) RETURN n");
    expect(suggestedName("// All\nMATCH (n) RETURN n")).toBe("All");
    expect(suggestedName("")).toBe("Query");
  });

  it("move with their folder, and only those in it", () => {
    expect(folderMoved(QUERIES, "talks", "archive/old").map(({ folder }) => folder)).toEqual([
      "archive/old/2025",
      "archive/old/2025",
      "archive/old",
    ]);
    expect(queriesIn(QUERIES, "talks")).toHaveLength(3);
    expect(folderPaths(QUERIES)).toEqual(["talks", "talks/2025", "talkshow"]);
  });

  it("get a number where a name is taken, whatever its case", () => {
    expect(freeName(QUERIES, "talks", "WHO")).toBe("WHO (2)");
    expect(freeName(QUERIES, "", "Who")).toBe("Who");
  });

  it("are found by folder, name and text", () => {
    expect(searchSaved(QUERIES, "2025 return").map(({ id }) => id)).toEqual(["1", "2"]);
  });
});
