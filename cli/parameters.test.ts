import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { parametersOf } from "./parameters.ts";

const folder = await mkdtemp(join(tmpdir(), "parley-parameters-"));
const file = async (text: string): Promise<string> => {
  await writeFile(join(folder, "parameters.json"), text);
  return join(folder, "parameters.json");
};
afterAll(() => rm(folder, { recursive: true }));

describe("parametersOf", () => {
  it("takes JSON where it is JSON, with whole numbers as integers of any size, and text where it is not", async () => {
    const given = [
      "n=9007199254740993",
      "x=1.0",
      "yes=true",
      "none=null",
      'q="5"',
      "day=2025-11-21",
      "id=007",
      "empty=",
    ];
    expect({ ...(await parametersOf(given, undefined)) }).toEqual({
      n: 9007199254740993n,
      x: 1,
      yes: true,
      none: null,
      q: "5",
      day: "2025-11-21",
      id: "007",
      empty: "",
    });
  });

  it("takes lists and maps, an equals sign in the value, a name with its dollar, and any name", async () => {
    const parameters = await parametersOf(
      ['ids=["a",1]', "url=a=b", "$名前=黒島", 'm={"a":[1.5]}', "__proto__=1"],
      undefined,
    );
    expect(Object.entries(parameters)).toEqual([
      ["ids", ["a", 1n]],
      ["url", "a=b"],
      ["名前", "黒島"],
      ["m", expect.objectContaining({ a: [1.5] })],
      ["__proto__", 1n],
    ]);
  });

  it("reads a file, of which the command line overrides single ones", async () => {
    const parameters = await parametersOf(["b=3"], await file('\ufeff{"a": 1, "b": 2}'));
    expect({ ...parameters }).toEqual({ a: 1n, b: 3n });
  });

  it.each([["nothing"], ["=1"], [""]])("refuses %j", async (text) => {
    await expect(parametersOf([text], undefined)).rejects.toThrow(`\`--param\` is "${text}"; name=value is expected.`);
  });

  it("refuses the same name twice", async () => {
    await expect(parametersOf(["a=1", "a=2"], undefined)).rejects.toThrow("`--param a` was given twice.");
  });

  it("names a file that is absent, not JSON, or no object", async () => {
    await expect(parametersOf([], join(folder, "absent.json"))).rejects.toThrow("cannot be read (ENOENT)");
    await expect(parametersOf([], await file('{"a": }'))).rejects.toThrow(/parameters\.json: .* line 1, column 7/);
    await expect(parametersOf([], await file("[1]"))).rejects.toThrow("holds no JSON object");
  });
});
