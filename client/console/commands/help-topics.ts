/** Finds what `:help` is asked about: a command, a subject, a function or a procedure. */
import type { Catalogue } from "../editor/catalogue.ts";
import { COMMANDS } from "../editor/commands.ts";
import { keywordHelp } from "../editor/keyword-help.ts";
import { nearestOf } from "./read-command.ts";
import type { HelpTopic, SubjectName } from "./report.ts";

export const SUBJECTS: readonly SubjectName[] = ["keys", "tabs", "parameters", "limits", "reading", "writing", "links"];

/**
 * What is meant. Functions and procedures are looked up in the database.
 * @throws GraphError where the database cannot be asked and nothing else is called so
 */
export async function helpTopic(asked: string, catalogue: () => Promise<Catalogue>): Promise<HelpTopic> {
  const word = asked
    .replace(/^:/, "")
    .replace(/\(\s*\)$/, "")
    .trim();
  const name = word.toLowerCase();
  if (name === "") return { kind: "all" };
  const command = COMMANDS.find((known) => known.name === name);
  // `:help param` is the command; `:help parameters` the subject.
  if (command !== undefined) return { kind: "command", command };
  const subject = SUBJECTS.find((known) => known === name);
  if (subject !== undefined) return { kind: "subject", name: subject };
  const keyword = word.toUpperCase().replace(/\s+/g, " ");
  const sentence = keywordHelp(keyword);
  if (sentence !== undefined) return { kind: "keyword", keyword, sentence };
  const { functions, procedures } = await catalogue();
  const callables = [...functions, ...procedures].filter((known) => known.name.toLowerCase() === name);
  if (callables.length > 0) return { kind: "callable", callables };
  const names = [
    ...COMMANDS.map((known) => known.name),
    ...SUBJECTS,
    ...[...functions, ...procedures].map((known) => known.name),
  ];
  return { kind: "unknown", asked: word, near: nearestOf(word, [...new Set(names)], 5) };
}
