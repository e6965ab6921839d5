/** Reads a body line by line as it arrives, in slices that leave the page its turns. */
import { turnOfPage } from "./turn-of-page.ts";

/** Milliseconds of work after which the page gets its turn. */
const SLICE = 12;
/** Lines that are handed over together at most: between them the clock is looked at. */
const MOST_LINES = 32;

/**
 * The lines of a body, some at a time; the time that whoever reads them takes counts as part of the slice. The next piece of the body
 * is asked for only when the lines of the one before have been read, so that a sender who is faster than the page waits. A text behind
 * the last line break is no line and is left out. Breaking out ends the body.
 * @throws TypeError where the bytes are not UTF-8; what the body throws where it breaks off
 */
export async function* readLines(body: ReadableStream<Uint8Array>): AsyncGenerator<readonly string[]> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const source = body.getReader();
  // A line longer than a piece is collected in parts: joining them each time would take quadratic time.
  let parts: string[] = [];
  let since = performance.now();
  try {
    for (;;) {
      const { done, value } = await source.read();
      if (done) return;
      const text = decoder.decode(value, { stream: true });
      const end = text.lastIndexOf("\n");
      parts.push(end === -1 ? text : text.slice(0, end));
      if (end === -1) continue;
      for (const lines of inBatches(parts.join(""))) {
        yield lines;
        if (performance.now() - since < SLICE) continue;
        await turnOfPage();
        since = performance.now();
      }
      parts = [text.slice(end + 1)];
    }
  } finally {
    // Whoever sends must not wait for a reader that has given up; of a body that broke off there is nothing left to end.
    await source.cancel().catch(() => undefined);
  }
}

function* inBatches(text: string): Generator<readonly string[]> {
  let lines: string[] = [];
  for (let from = 0; from <= text.length; ) {
    const end = text.indexOf("\n", from);
    const to = end === -1 ? text.length : end;
    lines.push(text.slice(from, to));
    from = to + 1;
    if (lines.length < MOST_LINES) continue;
    yield lines;
    lines = [];
  }
  if (lines.length > 0) yield lines;
}
