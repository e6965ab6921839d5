/** What a node or relationship tells beyond its caption, in the reader's language, as far as its properties are there. */
import { countryName } from "../../graph/countries.ts";
import { dateInWords } from "../../graph/dates.ts";
import type { Language, Lens } from "../../graph/lens.ts";
import { dateOf } from "../../graph/lens.ts";
import type { GraphNode, GraphRelationship } from "../../graph/values.ts";
import { textProperty, textsOf } from "../../graph/values.ts";
import type { Certainty, Severity } from "../../graph/vocabulary.ts";
import { CERTAINTY_WORDS, SEVERITY_WORDS } from "../../graph/vocabulary.ts";

export interface NodeFacts {
  readonly role: string | undefined;
  readonly country: string | undefined;
  readonly spellings: readonly string[];
  /** The date of a plan or happening, in words. */
  readonly date: string | undefined;
  readonly place: string | undefined;
}

export interface RelationshipFacts {
  readonly date: string | undefined;
  readonly place: string | undefined;
  readonly topic: string | undefined;
  readonly severity: string | undefined;
  readonly certainty: Certainty | undefined;
  readonly contested: boolean;
}

type Entity = Pick<GraphNode, "properties">;

/** Facts of a node; only the talks model is read, since in another schema the same key may mean anything. `caption` is not a spelling. */
export function nodeFacts(lens: Lens, node: GraphNode, caption: string, language: Language): NodeFacts {
  if (lens.id !== "talks")
    return { role: undefined, country: undefined, spellings: [], date: undefined, place: undefined };
  const country = textProperty(node, "country");
  const names = [textProperty(node, "name"), textProperty(node, "nameJa"), ...textsOf(node.properties.aliases)];
  const spellings = new Set(names.filter((name): name is string => name !== undefined && name !== caption));
  return {
    role: localText(node, "role", language),
    country: country === undefined || node.labels.includes("Country") ? undefined : countryName(country, language),
    spellings: [...spellings],
    date: dateWords(node, language),
    place: localText(node, "place", language),
  };
}

/** Facts of a relationship. */
export function relationshipFacts(lens: Lens, relationship: GraphRelationship, language: Language): RelationshipFacts {
  const date = dateOf(lens, relationship);
  if (lens.id !== "talks") {
    const plain = date === undefined ? undefined : dateInWords(date, undefined, undefined, language);
    return {
      date: plain,
      place: undefined,
      topic: undefined,
      severity: undefined,
      certainty: undefined,
      contested: false,
    };
  }
  const severity = textProperty(relationship, "severity");
  const certainty = textProperty(relationship, "certainty");
  return {
    date: dateWords(relationship, language),
    place: localText(relationship, "place", language),
    topic: localText(relationship, "topic", language),
    severity: severity === undefined ? undefined : isSeverity(severity) ? SEVERITY_WORDS[severity][language] : severity,
    certainty: certainty !== undefined && isCertainty(certainty) ? certainty : undefined,
    contested: relationship.properties.contested === true,
  };
}

/** A text property in the reader's language: `topicJa` before `topic` in Japanese. */
function localText(entity: Entity, key: string, language: Language): string | undefined {
  const own = language === "ja" ? textProperty(entity, `${key}Ja`) : undefined;
  const text = own ?? textProperty(entity, key);
  return text === undefined || text.trim() === "" ? undefined : text;
}

export function isCertainty(text: string): text is Certainty {
  return Object.hasOwn(CERTAINTY_WORDS, text);
}

function isSeverity(text: string): text is Severity {
  return Object.hasOwn(SEVERITY_WORDS, text);
}

function dateWords(entity: Entity, language: Language): string | undefined {
  const date = textProperty(entity, "date");
  const precision = textProperty(entity, "datePrecision");
  if (date === undefined && precision === undefined) return undefined;
  return dateInWords(date, textProperty(entity, "dateEnd"), precision, language);
}
