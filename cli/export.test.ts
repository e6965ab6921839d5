import { describe, expect, it } from "vitest";
import { FILE_FORMATS } from "../graph/files/file-formats.ts";
import { formatHelp, formatOf } from "./export.ts";

describe("formatOf", () => {
  it("is the one that is named, whatever the file is called", () => {
    expect(formatOf({ format: "graphml" }, "talks.xml").id).toBe("graphml");
  });

  it("is the one of the extension; where several have it, the one that is called like it", () => {
    expect(formatOf({}, "talks.GEXF").id).toBe("gexf");
    expect(formatOf({}, "a.b/talks.json").id).toBe("json");
  });

  it("says which formats there are", () => {
    expect(() => formatOf({ format: "graphm" }, undefined)).toThrow("Did you mean `graphml`?");
    expect(() => formatOf({}, undefined)).toThrow("No format was given; one of json, graphml");
    expect(() => formatOf({}, "talks.xyz")).toThrow('`--out` is "talks.xyz", whose extension names no single format.');
  });
});

describe("formatHelp", () => {
  it("has a line for each format", () => {
    for (const { id } of FILE_FORMATS) expect(formatHelp()).toMatch(new RegExp(`^ {2}${id} +\\.`, "m"));
  });
});
