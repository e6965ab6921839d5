/** The beginning of a value as it fits into a cell: pieces of text, and the nodes, relationships and paths in it. */
import { cypherText, nameText } from "../../../../graph/value-text.ts";
import type { Value } from "../../../../graph/values.ts";
import { GraphNode, GraphPath, GraphRelationship, isValueMap, Unsupported } from "../../../../graph/values.ts";

/** Something that can be shown in the graph. */
export type Entity = GraphNode | GraphRelationship | GraphPath;

export type BriefPart =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "entity"; readonly entity: Entity };

export interface Brief {
  readonly parts: readonly BriefPart[];
  /** Whether something was left out. */
  readonly isCut: boolean;
}

const MOST_CHARACTERS = 200;
const MOST_ENTITIES = 12;
/** Bytes of which the beginning is shown. */
const BYTES_SHOWN = 16;
/** Lists and maps within each other that are looked into. */
const DEEPEST = 6;

export function isEntity(value: Value): value is Entity {
  return value instanceof GraphNode || value instanceof GraphRelationship || value instanceof GraphPath;
}

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** `0x89 50 4e 47 …`: the first bytes. */
export function bytesHead(bytes: Uint8Array): string {
  const head = Array.from(bytes.subarray(0, BYTES_SHOWN), (byte) => byte.toString(16).padStart(2, "0")).join(" ");
  return `0x${head}${bytes.length > BYTES_SHOWN ? " …" : ""}`;
}

/** The pieces of a list or map, no more than a cell can show: the work does not grow with the value. */
export function briefParts(value: Value): Brief {
  const writer = new BriefWriter();
  writer.write(value, 0);
  return writer.brief();
}

class BriefWriter {
  readonly #parts: BriefPart[] = [];
  #text = "";
  #characters = 0;
  #entities = 0;
  #isCut = false;

  brief(): Brief {
    this.#endText();
    return { parts: this.#parts, isCut: this.#isCut };
  }

  write(value: Value, depth: number): void {
    if (this.#isFull()) return;
    if (isEntity(value)) this.#entity(value);
    else if (isList(value)) this.#list(value, depth);
    else if (isValueMap(value)) this.#map(Object.entries(value), depth);
    else this.#add(scalarText(value));
  }

  #isFull(): boolean {
    const isFull = this.#characters >= MOST_CHARACTERS || this.#entities >= MOST_ENTITIES;
    this.#isCut ||= isFull;
    return isFull;
  }

  #add(text: string): void {
    this.#text += text;
    this.#characters += text.length;
  }

  #entity(entity: Entity): void {
    this.#endText();
    this.#parts.push({ kind: "entity", entity });
    this.#entities += 1;
    this.#characters += 1;
  }

  #endText(): void {
    if (this.#text !== "") this.#parts.push({ kind: "text", text: this.#text });
    this.#text = "";
  }

  #list(items: readonly Value[], depth: number): void {
    this.#within("[", "]", items, depth, (item) => this.write(item, depth + 1));
  }

  #map(entries: readonly (readonly [string, Value])[], depth: number): void {
    this.#within("{", "}", entries, depth, ([key, value]) => {
      this.#add(`${nameText(key.slice(0, MOST_CHARACTERS))}: `);
      this.write(value, depth + 1);
    });
  }

  #within<T>(open: string, close: string, items: readonly T[], depth: number, write: (item: T) => void): void {
    this.#add(open);
    if (depth >= DEEPEST && items.length > 0) {
      this.#isCut = true;
      this.#add("…");
    } else {
      for (const [index, item] of items.entries()) {
        if (this.#isFull()) break;
        if (index > 0) this.#add(", ");
        write(item);
      }
    }
    if (!this.#isFull()) this.#add(close);
  }
}

function scalarText(value: Value): string {
  if (typeof value === "string") return cypherText(value.slice(0, MOST_CHARACTERS));
  if (value instanceof Uint8Array) return bytesHead(value);
  if (value instanceof Unsupported) return value.text.slice(0, MOST_CHARACTERS);
  return cypherText(value);
}
