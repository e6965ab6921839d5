/** The options of `query`, `render` and `export`, apart from the commands themselves, which are loaded only when they run. */
import type { Command } from "commander";
import { FIGURE_PARTS, SIZE_PRESETS } from "../graph/figure/figure-options.ts";
import { LAYOUT_NAMES } from "../graph/layout/layout-names.ts";

const LAYOUTS = LAYOUT_NAMES.map(({ id }) => id).join(", ");
const SIZES = SIZE_PRESETS.map(({ id }) => id).join(", ");

/** Options of `parley query`. */
export function withQuery(command: Command): Command {
  return withParameters(command)
    .option("--file <FILE>", "file with the statement")
    .option("--format <FORMAT>", "table, json, ndjson or csv (default: table)")
    .option("--typed", "json and ndjson: each value with its type, as in Neo4j's Query API")
    .option("--limit <ROWS>", "rows at most (default: 1000 for table, all for the others)")
    .option("--timeout <SECONDS>", "after which the query is ended in the database (default: 3600)");
}

/** Which part of the graph `render` and `export` take. */
export function withSelection(command: Command): Command {
  return withParameters(
    command
      .option("--query <CYPHER>", "what the rows of this statement hold; - reads standard input")
      .option("--file <FILE>", "file with the statement"),
  )
    .option("--actor <ID...>", "one: it and its neighbours; several: they and what joins them")
    .option("--types <TYPES>", "with --actor: only these relationship types, separated by commas")
    .option("--from <DATE>", "with --actor: only what happened on or after this day")
    .option("--to <DATE>", "with --actor: only what happened on or before this day")
    .option("--view <FILE>", "a graph file, or a figure made by Parley: SVG, PNG, PDF or HTML")
    .option("--limit <NODES>", "nodes at most (default: 300)")
    .option("--timeout <SECONDS>", "after which a query is ended in the database (default: 3600)")
    .option("--title <TEXT>", "title of what is shown")
    .option("--lang <LANGUAGE>", "en or ja (default: the view's own, else en)")
    .option("--layout <LAYOUT>", `where nodes without a place go: ${LAYOUTS} (default: force)`)
    .option("--seed <NUMBER>", "the same number gives the same layout (default: 1)")
    .option("--made [DATE]", "writes into it when it was made: a date, or now; nothing without it");
}

/** How `render` draws, and where to. */
export function withFigure(command: Command): Command {
  return command
    .option("--format <FORMAT>", "svg, png, pdf or html (default: the extension of the file, else svg)")
    .option("--out <FILE>", "file to write (default: standard output)")
    .option("--scheme <SCHEME>", "light or dark (default: light)")
    .option("--transparent", "without a background")
    .option("--size <SIZE>", `${SIZES}, or such as 210x297mm, 1200x630px, 90mm (default: as large as it needs to be)`)
    .option("--without <PARTS>", `parts to leave out, separated by commas: ${FIGURE_PARTS.join(", ")}`)
    .option("--labels", "writes what each line means beside it")
    .option("--no-bundles", "draws every relationship as a line of its own, also where many join the same two nodes")
    .option("--text <FORM>", "SVG: text with its font inside, or paths (default: text)")
    .option("--scale <NUMBER>", "PNG: pixels for each unit of the figure (default: 2)")
    .option("--watch [SECONDS]", "renders again when the file of --view or --file changes, or every so many seconds");
}

/** What `export` writes, and where to. The formats are listed by the command itself. */
export function withFile(command: Command): Command {
  return command
    .option("--format <FORMAT>", "one of those below (default: the extension of the file)")
    .option("--out <FILE>", "file to write (default: standard output)")
    .option("--bom", "CSV: begins with a byte order mark, which a Japanese Excel needs")
    .option("--formulas <FORM>", "CSV: harmless or as-is; cells that a spreadsheet would run (default: harmless)");
}

function withParameters(command: Command): Command {
  const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];
  return command
    .option(
      "--param <NAME=VALUE>",
      "value for $NAME in the statement, JSON or text; may be given several times",
      collect,
    )
    .option("--params <FILE>", "JSON file with such values: an object");
}
