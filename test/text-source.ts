/** A text that readers of files can be tried on, given in small pieces so that every boundary falls somewhere unlucky. */
import type { TextSource } from "../seed/import/input.ts";

/** A source that gives `text` in pieces of `pieceSize` UTF-16 units, wherever that cuts. */
export function textSource(name: string, text: string, pieceSize = 7): TextSource {
  const size = Buffer.byteLength(text);
  return {
    name,
    encoding: "utf-8",
    encodingFrom: "given",
    size,
    async *text(options = {}) {
      for (let at = 0; at < text.length; at += pieceSize) {
        options.signal?.throwIfAborted();
        yield text.slice(at, at + pieceSize);
        options.onBytes?.(Math.min(size, at + pieceSize));
      }
    },
  };
}

/** A source of pieces that are made while they are read, for files too large to hold. */
export function piecesSource(name: string, pieces: () => Iterable<string>): TextSource {
  return {
    name,
    encoding: "utf-8",
    encodingFrom: "given",
    size: 0,
    async *text() {
      yield* pieces();
    },
  };
}

/** Everything that a reader gives, in one list. */
export async function all<Item>(batches: AsyncIterable<readonly Item[]>): Promise<readonly Item[]> {
  const items: Item[] = [];
  for await (const batch of batches) items.push(...batch);
  return items;
}
