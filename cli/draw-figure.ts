/** What `parley render` does: finds a part of the graph, has it drawn and delivers it; once, or again whenever something changes. */
import { extname } from "node:path";
import process from "node:process";
import type { FigureFormat, RenderBody } from "../graph/contract/render.ts";
import { FIGURE_FORMATS, renderBody } from "../graph/contract/render.ts";
import { GraphError } from "../graph/errors.ts";
import { figureRequest } from "../graph/figure/figure-request.ts";
import { figurePart, graphText } from "../render/drawing.ts";
import type { RenderPool } from "../render/render-pool.ts";
import { claimsOfFound, foundGraphOf, type Sources } from "../render/requested-graph.ts";
import { errorText } from "./exit-codes.ts";
import { listOf, textOf, wholeNumberOf, wordOf } from "./given-options.ts";
import type { GivenOptions } from "./options.ts";
import { commonFields, needsDatabase, parsedBody, type Selection, selectionOf, withSources } from "./selection.ts";
import { standardOutput, writeAll } from "./standard-output.ts";
import { readStatementOnce, statementError } from "./statement.ts";
import { say } from "./terminal.ts";
import { type Watched, watching } from "./watch.ts";
import { writeFiles } from "./write-file.ts";

const MOST_SECONDS = 86_400;
/** Formats that are text, which a terminal can show. */
const TEXT_FORMATS: readonly FigureFormat[] = ["svg", "html"];

interface Target {
  readonly format: FigureFormat;
  /** Standard output without it. */
  readonly out: string | undefined;
}

/**
 * Has a figure drawn. It goes to a file or to standard output; what a reader should know of it, and each time of `--watch`, to standard error.
 * @throws GraphError `invalid_request` for wrong options, before a database is asked
 */
export async function drawFigure(options: GivenOptions, pool: RenderPool, signal: AbortSignal): Promise<void> {
  const target = targetOf(options);
  const watched = watchedOf(options, target);
  const given = await readStatementOnce(options);
  const selection = await selectionOf(given);
  await bodyOf(given, selection, target);
  const draw = async (selected: Selection, sources: () => Sources): Promise<Uint8Array> =>
    drawn(await bodyOf(given, selected, target), { ...sources(), view: selected.view }, pool, signal);
  await withSources(given, needsDatabase(selection), signal, async (sources) => {
    if (watched === undefined) return deliver(target, await draw(selection, sources), signal);
    let before: Uint8Array | undefined;
    const again = async (): Promise<void> => {
      const bytes = await draw(await selectionOf(given), sources);
      const isSame = before !== undefined && Buffer.compare(before, bytes) === 0;
      if (isSame) say(`${timeNow()}  ${target.out}: unchanged`);
      else await deliver(target, bytes, signal, `${timeNow()}  `);
      before = bytes;
    };
    await watching(watched, signal, again, (error) => say(`${timeNow()}  ${errorText(statementError(error))}`));
  });
}

/** The bytes of the figure; its notices are told. */
async function drawn(body: RenderBody, sources: Sources, pool: RenderPool, signal: AbortSignal): Promise<Uint8Array> {
  const found = await foundGraphOf(body, sources);
  const claims = claimsOfFound(found, sources); // Read while nodes get their places.
  claims.catch(() => undefined); // Awaited when they are asked for.
  const graph = await graphText(found);
  const job = { body: figurePart(body), graph, inLanguageOfFile: false, readClaims: () => claims };
  const { bytes, notices } = await pool.draw(job, signal);
  for (const { text } of notices) say(text);
  return bytes;
}

async function bodyOf(given: GivenOptions, selection: Selection, { format }: Target): Promise<RenderBody> {
  const body = parsedBody(renderBody, {
    ...(await commonFields(given, selection)),
    format,
    scheme: textOf(given, "scheme"),
    background: given.transparent === true ? "transparent" : undefined,
    size: textOf(given, "size"),
    without: listOf(given, "without"),
    labels: given.labels === true,
    bundles: given.bundles !== false,
    text: textOf(given, "text"),
    scale: textOf(given, "scale"),
  });
  figureRequest(body); // Throws for a wrong size, which the schema does not know.
  return body;
}

/** @throws GraphError `invalid_request` where no format is named, or a terminal would get bytes that it cannot show */
function targetOf(given: GivenOptions): Target {
  const out = textOf(given, "out");
  const extension = out === undefined ? "svg" : extname(out).slice(1).toLowerCase().replace(/^htm$/, "html");
  const format = wordOf(given, "format", FIGURE_FORMATS) ?? FIGURE_FORMATS.find((word) => word === extension);
  if (format === undefined) {
    throw new GraphError(
      "invalid_request",
      `\`--out\` is "${out}"; an extension out of ${FIGURE_FORMATS.join(", ")} is expected.`,
      {
        hint: "Or name the format with --format.",
      },
    );
  }
  if (out === undefined && process.stdout.isTTY && !TEXT_FORMATS.includes(format)) {
    throw new GraphError("invalid_request", `A terminal cannot show ${format.toUpperCase()}.`, {
      hint: `Write it to a file with --out figure.${format}.`,
    });
  }
  return { format, out };
}

function watchedOf(given: GivenOptions, { out }: Target): Watched | undefined {
  if (given.watch === undefined) return undefined;
  if (out === undefined) {
    throw new GraphError("invalid_request", "`--watch` was given without `--out`; a file to write again is expected.");
  }
  const seconds = wholeNumberOf(given, "watch", 1, MOST_SECONDS);
  const files = ["view", "file", "params"].flatMap((name) => textOf(given, name) ?? []);
  if (files.length === 0 && seconds === undefined) {
    throw new GraphError("invalid_request", "`--watch` has no file to look at; seconds are expected.", {
      hint: "Such as --watch 10: it asks the database again every 10 seconds.",
    });
  }
  return { files, everyMs: seconds === undefined ? undefined : seconds * 1_000 };
}

async function deliver({ out }: Target, bytes: Uint8Array, signal: AbortSignal, before = ""): Promise<void> {
  if (out === undefined) return writeAll(standardOutput(), [bytes]);
  await writeFiles([{ path: out, chunks: [bytes] }], signal);
  say(`${before}${out}: ${Math.ceil(bytes.length / 1_000)} kB`);
}

/** The time on the wall, for whoever looks at the terminal. */
function timeNow(): string {
  const now = new Date();
  return [now.getHours(), now.getMinutes(), now.getSeconds()].map((part) => String(part).padStart(2, "0")).join(":");
}
