/** The thread that formats: the grammar is large, and a long statement takes it a second. */
import { formatQuery } from "@neo4j-cypher/language-support";
import type { FormatAnswer, FormatRequest } from "./formatting.ts";

addEventListener("message", (event: MessageEvent<FormatRequest>) => {
  postMessage({ formatted: event.data.statements.map(formatted) } satisfies FormatAnswer);
});

/** Undefined where the formatter gives up. */
function formatted(statement: string): string | undefined {
  try {
    return formatQuery(statement)
      .formattedQuery.replace(/\bSHORTESTPATH \(/g, "shortestPath(")
      .replace(/\bALLSHORTESTPATHS \(/g, "allShortestPaths(");
  } catch {
    // It throws on what it does not understand; that statement then stays as it is, and the reader is told.
    return undefined;
  }
}
