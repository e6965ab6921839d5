/** The faces that pictures are drawn with: open fonts (OFL) that are installed with Parley, each read when it is first needed. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

export type FontWeight = 400 | 700;
export type Script = "latin" | "hebrew" | "arabic" | "japanese" | "emoji";

const require = createRequire(import.meta.url);

interface TextFont {
  /** Of the package's code, which is all that it exports; it lies beside the folder of the fonts. */
  readonly code: () => string;
  /** Without its weight. */
  readonly file: string;
  readonly ending: "ttf" | "otf";
}

/** Latin is Greek and Russian too. */
const TEXT_FONTS: { readonly [script in Exclude<Script, "emoji">]: TextFont } = {
  latin: { code: () => require.resolve("@embedpdf/fonts-latin"), file: "NotoSans", ending: "ttf" },
  hebrew: { code: () => require.resolve("@embedpdf/fonts-hebrew"), file: "NotoSansHebrew", ending: "ttf" },
  arabic: { code: () => require.resolve("@embedpdf/fonts-arabic"), file: "NotoNaskhArabic", ending: "ttf" },
  japanese: { code: () => require.resolve("@embedpdf/fonts-jp"), file: "NotoSansJP", ending: "otf" },
};

/** One font file: a script at a weight. The same face is the same object for as long as the process runs. */
export class Face {
  readonly id: string;
  readonly script: Script;
  readonly #path: () => string;
  #bytes: Buffer | undefined;

  constructor(id: string, script: Script, path: () => string) {
    this.id = id;
    this.script = script;
    this.#path = path;
  }

  /** The whole file. */
  get bytes(): Buffer {
    this.#bytes ??= readFileSync(this.#path());
    return this.#bytes;
  }
}

const faces = new Map<string, Face>();

/** The face of a script. There is one weight of emoji, in slices. */
export function textFace(script: Exclude<Script, "emoji">, weight: FontWeight): Face {
  const { code, file, ending } = TEXT_FONTS[script];
  const fileName = `${file}-${weight === 700 ? "Bold" : "Regular"}.${ending}`;
  return face(`${script}-${weight}`, script, () => join(dirname(dirname(code())), "fonts", fileName));
}

/** A slice of the emoji font that has all of these code points, or failing that the first of them. */
export function emojiFace(codePoints: readonly number[]): Face | undefined {
  slices ??= readSlices();
  const [first = 0] = codePoints;
  const slice =
    slices.find(({ ranges }) => codePoints.every((codePoint) => isWithin(ranges, codePoint))) ??
    slices.find(({ ranges }) => isWithin(ranges, first));
  if (slice === undefined) return undefined;
  return face(`emoji-${slice.name}`, "emoji", () =>
    join(dirname(emojiSlices()), "files", `noto-emoji-${slice.name}-wght-normal.woff2`),
  );
}

type Range = readonly [first: number, last: number];
interface Slice {
  readonly name: string;
  readonly ranges: readonly Range[];
}
let slices: readonly Slice[] | undefined;

/** Which code points are in which file of the emoji font. */
function emojiSlices(): string {
  return require.resolve("@fontsource-variable/noto-emoji/unicode.json");
}

function readSlices(): readonly Slice[] {
  const found: unknown = JSON.parse(readFileSync(emojiSlices(), "utf8"));
  return Object.entries(found ?? {}).map(([name, ranges]) => ({
    name: name.replace(/\D/g, ""),
    ranges: String(ranges).split(",").map(rangeOf),
  }));
}

/** `U+2194-2199` or `U+a9`. */
function rangeOf(text: string): Range {
  const [first = "", last = first] = text.trim().slice(2).split("-");
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
}

function isWithin(ranges: readonly Range[], codePoint: number): boolean {
  return ranges.some(([first, last]) => codePoint >= first && codePoint <= last);
}

function face(id: string, script: Script, path: () => string): Face {
  const known = faces.get(id);
  if (known !== undefined) return known;
  const made = new Face(id, script, path);
  faces.set(id, made);
  return made;
}
