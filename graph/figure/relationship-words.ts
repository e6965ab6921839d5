/** A relationship in words, for those who cannot see its line: "A pressured B, 21 November 2025". */
import { dateInWords } from "../dates.ts";
import type { Language, Lens } from "../lens.ts";
import { captionOf, dateOf } from "../lens.ts";
import { sentenceFrame } from "../sentence.ts";
import type { GraphNode, GraphRelationship } from "../values.ts";
import { textProperty } from "../values.ts";
import { pictureText } from "./wrap.ts";

/** The longest name in such a sentence, in characters. */
const LONGEST = 200;

/** What a relationship says, with its date and, in brackets, the numbers of its sources. */
export function relationshipInWords(
  relationship: GraphRelationship,
  ends: { readonly start: GraphNode; readonly end: GraphNode },
  lens: Lens,
  language: Language,
  numbers: readonly number[] = [],
): string {
  const { between, after } = sentenceFrame(lens, relationship.type, language);
  const name = (node: GraphNode): string => shortened(captionOf(lens, node, language));
  const date = dateOf(lens, relationship);
  const when =
    date === undefined
      ? ""
      : dateInWords(date, textProperty(relationship, "dateEnd"), textProperty(relationship, "datePrecision"), language);
  const dated = when === "" ? "" : language === "ja" ? `（${when}）` : `, ${when}`;
  const sources = numbers.length === 0 ? "" : ` [${numbers.join(", ")}]`;
  return `${name(ends.start)}${between}${name(ends.end)}${after}${dated}${sources}`;
}

function shortened(caption: string): string {
  const text = pictureText(caption);
  return text.length > LONGEST ? `${[...text].slice(0, LONGEST).join("")}…` : text;
}
