/** What was done with a data set, as lines for people. */
import { ACTOR_KINDS } from "../graph/vocabulary.ts";
import type { SeedCounts } from "./load.ts";

/** A title line, then one line for each label and type with its count, numbers aligned. */
export function reportLines(title: string, { nodes, relationships }: SeedCounts): readonly string[] {
  // Kinds stand below the actors; graph files have the same labels and no actors.
  const isKind = (label: string): boolean => nodes.Actor !== undefined && ACTOR_KINDS.some((kind) => kind === label);
  const kinds = Object.entries(nodes).filter(([label]) => isKind(label));
  const labels = Object.entries(nodes).filter(([label]) => !isKind(label));
  const rows = [
    ...labels.flatMap(([label, count]) => [
      [label, count] as const,
      ...(label === "Actor" ? kinds.map(([kind, kindCount]) => [`  ${kind}`, kindCount] as const) : []),
    ]),
    ...Object.entries(relationships).map(([type, count]) => [type, count] as const),
  ];
  const nameWidth = Math.max(0, ...rows.map(([name]) => name.length));
  const countWidth = Math.max(0, ...rows.map(([, count]) => String(count).length));
  return [title, ...rows.map(([name, count]) => `  ${name.padEnd(nameWidth)}  ${String(count).padStart(countWidth)}`)];
}
