/** A reader that looks at every statement before it runs it: planned first, judged by its plan, refused unless it only reads. */

import type { ReadOnlyPolicy } from "../read-only.ts";
import { assertReadOnly } from "../read-only.ts";
import type { Explanation, GraphReader, Query, RunOptions, StatementType } from "../store.ts";

export interface GuardOptions extends ReadOnlyPolicy {
  /** Statements whose verdict is remembered (default 500). */
  readonly remembered?: number;
}

const REMEMBERED = 500;
/** Longer statements are judged anew each time, so that the memory stays small whatever is sent. */
const LONGEST_REMEMBERED = 10_000;

/** Says of a statement what it is, or why it is not allowed. */
export type StatementJudge = (query: Query, options: RunOptions) => Promise<StatementType>;

/**
 * Plans a statement and judges it. A mode that it brings along (EXPLAIN, PROFILE) makes no difference: what is judged is the query.
 * @throws GraphError `not_read_only`, or `cypher_error` when it is wrong
 */
async function explainJudged(
  reader: GraphReader,
  query: Query,
  options: RunOptions,
  policy: ReadOnlyPolicy,
): Promise<Explanation> {
  const explanation = await reader.explain(query, options);
  assertReadOnly(query.text, explanation, policy);
  return explanation;
}

/**
 * A judge that remembers the statements that passed by their text, the most recent `remembered` of them.
 * It throws `not_read_only` for what the policy does not allow, and `cypher_error` for what is wrong.
 */
export function statementJudge(reader: GraphReader, guard: GuardOptions = {}): StatementJudge {
  const passed = new Recent<StatementType>(guard.remembered ?? REMEMBERED);
  return async (query, options) => {
    const key = `${options.database ?? ""}\n${query.text}`;
    const known = passed.get(key);
    if (known !== undefined) return known;
    const { statementType } = await explainJudged(reader, query, options, guard);
    if (query.text.length <= LONGEST_REMEMBERED) passed.set(key, statementType);
    return statementType;
  };
}

/** The same reader, guarded. */
export function guardedReader(reader: GraphReader, guard: GuardOptions = {}): GraphReader {
  const judge = statementJudge(reader, guard);
  return {
    read: async (query, options) => {
      await judge(query, options);
      return reader.read(query, options);
    },
    stream: async (query, options) => {
      await judge(query, options);
      return reader.stream(query, options);
    },
    explain: (query, options) => explainJudged(reader, query, options, guard),
    info: (signal) => reader.info(signal),
  };
}

/** A bounded memory that forgets what was longest not asked for. */
class Recent<T> {
  readonly #size: number;
  readonly #values = new Map<string, T>();

  constructor(size: number) {
    this.#size = size;
  }

  get(key: string): T | undefined {
    const value = this.#values.get(key);
    if (value === undefined) return undefined;
    this.#values.delete(key);
    this.#values.set(key, value);
    return value;
  }

  set(key: string, value: T): void {
    this.#values.set(key, value);
    if (this.#values.size <= this.#size) return;
    const [oldest] = this.#values.keys();
    if (oldest !== undefined) this.#values.delete(oldest);
  }
}
