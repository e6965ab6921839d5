/** Marks in long lists: a text that says behind what the next part begins, and belongs to one question. Any server of the same graph can read it. */
import { createHash } from "node:crypto";
import type { z } from "zod";
import { GraphError } from "../graph/errors.ts";

/** What a cursor belongs to: the route, and what was asked but for `limit` and `cursor`. */
export interface CursorQuestion {
  readonly route: string;
  readonly asked: Readonly<Record<string, unknown>>;
}

/** Enough that nobody mistakes one question for another. */
const CHECK_CHARACTERS = 16;

/** The cursor of a place in the answer to a question. */
export function writeCursor(question: CursorQuestion, place: readonly (string | number)[]): string {
  const text = Buffer.from(JSON.stringify(place)).toString("base64url");
  return `${text}.${checkOf(question, text)}`;
}

/**
 * The place that a cursor says; undefined where none was given.
 * @throws GraphError `invalid_request` for what is no cursor, or one of another question
 */
export function readCursor<Place>(
  cursor: string | undefined,
  question: CursorQuestion,
  schema: z.ZodType<Place>,
): Place | undefined {
  if (cursor === undefined) return undefined;
  const [text = "", check = "", ...more] = cursor.split(".");
  if (more.length > 0 || check !== checkOf(question, text)) throw wrong();
  const parsed = schema.safeParse(jsonOf(Buffer.from(text, "base64url").toString("utf8")));
  if (!parsed.success) throw wrong();
  return parsed.data;
}

/** The check holds off mistakes, not somebody who makes a cursor up. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function checkOf({ route, asked }: CursorQuestion, text: string): string {
  const { limit: _limit, cursor: _cursor, ...others } = asked;
  const sorted = Object.entries(others)
    .filter(([, value]) => value !== undefined)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  return createHash("sha256")
    .update(JSON.stringify([route, sorted, text]))
    .digest("base64url")
    .slice(0, CHECK_CHARACTERS);
}

function wrong(): GraphError {
  return new GraphError("invalid_request", "“cursor” is not one that this question was answered with.", {
    hint: "Give `next` of the answer before, with the same other parameters; without a cursor the list begins anew.",
    details: { field: "cursor" },
  });
}
