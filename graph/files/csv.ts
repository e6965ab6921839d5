/**
 * A graph as two tables, one of nodes and one of relationships, for spreadsheets, `neo4j-admin database import` and our own import:
 *
 * - CSV of RFC 4180 in UTF-8: commas, CRLF, quotes doubled; the header names types as neo4j-admin does (`born:date`, `aliases:string[]`);
 * - neo4j-admin needs `--multiline-fields=true` where texts have more than one line;
 * - columns `:IGNORE` are for people (captions, places) and are read by no program;
 * - a property that has several types, or none that neo4j-admin knows, is a column of texts;
 * - the items of a list have `;` between them. neo4j-admin has no way to write one inside an item: there it becomes a comma;
 * - a text that a spreadsheet would run gets an apostrophe in front, unless `formulas` is `as-is`;
 * - whatever a cell cannot say (such a list, an empty text, bytes, the apostrophe) stands typed in the column `parley:IGNORE`, from which our
 *   import takes it, so that nothing is lost.
 */
import { groupBy } from "../group.ts";
import { captionOf, phraseOf } from "../lens.ts";
import type { GraphNode, GraphRelationship, Value, ValueMap } from "../values.ts";
import {
  type Cell,
  CSV_TYPES,
  csvRecord,
  type Formulas,
  isPlainName,
  namesCell,
  textCell,
  valueCell,
} from "./csv-cells.ts";
import type { ExportedGraph } from "./exported-graph.ts";
import type { FileFormat, FileOptions } from "./file-format.ts";
import { fileKeys } from "./file-keys.ts";
import { KEPT_FIELD, keptText } from "./kept-beside.ts";
import { type PropertyColumn, propertyColumns, sortedProperties } from "./property-columns.ts";

export const csvFormat: FileFormat = {
  id: "csv",
  words: { en: "CSV (two tables)", ja: "CSV（2つの表）" },
  note: {
    en: "One table of nodes, one of relationships: for spreadsheets, neo4j-admin and parley import.",
    ja: "ノードの表とリレーションシップの表。表計算ソフト、neo4j-admin、parley import で使えます。",
  },
  extension: "csv",
  mediaType: "text/csv",
  parts: (graph, options) => [
    { suffix: "-nodes", chunks: nodeTable(graph, options) },
    { suffix: "-relationships", chunks: relationshipTable(graph, options) },
  ],
};

const BYTE_ORDER_MARK = "\ufeff";

/** A row before it is written: its cells without the last one, and what must be kept there. */
interface Row {
  readonly cells: readonly (string | undefined)[];
  readonly kept: string | undefined;
}

function* nodeTable(graph: ExportedGraph, options: FileOptions): Generator<string> {
  const { nodes, positions, lens, language } = graph;
  const formulas = options.formulas ?? "harmless";
  const keys = fileKeys(nodes, isPlainName);
  const columns = propertyColumns(nodes, CSV_TYPES).filter(({ name }) => isPlainName(name));
  const hasPlaces = positions.size > 0;
  const rowOf = (node: GraphNode): Row => {
    const labels = namesCell(node.labels, formulas);
    const { cells, lost } = propertyCells(node.properties, columns, formulas);
    const place = positions.get(node.elementId);
    return {
      cells: [
        keys.get(node.elementId),
        node.labels.length === 0 ? undefined : labels.text,
        ...cells,
        textCell(captionOf(lens, node, language), true, formulas).text,
        ...(hasPlaces ? [numberText(place?.x), numberText(place?.y)] : []),
      ],
      kept: keptText({ labels: labels.isExact ? undefined : node.labels, properties: lost }),
    };
  };
  const places = hasPlaces ? ["x:IGNORE", "y:IGNORE"] : [];
  const header = [":ID", ":LABEL", ...headers(columns), "caption:IGNORE", ...places];
  yield* table(header, nodes, rowOf, options);
}

function* relationshipTable(graph: ExportedGraph, options: FileOptions): Generator<string> {
  const { nodes, relationships, lens, language } = graph;
  const formulas = options.formulas ?? "harmless";
  const keys = fileKeys(nodes, isPlainName);
  const captions = new Map(nodes.map((node) => [node.elementId, captionOf(lens, node, language)]));
  const columns = propertyColumns(relationships, CSV_TYPES).filter(({ name }) => isPlainName(name));
  const twins = twinsAmong(relationships);
  const shown = (text: string): string => textCell(text, true, formulas).text;
  const rowOf = (relationship: GraphRelationship): Row => {
    const { elementId, startNodeElementId, endNodeElementId, type: name } = relationship;
    const type = namesCell([name], formulas);
    const { cells, lost } = propertyCells(relationship.properties, columns, formulas);
    return {
      cells: [
        keys.get(startNodeElementId),
        keys.get(endNodeElementId),
        type.text,
        ...cells,
        shown(captions.get(startNodeElementId) ?? ""),
        shown(phraseOf(lens, name, language)),
        shown(captions.get(endNodeElementId) ?? ""),
      ],
      kept: keptText({
        key: twins.has(elementId) ? elementId : undefined,
        type: type.isExact ? undefined : name,
        properties: lost,
      }),
    };
  };
  const header = [":START_ID", ":END_ID", ":TYPE", ...headers(columns), "from:IGNORE", "caption:IGNORE", "to:IGNORE"];
  yield* table(header, relationships, rowOf, options);
}

function* table<Entity>(
  header: readonly string[],
  entities: readonly Entity[],
  rowOf: (entity: Entity) => Row,
  { byteOrderMark }: FileOptions,
): Generator<string> {
  const isKept = entities.some((entity) => rowOf(entity).kept !== undefined);
  yield (byteOrderMark === true ? BYTE_ORDER_MARK : "") +
    csvRecord(isKept ? [...header, `${KEPT_FIELD}:IGNORE`] : header);
  for (const entity of entities) {
    const { cells, kept } = rowOf(entity);
    yield csvRecord(isKept ? [...cells, kept] : cells);
  }
}

/** The cells of an entity's properties, and the properties that are not in them as they are. */
function propertyCells(
  properties: ValueMap,
  columns: readonly PropertyColumn[],
  formulas: Formulas,
): { readonly cells: readonly (string | undefined)[]; readonly lost: readonly (readonly [string, Value])[] } {
  const written = new Map<string, Cell>();
  const cells = columns.map(({ name, type }) => {
    const value = properties[name] ?? null;
    if (value === null) return undefined;
    const cell = valueCell(value, type, formulas);
    written.set(name, cell);
    return cell.text;
  });
  const lost = sortedProperties(properties).filter(([name]) => written.get(name)?.isExact !== true);
  return { cells, lost };
}

/** Relationships without an id of their own that share both ends and type with others: only a key tells them apart. */
function twinsAmong(relationships: readonly GraphRelationship[]): ReadonlySet<string> {
  const nameless = relationships.filter(({ properties }) => typeof properties.id !== "string");
  const groups = groupBy(nameless, ({ startNodeElementId, endNodeElementId, type }) =>
    JSON.stringify([startNodeElementId, endNodeElementId, type]),
  );
  const twins = [...groups.values()].filter((group) => group.length > 1).flat();
  return new Set(twins.map(({ elementId }) => elementId));
}

function headers(columns: readonly PropertyColumn[]): readonly string[] {
  return columns.map(({ name, type }) => `${name}:${type}`);
}

function numberText(value: number | undefined): string | undefined {
  return value === undefined || !Number.isFinite(value) ? undefined : String(value);
}
