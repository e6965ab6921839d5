/** Reads files that the package brings along and the compiler does not copy, such as the script and style of the interactive page. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { GraphError } from "../graph/errors.ts";

/**
 * The text of a file of the package, by its path from the folder of package.json. Sources and built code read the same file.
 * @throws GraphError `internal` where the package is incomplete
 */
export function packageText(...path: readonly string[]): string {
  const file = join(packageFolder(), ...path);
  if (existsSync(file)) return readFileSync(file, "utf8");
  throw new GraphError("internal", `Parley's own file ${path.join("/")} is missing, expected it in the package.`, {
    hint: "Install Parley again.",
  });
}

/** The nearest folder above this file that holds a package.json. */
function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json"))) {
    const parent = dirname(folder);
    if (parent === folder) throw new GraphError("internal", "Parley's package folder was not found.");
    folder = parent;
  }
  return folder;
}
