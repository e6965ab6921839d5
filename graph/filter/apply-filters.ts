/** Filters applied to a graph: one pass over columns of numbers, nodes first, then relationships. Pure. */
import type { Lens } from "../lens.ts";
import type { Subgraph } from "../subgraph.ts";
import type { DateSource } from "../time/date-sources.ts";
import { isDated } from "../time/time-index.ts";
import type { GraphRelationship } from "../values.ts";
import { columnsOf, labelsOf, timesOf } from "./columns.ts";
import type { Filters } from "./filters.ts";
import { isBounded } from "./filters.ts";
import type { EvidenceById } from "./judges.ts";
import { dateSourceOf, judgesOf, timeJudge } from "./judges.ts";
import { relationshipJudge } from "./relationship-judge.ts";

/**
 * What is left: nodes and relationships that pass every filter, and of the relationships only those that have both ends. Where claims decide, a
 * relationship whose claims have not been read stays as it is; one whose standing was another then comes with that (`certainty`, `contested`,
 * `outlets`).
 */
export function filterGraph(subgraph: Subgraph, filters: Filters, lens: Lens, evidence: EvidenceById): Subgraph {
  const shown = shownNodes(subgraph, filters, lens);
  const { starts, ends } = columnsOf(subgraph);
  const judge = relationshipJudge(subgraph, filters, lens, evidence);
  const joined = new Uint8Array(subgraph.nodes.length);
  const relationships: GraphRelationship[] = [];
  for (let at = 0; at < subgraph.relationships.length; at += 1) {
    const [start, end] = [starts[at] ?? -1, ends[at] ?? -1];
    if (shown[start] !== 1 || shown[end] !== 1) continue;
    const left = judge(at);
    if (left === undefined) continue;
    relationships.push(left);
    joined[start] = 1;
    joined[end] = 1;
  }
  const kept = filters.hideIsolated ? joined : shown;
  const nodes = kept.includes(0) ? subgraph.nodes.filter((_, at) => kept[at] === 1) : subgraph.nodes;
  return { nodes, relationships };
}

/** By node: 1 where it passes. */
function shownNodes(subgraph: Subgraph, filters: Filters, lens: Lens): Uint8Array {
  const shown = new Uint8Array(subgraph.nodes.length).fill(1);
  judgeKinds(shown, subgraph, filters, lens);
  const source = dateSourceOf(filters, lens);
  if (source?.entity === "node" && isBounded(filters.time)) judgeTimes(shown, subgraph, filters, lens, source);
  return shown;
}

/** By the date of nodes; kinds of which no node has one (the stars of dated films) are not concerned. */
function judgeTimes(shown: Uint8Array, subgraph: Subgraph, filters: Filters, lens: Lens, source: DateSource): void {
  const index = timesOf(subgraph, source);
  const { labels, labelOf } = labelsOf(subgraph.nodes, lens);
  const dated = new Uint8Array(labels.length);
  for (let at = 0; at < shown.length; at += 1) if (isDated(index.firsts, index.lasts, at)) dated[labelOf[at] ?? 0] = 1;
  const passes = timeJudge(index, filters);
  for (let at = 0; at < shown.length; at += 1) if (dated[labelOf[at] ?? 0] === 1 && !passes(at)) shown[at] = 0;
}

/** By kind, and by the properties of each kind. */
function judgeKinds(shown: Uint8Array, { nodes }: Subgraph, filters: Filters, lens: Lens): void {
  const tests = filters.properties.filter(({ entity }) => entity === "node");
  if (filters.hiddenLabels.size === 0 && tests.length === 0) return;
  const { labels, labelOf } = labelsOf(nodes, lens);
  const hidden = labels.map((label) => filters.hiddenLabels.has(label));
  const judges = labels.map((label) => judgesOf(tests, label));
  for (const [at, { properties }] of nodes.entries()) {
    const label = labelOf[at] ?? 0;
    const passesAll = judges[label]?.every(({ key, passes }) => passes(properties[key])) ?? true;
    if (hidden[label] === true || !passesAll) shown[at] = 0;
  }
}
