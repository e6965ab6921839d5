/** The version of the program. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../seed/datasets.ts";

/** The version in package.json, such as `0.1.0`. */
export function parleyVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8"));
  return typeof manifest === "object" && manifest !== null && "version" in manifest ? String(manifest.version) : "";
}
