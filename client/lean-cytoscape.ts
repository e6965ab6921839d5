/**
 * A plugin of the build that leaves out of Cytoscape what the page does not use, an eighth of it: its graph algorithms (our questions are
 * asked of the database) and its layouts (ours run in a worker). Its bundle is one file that registers all of them in two lists; what is
 * taken out of a list is dropped by the bundler, but for the layouts, whose text is cut out.
 */
import type { Plugin } from "vite";

const ALGORITHMS = /\[elesfn\$\w+, [^\]]*tarjanStronglyConnected\$\w+\]\.forEach/;
const LAYOUTS = /\{\s*name: '(?:breadthfirst|circle|concentric|cose|grid|random)',\s*impl: \w+\s*\},?/g;
/** @throws Error when they are not where they were: another version of Cytoscape needs another look */
export function leanCytoscape(): Plugin {
  return {
    name: "lean-cytoscape",
    apply: "build",
    transform(code, id) {
      if (!id.endsWith("cytoscape.esm.mjs")) return undefined;
      const start = code.lastIndexOf("\nvar defaults$", code.indexOf("\nfunction BreadthFirstLayout("));
      const end = code.lastIndexOf("\nvar defaults$", code.indexOf("\nfunction NullLayout("));
      const isAsKnown = ALGORITHMS.test(code) && code.match(LAYOUTS)?.length === 6 && start > 0 && end > start;
      if (!isAsKnown)
        throw new Error(
          "Cytoscape does not register its algorithms and layouts as it did: see client/lean-cytoscape.ts.",
        );
      const cut = code.slice(0, start) + code.slice(end);
      return { code: cut.replace(ALGORITHMS, "[].forEach").replace(LAYOUTS, ""), map: null };
    },
  };
}
