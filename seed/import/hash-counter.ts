/**
 * Counts how often texts occur, in some 16 bytes a text, whatever their length: what an import must remember of every record so that memory hardly
 * grows with the file. Texts are told apart by 64 bits of SHA-256; among ten million the chance of one mix-up is about 3 in a million.
 */
import { hash } from "node:crypto";

const FIRST_CAPACITY = 1024;
/** Filled further, an open table becomes slow. */
const FULLEST = 0.6;

export class HashCounter {
  // Two halves of the hash for each slot; a slot without a count is free.
  #hashes = new Uint32Array(FIRST_CAPACITY * 2);
  #counts = new Uint32Array(FIRST_CAPACITY);
  #size = 0;

  /** How many different texts there are. */
  get size(): number {
    return this.#size;
  }

  /** Counts a text. Answers how often it had occurred before. */
  add(text: string): number {
    if (this.#size >= this.#counts.length * FULLEST) this.#grow();
    const slot = this.#slotOf(...hashOf(text));
    const before = this.#counts[slot] ?? 0;
    if (before === 0) this.#size += 1;
    this.#counts[slot] = before + 1;
    return before;
  }

  has(text: string): boolean {
    const [high, low] = hashOf(text);
    const slot = this.#find(high, low);
    return (this.#counts[slot] ?? 0) > 0;
  }

  /** The slot of a hash, taken for it where it has none. */
  #slotOf(high: number, low: number): number {
    const slot = this.#find(high, low);
    this.#hashes[slot * 2] = high;
    this.#hashes[slot * 2 + 1] = low;
    return slot;
  }

  #find(high: number, low: number): number {
    const mask = this.#counts.length - 1;
    let slot = low & mask;
    while ((this.#counts[slot] ?? 0) > 0 && (this.#hashes[slot * 2] !== high || this.#hashes[slot * 2 + 1] !== low)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #grow(): void {
    const [hashes, counts] = [this.#hashes, this.#counts];
    this.#hashes = new Uint32Array(hashes.length * 2);
    this.#counts = new Uint32Array(counts.length * 2);
    for (let slot = 0; slot < counts.length; slot += 1) {
      const count = counts[slot] ?? 0;
      if (count > 0) this.#counts[this.#slotOf(hashes[slot * 2] ?? 0, hashes[slot * 2 + 1] ?? 0)] = count;
    }
  }
}

function hashOf(text: string): readonly [number, number] {
  const digest = hash("sha256", text, "buffer");
  return [digest.readUInt32LE(0), digest.readUInt32LE(4)];
}
