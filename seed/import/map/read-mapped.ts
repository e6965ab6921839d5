/** Reads the rows of a table or the records of a JSON file by a mapping. */

import { compileEvents, type WantedTypes } from "../events/events.ts";
import { inputError, type Reject, type TableRow, type TextOptions, type TextSource } from "../input.ts";
import { withKeptColumn } from "../read/kept-beside.ts";
import { parseAdminHeader } from "../read/neo4j-admin.ts";
import { readJson, readJsonLines } from "../read/read-json.ts";
import { readTable, type TableShape } from "../read/read-table.ts";
import type { ImportItem } from "../recognise.ts";
import { type Columns, type Row, recordText } from "./columns.ts";
import type { Mapping } from "./mapping.ts";
import { compileNodes, compileRelationships } from "./table-graph.ts";

/** What is known of a table. */
export interface MappedTable {
  readonly mapping: Mapping;
  readonly columns: Columns;
  readonly types: WantedTypes;
  /** Whether the first record names the columns. */
  readonly hasHeader: boolean;
  /** Cells that a record has. */
  readonly width: number;
  /** Cells up to the last column that has a name. */
  readonly named: number;
}

/** @throws GraphError `invalid_request` where the mapping names a column that is not there */
export async function* readRows(
  source: TextSource,
  shape: TableShape,
  { mapping, columns, types, hasHeader, width, named }: MappedTable,
  options: TextOptions = {},
): AsyncGenerator<readonly ImportItem[]> {
  yield* readBelow(source, shape, hasHeader, { width, named }, compile(mapping, columns, types), options);
}

/** Nodes or relationships below a header of neo4j-admin. */
export async function* readWithAdminHeader(
  source: TextSource,
  shape: TableShape,
  header: Pick<TableRow, "cells" | "line">,
  options: TextOptions = {},
): AsyncGenerator<readonly ImportItem[]> {
  const toItem = withKeptColumn(header.cells, parseAdminHeader(header.cells, source.name, header.line));
  const { length: width } = header.cells;
  yield* readBelow(source, shape, true, { width, named: width }, toItem, options);
}

async function* readBelow(
  source: TextSource,
  shape: TableShape,
  hasHeader: boolean,
  widths: Widths,
  toItem: (row: TableRow) => ImportItem,
  options: TextOptions,
): AsyncGenerator<readonly ImportItem[]> {
  let isFirst = hasHeader;
  for await (const rows of readTable(source, shape, options)) {
    const items = (isFirst ? rows.slice(1) : rows).map((row) => raggedReject(row, widths) ?? toItem(row));
    isFirst = false;
    yield items;
  }
}

type Widths = Pick<MappedTable, "width" | "named">;

/** A record of another width than the table: nobody knows which cell is which. Empty cells at its end do no harm. */
function raggedReject(row: TableRow, { width, named }: Widths): Reject | undefined {
  const { cells, line } = row;
  if (cells.length >= named && cells.slice(width).every((cell) => (cell ?? "").trim() === "")) return undefined;
  const reason = `the record has ${cells.length} ${cells.length === 1 ? "cell" : "cells"}, expected ${width} as the first one has`;
  return { kind: "reject", line, reason, record: recordText(row) };
}

/** What is known of a JSON file. */
export interface MappedRecords {
  readonly mapping: Mapping | undefined;
  readonly columns: Columns;
  readonly types: WantedTypes;
  readonly keys: ReadonlySet<string>;
}

/** A graph as it is; records by their mapping. @throws GraphError `invalid_request` where there are records and no mapping */
export async function* readRecords(
  source: TextSource,
  family: "json" | "jsonl",
  { mapping, columns, types, keys }: MappedRecords,
  options: TextOptions = {},
): AsyncGenerator<readonly ImportItem[]> {
  const toItem = mapping === undefined ? undefined : compile(mapping, columns, types);
  for await (const items of family === "json" ? readJson(source, options) : readJsonLines(source, options)) {
    yield items.map((item) => {
      if (item.kind !== "record") return item;
      if (toItem !== undefined) return toItem(item);
      const shown = [...keys].slice(0, 12).map((key) => JSON.stringify(key));
      throw inputError(
        source.name,
        item.line,
        `has records with the fields ${shown.join(", ")}; expected a known format, or a mapping that says what they mean.`,
        "`parley import --guess FILE` writes a mapping to start from; give it with --mapping.",
      );
    });
  }
}

function compile(mapping: Mapping, columns: Columns, types: WantedTypes): (row: Row) => ImportItem {
  if (mapping.events !== undefined) return compileEvents(mapping.events, columns, types);
  if (mapping.nodes !== undefined) return compileNodes(mapping.nodes, columns);
  if (mapping.relationships !== undefined) return compileRelationships(mapping.relationships, columns);
  throw new TypeError("A mapping says what a row is; its schema sees to that.");
}
