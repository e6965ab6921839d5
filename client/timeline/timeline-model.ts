/** What the timeline draws: the bars, counted by type (or kind), for a width in pixels. */
import { columnsOf, labelsOf, timesOf } from "../../graph/filter/columns.ts";
import type { Lens } from "../../graph/lens.ts";
import { styleOfNode, styleOfRelation } from "../../graph/lens.ts";
import type { Subgraph } from "../../graph/subgraph.ts";
import { binsFor } from "../../graph/time/bins.ts";
import type { DateSource } from "../../graph/time/date-sources.ts";
import type { Histogram } from "../../graph/time/histogram.ts";
import { histogramOf } from "../../graph/time/histogram.ts";
import type { TimeIndex } from "../../graph/time/time-index.ts";
import { isDated } from "../../graph/time/time-index.ts";
import type { ThemeColour, Words } from "../../graph/vocabulary.ts";
import { WORDS } from "./words.ts";

/** One of the parts that bars are stacked from. */
export interface Group {
  readonly key: string;
  readonly words: Words;
  readonly colour: ThemeColour;
  /** How many of it have a date. */
  readonly count: number;
}

export interface TimelineModel {
  readonly index: TimeIndex;
  /** Undefined where nothing has a date. */
  readonly histogram: Histogram | undefined;
  readonly groups: readonly Group[];
}

/** Groups that are told apart by colour and texture; the rest are one. */
const MOST_GROUPS = 6;
/** The least width of a bar in pixels. */
const LEAST_BAR = 5;
const OTHERS: ThemeColour = { light: "#6b7280", dark: "#9ca3af" };

/**
 * @param subgraph what passes all filters but that of time
 * @param whole all that is there: the bars cover its days, so that they stay where they are whatever else is filtered
 */
export function timelineOf(
  subgraph: Subgraph,
  whole: Subgraph,
  lens: Lens,
  source: DateSource,
  width: number,
): TimelineModel {
  const index = timesOf(subgraph, source);
  const { groups, groupOf } = groupsOf(subgraph, whole, lens, source);
  const { extent, middleLength } = timesOf(whole, source);
  if (extent === undefined) return { index, histogram: undefined, groups };
  const most = Math.max(Math.floor(width / LEAST_BAR), 8);
  const bins = binsFor(extent.first, extent.last, most, middleLength);
  return { index, histogram: histogramOf(index, bins, groupOf, groups.length), groups };
}

interface Grouped {
  readonly groups: readonly Group[];
  readonly groupOf: Uint16Array;
}

/** The commonest types (or kinds) of all that is dated, in the order of the lens: each keeps its texture whatever is filtered. */
function groupsOf(subgraph: Subgraph, whole: Subgraph, lens: Lens, source: DateSource): Grouped {
  const isOfNodes = source.entity === "node";
  const all = countsOf(whole, lens, source);
  const here = countsOf(subgraph, lens, source);
  const order = isOfNodes ? lens.nodes.map(({ label }) => label) : lens.relations.map(({ type }) => type);
  const { own, hasOthers } = commonest(all.counts, order);
  const countOf = (name: string): number => here.counts.get(name) ?? 0;
  const groups = own.map((name): Group => ({ ...styled(name, lens, isOfNodes), count: countOf(name) }));
  const numbers = here.names.map((name) => (own.includes(name) ? own.indexOf(name) : groups.length));
  const rest = here.names.filter((name) => !own.includes(name)).reduce((sum, name) => sum + countOf(name), 0);
  return {
    groups: hasOthers ? [...groups, { key: "", words: WORDS.other, colour: OTHERS, count: rest }] : groups,
    groupOf: here.column.map((name) => numbers[name] ?? 0),
  };
}

/** How many of each type (or kind) have a date, and the number of each entity's own. */
function countsOf(
  subgraph: Subgraph,
  lens: Lens,
  source: DateSource,
): {
  readonly names: readonly string[];
  readonly column: Uint16Array;
  readonly counts: ReadonlyMap<string, number>;
} {
  const { firsts, lasts } = timesOf(subgraph, source);
  const { types, typeOf } = columnsOf(subgraph);
  const { labels, labelOf } = labelsOf(subgraph.nodes, lens);
  const [names, column] = source.entity === "node" ? [labels, labelOf] : [types, typeOf];
  const counts = new Uint32Array(names.length);
  for (let at = 0; at < column.length; at += 1) {
    const name = column[at] ?? 0;
    if (isDated(firsts, lasts, at)) counts[name] = (counts[name] ?? 0) + 1;
  }
  return { names, column, counts: new Map(names.map((name, at) => [name, counts[at] ?? 0])) };
}

function commonest(
  counts: ReadonlyMap<string, number>,
  order: readonly string[],
): { readonly own: readonly string[]; readonly hasOthers: boolean } {
  const there = [...counts].filter(([, count]) => count > 0).toSorted(([, one], [, other]) => other - one);
  const hasOthers = there.length > MOST_GROUPS;
  const place = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  const own = there.slice(0, hasOthers ? MOST_GROUPS - 1 : MOST_GROUPS).map(([name]) => name);
  return { own: own.toSorted((one, other) => place(one) - place(other)), hasOthers };
}

function styled(name: string, lens: Lens, isOfNodes: boolean): Pick<Group, "key" | "words" | "colour"> {
  const { words, colour } = isOfNodes ? styleOfNode(lens, { labels: [name] }) : styleOfRelation(lens, name);
  return { key: name, words, colour };
}
