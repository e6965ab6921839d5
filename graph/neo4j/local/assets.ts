/** Where the files lie that Maven needs: they stay in the source tree, next to neither tsx's nor the compiled code's folder. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { GraphError } from "../../errors.ts";

/** Folder of the package named `parley` above this module, from the sources and from `dist` alike. */
function packageRoot(): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const manifest = join(folder, "package.json");
    if (existsSync(manifest)) {
      const parsed: unknown = JSON.parse(readFileSync(manifest, "utf8"));
      if (typeof parsed === "object" && parsed !== null && "name" in parsed && parsed.name === "parley") return folder;
    }
    if (folder === dirname(folder)) {
      throw new GraphError(
        "internal",
        `No package named parley above ${import.meta.dirname}: the installation is incomplete.`,
      );
    }
  }
}

/** Folder with `pom.xml`, `src/` and the lists of checksums. */
export function javaAssets(): string {
  return join(packageRoot(), "graph", "neo4j", "local", "java");
}
