/** Recognises by its first bytes what a file is that is no text. */

interface Magic {
  readonly is: string;
  readonly bytes: Buffer;
  readonly at?: number;
  /** Whether the next byte must be one that no text has: the mark alone could be the beginning of a text. */
  readonly thenBinary?: true;
}

const latin1 = (text: string): Buffer => Buffer.from(text, "latin1");

const MAGIC: readonly Magic[] = [
  { is: "a PNG picture", bytes: latin1("\x89PNG") },
  { is: "a JPEG picture", bytes: latin1("\xff\xd8\xff") },
  { is: "a GIF picture", bytes: latin1("GIF87a") },
  { is: "a GIF picture", bytes: latin1("GIF89a") },
  { is: "a TIFF picture", bytes: latin1("II*\0") },
  { is: "a TIFF picture", bytes: latin1("MM\0*") },
  { is: "a PDF document", bytes: latin1("%PDF-") },
  { is: "an old Excel or Word document (.xls, .doc)", bytes: latin1("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") },
  { is: "an RTF document", bytes: latin1("{\\rtf") },
  { is: "a 7z archive", bytes: latin1("7z\xbc\xaf\x27\x1c") },
  { is: "a RAR archive", bytes: latin1("Rar!\x1a\x07") },
  { is: "an xz archive", bytes: latin1("\xfd7zXZ\0") },
  { is: "a zstd archive", bytes: latin1("\x28\xb5\x2f\xfd") },
  { is: "a bzip2 archive", bytes: latin1("1AY&SY"), at: 4 },
  { is: "a tar archive", bytes: latin1("ustar"), at: 257 },
  { is: "an SQLite database", bytes: latin1("SQLite format 3\0") },
  { is: "a Parquet file", bytes: latin1("PAR1"), thenBinary: true },
  { is: "an Avro file", bytes: latin1("Obj\x01") },
  { is: "a program", bytes: latin1("\x7fELF") },
  { is: "a program", bytes: latin1("MZ"), thenBinary: true },
];

/** What binary file begins with these bytes, as words such as `a PNG picture`. */
export function binaryKindOf(head: Buffer): string | undefined {
  return MAGIC.find(({ bytes, at = 0, thenBinary }) => {
    const end = at + bytes.length;
    if (!head.subarray(at, end).equals(bytes)) return false;
    return thenBinary === undefined || isBinary(head[end] ?? 0);
  })?.is;
}

function isBinary(byte: number): boolean {
  return byte >= 0x7f || (byte < 0x20 && (byte < 0x09 || byte > 0x0d));
}

/** Whether gzip data begin here. */
export function isGzip(head: Buffer): boolean {
  return head.subarray(0, 3).equals(latin1("\x1f\x8b\x08"));
}

/** Whether a zip archive begins here: its first entry, the end of an empty one, or the mark of a split one. */
export function isZip(head: Buffer): boolean {
  return ["PK\x03\x04", "PK\x05\x06", "PK\x07\x08"].some((mark) => head.subarray(0, 4).equals(latin1(mark)));
}

const HTML = /^(?:\s|<\?xml[^>]*>|<!--[\s\S]*?-->)*<(?:!doctype\s+html|html[\s>])/i;

/** Whether a web page begins here, in any encoding that has ASCII, with or without a mark. */
export function isHtml(head: Buffer): boolean {
  return HTML.test(
    head
      .subarray(0, 4096)
      .toString("latin1")
      .replace(/\0/g, "")
      .replace(/^[\xef\xbb\xbf\xfe\xff]+/, ""),
  );
}
