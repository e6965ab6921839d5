/** How many wrong records are put up with, and the file that they are written to. */
import { mkdir, readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { importTrial, talks } from "../../test/import-fixtures.ts";

const GOOD = "Japan,Consult,China,2014-11-21";
const THREE_WRONG = { "talks.csv": talks("a,Consult,b,NA", GOOD, "a,Shouted at,b,2014-11-21", "a,Consult") };

describe("the number of rejects", () => {
  it("refuses one more than is put up with, and writes all of them", async () => {
    await using trial = await importTrial(THREE_WRONG);
    const error = await trial.refusal(undefined, { maxRejects: 2 });
    expect(error.message).toMatch(
      /^3 records cannot be read; 2 are allowed\.\ntalks\.csv:2: .+\ntalks\.csv:4: .+\ntalks\.csv:5: .+$/,
    );
    expect(error.hint).toBe(
      `Nothing was loaded. All of them are in ${trial.path("rejects.csv")}. Correct them, or load the rest with --max-rejects 3.`,
    );
    expect(error.details).toMatchObject({ rejected: 3 });
    expect((await trial.rejects()).map(([file, line, , record]) => [file, line, record])).toEqual([
      ["talks.csv", "2", "a,Consult,b,NA"],
      ["talks.csv", "4", "a,Shouted at,b,2014-11-21"],
      ["talks.csv", "5", "a,Consult"],
    ]);
  });

  it("refuses a single one where none is put up with", async () => {
    await using trial = await importTrial({ "talks.csv": talks(GOOD, "a,Consult,b,NA") });
    expect((await trial.refusal(undefined, { maxRejects: 0 })).message).toMatch(
      /^1 record cannot be read; none is allowed\.\n/,
    );
  });

  it("puts up with exactly as many as it is told to", async () => {
    await using trial = await importTrial(THREE_WRONG);
    const report = await trial.run(undefined, { maxRejects: 3 });
    expect(report).toMatchObject({ read: 4, facts: 1, rejected: 3, rejectsFile: trial.path("rejects.csv") });
    expect(await trial.rejects()).toHaveLength(3);
    expect(await trial.names()).toEqual(["rejects.csv", "talks.csv"]);
  });

  it("lists the first twenty and counts the rest", async () => {
    await using trial = await importTrial({
      "talks.csv": talks(...Array.from({ length: 50 }, () => "a,Consult,b,NA")),
    });
    const lines = (await trial.refusal()).message.split("\n");
    expect(lines).toHaveLength(22);
    expect(lines.at(-1)).toBe("and 30 more");
    expect(await trial.rejects()).toHaveLength(50);
  });
});

describe("the file of rejects", () => {
  it("begins with the mark by which spreadsheets know UTF-8, and keeps texts of every script whole", async () => {
    await using trial = await importTrial({ "talks.csv": talks('"安倍, ""晋三""",Consult,Київ,NA') });
    await trial.refusal();
    expect(await readFile(trial.path("rejects.csv"), "utf8")).toMatch(/^\ufefffile,line,reason,record\r\n/);
    expect((await trial.rejects())[0]?.[3]).toBe('"安倍, ""晋三""",Consult,Київ,NA');
  });

  it("takes many large records without leaving listeners behind", async () => {
    const warnings: string[] = [];
    const hear = (warning: Error): number => warnings.push(warning.name);
    process.on("warning", hear);
    await using trial = await importTrial({
      "talks.csv": talks(...Array.from({ length: 2_000 }, () => `${"a".repeat(2_000)},Consult,b,NA`)),
    });
    expect(await trial.run(undefined, { maxRejects: 2_000 })).toMatchObject({ rejected: 2_000 });
    expect(await trial.rejects()).toHaveLength(2_000);
    process.off("warning", hear);
    expect(warnings).toEqual([]);
  });

  it("goes away where an earlier run left one and nothing is wrong any more", async () => {
    await using trial = await importTrial(THREE_WRONG);
    await trial.refusal();
    await trial.write("talks.csv", talks(GOOD));
    expect((await trial.run()).rejectsFile).toBeUndefined();
    expect(await trial.names()).toEqual(["talks.csv"]);
  });

  it("stays as an earlier run left it where a file breaks off in the middle", async () => {
    await using trial = await importTrial(THREE_WRONG);
    await trial.refusal();
    const before = await trial.rejects();
    await trial.write("talks.csv", talks("a,Consult,b,NA", '"a,Consult,b,2014-11-21', GOOD));
    expect((await trial.refusal()).message).toMatch(/^talks\.csv:3: a quote is opened/);
    expect(await trial.rejects()).toEqual(before);
  });

  it.each([
    ["in a folder that is not there", "absent/rejects.csv"],
    ["below a file", "talks.csv/rejects.csv"],
    ["where a folder is", "folder"],
  ])("is refused %s, with a hint", async (_, name) => {
    await using trial = await importTrial(THREE_WRONG);
    await mkdir(trial.path("folder"));
    const error = await trial.refusal(undefined, { maxRejects: 3, rejectsFile: trial.path(name) });
    expect(error.message).toMatch(/^The file of rejects .+ cannot be written: .+\.$/);
    expect(error.message).toContain(trial.path(name));
    expect(error.hint).toBe("Give another one with --rejects FILE.");
    expect(await trial.names()).toEqual(["folder", "talks.csv"]);
  });

  it.each([
    ["in a folder that is not there", "absent/rejects.csv"],
    ["below a file", "talks.csv/rejects.csv"],
    ["where a folder is", "folder"],
  ])("does no harm %s as long as nothing is wrong", async (_, name) => {
    await using trial = await importTrial({ "talks.csv": talks(GOOD) });
    await mkdir(trial.path("folder"));
    expect(await trial.run(undefined, { rejectsFile: trial.path(name) })).toMatchObject({ facts: 1, rejected: 0 });
    expect(await trial.names()).toEqual(["folder", "talks.csv"]);
  });

  it("does not remove another file that was named by mistake and nothing is wrong", async () => {
    await using trial = await importTrial({ "talks.csv": talks(GOOD) });
    await trial.write("thesis.txt", "years of work");
    await trial.run(undefined, { rejectsFile: trial.path("thesis.txt") });
    expect(await readFile(trial.path("thesis.txt"), "utf8")).toBe("years of work");
  });

  it.each([
    ["where something is wrong", THREE_WRONG],
    ["where nothing is", { "talks.csv": talks(GOOD) }],
  ])("is never one of the files that are imported, %s", async (_, files) => {
    await using trial = await importTrial(files);
    const before = await readFile(trial.path("talks.csv"), "utf8");
    const error = await trial.refusal(undefined, { maxRejects: 3, rejectsFile: `${trial.folder}/./talks.csv` });
    expect(error.message).toMatch(
      /talks\.csv is one of the files that are imported; the file of rejects would take its place\.$/,
    );
    expect(await readFile(trial.path("talks.csv"), "utf8")).toBe(before);
  });
});
