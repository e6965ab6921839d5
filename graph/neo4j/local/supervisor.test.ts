import { describe, expect, it } from "vitest";
import { parseEvent } from "./host.ts";
import { classPathText } from "./java-arguments.ts";
import { pauseBefore } from "./supervisor.ts";

describe("pauseBefore", () => {
  it("doubles from a quarter of a second to eight seconds", () => {
    expect([1, 2, 3, 6, 20].map(pauseBefore)).toEqual([250, 500, 1_000, 8_000, 8_000]);
  });
});

describe("parseEvent", () => {
  it("reads what the process says and passes over what Java prints", () => {
    expect(parseEvent('{"event":"ready","port":40000,"version":"5.26.30"}')).toMatchObject({ port: 40_000 });
    expect(parseEvent("[0.01s][warning][cds] no archive")).toBeUndefined();
    expect(parseEvent('{"event":"unknown"}')).toBeUndefined();
  });
});

describe("classPathText", () => {
  it("quotes paths with blanks and doubles backslashes", () => {
    expect(classPathText(["C:\\My Jars\\a.jar", "C:\\b.jar"], ";")).toBe('-cp "C:\\\\My Jars\\\\a.jar;C:\\\\b.jar"\n');
  });
});
