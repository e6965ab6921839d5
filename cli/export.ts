/** `parley export`: writes a part of the graph as a file for other programs, in any of the formats of the registry. */
import { extname } from "node:path";
import { exportBody } from "../graph/contract/render.ts";
import { GraphError } from "../graph/errors.ts";
import type { FileFormat, FilePart } from "../graph/files/file-format.ts";
import { FILE_FORMATS } from "../graph/files/file-formats.ts";
import { didYouMean } from "../seed/near-miss.ts";
import { textOf, wrongOption } from "./given-options.ts";
import type { GivenOptions } from "./options.ts";
import { commonFields, needsDatabase, parsedBody, selectionOf, withSources } from "./selection.ts";
import { standardOutput, writeAll } from "./standard-output.ts";
import { say } from "./terminal.ts";
import { writeFiles } from "./write-file.ts";

/**
 * The file is written piece by piece; a format of several files writes them side by side.
 * @throws GraphError `invalid_request` for wrong options, before a database is asked, and for a graph that the format cannot hold
 */
export async function exportCommand(given: GivenOptions, signal: AbortSignal): Promise<void> {
  const out = textOf(given, "out");
  const format = formatOf(given, out);
  const selection = await selectionOf(given);
  const body = parsedBody(exportBody, {
    ...(await commonFields(given, selection)),
    format: format.id,
    bom: given.bom === true,
    formulas: textOf(given, "formulas"),
  });
  const { parts, graph } = await withSources(given, needsDatabase(selection), signal, async (sources) => {
    const { exportRequest } = await import("../render/exported-file.ts");
    return exportRequest(body, { ...sources(), view: selection.view });
  });
  const notice = format.notice?.(graph, body.lang);
  if (notice !== undefined) say(notice);
  if (out === undefined) return toStandardOutput(format, parts);
  const files = parts.map(({ suffix, chunks }) => ({ path: pathOf(out, suffix, format), chunks }));
  const bytes = await writeFiles(files, signal);
  say(`${files.map(({ path }) => path).join(", ")}: ${Math.ceil(bytes / 1_000)} kB`);
}

/** The list of formats for the help. */
export function formatHelp(): string {
  const width = Math.max(...FILE_FORMATS.map(({ id }) => id.length));
  const lines = FILE_FORMATS.map(({ id, extension, note }) => `  ${id.padEnd(width)}  .${extension}: ${note.en}`);
  return ["", "Formats:", ...lines].join("\n");
}

/**
 * The format that is named, else the one that has the extension: the only one, or the one that is called like it.
 * @throws GraphError `invalid_request` naming the formats
 */
export function formatOf(given: GivenOptions, out: string | undefined): FileFormat {
  const ids = FILE_FORMATS.map(({ id }) => id);
  const asked = textOf(given, "format");
  if (asked !== undefined) {
    const named = FILE_FORMATS.find(({ id }) => id === asked);
    if (named !== undefined) return named;
    throw wrongOption("format", asked, `one of ${ids.join(", ")} is expected.${didYouMean(asked, ids)}`);
  }
  if (out === undefined) {
    throw new GraphError("invalid_request", `No format was given; one of ${ids.join(", ")} is expected.`, {
      hint: "Name it with --format, or by the extension of --out.",
    });
  }
  const extension = extname(out).slice(1).toLowerCase();
  const fitting = FILE_FORMATS.filter((format) => format.extension === extension);
  const format = fitting.length === 1 ? fitting[0] : fitting.find(({ id }) => id === extension);
  if (format !== undefined) return format;
  const candidates = (fitting.length === 0 ? FILE_FORMATS : fitting).map(({ id }) => id).join(", ");
  throw new GraphError("invalid_request", `\`--out\` is "${out}", whose extension names no single format.`, {
    hint: `Add --format with one of ${candidates}.`,
  });
}

/** `talks-nodes.csv` for `talks.csv` and for `talks`; a format of one file is written as it was named. */
function pathOf(out: string, suffix: string, format: FileFormat): string {
  if (suffix === "") return out;
  const extension = `.${format.extension}`;
  const stem = out.toLowerCase().endsWith(extension) ? out.slice(0, -extension.length) : out;
  return `${stem}${suffix}${extension}`;
}

async function toStandardOutput(format: FileFormat, parts: readonly FilePart[]): Promise<void> {
  const [part, second] = parts;
  if (part === undefined) return;
  if (second === undefined) return writeAll(standardOutput(), part.chunks);
  throw new GraphError(
    "invalid_request",
    `The format ${format.id} is ${parts.length} files; standard output takes one.`,
    {
      hint: `Write them with --out FILE.${format.extension}.`,
    },
  );
}
