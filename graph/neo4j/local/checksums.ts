/** Compares jars with the list of SHA-256 sums that is kept under version control. */
import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { GraphError } from "../../errors.ts";
import { javaAssets } from "./assets.ts";

/** Sums by file name, from lines of `<sum>  <name>`. */
export function parseSums(text: string): ReadonlyMap<string, string> {
  const sums = new Map<string, string>();
  for (const line of text.split("\n")) {
    const [sum, name] = line.trim().split(/\s+/);
    if (sum !== undefined && name !== undefined) sums.set(name, sum);
  }
  return sums;
}

/** Where two sets of sums differ, in words; empty when they do not. */
export function differences(
  expected: ReadonlyMap<string, string>,
  actual: ReadonlyMap<string, string>,
): readonly string[] {
  const lines: string[] = [];
  for (const [name, sum] of expected) {
    const found = actual.get(name);
    if (found === undefined) lines.push(`${name} is missing`);
    else if (found !== sum) lines.push(`${name} has SHA-256 ${found}, expected ${sum}`);
  }
  for (const name of actual.keys()) if (!expected.has(name)) lines.push(`${name} is not on the list`);
  return lines;
}

async function sumOf(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}

/**
 * Checks every jar of a folder against the pinned list of that version. A version without a list rests on Maven's own checksums.
 * @throws GraphError `engine_unavailable` naming what differs
 */
export async function checkJars(folder: string, neo4jVersion: string): Promise<void> {
  const list = join(javaAssets(), `jars-${neo4jVersion}.sha256`);
  if (!existsSync(list)) return;
  const names = (await readdir(folder)).filter((name) => name.endsWith(".jar"));
  const actual = new Map<string, string>();
  for (const name of names) actual.set(name, await sumOf(join(folder, name)));
  const wrong = differences(parseSums(await readFile(list, "utf8")), actual);
  if (wrong.length === 0) return;
  throw new GraphError(
    "engine_unavailable",
    `Neo4j ${neo4jVersion} was not taken into use: ${wrong.length} of its files are not the pinned ones (${wrong.slice(0, 3).join("; ")}).`,
    { hint: "Remove these files from Maven's local repository, check the mirror it is set to use, and start again." },
  );
}
