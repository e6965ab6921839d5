/** The short text on a line: how many relationships it stands for, what they say, and the numbers of their sources. */
import { textWidth } from "./text-width.ts";
import { pictureText } from "./wrap.ts";

/** Runs of numbers that are written out; the others are counted. All of them stand in the title of the line. */
const MOST_RUNS = 4;

/** The text of a mark; empty where there is nothing to say. */
export function markText({
  count,
  numbers,
  phrase,
}: {
  readonly count: number;
  readonly numbers: readonly number[];
  readonly phrase: string;
}): string {
  const parts = [count > 1 ? `${count}×` : "", shortPhrase(phrase), numbersText(numbers)];
  return parts.filter((part) => part !== "").join(" ");
}

/** `1, 3–5`: runs of numbers that follow each other are written by their ends. */
function numbersText(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of [...new Set(numbers)].toSorted((one, other) => one - other)) {
    const last = runs.at(-1);
    if (last !== undefined && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  const written = runs
    .slice(0, MOST_RUNS)
    .map(([first, last]) =>
      first === last ? `${first}` : last === first + 1 ? `${first}, ${last}` : `${first}–${last}`,
    )
    .join(", ");
  const rest = runs.slice(MOST_RUNS).reduce((sum, [first, last]) => sum + last - first + 1, 0);
  return rest === 0 ? written : `${written} +${rest}`;
}

/** A phrase as one short line. */
function shortPhrase(phrase: string): string {
  const text = pictureText(phrase);
  return textWidth(text) > 16 ? `${[...text].slice(0, 22).join("")}…` : text;
}
