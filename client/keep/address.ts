/**
 * What an address asks the page to show, in words that people can write:
 * `?actor=…&rel=…&from=…&to=…&sel=…&layout=…&seed=…`, `?view=NAME`, `?q=CYPHER&p.x=…&run=1`, `lang=`, `embed=1`; and `#v=…`, a whole view.
 */
import { GraphError } from "../../graph/errors.ts";
import type { LayoutId } from "../../graph/layout/layout-names.ts";
import { LAYOUT_NAMES } from "../../graph/layout/layout-names.ts";
import type { Language } from "../../graph/lens.ts";
import { readJson } from "../../graph/query-api/json.ts";
import type { Value, ValueMap } from "../../graph/values.ts";
import { valueMap } from "../../graph/values.ts";
import { isDay } from "./page-filters.ts";

/** What an address asks for. Lists are empty and members absent where it says nothing. */
export interface Asked {
  /** Keys of nodes: they and their neighbours. */
  readonly actors: readonly string[];
  /** Types of the relationships to those neighbours. */
  readonly types: readonly string[];
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Keys of what is to be selected. */
  readonly selected: readonly string[];
  readonly layout?: LayoutId | undefined;
  readonly seed?: number | undefined;
  /** The name of a saved view. */
  readonly view?: string | undefined;
  readonly query?: { readonly text: string; readonly parameters: ValueMap; readonly run: boolean } | undefined;
  readonly language?: Language | undefined;
  /** What of the address cannot be followed; the rest is. */
  readonly problems: readonly GraphError[];
}

/** The parts of an address that are read. */
export type Address = Pick<Location, "pathname" | "search" | "hash">;

/** Parameters of ours; others are left as they are. */
const OWN = ["actor", "rel", "from", "to", "sel", "layout", "seed", "view", "q", "run", "lang"];

/** Reads the parameters of an address; what is wrong with one is told in `problems` and does not spoil the others. */
export function readAddress({ search }: Pick<Address, "search">): Asked {
  const given = new URLSearchParams(search);
  const problems: GraphError[] = [];
  const word = (name: string): string | undefined => given.get(name)?.trim() || undefined;
  const list = (name: string): readonly string[] => [
    ...new Set(
      given
        .getAll(name)
        .flatMap((part) => part.split(","))
        .map((part) => part.trim())
        .filter((part) => part !== ""),
    ),
  ];
  const checked = <T>(name: string, read: (text: string) => T | undefined, expected: string): T | undefined => {
    const text = word(name);
    const value = text === undefined ? undefined : read(text);
    if (text !== undefined && value === undefined)
      problems.push(new GraphError("invalid_request", `${name} is “${text.slice(0, 60)}”; expected ${expected}.`));
    return value;
  };
  const day = (text: string): string | undefined => (isDay(text) ? text : undefined);
  const layouts = LAYOUT_NAMES.map(({ id }) => id);
  return {
    actors: list("actor"),
    types: list("rel"),
    from: checked("from", day, "a day such as 2025-11-21"),
    to: checked("to", day, "a day such as 2025-11-21"),
    selected: list("sel"),
    layout: checked("layout", (text) => layouts.find((id) => id === text), `one of ${layouts.join(", ")}`),
    seed: checked("seed", wholeNumber, "a whole number from 1"),
    view: word("view"),
    query: queryIn(given),
    language: checked("lang", (text) => LANGUAGES.find((language) => language === text), "en or ja"),
    problems,
  };
}

const LANGUAGES: readonly Language[] = ["en", "ja"];

/** Whether the parameters say what is to be shown, or how. */
export function asksForView(asked: Asked): boolean {
  const { actors, view, from, to, selected, layout, seed } = asked;
  const isHow = [from, to, layout, seed].some((part) => part !== undefined) || selected.length > 0;
  return actors.length > 0 || view !== undefined || isHow;
}

/**
 * The address of a view: the path, what is not ours of the parameters, `shown` (our parameters, in their order) and the fragment.
 * @param fragment without `#`
 */
export function addressOf(
  { pathname, search }: Pick<Address, "pathname" | "search">,
  shown: Readonly<Record<string, string>>,
  fragment: string | undefined,
): string {
  const parameters = foreignParameters(search);
  for (const [name, value] of Object.entries(shown)) parameters.append(name, value);
  const text = parameters.toString();
  return pathname + (text === "" ? "" : `?${text}`) + (fragment === undefined ? "" : `#${fragment}`);
}

/** An address as one text. */
export function addressText({ pathname, search, hash }: Address): string {
  return pathname + search + hash;
}

/** The parameters of an address that name its view, for as long as nothing is changed; lists joined by commas. */
export function shownParameters({ search }: Pick<Address, "search">): Readonly<Record<string, string>> {
  const own = new URLSearchParams(search);
  const shown: Record<string, string> = {};
  for (const name of OWN)
    if (own.has(name) && name !== "lang" && !isOfQuery(name)) shown[name] = own.getAll(name).join(",");
  return shown;
}

/** An address without the query for the console: it is taken once. */
export function withoutQuery({ pathname, search, hash }: Address): string {
  const parameters = new URLSearchParams(search);
  for (const name of [...parameters.keys()]) if (isOfQuery(name)) parameters.delete(name);
  const text = parameters.toString();
  return pathname + (text === "" ? "" : `?${text}`) + hash;
}

function foreignParameters(search: string): URLSearchParams {
  const parameters = new URLSearchParams(search);
  for (const name of [...parameters.keys()]) if (OWN.includes(name) || isOfQuery(name)) parameters.delete(name);
  return parameters;
}

function isOfQuery(name: string): boolean {
  return name === "q" || name === "run" || name.startsWith("p.");
}

function queryIn(given: URLSearchParams): Asked["query"] {
  const text = given.get("q");
  if (text === null || text.trim() === "") return undefined;
  const parameters = [...given].flatMap(([name, value]): (readonly [string, Value])[] =>
    name.startsWith("p.") && name.length > 2 ? [[name.slice(2), jsonOrText(value)]] : [],
  );
  return { text: text.replace(/\r\n?/g, "\n"), parameters: valueMap(parameters), run: given.get("run") === "1" };
}

/** As `--param` on the command line: what is JSON is that, anything else is text. */
function jsonOrText(text: string): Value {
  try {
    return readJson(text);
  } catch (error) {
    if (error instanceof GraphError) return text;
    throw error;
  }
}

function wholeNumber(text: string): number | undefined {
  const number = Number(text);
  return /^\d{1,9}$/.test(text) && number > 0 ? number : undefined;
}
