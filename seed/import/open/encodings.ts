/** Encodings by their names, byte order marks, and strict decoders that refuse what is not of the encoding. */
import iconv from "iconv-lite";
import { GraphError } from "../../../graph/errors.ts";
import { didYouMean } from "../../near-miss.ts";

/** Turns bytes into text piece by piece. Both methods throw where the bytes are not of the encoding. */
export interface Decoder {
  decode(bytes: Buffer): string;
  /** What is left when no more bytes come. */
  end(): string;
}

/** How many bytes hold what: a legacy encoding of single bytes, one of several bytes a character, or Unicode. */
export type Family = "unicode" | "multi-byte" | "single-byte";

const FAMILY: Readonly<Record<string, Family>> = {
  "utf-8": "unicode",
  "utf-16le": "unicode",
  "utf-16be": "unicode",
  "utf-32le": "unicode",
  "utf-32be": "unicode",
  shift_jis: "multi-byte",
  "euc-jp": "multi-byte",
  "iso-2022-jp": "multi-byte",
  gb18030: "multi-byte",
  gbk: "multi-byte",
  big5: "multi-byte",
  "euc-kr": "multi-byte",
};

/** All encodings that can be read, by the name of the WHATWG standard; UTF-32 besides. Others of its labels, such as `latin1`, are understood too. */
export const ENCODINGS: readonly string[] = [
  ...Object.keys(FAMILY),
  ...["50", "51", "52", "53", "54", "55", "56", "57", "58"].map((page) => `windows-12${page}`),
  "windows-874",
  ...[2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15].map((part) => `iso-8859-${part}`),
  "koi8-r",
  "koi8-u",
  "ibm866",
  "macintosh",
  "x-mac-cyrillic",
];

/** Names that people use and the standard does not know. */
const ALIASES: Readonly<Record<string, string>> = {
  cp932: "shift_jis",
  eucjp: "euc-jp",
  "utf-32": "utf-32le",
  utf32: "utf-32le",
  utf32le: "utf-32le",
  utf32be: "utf-32be",
};

/** Labels that leave the order of bytes to the mark, with the one that holds where there is no mark. */
const OPEN_ORDER: ReadonlySet<string> = new Set(["utf-16", "utf16", "unicode", "ucs-2", "utf-32", "utf32"]);

/** A byte order mark at the beginning of a text. */
export interface Bom {
  readonly encoding: string;
  readonly length: number;
}

// UTF-32LE stands before UTF-16LE, whose mark its own begins with.
const BOMS = [
  { encoding: "utf-8", bytes: Buffer.from([0xef, 0xbb, 0xbf]) },
  { encoding: "utf-32le", bytes: Buffer.from([0xff, 0xfe, 0, 0]) },
  { encoding: "utf-32be", bytes: Buffer.from([0, 0, 0xfe, 0xff]) },
  { encoding: "utf-16le", bytes: Buffer.from([0xff, 0xfe]) },
  { encoding: "utf-16be", bytes: Buffer.from([0xfe, 0xff]) },
] as const;

/** The byte order mark with which `bytes` begin, if they begin with one. */
export function bomOf(bytes: Buffer): Bom | undefined {
  const found = BOMS.find((bom) => bytes.subarray(0, bom.bytes.length).equals(bom.bytes));
  return found && { encoding: found.encoding, length: found.bytes.length };
}

/** An encoding as somebody named it. */
export interface GivenEncoding {
  readonly encoding: string;
  /** Whether a mark may turn the order of bytes: `utf-16` does not say which. */
  readonly openOrder: boolean;
}

/**
 * The encoding that a label of the standard, or one of the usual others, means.
 * @throws GraphError `invalid_request` that names the known ones
 */
export function encodingOf(label: string): GivenEncoding {
  const asked = label.trim().toLowerCase();
  const encoding = ALIASES[asked] ?? (ENCODINGS.includes(asked) ? asked : standardName(asked));
  if (encoding === undefined || !ENCODINGS.includes(encoding)) {
    throw new GraphError(
      "invalid_request",
      `The encoding ${JSON.stringify(label)} is not known.${didYouMean(asked, ENCODINGS)}`,
      { hint: `Known encodings: ${ENCODINGS.join(", ")}.` },
    );
  }
  return { encoding, openOrder: OPEN_ORDER.has(asked) };
}

function standardName(label: string): string | undefined {
  try {
    // iso-8859-8-i differs from iso-8859-8 in the direction of writing only, which is not ours.
    return new TextDecoder(label).encoding.replace(/-i$/, "");
  } catch {
    return undefined;
  }
}

/** The family of an encoding that `encodingOf` gave. */
export function familyOf(encoding: string): Family {
  return FAMILY[encoding] ?? "single-byte";
}

/** A fresh strict decoder of an encoding that `encodingOf` gave. It keeps byte order marks. */
export function decoderOf(encoding: string): Decoder {
  if (encoding.startsWith("utf-32")) return utf32Decoder(encoding === "utf-32le");
  if (encoding.startsWith("windows-")) return codePageDecoder(encoding);
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  return { decode: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
}

/**
 * The code pages of Windows by the tables of iconv-lite, which has U+FFFD for what a page has not. Node takes windows-1252 for
 * ISO-8859-1, which makes controls of its quotes and dashes, and lets through bytes that other pages do not have.
 */
function codePageDecoder(encoding: string): Decoder {
  return {
    decode(bytes) {
      const text = iconv.decode(bytes, encoding);
      if (text.includes("\ufffd")) throw new TypeError(`not ${encoding}`);
      return text;
    },
    end: () => "",
  };
}

function utf32Decoder(littleEndian: boolean): Decoder {
  let rest: Buffer = Buffer.alloc(0);
  return {
    decode(bytes) {
      const all = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
      const whole = all.length - (all.length % 4);
      // iconv-lite puts U+FFFD for what is no character and lets halves of surrogate pairs through.
      for (let offset = 0; offset < whole; offset += 4) {
        const codePoint = littleEndian ? all.readUInt32LE(offset) : all.readUInt32BE(offset);
        if (codePoint > 0x10_ff_ff || (codePoint >= 0xd8_00 && codePoint <= 0xdf_ff)) throw new TypeError("not UTF-32");
      }
      rest = Buffer.from(all.subarray(whole));
      return iconv.decode(all.subarray(0, whole), littleEndian ? "utf-32le" : "utf-32be", { stripBOM: false });
    },
    end() {
      if (rest.length > 0) throw new TypeError("not UTF-32");
      return "";
    },
  };
}
