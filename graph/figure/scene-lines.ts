/** The lines of a scene: what each relationship looks like by its type, its certainty and its number of outlets, and which share a line. */
import { compare } from "../compare.ts";
import { markOfDifference } from "../comparison/difference-marks.ts";
import { stableKey } from "../files/exported-graph.ts";
import type { Language, Lens, RelationStyle } from "../lens.ts";
import { dateOf, phraseOf, styleOfRelation } from "../lens.ts";
import { fillCaption } from "../look/caption-template.ts";
import { finished, type Steps } from "../steps.ts";
import type { GraphRelationship } from "../values.ts";
import { textProperty } from "../values.ts";
import type { ThemeColour } from "../vocabulary.ts";
import type { BundledLines } from "./bundles.ts";
import { bundleSteps } from "./bundles.ts";
import { pairKey } from "./geometry.ts";
import type { ColourShare, LineDraft, SceneRelationship } from "./scene.ts";
import { widthsBy } from "./widths.ts";

/** Width in pixels of the lines of people's doings, and of those that only say who belongs where. */
const TALK_WIDTH = 1.8;
const AFFILIATION_WIDTH = 1.2;
/** Kinds of relationship that the phrase of a mixed line names. */
const MOST_NAMED = 3;

/** How much wider a line is that is part of a difference between two dates. */
const DIFFERENT = 1.5;

/** The colour of what stands for relationships of several colours. */
export const NEUTRAL: ThemeColour = { light: "#57606a", dark: "#a6adb6" };

/**
 * The lines of relationships, all of whose ends are there.
 * @param open keys of bundles that are open (graph/figure/bundles.ts)
 */
export function sceneLines(
  relationships: readonly GraphRelationship[],
  lens: Lens,
  language: Language,
  open: ReadonlySet<string>,
): readonly SceneRelationship[] {
  return finished(sceneLineSteps(relationships, lens, language, open)).lines;
}

/** The same, a little at a time, and with how many others each node is joined. */
export function* sceneLineSteps(
  relationships: readonly GraphRelationship[],
  lens: Lens,
  language: Language,
  open: ReadonlySet<string>,
): Steps<BundledLines> {
  const lookOf = looksIn(lens, language);
  const widthOf = widthsBy(relationships, (type) => lookOf(type).style.widthProperty);
  const knownDrafts = draftsKnown[language];
  const made = (relationship: GraphRelationship): LineDraft => {
    const look = lookOf(relationship.type);
    const usual = look.style.layer === "talk" ? TALK_WIDTH : AFFILIATION_WIDTH;
    const width = widthOf(relationship) ?? look.style.width ?? usual;
    const known = knownDrafts.get(relationship);
    if (known !== undefined && known.look === look && known.width === width) return known.draft;
    const caption = captionOn(relationship, look, language);
    const draft = draftOf(relationship, look, { width, caption, date: dateOf(lens, relationship) ?? "" });
    knownDrafts.set(relationship, { look, width, draft });
    return draft;
  };
  const drafts: LineDraft[] = [];
  for (const relationship of relationships) {
    drafts.push(made(relationship));
    if (drafts.length % DRAFTS_OF_A_STEP === 0) yield;
  }
  return yield* bundleSteps(drafts, open, (members) => mixedLook(members, language));
}

/** The scene of a large graph is made anew with each move of a filter: drafts are kept as long as what they are made from. */
const draftsKnown: { readonly [language in Language]: WeakMap<GraphRelationship, KnownDraft> } = {
  en: new WeakMap(),
  ja: new WeakMap(),
};
const DRAFTS_OF_A_STEP = 500;

interface KnownDraft {
  readonly look: TypeLook;
  /** Before anything makes it wider. */
  readonly width: number;
  readonly draft: LineDraft;
}

/** What types look like in a lens, by type. */
const knownLooks: { readonly [language in Language]: WeakMap<Lens, Map<string, TypeLook>> } = {
  en: new WeakMap(),
  ja: new WeakMap(),
};

/** What types look like in a lens: for the same type the same value. */
function looksIn(lens: Lens, language: Language): (type: string) => TypeLook {
  const looks = knownLooks[language].get(lens) ?? new Map<string, TypeLook>();
  knownLooks[language].set(lens, looks);
  return (type) => {
    const known = looks.get(type);
    if (known !== undefined) return known;
    const look = { style: styleOfRelation(lens, type), words: phraseOf(lens, type, language) };
    looks.set(type, look);
    return look;
  };
}

interface TypeLook {
  readonly style: RelationStyle;
  readonly words: string;
}

/** What stands on the line, where the reader wants something to. */
function captionOn(
  { elementId, properties }: GraphRelationship,
  { style: { caption = "" }, words }: TypeLook,
  language: Language,
): string {
  return caption === "" ? "" : (fillCaption(caption, { elementId, properties, type: words }, language) ?? "");
}

function draftOf(
  relationship: GraphRelationship,
  { style, words }: TypeLook,
  { width, caption, date }: { readonly width: number; readonly caption: string; readonly date: string },
): LineDraft {
  const certainty = textProperty(relationship, "certainty") ?? "";
  const isPlanned = certainty === "planned";
  const difference = markOfDifference(relationship);
  return {
    id: relationship.elementId,
    start: relationship.startNodeElementId,
    end: relationship.endNodeElementId,
    pair: pairKey(relationship.startNodeElementId, relationship.endNodeElementId),
    type: relationship.type,
    line: difference === "gone" ? "dotted" : isPlanned ? "dashed" : style.line,
    difference,
    isPlanned,
    isDenied: certainty === "denied",
    isContested: relationship.properties.contested === true || certainty === "disputed",
    arrow: style.symmetric ? "none" : style.arrow,
    colour: style.colour,
    // Signs are too small to be drawn where one looks from afar; a wider line is seen.
    width: difference === undefined ? width : width * DIFFERENT,
    phrase: caption === "" ? words : caption.includes(words) ? caption : `${words} · ${caption}`,
    caption,
    words,
    order: `${relationship.type}\u0000${date}\u0000${stableKey(relationship)}`,
  };
}

/** How much of them has which colour, always in the same order of colours so that lines can be compared; undefined where all have one. */
function sharesOf(members: readonly LineDraft[]): readonly ColourShare[] | undefined {
  const counts = new Map<string, { readonly colour: ThemeColour; count: number }>();
  for (const { colour } of members) {
    const known = counts.get(colour.light);
    if (known === undefined) counts.set(colour.light, { colour, count: 1 });
    else known.count += 1;
  }
  if (counts.size < 2) return undefined;
  return [...counts]
    .toSorted(([one], [other]) => compare(one, other))
    .map(([, { colour, count }]) => ({ colour, part: count / members.length }));
}

/** What is true of all of them; where they differ, the line says nothing. That some are contested is said. */
function mixedLook(members: readonly LineDraft[], language: Language): Partial<LineDraft> {
  const [first] = members;
  const counts = new Map<string, number>();
  for (const { words } of members) counts.set(words, (counts.get(words) ?? 0) + 1);
  const named = [...counts].toSorted(([, one], [, other]) => other - one);
  const separator = language === "ja" ? "、" : ", ";
  const phrases = named.slice(0, MOST_NAMED).map(([words, count]) => `${words} ${count}`);
  const isAll = (test: (draft: LineDraft) => boolean): boolean => members.every(test);
  const isOneWay = isAll(({ start, arrow }) => arrow !== "none" && start === first?.start);
  return {
    colour: isAll(({ colour }) => colour.light === first?.colour.light) ? (first?.colour ?? NEUTRAL) : NEUTRAL,
    line: isAll(({ isPlanned }) => isPlanned) ? "dashed" : "solid",
    isPlanned: isAll(({ isPlanned }) => isPlanned),
    isDenied: isAll(({ isDenied }) => isDenied),
    isContested: members.some(({ isContested }) => isContested),
    difference: isAll(({ difference }) => difference === first?.difference) ? first?.difference : undefined,
    arrow: isOneWay ? "triangle" : "none",
    shares: sharesOf(members),
    width: TALK_WIDTH,
    caption: "",
    phrase: [...phrases, ...(named.length > MOST_NAMED ? ["…"] : [])].join(separator),
  };
}
