/** One download at a time: its progress, its end, and the way to cancel it. It goes on when the reader looks at something else. */
import { useRef, useState } from "react";
import { GraphError } from "../../../../graph/errors.ts";
import type { Words } from "../../../../graph/vocabulary.ts";
import { isAborted } from "../../../api/client.ts";
import { download } from "../../../export/download.ts";
import type { TextValues } from "../../../language.ts";
import type { Answer, AnswerEnd, Ran } from "../../answer.ts";
import type { DownloadAll, RowFlow } from "../props.ts";
import { WORDS } from "../words.ts";
import type { FileKind } from "./file-kinds.ts";
import { rowsFileName } from "./file-kinds.ts";
import { flowOfAnswer, saveRows } from "./save-rows.ts";
import { memorySpool, openSpool } from "./spool.ts";

/** Milliseconds between two figures of the progress. */
const TELL_EVERY = 200;

export type DownloadState =
  | { readonly kind: "idle" }
  | { readonly kind: "saving"; readonly name: string; readonly count: number }
  | { readonly kind: "told"; readonly words: Words; readonly values: TextValues; readonly isTrouble: boolean }
  | { readonly kind: "failed"; readonly error: GraphError };

export interface Downloading {
  readonly state: DownloadState;
  start(kind: FileKind): void;
  cancel(): void;
  dismiss(): void;
}

export interface Downloaded {
  readonly answer: Answer;
  readonly ran: Ran;
  /** Undefined where the rows that are there are saved as they are. */
  readonly all: DownloadAll | undefined;
}

const IDLE: DownloadState = { kind: "idle" };

export function useDownload(downloaded: Downloaded): Downloading {
  const [state, setState] = useState<DownloadState>(IDLE);
  const running = useRef<AbortController | undefined>(undefined);
  const start = async (kind: FileKind): Promise<void> => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    try {
      const told = await save(downloaded, kind, controller.signal, setState);
      if (running.current === controller) setState(told);
    } catch (thrown) {
      if (running.current === controller) setState(failureOf(thrown, controller.signal));
    } finally {
      if (running.current === controller) running.current = undefined;
    }
  };
  return {
    state,
    start: (kind) => void start(kind),
    cancel: () => running.current?.abort(),
    dismiss: () => setState(IDLE),
  };
}

async function save(
  { answer, ran, all }: Downloaded,
  kind: FileKind,
  signal: AbortSignal,
  tell: (state: DownloadState) => void,
): Promise<DownloadState> {
  const name = rowsFileName(ran.statement, kind, true);
  tell({ kind: "saving", name, count: 0 });
  const spool = all === undefined ? memorySpool() : await openSpool();
  try {
    const flow: RowFlow = all === undefined ? flowOfAnswer(answer) : await all.open(ran, signal);
    let told = performance.now();
    const progress = (count: number): void => {
      if (performance.now() - told < TELL_EVERY || signal.aborted) return;
      told = performance.now();
      tell({ kind: "saving", name, count });
    };
    const count = await saveRows({ flow, format: kind.format, writing: kind.writing }, spool, progress, signal);
    const end = flow.end();
    const finalName = rowsFileName(ran.statement, kind, end?.kind === "whole");
    download(await spool.finish(kind.mediaType), finalName);
    return ending(end, { name: finalName, count });
  } catch (error) {
    await spool.drop();
    throw error;
  }
}

/** What is told of a file: whether it has all rows, and if not, why. */
function ending(end: AnswerEnd | undefined, values: { readonly name: string; readonly count: number }): DownloadState {
  if (end?.kind === "whole") return { kind: "told", words: WORDS.saved, values, isTrouble: false };
  const words = end?.kind === "cut" ? WORDS.savedCut : end?.kind === "stopped" ? WORDS.savedPart : WORDS.savedBroken;
  return { kind: "told", words, values, isTrouble: true };
}

function failureOf(thrown: unknown, signal: AbortSignal): DownloadState {
  if (isAborted(thrown) || signal.aborted)
    return { kind: "told", words: WORDS.cancelled, values: {}, isTrouble: false };
  if (thrown instanceof GraphError) return { kind: "failed", error: thrown };
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return { kind: "failed", error: new GraphError("internal", message, { cause: thrown }) };
}
