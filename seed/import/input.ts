/** What readers of files hand on: places, rows of tables, nodes and relationships of graph files, and what could not be read. */
import { GraphError } from "../../graph/errors.ts";
import type { Value, ValueMap } from "../../graph/values.ts";

/** How a text is read. */
export interface TextOptions {
  readonly signal?: AbortSignal;
  /** Told how many of the bytes on disk have been read so far. */
  readonly onBytes?: (read: number) => void;
}

/**
 * One text to be read: a file, or one entry of an archive. It can be read more than once, and gives the same text each time or fails.
 */
export interface TextSource {
  /** As people see it, with `/`: `events.csv`, `archive.zip/2014/events.csv`. No folders of the machine before the file's own name. */
  readonly name: string;
  /** WHATWG label of its encoding in lower case (`utf-8`, `shift_jis`, …; `utf-32le` and `utf-32be` besides). */
  readonly encoding: string;
  /** How the encoding is known. */
  readonly encodingFrom: "given" | "bom" | "detected";
  /** Bytes on disk, for progress: of the compressed file where it is compressed. */
  readonly size: number;
  /**
   * The text in pieces of some 64 kB, without a byte order mark.
   * @throws GraphError `invalid_request` with file and line where bytes are not of the encoding, or an archive is broken or a bomb
   */
  text(options?: TextOptions): AsyncIterable<string>;
}

/** A row of a table; `undefined` stands for a cell that is not there. */
export interface TableRow {
  readonly kind: "row";
  /** 1-based line on which the record begins. */
  readonly line: number;
  readonly cells: readonly (string | undefined)[];
}

/** A record of a JSON file. */
export interface JsonRecord {
  readonly kind: "record";
  readonly line: number;
  readonly record: ValueMap;
}

/** A node of a graph file. */
export interface NodeItem {
  readonly kind: "node";
  readonly line: number;
  /** What relationships of the file call it; unique in its `group`. */
  readonly key: string;
  /** Name space of the key: neo4j-admin's ID group; empty elsewhere. */
  readonly group: string;
  readonly labels: readonly string[];
  readonly properties: ReadonlyMap<string, Value>;
}

/** The end of a relationship of a graph file. */
export interface End {
  readonly key: string;
  readonly group: string;
}

/** A relationship of a graph file. */
export interface RelationshipItem {
  readonly kind: "relationship";
  readonly line: number;
  /** The file's own id of it, where it has one. */
  readonly key: string | undefined;
  readonly type: string;
  readonly start: End;
  readonly end: End;
  readonly properties: ReadonlyMap<string, Value>;
}

/** A record that cannot be read or used. */
export interface Reject {
  readonly kind: "reject";
  readonly line: number;
  /** What was found and what was expected, as a phrase: `the date is "NA", expected a day such as 2014-11-21`. */
  readonly reason: string;
  /** The record as it stands in the file, as far as it can be told; for the rejects file. */
  readonly record: string;
}

export type GraphItem = NodeItem | RelationshipItem;

/** A failure of a whole file: `file:line: message`, nothing is loaded. */
export function inputError(file: string, line: number, message: string, hint?: string): GraphError {
  return new GraphError("invalid_request", `${file}:${line}: ${message}`, { hint });
}

/** A text as it may stand in a message: in quotes, controls escaped, at most some 80 characters. */
export function quoted(text: string): string {
  const shown = JSON.stringify(text.length > 80 ? `${text.slice(0, 77)}…` : text);
  return shown;
}
