/**
 * Reads the body of a request that may hold a whole graph. The graph and the note stay text: their own readers read them, in the drawing thread
 * where they are large. The rest is read without loss, so that a parameter of 2^53 and more arrives as it was sent.
 */
import type { RequestHandler } from "express";
import { GraphError } from "../graph/errors.ts";
import { readStrictJson } from "../graph/query-api/json.ts";
import { isValueMap } from "../graph/values.ts";
import { bodyText, numbersOf } from "./json-body.ts";
import { bodyReader } from "./read-body.ts";
import type { Settings } from "./settings.ts";

export interface DocumentBody {
  /** What the request says itself; integers in its parameters are bigints. */
  readonly fields: { readonly [name: string]: unknown };
  /** The texts of the documents in it, where they are there. */
  readonly graph?: string | undefined;
  readonly note?: string | undefined;
}

const DOCUMENTS = ["graph", "note"] as const;

/** Takes the body as bytes, up to `PARLEY_MAX_GRAPH`. @throws GraphError `too_large` beyond */
export function documentParser({ maxGraphMegabytes }: Pick<Settings, "maxGraphMegabytes">): RequestHandler {
  return bodyReader({
    bytes: maxGraphMegabytes * 1_000_000,
    size: `${maxGraphMegabytes} MB`,
    hint: "PARLEY_MAX_GRAPH sets how many megabytes it may have.",
  });
}

/**
 * @param mostKilobytes what the request may say besides its documents
 * @throws GraphError `invalid_request` for what is not JSON, `too_large`
 */
export function readDocumentBody(body: unknown, contentType: string | undefined, mostKilobytes: number): DocumentBody {
  const text = bodyText(body, contentType);
  const documents: { [name in (typeof DOCUMENTS)[number]]?: string } = {};
  let rest = "";
  let copied = 0;
  for (const { name, start, end } of membersOf(text)) {
    const known = DOCUMENTS.find((document) => document === name);
    if (known === undefined || text.charAt(start) !== "{") continue;
    documents[known] = text.slice(start, end);
    rest += `${text.slice(copied, start)}{}`;
    copied = end;
  }
  rest += text.slice(copied);
  if (rest.length > mostKilobytes * 1024) {
    throw new GraphError("too_large", `The request has more than ${mostKilobytes} kB besides its graph.`, {
      hint: "PARLEY_MAX_BODY sets how many kilobytes it may have.",
    });
  }
  const fields = readStrictJson(rest);
  if (!isValueMap(fields)) throw new GraphError("invalid_request", "The body is no JSON object: expected {…}.");
  const { graph, note, ...others } = fields;
  // A document of the wrong kind stays, so that the contract can say what is wrong with it.
  const wrong = {
    ...(documents.graph === undefined ? { graph } : {}),
    ...(documents.note === undefined ? { note } : {}),
  };
  return { fields: { ...numbersOf(others), ...given(wrong) }, ...documents };
}

interface Member {
  readonly name: string;
  /** Where the value begins, and the place behind it. */
  readonly start: number;
  readonly end: number;
}

/**
 * The members of the outermost object, found by brackets and quotation marks alone. Stops where the text is no JSON: whoever reads it says why.
 */
function* membersOf(text: string): Generator<Member> {
  let at = behindSpace(text, 0);
  if (text.charAt(at) !== "{") return;
  do {
    const keyStart = behindSpace(text, at + 1);
    if (text.charAt(keyStart) !== '"') return;
    const keyEnd = behindString(text, keyStart);
    const colon = behindSpace(text, keyEnd);
    if (text.charAt(colon) !== ":") return;
    const start = behindSpace(text, colon + 1);
    const end = behindValue(text, start);
    yield { name: String(readStrictJson(text.slice(keyStart, keyEnd))), start, end };
    at = behindSpace(text, end);
  } while (text.charAt(at) === ",");
}

function behindSpace(text: string, from: number): number {
  let at = from;
  while (" \t\n\r".includes(text.charAt(at)) && at < text.length) at += 1;
  return at;
}

function behindString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let backslashes = 0;
    while (text.charAt(at - 1 - backslashes) === "\\") backslashes += 1;
    if (backslashes % 2 === 0) return at + 1;
  }
  return text.length;
}

function behindValue(text: string, start: number): number {
  const first = text.charAt(start);
  if (first === '"') return behindString(text, start);
  const stops = first === "{" || first === "[" ? /["{}[\]]/g : /[,}\]]/g;
  stops.lastIndex = start;
  let depth = 0;
  for (let found = stops.exec(text); found !== null; found = stops.exec(text)) {
    const [sign] = found;
    if (first !== "{" && first !== "[") return found.index;
    if (sign === '"') stops.lastIndex = behindString(text, found.index);
    else depth += sign === "{" || sign === "[" ? 1 : -1;
    if (depth === 0) return found.index + 1;
  }
  return text.length;
}

function given(fields: { readonly [name: string]: unknown }): { readonly [name: string]: unknown } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
