/** What a mapping makes of the rows of a table of nodes or a table of relationships. */
import type { Value } from "../../../graph/values.ts";
import type { NodeItem, Reject, RelationshipItem } from "../input.ts";
import { RELATED_TO, relationshipType } from "../read/relationship-type.ts";
import { type Columns, type Row, recordText, textOfGiven } from "./columns.ts";
import type { NodeMapping, PropertyColumn, RelationshipMapping } from "./mapping.ts";
import { compileProperties } from "./properties.ts";

/** What stands between several labels in a cell. */
const LABEL_SEPARATOR = /[;:|]/;

/** @throws GraphError `invalid_request` where the mapping names a column that is not there */
export function compileNodes(mapping: NodeMapping, columns: Columns): (row: Row) => NodeItem | Reject {
  const keyOf = columns.text(mapping.key);
  const labelsOf = mapping.labels === undefined ? undefined : textOfGiven(columns, mapping.labels);
  const used = [mapping.key, ...(typeof mapping.labels === "string" ? [mapping.labels] : [])];
  const propertiesOf = compileProperties(mapping.properties ?? others(columns, used), columns);
  return (row) => {
    const key = keyOf(row);
    if (key === undefined) return reject(row, `there is no ${mapping.key}, expected what tells the node from others`);
    const properties = propertiesOf(row);
    if ("problem" in properties) return reject(row, properties.problem);
    const labels = (labelsOf?.(row) ?? "").split(LABEL_SEPARATOR).map((label) => label.trim());
    return {
      kind: "node",
      line: row.line,
      key,
      group: "",
      labels: labels.filter((label) => label !== ""),
      properties: toMap(properties.values),
    };
  };
}

/** @throws GraphError `invalid_request` where the mapping names a column that is not there */
export function compileRelationships(
  mapping: RelationshipMapping,
  columns: Columns,
): (row: Row) => RelationshipItem | Reject {
  const keyOf = mapping.key === undefined ? undefined : columns.text(mapping.key);
  const [startOf, endOf] = [columns.text(mapping.start), columns.text(mapping.end)];
  const typeOf = mapping.type === undefined ? undefined : textOfGiven(columns, mapping.type);
  const used = [mapping.start, mapping.end, ...[mapping.key, mapping.type].filter((name) => typeof name === "string")];
  const propertiesOf = compileProperties(mapping.properties ?? others(columns, used), columns);
  return (row) => {
    const [start, end] = [startOf(row), endOf(row)];
    if (start === undefined || end === undefined) {
      return reject(
        row,
        `there is no ${start === undefined ? mapping.start : mapping.end}, expected the key of a node`,
      );
    }
    const properties = propertiesOf(row);
    if ("problem" in properties) return reject(row, properties.problem);
    const type = typeOf?.(row);
    return {
      kind: "relationship",
      line: row.line,
      key: keyOf?.(row),
      type: type === undefined ? RELATED_TO : relationshipType(type),
      start: { key: start, group: "" },
      end: { key: end, group: "" },
      properties: toMap(properties.values),
    };
  };
}

/** Every column that has a name and no meaning yet, as a property of that name. */
function others(columns: Columns, used: readonly string[]): { readonly [name: string]: PropertyColumn } {
  const names = (columns.names ?? []).filter((name) => name !== "" && !used.includes(name));
  return Object.fromEntries(names.map((name) => [name, name]));
}

function reject(row: Row, reason: string): Reject {
  return { kind: "reject", line: row.line, reason, record: recordText(row) };
}

function toMap(values: { readonly [name: string]: Value }): ReadonlyMap<string, Value> {
  return new Map(Object.entries(values));
}
