import { describe, expect, it } from "vitest";
import { makeDataset } from "../test/made-dataset.ts";
import { runParley } from "../test/run-parley.ts";

// Each run is a process of its own, which takes its time on a busy machine.
const PATIENCE = { timeout: 60_000 };

describe("parley", PATIENCE, () => {
  it("prints help on standard output and exits 0", async () => {
    const { code, stdout, stderr } = await runParley(["--help"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    for (const word of ["serve", "seed", "doctor", "NEO4J_URI", "PARLEY_TOKEN"]) expect(stdout).toContain(word);
  });

  it("has no option for the password", async () => {
    for (const command of ["serve", "seed", "doctor"]) {
      const { stdout } = await runParley([command, "--help"]);
      expect(stdout).toContain("--neo4j");
      expect(stdout).not.toContain("--password");
    }
  });

  it("exits 2 on wrong use, with nothing on standard output", async () => {
    for (const args of [
      ["seed", "--chek"],
      ["nonsense"],
      ["serve", "--port", "many"],
      ["seed", "--check", "--reset"],
    ]) {
      const { code, stdout, stderr } = await runParley(args);
      expect({ args, code, stdout }).toEqual({ args, code: 2, stdout: "" });
      expect(stderr).not.toBe("");
    }
  });
});

describe("parley seed --check", PATIENCE, () => {
  it("checks the built-in data sets without a database", async () => {
    const { code, stdout } = await runParley(["seed", "--check", "--json"], { PATH: "" });
    expect(code).toBe(0);
    expect(JSON.parse(stdout.split("\n")[0] ?? "")).toMatchObject({ dataset: "peace-plan-2025", done: "checked" });
  });

  it("names file and line of what is wrong, exits 2 and prints nothing on standard output", async () => {
    await using made = await makeDataset("border-talks");
    const line = await made.edit("claims/gazette-2.yaml", "[southland]", "[sauthland]");
    const { code, stdout, stderr } = await runParley(["seed", "--check", made.folder]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(`border-talks/claims/gazette-2.yaml:${line}: \`sauthland\` is not the id of any actor.`);
  });

  it("names the data sets there are when it does not know one", async () => {
    const { code, stderr } = await runParley(["seed", "peace-plan-2052"]);
    expect(code).toBe(2);
    expect(stderr).toContain("Did you mean `peace-plan-2025`?");
  });
});
