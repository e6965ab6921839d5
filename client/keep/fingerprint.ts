/**
 * Two letters that tell whether what a key leads to is still what it led to: databases use element ids again for other things, and an `id` may be
 * one of many. One in 1,296 strangers has the right letters.
 */

import { stableKey } from "../../graph/files/exported-graph.ts";
import { hashOf } from "../../graph/layout/random.ts";
import type { Lens } from "../../graph/lens.ts";
import { captionOf } from "../../graph/lens.ts";
import type { GraphNode, GraphRelationship } from "../../graph/values.ts";

const LETTERS = 36 * 36;

/** Letters of a fingerprint. */
export const FINGERPRINT_LENGTH = 2;

/** Of a node: its labels, and its caption where it has no id of its own. @param lens that of the database, without the reader's changes */
export function nodeFingerprint(lens: Lens, node: GraphNode): string {
  const labels = node.labels.toSorted().join(",");
  return lettersOf(stableKey(node) === node.elementId ? `${labels}\n${captionOf(lens, node, "en")}` : labels);
}

/** Of a relationship: its type, and the keys of its ends where it has no id of its own. */
export function relationshipFingerprint(relationship: GraphRelationship, keyOf: (elementId: string) => string): string {
  const { type, startNodeElementId: start, endNodeElementId: end } = relationship;
  const isNamed = stableKey(relationship) !== relationship.elementId;
  return lettersOf(isNamed ? type : `${type}\n${keyOf(start)}\n${keyOf(end)}`);
}

function lettersOf(text: string): string {
  return (hashOf(text) % LETTERS).toString(36).padStart(FINGERPRINT_LENGTH, "0");
}
