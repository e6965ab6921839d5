/** Reads a JSON file in a stream: items of its lists are handed on one by one, what nobody wants is passed over. */
import { Tokenizer, TokenizerError, TokenType } from "@streamparser/json";
import type { GraphError } from "../../../graph/errors.ts";
import { emptyMap, type Value } from "../../../graph/values.ts";
import { inputError, quoted } from "../input.ts";

/** Lists and objects within each other at most. */
const DEEPEST = 100;
/** Characters of one item or text at most. */
const LONGEST = 16_000_000;

/** Who is told of a JSON file. Paths are the keys from the top; the path of the file's own list is empty. */
export interface JsonListener {
  /** A list begins. Returns whether its items are wanted; `open` where the members of its objects are wanted rather than the objects. */
  list(path: readonly string[]): boolean | "open";
  /** An object begins that is not in a list, or in an open one. Returns whether its members are wanted. */
  object(path: readonly string[]): boolean;
  /** An item of a wanted list, with the line on which it begins. Objects have no prototype, integers are bigints. */
  item(path: readonly string[], value: Value, line: number): void;
  /** A text, number, boolean or null that is not in a list. */
  scalar(path: readonly string[], value: Value, line: number): void;
}

type State = "value" | "value or end" | "key" | "key or end" | "colon" | "comma or end";

interface Frame {
  /** Whether its content is told to the listener (of an open list also that of its objects), made into a value or passed over. */
  readonly use: "told" | "open" | "made" | "passed";
  /** The list or object that is made; empty otherwise. */
  readonly list: Value[] | undefined;
  readonly object: { [key: string]: Value } | undefined;
  readonly line: number;
  key: string;
  state: State;
}

const EXPECTED: { readonly [state in State]: string } = {
  value: "a value",
  "value or end": "a value or ]",
  key: "a key in quotation marks",
  "key or end": "a key in quotation marks or }",
  colon: "a colon behind the key",
  "comma or end": "a comma or the end",
};

/** A tokenizer that keeps the digits of a number, which a JavaScript number would lose. */
class LosslessTokenizer extends Tokenizer {
  digits = "";
  constructor() {
    super();
    // Its decoder takes U+FEFF for a byte order mark wherever a piece of a text begins with it.
    const texts: unknown = Reflect.get(this, "bufferedString");
    if (typeof texts !== "object" || texts === null) throw new TypeError("The tokenizer has no builder of texts.");
    Reflect.set(texts, "decoder", new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }));
  }
  protected override parseNumber(text: string): number {
    this.digits = text;
    return 0;
  }
}

/** Takes a JSON text in pieces. @throws GraphError `invalid_request` with file and line where it is no JSON, too deep or too large */
export class JsonStream {
  readonly #file: string;
  readonly #listener: JsonListener;
  readonly #tokenizer = new LosslessTokenizer();
  readonly #frames: Frame[] = [];
  /** Keys of the told objects around. */
  readonly #path: string[] = [];
  #line = 1;
  #afterReturn = false;
  #ended = false;
  #held = 0;

  constructor(file: string, listener: JsonListener) {
    this.#file = file;
    this.#listener = listener;
    this.#tokenizer.onToken = ({ token, value }) => this.#token(token, value);
    this.#tokenizer.onError = (error) => {
      throw error;
    };
  }

  write(piece: string): void {
    if (piece === "") return;
    const text = this.#afterReturn && piece.startsWith("\n") ? piece.slice(1) : piece;
    this.#afterReturn = text.endsWith("\r");
    // A text of JSON holds no end of line: giving the tokenizer a line at a time tells the line of each token.
    let from = 0;
    for (const match of text.matchAll(/\r\n?|\n/g)) {
      const end = match.index + match[0].length;
      this.#part(text.slice(from, end));
      from = end;
      this.#line += 1;
    }
    if (from < text.length) this.#part(text.slice(from));
  }

  end(): void {
    try {
      this.#tokenizer.end();
    } catch (error) {
      if (!(error instanceof TokenizerError)) throw error;
      throw this.#wrong("the file ends in the middle of a value");
    }
    if (!this.#ended) throw this.#wrong("the file ends");
  }

  #part(text: string): void {
    this.#held += text.length;
    try {
      this.#tokenizer.write(text);
    } catch (error) {
      if (!(error instanceof TokenizerError)) throw error;
      throw this.#unexpected(error);
    }
    if (this.#held > LONGEST) {
      throw inputError(this.#file, this.#line, `a record or text has more than ${LONGEST / 1_000_000} MB`);
    }
  }

  #unexpected({ message }: TokenizerError): GraphError {
    const character = /^Unexpected "(.*?)" at/s.exec(message)?.[1] ?? "";
    // The tokenizer works on bytes: a character beyond ASCII is not told whole.
    const shown = character > "~" ? "a character that is no JSON" : quoted(character);
    if (!message.includes("in state STRING")) return this.#wrong(`found ${shown}`);
    const what =
      character < " " ? `a text holds ${shown}, expected its end in quotation marks` : `a text holds an unknown escape`;
    return inputError(this.#file, this.#line, `is not JSON: ${what}`);
  }

  #token(token: TokenType, value: unknown): void {
    const frame = this.#frames.at(-1);
    if (frame?.use !== "made") this.#held = 0;
    if (this.#ended) throw this.#wrong("there is something behind the end");
    if (token === TokenType.LEFT_BRACE) this.#begin("object");
    else if (token === TokenType.LEFT_BRACKET) this.#begin("list");
    else if (frame !== undefined && this.#isMark(frame, token)) this.#mark(frame, token);
    else if (token === TokenType.STRING && frame !== undefined && isKeyNext(frame)) {
      frame.key = String(value);
      frame.state = "colon";
    } else this.#scalar(this.#scalarOf(token, value));
  }

  /** Whether a colon, a comma or an end stands where it may. */
  #isMark({ state, list }: Frame, token: TokenType): boolean {
    switch (token) {
      case TokenType.COLON:
        return state === "colon";
      case TokenType.COMMA:
        return state === "comma or end";
      case TokenType.RIGHT_BRACE:
        return list === undefined && (state === "key or end" || state === "comma or end");
      case TokenType.RIGHT_BRACKET:
        return list !== undefined && (state === "value or end" || state === "comma or end");
      default:
        return false;
    }
  }

  #mark(frame: Frame, token: TokenType): void {
    if (token === TokenType.COLON) frame.state = "value";
    else if (token === TokenType.COMMA) frame.state = frame.list === undefined ? "key" : "value";
    else this.#close(frame);
  }

  #scalarOf(token: TokenType, value: unknown): Value {
    switch (token) {
      case TokenType.STRING:
        return String(value);
      case TokenType.NUMBER: {
        const { digits } = this.#tokenizer;
        return /[.eE]/.test(digits) ? Number(digits) : this.#integer(digits);
      }
      case TokenType.TRUE:
        return true;
      case TokenType.FALSE:
        return false;
      case TokenType.NULL:
        return null;
      default:
        throw this.#wrong(`found ${quoted(String(value))}`);
    }
  }

  #integer(digits: string): bigint {
    // Beyond this it can be no integer of a database, and BigInt would take long.
    if (digits.length <= 1_000) return BigInt(digits);
    throw inputError(this.#file, this.#line, `a number has ${digits.length} digits, expected an integer of 64 bits`);
  }

  #scalar(value: Value): void {
    const around = this.#frames.at(-1);
    this.#expectValue(around, typeof value === "string" ? quoted(value) : String(value));
    this.#add(around, value, this.#line);
    if (around === undefined) this.#ended = true;
  }

  #begin(kind: "object" | "list"): void {
    const around = this.#frames.at(-1);
    this.#expectValue(around, kind === "list" ? "[" : "{");
    if (this.#frames.length >= DEEPEST) {
      throw inputError(this.#file, this.#line, `lists and objects are nested more than ${DEEPEST} deep`);
    }
    const use = this.#purpose(around, kind);
    if (isTold(use) && around?.object !== undefined) this.#path.push(around.key);
    const object = emptyMap();
    this.#frames.push({
      use,
      list: kind === "list" ? [] : undefined,
      object: kind === "object" ? object : undefined,
      line: this.#line,
      key: "",
      state: kind === "list" ? "value or end" : "key or end",
    });
  }

  #expectValue(around: Frame | undefined, found: string): void {
    if (around === undefined) return;
    if (around.state !== "value" && around.state !== "value or end") throw this.#wrong(`found ${found}`);
    around.state = "comma or end";
  }

  #purpose(around: Frame | undefined, kind: "object" | "list"): Frame["use"] {
    const isOpened = around?.use === "open" && kind === "object";
    if (around !== undefined && !isOpened && (around.use !== "told" || around.list !== undefined)) {
      return around.use === "passed" ? "passed" : "made";
    }
    const path = around?.object === undefined ? [...this.#path] : [...this.#path, around.key];
    const wanted = kind === "list" ? this.#listener.list(path) : this.#listener.object(path);
    return wanted === "open" ? "open" : wanted ? "told" : "passed";
  }

  #close(frame: Frame): void {
    this.#frames.pop();
    const around = this.#frames.at(-1);
    if (frame.use === "made") this.#add(around, frame.list ?? frame.object ?? null, frame.line);
    else if (isTold(frame.use) && around?.object !== undefined) this.#path.pop();
    if (around === undefined) this.#ended = true;
  }

  #add(around: Frame | undefined, value: Value, line: number): void {
    if (around?.use === "passed") return;
    if (around?.use === "made") {
      if (around.list !== undefined) around.list.push(value);
      // Without a prototype every key is a key like any other, __proto__ too.
      else if (around.object !== undefined) around.object[around.key] = value;
      return;
    }
    this.#held = 0;
    if (around?.list !== undefined) this.#listener.item(this.#path, value, line);
    else this.#listener.scalar(around === undefined ? [] : [...this.#path, around.key], value, line);
  }

  #wrong(found: string): GraphError {
    const frame = this.#frames.at(-1);
    const expected = this.#ended ? "nothing more" : EXPECTED[frame?.state ?? "value"];
    const within =
      frame === undefined ? "" : ` in the ${frame.list === undefined ? "object" : "list"} of line ${frame.line}`;
    return inputError(this.#file, this.#line, `is not JSON: ${found}, expected ${expected}${within}`);
  }
}

function isTold(use: Frame["use"]): boolean {
  return use === "told" || use === "open";
}

function isKeyNext({ state }: Frame): boolean {
  return state === "key" || state === "key or end";
}
