/** What counts as cooperation and what as conflict between two actors: by the vocabulary where it knows a type, by the reader's choice for every other. */
import { EVENT_RELATIONS } from "../event-relations.ts";
import type { Lens } from "../lens.ts";
import { styleOfRelation } from "../lens.ts";
import type { GraphRelationship } from "../values.ts";
import type { RelationType } from "../vocabulary.ts";

/** Above or below the line of a pair. */
export type Sense = "cooperation" | "conflict";

/** What the reader may decide of a type: a sense, or that it is left out. */
export type SenseChoice = Sense | "none";

/** The reader's decisions by type; they go before all else. */
export type SenseChoices = ReadonlyMap<string, SenseChoice>;

/** Relations of talks. Affiliations are ties of another kind: they do not happen on a day. */
const TALKS: { readonly [type in RelationType]?: SenseChoice } = {
  NEGOTIATED_WITH: "cooperation",
  PLANS_TO_MEET: "cooperation",
  PROPOSED: "cooperation",
  REJECTED: "conflict",
  PRESSURED: "conflict",
  REPRESENTS: "none",
  MEMBER_OF: "none",
};

/** Relations of what is only announced: a type of its own, so that no count takes them for talks. */
const PLANS: ReadonlySet<string> = new Set<RelationType>(["PLANS_TO_MEET"]);

/**
 * Conflict among the relations of event data, as the quad classes of PLOVER (manual of 2021, verbal and material conflict) and of CAMEO (root
 * codes 09 to 20) have it; all others are cooperation.
 */
const CONFLICTS: ReadonlySet<string> = new Set(["ACCUSE", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"]);

/** Mere speech: it may be either, and the number that a record carries tells which. */
const SPEECH: ReadonlySet<string> = new Set(["MADE_STATEMENT", "APPEALED"]);

/** Properties that hold a number on Goldstein's scale from −10 (conflict) to +10 (cooperation): of GDELT and of ICEWS. */
const GOLDSTEIN_PROPERTIES = ["goldstein", "intensity"] as const;

/** Whether relationships of a type of the talks model had not happened when they were reported. */
export function isPlan(type: string): boolean {
  return PLANS.has(type);
}

/** Whether relationships of a type may each count as something else (`senseOf`). */
export function isSpeech(type: string): boolean {
  return SPEECH.has(type);
}

/** What the vocabulary says of a type; undefined for the types of another schema, of which nobody has said it. */
export function knownSense(lens: Lens, type: string): SenseChoice | undefined {
  if (lens.id !== "talks") return undefined;
  const ofTalks: { readonly [type: string]: SenseChoice | undefined } = TALKS;
  if (Object.hasOwn(ofTalks, type)) return ofTalks[type];
  if (EVENT_RELATIONS.some((relation) => relation.type === type))
    return CONFLICTS.has(type) ? "conflict" : "cooperation";
  return undefined;
}

/** What a type counts as where no record says otherwise: cooperation, unless it is known or was chosen to be something else. */
export function senseOfType(lens: Lens, type: string, choices: SenseChoices): SenseChoice {
  const known = choices.get(type) ?? knownSense(lens, type);
  if (known !== undefined) return known;
  return styleOfRelation(lens, type).layer === "talk" ? "cooperation" : "none";
}

/** What a relationship counts as: the reader's choice, then the number of a mere statement, then its type. */
export function senseOf(
  lens: Lens,
  relationship: Pick<GraphRelationship, "type" | "properties">,
  choices: SenseChoices,
): SenseChoice {
  const { type, properties } = relationship;
  if (!choices.has(type) && lens.id === "talks" && SPEECH.has(type)) {
    const number = GOLDSTEIN_PROPERTIES.map((key) => properties[key]).find((value) => typeof value === "number");
    if (typeof number === "number" && number !== 0) return number < 0 ? "conflict" : "cooperation";
  }
  return senseOfType(lens, type, choices);
}
