/** A limited number of places for requests that ask the database. */
import { GraphError } from "../graph/errors.ts";

/** Hands out places. */
export interface Places {
  /** Takes a place; the function that is handed back gives it up (once, however often it is called). @throws GraphError `rate_limited` */
  take(): () => void;
  /** How many are taken. */
  taken(): number;
}

/** Places for `most` requests at a time. Nobody waits in line: who finds none free is told to come back. */
export function places(most: number): Places {
  let taken = 0;
  return {
    take: () => {
      if (taken >= most) {
        throw new GraphError("rate_limited", `The server is busy with ${most} other questions.`, {
          hint: "Try again in a second.",
          details: { retryAfter: 1, limit: "server" },
        });
      }
      taken += 1;
      let given = false;
      return () => {
        if (!given) taken -= 1;
        given = true;
      };
    },
    taken: () => taken,
  };
}
