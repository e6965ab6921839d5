/** A reader that looks at every statement before it runs it: planned first, judged by its plan, refused unless it only reads. */

import type { ReadOnlyPolicy } from "../read-only.ts";
import { assertReadOnly } from "../read-only.ts";
import type { Explanation, GraphReader, Query, RunOptions } from "../store.ts";

export interface GuardOptions extends ReadOnlyPolicy {
  /** Statements whose verdict is remembered (default 500). */
  readonly remembered?: number;
}

const REMEMBERED = 500;
/** Longer statements are judged anew each time, so that the memory stays small whatever is sent. */
const LONGEST_REMEMBERED = 10_000;

/**
 * Plans a statement and judges it. A mode that it brings along (EXPLAIN, PROFILE) makes no difference: what is judged is the query.
 * @throws GraphError `not_read_only`, or `cypher_error` when it is wrong
 */
async function explainReading(
  reader: GraphReader,
  query: Query,
  options: RunOptions,
  policy: ReadOnlyPolicy,
): Promise<Explanation> {
  const explanation = await reader.explain(query, options);
  assertReadOnly(query.text, explanation, policy);
  return explanation;
}

/** The same reader, guarded. Statements that passed are remembered by their text, the most recent `remembered` of them. */
export function guardedReader(reader: GraphReader, guard: GuardOptions = {}): GraphReader {
  const passed = new Recent(guard.remembered ?? REMEMBERED);
  const check = async (query: Query, options: RunOptions): Promise<void> => {
    const key = `${options.database ?? ""}\n${query.text}`;
    if (passed.has(key)) return;
    await explainReading(reader, query, options, guard);
    if (query.text.length <= LONGEST_REMEMBERED) passed.add(key);
  };
  return {
    read: async (query, options) => {
      await check(query, options);
      return reader.read(query, options);
    },
    stream: async (query, options) => {
      await check(query, options);
      return reader.stream(query, options);
    },
    explain: (query, options) => explainReading(reader, query, options, guard),
    info: (signal) => reader.info(signal),
  };
}

/** A bounded set that forgets what was longest not asked for. */
class Recent {
  readonly #size: number;
  readonly #keys = new Set<string>();

  constructor(size: number) {
    this.#size = size;
  }

  has(key: string): boolean {
    if (!this.#keys.delete(key)) return false;
    this.#keys.add(key);
    return true;
  }

  add(key: string): void {
    this.#keys.add(key);
    if (this.#keys.size <= this.#size) return;
    const [oldest] = this.#keys;
    if (oldest !== undefined) this.#keys.delete(oldest);
  }
}
