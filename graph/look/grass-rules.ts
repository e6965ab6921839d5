/** The rules of a GraSS sheet: selectors and declarations with their lines, nothing judged yet. */
import { GraphError } from "../errors.ts";

export interface GrassDeclaration {
  /** In lower case, but for `defaultCaption`. */
  readonly property: string;
  /** Without quotes. */
  readonly value: string;
  readonly line: number;
}

export interface GrassRule {
  /** `node.Person` is `["node", "Person"]`; a dot after a backslash belongs to the name. */
  readonly selector: readonly string[];
  readonly declarations: readonly GrassDeclaration[];
  readonly line: number;
}

/** Reads on from a place in the text. */
class Reader {
  readonly #text: string;
  #at = 0;
  #line = 1;

  constructor(text: string) {
    this.#text = text;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  get line(): number {
    return this.#line;
  }

  /** Over blanks and comments. */
  skip(): void {
    this.take(/(?:\s|\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\n]*)*/y);
  }

  /** What the pattern (sticky) finds here; empty where it finds nothing. */
  take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? "";
    this.#at += found.length;
    for (const character of found) if (character === "\n") this.#line += 1;
    return found;
  }

  /** @throws GraphError where something else stands here */
  expect(character: string): void {
    if (this.#text[this.#at] === character) this.#at += 1;
    else throw this.wrong(`“${character}”`);
  }

  peek(): string {
    return this.#text[this.#at] ?? "";
  }

  wrong(expected: string): GraphError {
    const found = this.isAtEnd ? "its end" : `“${this.#text.slice(this.#at, this.#at + 20).split("\n")[0]}”`;
    return new GraphError(
      "invalid_request",
      `The style sheet cannot be read: line ${this.line} has ${found}, expected ${expected}.`,
      { hint: 'GraSS has rules such as node.Person { color: #1d5fa8; caption: "{name}"; }.' },
    );
  }
}

/** @throws GraphError `invalid_request` with the line where it is no GraSS */
export function grassRules(text: string): readonly GrassRule[] {
  const reader = new Reader(text.replace(/^\ufeff/, ""));
  const rules: GrassRule[] = [];
  for (reader.skip(); !reader.isAtEnd; reader.skip()) rules.push(rule(reader));
  return rules;
}

function rule(reader: Reader): GrassRule {
  const { line } = reader;
  const written = reader.take(/(?:\\[\s\S]|[^\\{};])+/y).trim();
  if (written === "") throw reader.wrong("a selector such as node.Person");
  reader.expect("{");
  const declarations: GrassDeclaration[] = [];
  for (reader.skip(); reader.peek() !== "}"; reader.skip()) {
    if (reader.take(/;/y) === "") declarations.push(declaration(reader));
  }
  reader.expect("}");
  return { selector: namesIn(written), declarations, line };
}

function declaration(reader: Reader): GrassDeclaration {
  const { line } = reader;
  const property = reader.take(/[\w-]+/y);
  if (property === "") throw reader.wrong("a property such as color");
  reader.skip();
  reader.expect(":");
  reader.skip();
  const value = valueIn(reader);
  reader.skip();
  if (reader.peek() !== "}") reader.expect(";");
  return { property: property === "defaultCaption" ? property : property.toLowerCase(), value, line };
}

/** In quotes of either kind, or as it stands; `{name}` needs none. */
function valueIn(reader: Reader): string {
  const quote = reader.peek();
  if (quote !== '"' && quote !== "'") return reader.take(/(?:\{[^{}\n]*\}|[^{};\n])+/y).trim();
  reader.expect(quote);
  const value = reader.take(quote === '"' ? /(?:\\"|[^"\n])*/y : /(?:\\'|[^'\n])*/y);
  reader.expect(quote);
  return value.replaceAll(`\\${quote}`, quote);
}

/** Names between dots; `\.` is a dot in a name. */
function namesIn(selector: string): readonly string[] {
  return selector
    .split(/(?<!\\)\./)
    .map((name) => name.replace(/\\(.)/g, "$1").trim())
    .filter((name) => name !== "");
}
