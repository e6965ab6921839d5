/** What is wrong with a value that a schema refused, in words of ours: what was given, and what was expected. */
import type { z } from "zod";

/** For a schema that is asked at an edge: what it refuses is to be shown. */
export const SHOWING = { reportInput: true } as const;

/** A longer value is cut. */
const MOST_SHOWN = 80;

/** A value as a sentence names it: texts, numbers and the like as JSON, lists and objects by what they are. */
export function shownValue(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (typeof value === "object" && value !== null) return "an object";
  if (typeof value === "bigint") return String(value);
  const json = JSON.stringify(value) ?? String(value);
  return json.length > MOST_SHOWN ? `${json.slice(0, MOST_SHOWN - 3)}…` : json;
}

const KINDS: { readonly [expected: string]: string } = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  bigint: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object",
};
const THINGS: { readonly [origin: string]: string } = { string: "characters", array: "items", set: "items" };
/** Messages that the library writes by itself, which tell of its types; schemas of ours have their own words where these would not do. */
const LIBRARY_MESSAGE = /^(?:Invalid|Too small|Too big)\b/;

/**
 * What a schema expected: `a whole number`, `at most 500`, `one of light, dark`; what the schema itself says where it has words for it.
 * @param issue the first one; that there is none, only types think possible
 */
export function expectedBy(issue: z.core.$ZodIssue | undefined): string {
  if (issue === undefined) return "another value";
  const { message } = issue;
  if (!LIBRARY_MESSAGE.test(message)) return message.replace(/^expected /, "");
  switch (issue.code) {
    case "invalid_type":
      return KINDS[issue.expected] ?? issue.expected;
    case "invalid_value":
      return issue.values.length === 1 ? String(issue.values[0]) : `one of ${issue.values.map(String).join(", ")}`;
    case "too_small":
      return bound("at least", issue.origin, issue.minimum);
    case "too_big":
      return bound("at most", issue.origin, issue.maximum);
    case "invalid_format":
      return issue.format === "date" ? "a date such as 2025-11-21" : `the format “${issue.format}”`;
    case "invalid_union":
      return unionOf(issue.errors);
    default:
      return message;
  }
}

/** What is wrong with a value, after its name: `is "zwei", expected a number`. @param given undefined: it is missing */
export function faultOf(given: unknown, issue: z.core.$ZodIssue | undefined): string {
  const is = `is ${given === undefined ? "missing" : shownValue(given)}`;
  return issue?.message.startsWith("must ") === true
    ? `${is}: ${issue.message}`
    : `${is}, expected ${expectedBy(issue)}`;
}

function bound(word: string, origin: string, limit: number | bigint): string {
  const things = THINGS[origin];
  return things === undefined ? `${word} ${limit}` : `${word} ${limit} ${limit === 1 ? things.slice(0, -1) : things}`;
}

/** Of several forms, what each would have to be. */
function unionOf(errors: readonly (readonly z.core.$ZodIssue[])[]): string {
  const forms = new Set(errors.flatMap(([first]) => (first === undefined ? [] : [expectedBy(first)])));
  return forms.size === 0 ? expectedBy(undefined) : [...forms].join(" or ");
}
