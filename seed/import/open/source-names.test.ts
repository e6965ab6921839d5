import { describe, expect, it } from "vitest";
import { sourceNames } from "./source-names.ts";

describe("sourceNames", () => {
  it("calls a file by its own name, without its folders", () => {
    expect(sourceNames(["/data/2014/events.csv", "./people.csv"])).toEqual(["events.csv", "people.csv"]);
  });

  it("adds as many folders as tell files apart", () => {
    expect(sourceNames(["a/x/events.csv", "b/x/events.csv", "people.csv"])).toEqual([
      "a/x/events.csv",
      "b/x/events.csv",
      "people.csv",
    ]);
    expect(sourceNames(["2014/events.csv", "2015/events.csv"])).toEqual(["2014/events.csv", "2015/events.csv"]);
    expect(sourceNames(["events.csv", "old/events.csv"])).toEqual(["events.csv", "old/events.csv"]);
  });

  it("refuses a file that is given twice, however it is written", () => {
    expect(() => sourceNames(["events.csv", "./events.csv"])).toThrow(
      expect.objectContaining({
        code: "invalid_request",
        message: expect.stringContaining("./events.csv is given twice"),
      }),
    );
  });
});
