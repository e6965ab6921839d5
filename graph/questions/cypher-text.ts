/** The parts of a statement that Cypher does not take as parameters: names of labels and types, safely quoted. */
import type { Lens } from "../lens.ts";
import { evidenceTypes } from "../lens.ts";

/**
 * A name in backticks, whatever it holds. Cypher replaces `\uXXXX` before it reads backticks, so that a name with such a text in it
 * could end its quotes: its backslash is written as an escape itself. No name has a NUL: with the sign of what cannot be written in its
 * place it is one that nothing has.
 */
export function quoteName(name: string): string {
  return `\`${name.replaceAll("\u0000", "\uFFFD").replaceAll("\\u", "\\u005cu").replaceAll("`", "``")}\``;
}

/** `:A|B` for a pattern, each once: the planner takes its time with every repetition. Nothing where every type is meant. */
export function typesPattern(types: readonly string[] | undefined): string {
  return types === undefined ? "" : `:${[...new Set(types)].map(quoteName).join("|")}`;
}

/** `:!A&!B` for a pattern, or nothing where nothing is left out. */
export function exceptPattern(names: readonly string[]): string {
  return names.length === 0 ? "" : `:${names.map((name) => `!${quoteName(name)}`).join("&")}`;
}

/** Which relationships count where none are named: all but the evidence layer, as part of a pattern. */
export function shownTypesPattern(lens: Lens): string {
  return exceptPattern(evidenceTypes(lens));
}

/** Types that the lens knows and shows without being asked, or undefined where it hides none: then no type needs to be named. */
export function shownTypes(lens: Lens): readonly string[] | undefined {
  if (evidenceTypes(lens).length === 0) return undefined;
  return lens.relations.filter((style) => style.layer !== "evidence").map((style) => style.type);
}

/** Labels of the evidence layer: what stands behind the graph rather than in it. */
export function evidenceLabels(lens: Lens): readonly string[] {
  return lens.nodes.filter((style) => style.layer === "evidence").map((style) => style.label);
}

/**
 * An expression that counts the shown relationships of a node; the database answers it from its degree store. It names no type that is shown: of
 * a type that is newer than the lens, relationships count like all others.
 */
export function degreeExpression(lens: Lens, variable: string): string {
  const all = `COUNT { (${variable})--() }`;
  const hidden = evidenceTypes(lens);
  return hidden.length === 0 ? all : `(${all} - COUNT { (${variable})-[${typesPattern(hidden)}]-() })`;
}
