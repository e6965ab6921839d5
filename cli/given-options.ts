/** Reads single options of a command line: texts, numbers, words of a list. */
import { GraphError } from "../graph/errors.ts";
import { didYouMean } from "../seed/near-miss.ts";
import type { GivenOptions } from "./options.ts";

/** The text of an option, or undefined where it was not given. @param name as commander calls it: `dateFormat` for `--date-format` */
export function textOf(given: GivenOptions, name: string): string | undefined {
  const value = given[name];
  return typeof value === "string" ? value : undefined;
}

/** The texts of an option that may be given several times; none where it was not given. */
export function textsOf(given: GivenOptions, name: string): readonly string[] {
  const value = given[name];
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === "string") : [];
}

/** The parts of a text with commas in it, or undefined where it was not given. */
export function listOf(given: GivenOptions, name: string): readonly string[] | undefined {
  return textOf(given, name)
    ?.split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/**
 * One of the words, or undefined where the option was not given.
 * @throws GraphError `invalid_request` naming the words
 */
export function wordOf<const Word extends string>(
  given: GivenOptions,
  name: string,
  words: readonly Word[],
): Word | undefined {
  const value = textOf(given, name);
  const word = words.find((candidate) => candidate === value);
  if (value === undefined || word !== undefined) return word;
  throw wrongOption(name, value, `one of ${words.join(", ")} is expected.${didYouMean(value, words)}`);
}

/**
 * A whole number, or undefined where the option was not given.
 * @throws GraphError `invalid_request` naming what is expected
 */
export function wholeNumberOf(given: GivenOptions, name: string, least: number, most: number): number | undefined {
  const value = textOf(given, name);
  if (value === undefined) return undefined;
  const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw wrongOption(name, value, `a whole number from ${least} to ${most} is expected.`);
}

/** The error of an option with a wrong value. @param expected a sentence's end, with its full stop */
export function wrongOption(name: string, value: string, expected: string): GraphError {
  return new GraphError("invalid_request", `\`${flagOf(name)}\` is "${value}"; ${expected}`);
}

/** The option as it is typed: `--date-format` for `dateFormat`. */
export function flagOf(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** @throws GraphError `invalid_request` when more than one of the options was given */
export function refuseTogether(given: GivenOptions, names: readonly string[]): void {
  const there = names.filter((name) => given[name] !== undefined);
  if (there.length < 2) return;
  const flags = there.map((name) => `\`${flagOf(name)}\``).join(" and ");
  throw new GraphError("invalid_request", `${flags} were given; one of them is expected.`);
}
