/** Writes the texts of a figure and remembers their characters, so that fonts can be cut down to what is drawn. */
import { markup } from "./svg-text.ts";

type Attributes = Readonly<Record<string, string | number | undefined>>;

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;

export class Ink {
  readonly #regular = new Set<string>();
  readonly #bold = new Set<string>();

  /** A `<text>` of one line. */
  text(attributes: Attributes, text: string, isBold = false): string {
    const characters = isBold ? this.#bold : this.#regular;
    for (const character of text) characters.add(character);
    const written = {
      ...attributes,
      "font-weight": isBold ? 700 : undefined,
      // Browsers order a text that begins from right to left by its first letter only when told to.
      "unicode-bidi": RIGHT_TO_LEFT.test(text) ? "plaintext" : undefined,
    };
    return markup("text", written, { text });
  }

  /** All characters so far, by weight, each once and in the order of their code points. */
  characters(): { readonly regular: string; readonly bold: string } {
    return { regular: inOrder(this.#regular), bold: inOrder(this.#bold) };
  }
}

function inOrder(characters: ReadonlySet<string>): string {
  return [...characters].toSorted((one, other) => (one.codePointAt(0) ?? 0) - (other.codePointAt(0) ?? 0)).join("");
}
