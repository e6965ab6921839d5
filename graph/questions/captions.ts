/** Question: what are the nodes of each label called? Looks at a few of each, so that a schema that nobody has configured has captions. */
import type { SampledProperty } from "../caption-choice.ts";
import { chooseCaptions, SAMPLED_LENGTH, SAMPLED_NODES } from "../caption-choice.ts";
import type { GraphReader } from "../store.ts";
import type { Asking } from "./asking.ts";
import { asCount, asList, asText, runOptions } from "./asking.ts";
import { quoteName } from "./cypher-text.ts";

/** Labels that are looked at, those with the most nodes; the others have captions as usual. */
const MOST_LABELS = 60;
/** Labels of one statement: one with more branches takes long to plan. */
const AT_ONCE = 20;
const ALL_ROWS = Number.MAX_SAFE_INTEGER;

/**
 * Captions by label, as templates, for those of the labels for which one is chosen. Only the beginnings of texts, numbers and dates
 * come from the database: lists of numbers such as embeddings stay there.
 * @throws GraphError as the reader does
 */
export async function readCaptions(
  reader: GraphReader,
  labels: readonly { readonly label: string; readonly count: number }[],
  asking: Asking,
): Promise<ReadonlyMap<string, string>> {
  const looked = labels.toSorted((one, other) => other.count - one.count).slice(0, MOST_LABELS);
  const parts: (typeof looked)[] = [];
  for (let start = 0; start < looked.length; start += AT_ONCE) parts.push(looked.slice(start, start + AT_ONCE));
  const read = await Promise.all(parts.map((part) => readProperties(reader, part, asking)));
  const byLabel = new Map<string, SampledProperty[]>();
  for (const { label, property } of read.flat()) {
    const known = byLabel.get(label);
    if (known === undefined) byLabel.set(label, [property]);
    else known.push(property);
  }
  return chooseCaptions(
    looked.map(({ label, count }) => ({
      label,
      nodes: Math.min(count, SAMPLED_NODES),
      properties: byLabel.get(label) ?? [],
    })),
  );
}

async function readProperties(
  reader: GraphReader,
  labels: readonly { readonly label: string }[],
  asking: Asking,
): Promise<readonly { readonly label: string; readonly property: SampledProperty }[]> {
  const text = labels.map(({ label }, index) => branch(label, index)).join("\nUNION ALL\n");
  const parameters = { nodes: BigInt(SAMPLED_NODES), length: BigInt(SAMPLED_LENGTH) };
  const { rows } = await reader.read({ text, parameters }, runOptions(asking, ALL_ROWS));
  return rows.flatMap(([place, key, texts, written]) => {
    const label = labels[asCount(place)]?.label;
    if (label === undefined) return [];
    const values = asList(texts).map(asText);
    return [{ label, property: { key: asText(key), texts: values, isText: asCount(written) === values.length } }];
  });
}

/** A value that equals itself as text is a text; a list has no text and is left out. */
function branch(label: string, place: number): string {
  return `MATCH (n:${quoteName(label)}) WITH n LIMIT $nodes
UNWIND keys(n) AS key
WITH key, n[key] AS value, toStringOrNull(n[key]) AS text
WHERE text IS NOT NULL
RETURN ${place} AS place, key, collect(left(text, $length)) AS texts, count(CASE WHEN value = text THEN 1 END) AS written`;
}
