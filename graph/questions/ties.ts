/** Which relationships of a node count: by type, direction, period and certainty, as the parts of a Cypher statement. */
import type { Lens } from "../lens.ts";
import type { ValueMap } from "../values.ts";
import { shownTypesPattern, typesPattern } from "./cypher-text.ts";
import type { Period } from "./happened.ts";
import { happenedWithin } from "./happened.ts";

/** A relationship type and how it is to point, seen from the node that is asked about. */
export interface Tie {
  readonly type: string;
  readonly direction: "in" | "out" | "both";
}

/** Relationships that count. */
export interface TiesAsk extends Period {
  /** Without it (or empty) all types but the evidence layer. */
  readonly types?: readonly string[] | undefined;
  readonly direction?: "in" | "out" | "both" | undefined;
  /** Types each with a direction of its own, in place of `types` and `direction`. */
  readonly ties?: readonly Tie[] | undefined;
  /** Only relationships whose property `certainty` is one of these. */
  readonly certainty?: readonly string[] | undefined;
}

/** Parts of a statement. */
export interface TiesText {
  /** A pattern from the node `n` over the relationship `r` to a node of the given name. */
  pattern(end: string): string;
  /** What `r` has to meet besides, to follow a condition: empty, or beginning with ` AND `. */
  readonly also: string;
  readonly parameters: ValueMap;
}

/** @throws GraphError `invalid_request` for a period where nothing is dated */
export function tiesText(ask: TiesAsk, lens: Lens): TiesText {
  const happened = happenedWithin(lens, ask);
  const directed = ask.ties === undefined ? undefined : directedTies(ask.ties);
  const conditions = [
    ...(directed?.condition === undefined ? [] : [directed.condition]),
    ...(happened === undefined ? [] : [happened.text]),
    ...(ask.certainty === undefined ? [] : ["r.certainty IN $certainty"]),
  ];
  const [left, right] = ask.ties === undefined ? arrows(ask.direction) : ["-", "-"];
  const types = directed === undefined ? typesOf(ask.types, lens) : typesPattern(directed.types);
  return {
    pattern: (end) => `(n)${left}[r${types}]${right}(${end})`,
    also: conditions.map((condition) => ` AND ${condition}`).join(""),
    parameters: {
      ...directed?.parameters,
      ...happened?.parameters,
      ...(ask.certainty === undefined ? {} : { certainty: ask.certainty }),
    },
  };
}

function typesOf(types: readonly string[] | undefined, lens: Lens): string {
  return types === undefined || types.length === 0 ? shownTypesPattern(lens) : typesPattern(types);
}

function arrows(direction: TiesAsk["direction"]): readonly [string, string] {
  if (direction === "in") return ["<-", "-"];
  return direction === "out" ? ["-", "->"] : ["-", "-"];
}

/** The types, and the condition on the direction of those that are not to count both ways. */
function directedTies(ties: readonly Tie[]): {
  /** Undefined where there are none: then no relationship meets the condition. */
  readonly types: readonly string[] | undefined;
  readonly condition: string | undefined;
  readonly parameters: ValueMap;
} {
  const outgoing = new Set(ties.filter((tie) => tie.direction !== "in").map((tie) => tie.type));
  const incoming = new Set(ties.filter((tie) => tie.direction !== "out").map((tie) => tie.type));
  const types = [...new Set([...outgoing, ...incoming])];
  if (types.length === 0) return { types: undefined, condition: "false", parameters: {} };
  if (types.every((type) => outgoing.has(type) && incoming.has(type))) {
    return { types, condition: undefined, parameters: {} };
  }
  return {
    types,
    condition: "(type(r) IN $outgoing AND startNode(r) = n OR type(r) IN $incoming AND endNode(r) = n)",
    parameters: { outgoing: [...outgoing], incoming: [...incoming] },
  };
}
