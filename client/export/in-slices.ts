/** Collects a long text without keeping the page from answering the reader. */
import { turnOfPage } from "../api/turn-of-page.ts";

/** Milliseconds of work after which the page gets its turn. */
const SLICE = 12;
/** Pieces between two looks at the clock. */
const LOOK_AFTER = 32;

/**
 * A file of pieces that are made while they are read; between slices of a few milliseconds the page goes on.
 * @throws DOMException `AbortError` when the signal is aborted
 */
export async function blobInSlices(chunks: Iterable<string>, type: string, signal?: AbortSignal): Promise<Blob> {
  const slices: Blob[] = [];
  let pieces: string[] = [];
  let since = performance.now();
  for (const chunk of chunks) {
    pieces.push(chunk);
    if (pieces.length % LOOK_AFTER !== 0 || performance.now() - since < SLICE) continue;
    slices.push(new Blob(pieces));
    pieces = [];
    await turnOfPage();
    signal?.throwIfAborted();
    since = performance.now();
  }
  return new Blob([...slices, ...pieces], { type });
}
