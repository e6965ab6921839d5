/** A value in a JSON document together with its place there, so that every error of a reader says where it is and what was expected. */
import { GraphError } from "../errors.ts";
import { readTyped } from "../query-api/read-typed.ts";
import type { ValueMap } from "../values.ts";
import { valueMap } from "../values.ts";

const SHOWN = 60;

export class Found {
  readonly #document: string;
  readonly #path: string;
  readonly #value: unknown;

  /** @param document what the document is called in errors: `graph file` */
  constructor(document: string, value: unknown, path = "") {
    this.#document = document;
    this.#value = value;
    this.#path = path;
  }

  get isAbsent(): boolean {
    return this.#value === undefined;
  }

  get isNull(): boolean {
    return this.#value === null;
  }

  /** A member of an object; one that is not there is absent. @throws GraphError where this is no object */
  at(key: string): Found {
    const path = this.#path === "" ? key : `${this.#path}.${key}`;
    return new Found(this.#document, Object.hasOwn(this.#object(), key) ? this.#object()[key] : undefined, path);
  }

  /** All members of an object, by name. @throws GraphError where it is no object */
  members(): readonly (readonly [name: string, member: Found])[] {
    return Object.keys(this.#object()).map((name) => [name, this.at(name)] as const);
  }

  /** @throws GraphError where it is no list */
  list(): readonly Found[] {
    if (!Array.isArray(this.#value)) throw this.wrong("a list");
    return this.#value.map((item: unknown, index) => new Found(this.#document, item, `${this.#path}[${index}]`));
  }

  /** It as JSON text, for a reader of its own. */
  json(): string {
    return JSON.stringify(this.#value) ?? "";
  }

  /** @throws GraphError where it is no text */
  text(): string {
    if (typeof this.#value === "string") return this.#value;
    throw this.wrong("a text");
  }

  /** @throws GraphError where it is no list of texts */
  texts(): string[] {
    return this.list().map((item) => item.text());
  }

  /** @throws GraphError where it is no finite number */
  number(): number {
    if (typeof this.#value === "number" && Number.isFinite(this.#value)) return this.#value;
    throw this.wrong("a number");
  }

  /** @throws GraphError where it is neither true nor false */
  truth(): boolean {
    if (typeof this.#value === "boolean") return this.#value;
    throw this.wrong("true or false");
  }

  /** @throws GraphError where it is none of these words */
  oneOf<Word extends string>(words: readonly Word[]): Word {
    const word = words.find((known) => known === this.#value);
    if (word !== undefined) return word;
    throw this.wrong(`one of ${words.join(", ")}`);
  }

  /** A map of values in the typed JSON of Neo4j's Query API. @throws GraphError */
  typedMap(): ValueMap {
    const found = this.#object();
    return valueMap(Object.keys(found).map((key) => [key, this.at(key).#typed()] as const));
  }

  /** What `read` makes of it, as a member of that name; nothing where it is absent. */
  optional<Key extends string, T>(key: Key, read: (found: Found) => T): { readonly [name in Key]?: T } {
    const member = this.at(key);
    const none: { readonly [name in Key]?: T } = {};
    return member.isAbsent ? none : { ...none, [key]: read(member) };
  }

  /** The error that this is not what was expected. */
  wrong(expected: string, hint?: string): GraphError {
    const where = this.#path === "" ? "it" : this.#path;
    const shown = JSON.stringify(this.#value) ?? "missing";
    const short = shown.length > SHOWN ? `${shown.slice(0, SHOWN)}…` : shown;
    return this.#error(`${where} is ${short}, expected ${expected}`, hint);
  }

  #typed(): ReturnType<typeof readTyped> {
    try {
      return readTyped(this.#value);
    } catch (cause) {
      if (!(cause instanceof GraphError)) throw cause;
      throw this.#error(`${this.#path}: ${cause.message.replace(/\.$/, "")}`, cause.hint, cause);
    }
  }

  #object(): { readonly [key: string]: unknown } {
    const value = this.#value;
    if (isObject(value)) return value;
    throw this.wrong("an object");
  }

  #error(what: string, hint?: string, cause?: unknown): GraphError {
    return new GraphError("invalid_request", `The ${this.#document} cannot be read: ${what}.`, { hint, cause });
  }
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
