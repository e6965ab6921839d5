/** What an expansion asks for, in words, in the form of a request, and in numbers. */
import type { ExpandCountsAnswer, ExpandInput } from "../../graph/contract/expansion.ts";
import type { Lens } from "../../graph/lens.ts";
import { styleOfRelation } from "../../graph/lens.ts";
import { sayIn } from "../language.ts";
import { WORDS } from "./expanding-words.ts";
import type { ExpandChoice } from "./expansions.ts";
import type { ExplorerState } from "./state.ts";
import { unhiddenSubgraph } from "./state.ts";
import { nameOf } from "./store.ts";

/** What to bring. */
export interface ExpandRequest extends ExpandChoice {
  /** Neighbours at most; 100 without it. */
  readonly limit?: number | undefined;
  /** Whether the reader has seen how much it is: then it is not asked again. */
  readonly isChosen?: boolean;
}

/** Relationships of these counts that are new: of the chosen ties, or of all but the evidence layer. */
export function newRelationships(counts: ExpandCountsAnswer, { ties }: ExpandChoice, lens: Lens): number {
  let sum = 0;
  for (const { type, direction, relationships, known } of counts.ties) {
    const isWanted =
      ties === undefined
        ? styleOfRelation(lens, type).layer !== "evidence"
        : ties.some((tie) => tie.type === type && isAlong(direction, tie.direction));
    if (isWanted) sum += relationships - known;
  }
  return sum;
}

/** Relationships among the nodes are met from both their ends. */
function isAlong(direction: "out" | "in" | "within", wanted: "out" | "in" | "both"): boolean {
  return wanted === "both" || direction === "within" || direction === wanted;
}

/** Relationships that are not hidden and have one of the nodes at an end. */
export function tiesOf(state: ExplorerState, ids: ReadonlySet<string>): string[] {
  return unhiddenSubgraph(state)
    .relationships.filter((one) => ids.has(one.startNodeElementId) || ids.has(one.endNodeElementId))
    .map(({ elementId }) => elementId);
}

/** The name of one node, or how many there are. */
export function namesOf(state: ExplorerState, ids: readonly string[]): string {
  const [first] = ids;
  if (first !== undefined && ids.length === 1) return nameOf(state, first);
  return sayIn(state.preferences.language, WORDS.nodes, { count: ids.length });
}

/** What requests and notices about an expansion of these nodes are known by. */
export function purposeOf(ids: readonly string[]): string {
  return `expand ${ids.join(" ")}`;
}

/** As a body of JSON has it: lists that may be sent, nothing that is undefined. */
export function bodyOf({ ties, from, to, certainty }: ExpandChoice): Omit<ExpandInput, "ids" | "limit" | "cursor"> {
  return {
    ...(ties === undefined ? {} : { ties: ties.map((tie) => ({ ...tie })) }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(certainty === undefined ? {} : { certainty: [...certainty] }),
  };
}
