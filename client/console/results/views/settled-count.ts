/** How many rows a view draws that is written anew as a whole. */
import type { Answer } from "../../answer.ts";

/** All rows of an answer that has ended; while rows arrive a number that doubles, so that all the writing costs no more than twice the last. */
export function settledCount({ count, end }: Pick<Answer, "count" | "end">): number {
  return end !== undefined || count === 0 ? count : 2 ** Math.floor(Math.log2(count));
}
