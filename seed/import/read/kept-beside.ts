/** Puts back what a file of Parley keeps beside a node or relationship because its format cannot hold it (graph/files/kept-beside.ts). */
import { GraphError } from "../../../graph/errors.ts";
import { KEPT_FIELD } from "../../../graph/files/kept-beside.ts";
import { readJson } from "../../../graph/query-api/json.ts";
import { readTyped } from "../../../graph/query-api/read-typed.ts";
import { isValueMap, textsOf, type Value } from "../../../graph/values.ts";
import type { NodeItem, Reject, RelationshipItem, TableRow } from "../input.ts";

/**
 * The item with labels, type and properties as they were. Where what is kept cannot be read, the record is a reject.
 * @param kept the JSON, read or still as text
 */
export function withKept<Item extends NodeItem | RelationshipItem | Reject>(item: Item, kept: Value): Item | Reject {
  if (item.kind === "reject") return item;
  try {
    const fields = typeof kept === "string" ? readJson(kept) : kept;
    if (!isValueMap(fields)) return unreadable(item, "it is no object");
    const properties = new Map(item.properties);
    for (const name of textsOf(fields.added)) properties.delete(name);
    const typed = fields.properties ?? null;
    if (isValueMap(typed)) {
      for (const name of Object.keys(typed)) properties.set(name, readTyped(typed[name]));
    }
    if (item.kind === "node") {
      return { ...item, labels: fields.labels === undefined ? item.labels : textsOf(fields.labels), properties };
    }
    const { type, key } = fields;
    return {
      ...item,
      ...(typeof type === "string" ? { type } : {}),
      ...(typeof key === "string" ? { key } : {}),
      properties,
    };
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    return unreadable(item, error.message.replace(/\.$/, ""));
  }
}

/** A reader of rows that also puts back what their column of ours keeps; the same reader where the header has no such column. */
export function withKeptColumn(
  header: TableRow["cells"],
  toItem: (row: TableRow) => NodeItem | RelationshipItem | Reject,
): (row: TableRow) => NodeItem | RelationshipItem | Reject {
  const index = header.findIndex((cell) => cell?.trim() === `${KEPT_FIELD}:IGNORE`);
  if (index < 0) return toItem;
  return (row) => {
    const kept = row.cells[index] ?? "";
    return kept.trim() === "" ? toItem(row) : withKept(toItem(row), kept);
  };
}

function unreadable(item: NodeItem | RelationshipItem, why: string): Reject {
  const record = item.kind === "node" ? item.key : `${item.start.key} ${item.type} ${item.end.key}`;
  return {
    kind: "reject",
    line: item.line,
    reason: `what is kept under "${KEPT_FIELD}" cannot be read: ${why}`,
    record,
  };
}
