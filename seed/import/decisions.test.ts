import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decisionsDigest, NO_DECISIONS, parseDecisions, readDecisions } from "./decisions.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "parley-decisions-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("who is the same", () => {
  it("is stored under the id of the curated data set, wherever it stands", () => {
    const { resolve } = parseDecisions("d.yaml", "same:\n  - [icews:Trump, gdelt:USA1, trump]");
    expect(["icews:Trump", "gdelt:USA1", "trump", "icews:Other"].map(resolve)).toEqual([
      "trump",
      "trump",
      "trump",
      "icews:Other",
    ]);
  });

  it("is stored under the id that was written first where none is curated", () => {
    const { resolve } = parseDecisions("d.yaml", "same: [[a:1, b:1], [c:1, d:1], [d:1, b:1]]");
    expect(["a:1", "b:1", "c:1", "d:1"].map(resolve)).toEqual(["a:1", "a:1", "a:1", "a:1"]);
  });

  it("is one group where two groups share an id", () => {
    const decisions = parseDecisions("d.yaml", "same: [[a:1, a:2], [a:3, a:4], [a:2, a:3]]\ndifferent: [[a:5, a:1]]");
    expect(decisions.decided("a:1", "a:4")).toBe(true);
    expect(decisions.decided("a:5", "a:4")).toBe(false);
  });
});

describe("what is decided", () => {
  const decisions = parseDecisions("d.yaml", "same: [[a:1, a:2]]\ndifferent: [[a:3, a:4, a:5]]");

  it("is each pair of a group, in either order and either way", () => {
    expect(decisions.decided("a:2", "a:1")).toBe(true);
    for (const [one, other] of [
      ["a:3", "a:4"],
      ["a:5", "a:3"],
      ["a:5", "a:4"],
    ] as const) {
      expect(decisions.decided(one, other)).toBe(true);
    }
    expect(decisions.decided("a:1", "a:3")).toBe(false);
  });

  it("can be listed for a name space, without those that keep their id", () => {
    const { under } = parseDecisions("d.yaml", "same: [[x, b:2, b:1, c:1], [b:4, b:3]]");
    expect(under("b:")).toEqual([
      ["b:1", "x"],
      ["b:2", "x"],
      ["b:3", "b:4"],
    ]);
  });

  it("has a digest of what matters to a name space alone", () => {
    const of = (yaml: string) => decisionsDigest(parseDecisions("d.yaml", yaml), "a:");
    const plain = of("same: [[x, a:1]]");
    expect(plain).toMatch(/^[0-9a-f]{16}$/);
    expect(of("same: [[a:1, x], [b:1, b:2]]\ndifferent: [[a:1, a:9]]")).toBe(plain);
    expect(of("same: [[y, a:1]]")).not.toBe(plain);
    expect(of("same: [[b:1, b:2]]")).toBe("");
  });
});

describe("decisions that cannot be", () => {
  it("say the same of two that are different, also by way of a third", () => {
    expect(() =>
      parseDecisions("d.yaml", "same:\n  - [a:1, a:2]\n  - [a:2, a:3]\ndifferent:\n  - [a:4, a:5]\n  - [a:3, a:1]"),
    ).toThrow("d.yaml:6: says that a:3 and a:1 are different; under `same` they are the same");
  });

  it("join two actors of curated data sets", () => {
    expect(() => parseDecisions("d.yaml", "same:\n  - [trump, a:1]\n  - [a:1, donald]")).toThrow(
      /d\.yaml:2: says that trump and donald are the same; both are of curated data sets/,
    );
  });

  it.each([
    ["a group of one", "same: [[a:1]]", /d\.yaml:1: .*must name two ids or more/],
    ["an empty id", 'same: [[a:1, ""]]', /must be the id of an actor/],
    ["an unknown field", "sam: []", /unknown field `sam`\. Did you mean `same`\?/],
    ["what is no YAML", "same: [", /d\.yaml:1: is not valid YAML/],
  ])("have %s", (_what, yaml, message) => {
    expect(() => parseDecisions("d.yaml", yaml)).toThrow(message);
  });
});

describe("a file of decisions", () => {
  it("may be empty, or have empty parts", () => {
    for (const text of ["", "\n# none yet\n", "same:\ndifferent:\n"]) {
      expect(parseDecisions("d.yaml", text).under("")).toEqual([]);
    }
  });

  it("may be missing, unless somebody asked for it", async () => {
    const missing = join(folder, "none.yaml");
    expect(await readDecisions(missing, false)).toBe(NO_DECISIONS);
    await expect(readDecisions(missing, true)).rejects.toMatchObject({
      code: "invalid_request",
      message: `The file of decisions ${missing} cannot be read (ENOENT).`,
    });
  });

  it("is read, and refused where it is wrong or a folder", async () => {
    const file = join(folder, "d.yaml");
    await writeFile(file, "same: [[x, a:1]]");
    expect((await readDecisions(file, false)).resolve("a:1")).toBe("x");
    await writeFile(file, "same: [[x]]");
    await expect(readDecisions(file, false)).rejects.toMatchObject({ code: "invalid_request" });
    await expect(readDecisions(folder, false)).rejects.toThrow(/cannot be read \(EISDIR\)/);
  });
});
