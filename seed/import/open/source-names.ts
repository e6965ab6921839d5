/** Names files so that people tell them apart. */
import { normalize, resolve } from "node:path";
import { GraphError } from "../../../graph/errors.ts";

/**
 * The name of each path: that of the file, and of as many folders before it, as they were given, as make it differ from the others.
 * @throws GraphError `invalid_request` where a file is given twice
 */
export function sourceNames(paths: readonly string[]): readonly string[] {
  const places = paths.map((path) => resolve(path));
  const twice = paths.find((_, index) => places.indexOf(places[index] ?? "") !== index);
  if (twice !== undefined) {
    throw new GraphError("invalid_request", `The file ${twice} is given twice; expected each file once.`);
  }
  const parts = paths.map((path) => normalize(path).replaceAll("\\", "/").split("/"));
  const depths = parts.map(() => 1);
  const names = (): readonly string[] => parts.map((part, index) => part.slice(-(depths[index] ?? 1)).join("/"));
  for (;;) {
    const now = names();
    const longer = depths.map((depth, index) => {
      const isShared = now.some((name, other) => other !== index && name === now[index]);
      return isShared ? Math.min(depth + 1, parts[index]?.length ?? 1) : depth;
    });
    if (longer.every((depth, index) => depth === depths[index])) return now;
    depths.splice(0, depths.length, ...longer);
  }
}
