/** What happened between two sides, one event a relationship: when, which way, of what sense, and how surely. */
import { compare } from "../compare.ts";
import type { Lens } from "../lens.ts";
import { styleOfRelation } from "../lens.ts";
import type { DayNumber } from "../time/days.ts";
import { spanOf } from "../time/spans.ts";
import type { GraphRelationship } from "../values.ts";
import { textProperty, textsOf } from "../values.ts";
import type { Severity } from "../vocabulary.ts";
import { SEVERITIES } from "../vocabulary.ts";
import type { Sense, SenseChoice, SenseChoices } from "./senses.ts";
import { isPlan, isSpeech, senseOf, senseOfType } from "./senses.ts";

/** The nodes of the two sides, by element id: two actors, or two groups of actors. */
export interface Sides {
  readonly from: ReadonlySet<string>;
  readonly to: ReadonlySet<string>;
}

/** `out` from the first side to the second, `in` back, `mutual` where the relation has no direction. */
export type Direction = "out" | "in" | "mutual";

/** Whether it happened: planned is what was only announced, doubtful what is denied or disputed. */
export type Standing = "happened" | "planned" | "doubtful";

export interface PairEvent {
  readonly relationship: GraphRelationship;
  readonly sense: Sense;
  readonly direction: Direction;
  readonly standing: Standing;
  /** How hard a pressure is. */
  readonly severity: Severity | undefined;
  /** The day at which it stands: the first that its date may mean, or the one that is known of an open date. Undefined without a date. */
  readonly day: DayNumber | undefined;
  /** The last day that its date may mean; beyond `day` where the date is vague or lasts. */
  readonly lastDay: DayNumber | undefined;
  /** Whether its day is not known exactly. */
  readonly isVague: boolean;
  /** Ids of the claims that it rests on. */
  readonly claims: readonly string[];
}

export interface PairEvents {
  /** By day, then by stable id. */
  readonly dated: readonly PairEvent[];
  readonly undated: readonly PairEvent[];
  /** Relationships of types that are left out. */
  readonly leftOut: number;
}

/** The precisions of dates that say the day itself. */
const EXACT: ReadonlySet<string | undefined> = new Set([undefined, "day", "minute"]);

/**
 * Makes events of relationships between two sides. One pass, then one sort.
 * @param dateKey the property that dates relationships; undefined dates none
 */
export function pairEventsOf(
  relationships: readonly GraphRelationship[],
  sides: Sides,
  lens: Lens,
  choices: SenseChoices,
  dateKey: string | undefined,
): PairEvents {
  const dated: PairEvent[] = [];
  const undated: PairEvent[] = [];
  let leftOut = 0;
  // Types are few, relationships may be many.
  const typeOf = keptBy((type: string) => readType(type, lens, choices));
  for (const relationship of relationships) {
    const type = typeOf(relationship.type);
    const sense = type.isSpeech ? senseOf(lens, relationship, choices) : type.sense;
    if (sense === "none") {
      leftOut += 1;
      continue;
    }
    const event = eventOf(relationship, sense, type, sides, lens, dateKey);
    if (event.day === undefined) undated.push(event);
    else dated.push(event);
  }
  return { dated: sorted(dated), undated: sorted(undated), leftOut };
}

interface KnownType {
  readonly sense: SenseChoice;
  readonly isSpeech: boolean;
  readonly isSymmetric: boolean;
}

function readType(type: string, lens: Lens, choices: SenseChoices): KnownType {
  return {
    sense: senseOfType(lens, type, choices),
    isSpeech: isSpeech(type),
    isSymmetric: styleOfRelation(lens, type).symmetric,
  };
}

function keptBy<T>(make: (key: string) => T): (key: string) => T {
  const kept = new Map<string, T>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = make(key);
    kept.set(key, made);
    return made;
  };
}

/** Which way a relationship with a direction goes between the sides; within one side it is mutual. */
export function directionOf(
  { startNodeElementId, endNodeElementId }: Pick<GraphRelationship, "startNodeElementId" | "endNodeElementId">,
  { from, to }: Sides,
): Direction {
  const isOut = from.has(startNodeElementId) && to.has(endNodeElementId);
  const isIn = to.has(startNodeElementId) && from.has(endNodeElementId);
  if (isOut === isIn) return "mutual";
  return isOut ? "out" : "in";
}

function eventOf(
  relationship: GraphRelationship,
  sense: Sense,
  { isSymmetric }: KnownType,
  sides: Sides,
  lens: Lens,
  dateKey: string | undefined,
): PairEvent {
  const span = dateKey === undefined ? undefined : spanOf(relationship.properties, dateKey);
  const severity = textProperty(relationship, "severity");
  const precision = dateKey === undefined ? undefined : textProperty(relationship, `${dateKey}Precision`);
  const day = span === undefined || Number.isFinite(span.first) ? span?.first : span.last;
  return {
    relationship,
    sense,
    direction: isSymmetric ? "mutual" : directionOf(relationship, sides),
    standing: standingOf(relationship, lens),
    severity: lens.id === "talks" ? SEVERITIES.find((one) => one === severity) : undefined,
    day,
    lastDay: span === undefined || !Number.isFinite(span.last) ? day : span.last,
    isVague: span !== undefined && !EXACT.has(precision),
    claims: textsOf(relationship.properties.claims),
  };
}

/** Only the talks model says so: in another schema the same keys may mean anything. */
function standingOf(relationship: GraphRelationship, lens: Lens): Standing {
  if (lens.id !== "talks") return "happened";
  const certainty = textProperty(relationship, "certainty");
  if (certainty === "denied" || certainty === "disputed" || relationship.properties.contested === true)
    return "doubtful";
  return certainty === "planned" || isPlan(relationship.type) ? "planned" : "happened";
}

/** By day, then by stable id: keys are read once, not at every comparison. */
function sorted(events: readonly PairEvent[]): readonly PairEvent[] {
  return events
    .map((event) => ({
      event,
      day: event.day ?? 0,
      key: textProperty(event.relationship, "id") ?? event.relationship.elementId,
    }))
    .sort((one, other) => one.day - other.day || compare(one.key, other.key))
    .map(({ event }) => event);
}
