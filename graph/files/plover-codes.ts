/** What PLOVER calls the relations of talks and of event data: the way back of `seed/import/tables/plover.csv`. */
import type { GraphRelationship } from "../values.ts";
import { textProperty, textsOf } from "../values.ts";

export interface PloverCode {
  /** One of PLOVER's categories (manual of 2021). */
  readonly event: string;
  readonly mode?: string;
}

/** The type of pressure by how hard it is. */
const PRESSURES: { readonly [severity: string]: string } = {
  request: "REQUEST",
  threaten: "THREATEN",
  sanction: "SANCTION",
  coerce: "COERCE",
};
/** Categories that are types of their own in a graph. */
const SAME_NAME: ReadonlySet<string> = new Set([
  "AGREE",
  "SUPPORT",
  "CONCEDE",
  "COOPERATE",
  "AID",
  "RETREAT",
  "ACCUSE",
  "PROTEST",
  "SANCTION",
  "MOBILIZE",
  "COERCE",
  "ASSAULT",
]);
/** Modes without which these two categories mean pressure. */
const TELLING_MODES: { readonly [category: string]: RegExp } = {
  SANCTION: /\b(?:withdraw|discontinue|expel|cancel|sever|convict)\b/i,
  COERCE: /\b(?:arrest|deport)\b/i,
};

/**
 * Category and mode of a relation; undefined for what PLOVER has no word for (proposals, affiliations, mere statements).
 * @param type the relation: that of a claim, or the relationship's own
 * @param plover the category that a claim names; used only where it means the same relation
 */
export function ploverCode(
  type: string,
  plover: string | undefined,
  relationship: GraphRelationship,
): PloverCode | undefined {
  switch (type) {
    case "NEGOTIATED_WITH":
      return { event: "CONSULT" };
    case "REJECTED":
      return { event: "REJECT" };
    case "PLANS_TO_MEET":
      return { event: "AGREE", mode: "meet" };
    case "PRESSURED": {
      const named = Object.values(PRESSURES).find((category) => category === plover);
      // Of a pressure that nobody has called harder, the weakest is all that is known.
      return { event: named ?? PRESSURES[textProperty(relationship, "severity") ?? "request"] ?? "REQUEST" };
    }
    default:
      return SAME_NAME.has(type) ? { event: type, ...modeOf(type, relationship) } : undefined;
  }
}

/** The mode where the codes of the relationship name one that tells it from pressure; a mode is never made up. */
function modeOf(type: string, relationship: GraphRelationship): { readonly mode?: string } {
  const pattern = TELLING_MODES[type];
  if (pattern === undefined) return {};
  const codes = textsOf(relationship.properties.codes);
  const mode = codes.flatMap((code) => pattern.exec(code)?.[0] ?? [])[0];
  return mode === undefined ? {} : { mode: mode.toLowerCase() };
}
