/** The lines of a text that comes in pieces. */

/** A line without its end. */
export interface TextLine {
  /** 1-based. */
  readonly line: number;
  readonly text: string;
  /** Whether it was longer than allowed and `text` is its beginning. */
  readonly isCut: boolean;
}

/** Characters that are kept of a line that is too long. */
const KEPT = 1_000;

/** Lines that end with LF, CR LF or CR. Of a line of more than `longest` characters only the beginning is held. */
export async function* linesOf(pieces: AsyncIterable<string>, longest: number): AsyncGenerator<TextLine> {
  let line = 1;
  let parts: string[] = [];
  let length = 0;
  let afterReturn = false;
  const hold = (part: string): void => {
    length += part.length;
    if (length <= longest) parts.push(part);
    else parts = [parts.join("").concat(part).slice(0, KEPT)];
  };
  const finish = (): TextLine => {
    const whole = { line, text: parts.join(""), isCut: length > longest };
    line += 1;
    parts = [];
    length = 0;
    return whole;
  };
  for await (const piece of pieces) {
    if (piece === "") continue;
    // The line feed of a CR LF that was cut apart ends no line of its own.
    let from = afterReturn && piece.startsWith("\n") ? 1 : 0;
    afterReturn = piece.endsWith("\r");
    const ends = /\r\n?|\n/g;
    ends.lastIndex = from;
    for (let match = ends.exec(piece); match !== null; match = ends.exec(piece)) {
      hold(piece.slice(from, match.index));
      from = ends.lastIndex;
      yield finish();
    }
    hold(piece.slice(from));
  }
  if (length > 0) yield finish();
}
