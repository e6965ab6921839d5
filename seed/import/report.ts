/** What an import did, as lines for people. */
import type { ImportReport } from "./import-files.ts";

/** A title line, then a line for each file and each number worth knowing. */
export function importReportLines(report: ImportReport, milliseconds: number): readonly string[] {
  const { dataset, files, read, leftOut, rejected, rejectedBy, rejectsFile, loaded } = report;
  const seconds = milliseconds / 1000;
  const rate = seconds > 0 ? ` (${number(Math.round(read / seconds))} records a second)` : "";
  const rows: readonly (readonly [string, string])[] = [
    ...files.map(
      ({ name, format, encoding, encodingFrom }) =>
        ["file", `${name}: ${format}, ${encoding} (${encodingFrom})`] as const,
    ),
    ["read", `${count(read, "record")}${contents(report)}`],
    ...(loaded === undefined
      ? []
      : [
          ["new", `${count(loaded.nodes, "node")}, ${count(loaded.relationships, "relationship")}`] as const,
          ["merged", `${number(loaded.merged)} into relationships that were there already`] as const,
          ...(loaded.resumedAt > 0
            ? [["resumed", `after ${count(loaded.resumedAt, "record")} of an earlier run`] as const]
            : []),
        ]),
    ...leftOut.map(([reason, left]) => ["left out", `${number(left)}: ${reason}`] as const),
    ...rejectedBy.map(([reason, left]) => ["rejected", `${number(left)}: ${reason}`] as const),
    ...(rejected > 0 && rejectsFile !== undefined ? [["rejects", rejectsFile] as const] : []),
    ["time", `${seconds.toFixed(1)} s${rate}`],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  const title = `${dataset}: ${loaded === undefined ? "checked, nothing was loaded" : "loaded"}`;
  return [title, ...rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`)];
}

function contents({ facts, nodes, relationships }: ImportReport): string {
  const parts = [
    ...(facts > 0 ? [count(facts, "fact")] : []),
    ...(nodes > 0 ? [count(nodes, "node")] : []),
    ...(relationships > 0 ? [count(relationships, "relationship")] : []),
  ];
  return parts.length === 0 ? "" : `: ${parts.join(", ")}`;
}

function count(value: number, what: string): string {
  return `${number(value)} ${what}${value === 1 ? "" : "s"}`;
}

/** With commas, whatever the machine's language. */
function number(value: number): string {
  return value.toLocaleString("en-US");
}
