/**
 * Events as PLOVER writes them, one JSON object a line: for every dated relationship of talks, each claim that it rests on with its article, or
 * the relationship itself where it rests on none. An event of many parties is one event. `seed/import/mappings/plover.yaml` reads it back.
 *
 * PLOVER has no words for: how exact a date is, whether a claim is attributed, inferred or disputed, who said so, where in the article it stands,
 * what kind an actor is, and Japanese names beside others.
 */
import { webAddress } from "../citations/citation-fields.ts";
import type { Claim } from "../contract/answers.ts";
import { GraphError } from "../errors.ts";
import type { Language } from "../lens.ts";
import { dateOf } from "../lens.ts";
import type { GraphRelationship } from "../values.ts";
import { textProperty } from "../values.ts";
import type { ExportedGraph } from "./exported-graph.ts";
import { claimsOf, stableKey } from "./exported-graph.ts";
import type { FileFormat } from "./file-format.ts";
import { ploverCode } from "./plover-codes.ts";
import type { Encounter, PloverActor } from "./plover-parties.ts";
import { PartiesOfGraph } from "./plover-parties.ts";

export const ploverFormat: FileFormat = {
  id: "plover",
  words: { en: "PLOVER events", ja: "PLOVERイベント" },
  note: {
    en: "One event a line with its article, for programs of event data.",
    ja: "1行に1イベントと出典記事。イベントデータ分析用。",
  },
  extension: "jsonl",
  mediaType: "application/jsonl",
  parts: (graph) => {
    const { events } = ploverEvents(graph);
    if (events.length === 0) {
      throw new GraphError(
        "invalid_request",
        "There is no event to write: no relationship of this graph is a dated talk that PLOVER has a word for.",
        { hint: "Choose relationships such as NEGOTIATED_WITH, REJECTED or PRESSURED with a date, or another format." },
      );
    }
    return [{ suffix: "", chunks: linesOf(events) }];
  },
  notice,
};

interface PloverEvent {
  readonly id: string;
  /** A day; `enddate` is the last day of a span. */
  readonly date: string;
  readonly enddate?: string;
  readonly source: readonly PloverActor[];
  readonly recipient: readonly PloverActor[];
  readonly event: string;
  readonly mode?: string;
  readonly context?: readonly string[];
  readonly text?: string;
  readonly event_loc?: { readonly name: string };
  readonly cite_info?: { readonly [key: string]: string };
}

interface PloverEvents {
  readonly events: readonly PloverEvent[];
  /** Relationships of which no event could be made. */
  readonly leftOut: readonly GraphRelationship[];
}

function* linesOf(events: readonly PloverEvent[]): Generator<string> {
  for (const event of events) yield `${JSON.stringify(event)}\n`;
}

function notice(graph: ExportedGraph, language: Language): string | undefined {
  const { leftOut } = ploverEvents(graph);
  if (leftOut.length === 0) return undefined;
  const types = [...new Set(leftOut.map(({ type }) => type))].toSorted().join(", ");
  const [count, all] = [leftOut.length, graph.relationships.length];
  return language === "ja"
    ? `${all}件の関係のうち${count}件はファイルに含まれません。PLOVERに対応する語がないか、日付がないためです(${types})。`
    : `${count} of ${all} relationships ${count === 1 ? "is" : "are"} not in the file: PLOVER has no word for them, or they have no date (${types}).`;
}

function ploverEvents(graph: ExportedGraph): PloverEvents {
  const parties = new PartiesOfGraph(graph);
  const restingOn = new Map<string, GraphRelationship[]>();
  for (const relationship of graph.relationships) {
    for (const { id } of claimsOf(graph, relationship)) {
      const known = restingOn.get(id);
      if (known === undefined) restingOn.set(id, [relationship]);
      else known.push(relationship);
    }
  }
  const events: PloverEvent[] = [];
  const leftOut: GraphRelationship[] = [];
  const done = new Map<string, boolean>();
  for (const relationship of graph.relationships) {
    const claims = claimsOf(graph, relationship);
    let isThere = false;
    for (const claim of claims) {
      if (!done.has(claim.id)) {
        const made = claimEvents(claim, restingOn.get(claim.id) ?? [relationship], parties);
        events.push(...made);
        done.set(claim.id, made.length > 0);
      }
      isThere ||= done.get(claim.id) === true;
    }
    if (!isThere) {
      const event = bareEvent(graph, relationship, parties);
      if (event === undefined) leftOut.push(relationship);
      else events.push(event);
    }
  }
  return { events, leftOut };
}

function claimEvents(
  claim: Claim,
  relationships: readonly GraphRelationship[],
  parties: PartiesOfGraph,
): readonly PloverEvent[] {
  const [relationship] = relationships;
  if (relationship === undefined) return [];
  const type = claim.relation === "" ? relationship.type : claim.relation;
  const code = ploverCode(type, claim.plover, relationship);
  const date = dayOf(claim.date);
  if (code === undefined || date === undefined) return [];
  const encounters = parties.ofClaim(claim, relationships);
  return encounters.map((encounter, index) => ({
    id: encounters.length === 1 ? claim.id : `${claim.id}#${index + 1}`,
    ...spanOf(date, claim.dateEnd),
    ...sidesOf(encounter),
    ...code,
    ...contextOf(type, claim.certainty),
    ...(claim.summary === "" ? {} : { text: claim.summary }),
    ...placeOf(relationship),
    cite_info: citeInfo(claim.article),
  }));
}

function bareEvent(
  graph: ExportedGraph,
  relationship: GraphRelationship,
  parties: PartiesOfGraph,
): PloverEvent | undefined {
  const code = ploverCode(relationship.type, textProperty(relationship, "plover"), relationship);
  const date = dayOf(dateOf(graph.lens, relationship));
  const encounter = parties.ofRelationship(relationship);
  if (code === undefined || date === undefined || encounter === undefined) return undefined;
  const text = textProperty(relationship, "topic") ?? textProperty(relationship, "summary");
  return {
    id: stableKey(relationship),
    ...spanOf(date, textProperty(relationship, "dateEnd")),
    ...sidesOf(encounter),
    ...code,
    ...contextOf(relationship.type, textProperty(relationship, "certainty")),
    ...(text === undefined ? {} : { text }),
    ...placeOf(relationship),
  };
}

/** The day of an ISO date or date-time of four-digit years. */
function dayOf(text: string | undefined): string | undefined {
  return text === undefined ? undefined : /^\d{4}-\d{2}-\d{2}(?=$|T)/.exec(text)?.[0];
}

function spanOf(date: string, dateEnd: string | undefined): { readonly date: string; readonly enddate?: string } {
  const enddate = dayOf(dateEnd);
  return enddate === undefined || enddate <= date ? { date } : { date, enddate };
}

function sidesOf({ source, recipient }: Encounter): Encounter {
  return { source, recipient };
}

/** What did not happen, or not yet. */
function contextOf(type: string, certainty: string | undefined): { readonly context?: readonly string[] } {
  const context = [
    ...(certainty === "denied" ? ["negation"] : []),
    ...(certainty === "planned" || type === "PLANS_TO_MEET" ? ["future"] : []),
  ];
  return context.length === 0 ? {} : { context };
}

function placeOf(relationship: GraphRelationship): { readonly event_loc?: { readonly name: string } } {
  const name = textProperty(relationship, "place");
  return name === undefined ? {} : { event_loc: { name } };
}

function citeInfo(article: Claim["article"]): { readonly [key: string]: string } {
  const { publishedAt } = article;
  const fields: readonly (readonly [key: string, value: string | undefined])[] = [
    ["publication", article.outlet],
    ["title", article.title],
    ["author", article.byline.join("; ")],
    ["date", article.publishedPrecision === "minute" ? publishedAt : (dayOf(publishedAt) ?? publishedAt)],
    ["language", article.language],
    ["url", webAddress(article.url)],
    ["citation", article.id],
  ];
  return Object.fromEntries(
    fields.flatMap(([key, value]) => (value === undefined || value === "" ? [] : [[key, value]])),
  );
}
