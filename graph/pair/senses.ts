/** What counts as cooperation and what as conflict between two actors: by the vocabulary where it knows a type, by the reader's choice for every other. */
import { knownRelation } from "../event-relations.ts";
import type { Lens } from "../lens.ts";
import { styleOfRelation } from "../lens.ts";
import type { GraphRelationship } from "../values.ts";
import type { Sense as RelationSense } from "../vocabulary.ts";

/** What the reader may decide of a type: a sense, or that it is left out. */
export type SenseChoice = RelationSense;

/** Above or below the line of a pair. */
export type Sense = Exclude<SenseChoice, "none">;

/** The reader's decisions by type; they go before all else. */
export type SenseChoices = ReadonlyMap<string, SenseChoice>;

/** Properties that hold a number on Goldstein's scale from −10 (conflict) to +10 (cooperation): of GDELT and of ICEWS. */
const GOLDSTEIN_PROPERTIES = ["goldstein", "intensity"] as const;

/** Whether relationships of a type of the talks model had not happened when they were reported. */
export function isPlan(type: string): boolean {
  return knownRelation(type)?.isPlan === true;
}

/** Whether relationships of a type may each count as something else (`senseOf`). */
export function isSpeech(type: string): boolean {
  return knownRelation(type)?.isSpeech === true;
}

/** What the vocabulary says of a type; undefined for the types of another schema, of which nobody has said it. */
export function knownSense(lens: Lens, type: string): SenseChoice | undefined {
  return lens.id === "talks" ? knownRelation(type)?.sense : undefined;
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
  if (!choices.has(type) && lens.id === "talks" && isSpeech(type)) {
    const number = GOLDSTEIN_PROPERTIES.map((key) => properties[key]).find((value) => typeof value === "number");
    if (typeof number === "number" && number !== 0) return number < 0 ? "conflict" : "cooperation";
  }
  return senseOfType(lens, type, choices);
}
