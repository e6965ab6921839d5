/** What was done with a data set, as lines for people. */
import { NODE_LABELS } from "./graph-rows.ts";
import type { SeedCounts } from "./load.ts";

/** A title line, then one line for each label and type with its count, numbers aligned. */
export function reportLines(title: string, { nodes, relationships }: SeedCounts): readonly string[] {
  const kinds = Object.entries(nodes).filter(([label]) => !isTopLabel(label));
  const labels = Object.entries(nodes).filter(([label]) => isTopLabel(label));
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

function isTopLabel(label: string): boolean {
  return NODE_LABELS.some((top) => top === label);
}
