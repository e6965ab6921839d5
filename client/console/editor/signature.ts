/** The call that the cursor stands in, and which of its arguments is being written. */
import type { Callable, Catalogue } from "./catalogue.ts";
import { styledTokens } from "./cypher-language.ts";
import { callOf, functionCalled, procedureCalled } from "./help.ts";

/** A function or procedure whose brackets are open. */
export interface OpenCall {
  readonly kind: "function" | "procedure";
  readonly name: string;
  /** Offset of the name in the statement. */
  readonly from: number;
  /** From 0. */
  readonly argument: number;
}

/** The innermost call that is open at the end of `head`, a statement up to the cursor. */
export function openCall(head: string): OpenCall | undefined {
  const { tokens, state } = styledTokens(head);
  if (state.open !== undefined && state.open !== "`") return undefined;
  let argument = 0;
  let closed = 0;
  for (let index = tokens.length - 1; index > 0; index -= 1) {
    const token = tokens[index];
    if (token === undefined || (token.style !== "bracket" && token.text !== ",")) continue;
    if (token.text === ",") argument += closed === 0 ? 1 : 0;
    else if (")]}".includes(token.text)) closed += 1;
    else if (closed > 0) closed -= 1;
    else {
      const call = token.text === "(" ? callOf(tokens, index - 1) : undefined;
      if (call !== undefined && (call.kind === "function" || call.kind === "procedure"))
        return { kind: call.kind, name: call.name, from: call.from, argument };
      argument = 0;
    }
  }
  return undefined;
}

/** What is called, if the database knows it. */
export function calledBy({ kind, name }: OpenCall, catalogue: Catalogue): Callable | undefined {
  return kind === "function" ? functionCalled(name, catalogue) : procedureCalled(name, catalogue);
}

/** Where an argument stands in a signature (`left(original :: STRING, length :: INTEGER) :: STRING`); the last one takes all that follow. */
export function argumentIn(
  signature: string,
  argument: number,
): { readonly from: number; readonly to: number } | undefined {
  const open = signature.indexOf("(");
  if (open === -1) return undefined;
  let depth = 0;
  let passed = 0;
  let from = open + 1;
  let at = from;
  for (; at < signature.length; at += 1) {
    const character = signature.charAt(at);
    if (depth === 0 && character === ")") break;
    if ("([{<".includes(character)) depth += 1;
    else if (")]}>".includes(character)) depth -= 1;
    else if (character === "," && depth === 0 && passed < argument) {
      passed += 1;
      from = at + 1;
    } else if (character === "," && depth === 0) break;
  }
  const blanks = signature.slice(from, at).length - signature.slice(from, at).trimStart().length;
  return at === from ? undefined : { from: from + blanks, to: at };
}
