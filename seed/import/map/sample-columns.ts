/** The columns of a table, or the fields of JSON records, with the values of their first rows: what a guess of a mapping is made from. */

import { inputError, type JsonRecord, type TextSource } from "../input.ts";
import { readJson, readJsonLines } from "../read/read-json.ts";
import { guessShape, readTable } from "../read/read-table.ts";
import { familyOf, sampleOf } from "../recognise.ts";
import type { SampledColumn } from "./guess.ts";

const ROWS = 200;

/** @throws GraphError `invalid_request` where the file is no table and holds no records */
export async function sampleColumns(source: TextSource): Promise<readonly SampledColumn[]> {
  const sample = await sampleOf(source);
  const family = familyOf(source, sample, undefined);
  switch (family) {
    case "table":
      return tableColumns(source, sample);
    case "json":
      return jsonColumns(source, readJson(source));
    case "jsonl":
      return jsonColumns(source, readJsonLines(source));
    default:
      throw inputError(
        source.name,
        1,
        `is ${family === "graphml" ? "GraphML" : family.toUpperCase()}, which says itself what it means; it needs no mapping.`,
      );
  }
}

async function tableColumns(source: TextSource, sample: string): Promise<readonly SampledColumn[]> {
  const rows: (readonly (string | undefined)[])[] = [];
  for await (const batch of readTable(source, guessShape(sample))) {
    rows.push(...batch.map(({ cells }) => cells));
    if (rows.length > ROWS) break;
  }
  if (rows.length === 0) throw inputError(source.name, 1, "holds no records; expected a table or JSON records.");
  const [header = [], ...below] = rows.slice(0, ROWS + 1);
  return header.map((name, index) => ({
    name: name?.trim() ?? "",
    values: below.map((cells) => cells[index]?.trim() ?? ""),
  }));
}

async function jsonColumns(
  source: TextSource,
  batches: AsyncIterable<readonly { readonly kind: string }[]>,
): Promise<readonly SampledColumn[]> {
  const columns = new Map<string, string[]>();
  let count = 0;
  for await (const batch of batches) {
    for (const item of batch) {
      if (item.kind !== "record") continue;
      count += 1;
      for (const [name, value] of Object.entries((item as JsonRecord).record)) {
        if (value === null || typeof value === "object") continue;
        columns.set(name, [...(columns.get(name) ?? []), String(value)]);
      }
    }
    if (count > ROWS) break;
  }
  if (count === 0) throw inputError(source.name, 1, "holds no records; expected a table or JSON records.");
  return [...columns].map(([name, values]) => ({ name, values }));
}
