/** Which columns GraphML and GEXF declare for the properties of nodes or relationships: each holds values of one type only. */
import type { Value, ValueMap } from "../values.ts";
import type { ValueType } from "./value-text.ts";
import { jsonText, valueText, valueType } from "./value-text.ts";
import { xmlHeld } from "./xml-text.ts";

export interface TypedColumn {
  /** Position among the columns, from 0. */
  readonly index: number;
  readonly property: string;
  /** What other programs call it: no two columns have one name. */
  readonly name: string;
  readonly type: ValueType;
}

/** A value of an entity in its column. */
export interface ColumnValue {
  readonly column: TypedColumn;
  readonly text: string;
}

interface Entity {
  readonly properties: ValueMap;
}

/** How often each type occurs. */
type TypeCounts = ReadonlyMap<ValueType, number>;

/** The columns of all properties that occur, in the order of their names; a property of several types has a column for each. */
export class TypedColumns {
  readonly columns: readonly TypedColumn[];
  readonly #byProperty: ReadonlyMap<string, ReadonlyMap<ValueType, TypedColumn>>;

  /** @param taken names that no column may have, since readers would mix them up with what they call so themselves */
  constructor(entities: readonly Entity[], taken: Iterable<string>) {
    const counted = countTypes(entities);
    const columns = named(counted, new Set(taken));
    const byProperty = new Map<string, Map<ValueType, TypedColumn>>();
    for (const column of columns) {
      const byType = byProperty.get(column.property) ?? new Map<ValueType, TypedColumn>();
      byProperty.set(column.property, byType.set(column.type, column));
      // An empty list is a list of whatever the other lists hold.
      if (column.type.startsWith("List<") && !byType.has("List")) byType.set("List", column);
    }
    this.columns = columns;
    this.#byProperty = byProperty;
  }

  /**
   * The values of an entity, by the names of their properties. Null is none, as in the database. A text that XML cannot hold comes twice: without
   * the characters in question, for every reader, then exactly.
   */
  *valuesOf({ properties }: Entity): Generator<ColumnValue> {
    for (const property of Object.keys(properties).toSorted()) {
      const value = properties[property] ?? null;
      for (const type of typesOf(value)) {
        const column = this.#byProperty.get(property)?.get(type);
        if (column !== undefined) yield { column, text: textIn(type, value) };
      }
    }
  }
}

/** The types under which a value is written. */
function typesOf(value: Value): readonly ValueType[] {
  if (value === null) return [];
  const type = valueType(value);
  return type === "JSON" ? ["String", type] : [type];
}

function textIn(type: ValueType, value: Value): string {
  return type === "JSON" && typeof value === "string" ? jsonText(value) : valueText(value);
}

/** How often each property has each type; properties by name, the most frequent type of each first. */
function countTypes(entities: readonly Entity[]): ReadonlyMap<string, TypeCounts> {
  const counted = new Map<string, Map<ValueType, number>>();
  for (const { properties } of entities) {
    for (const [property, value] of Object.entries(properties)) {
      for (const type of typesOf(value)) {
        const types = counted.get(property) ?? new Map<ValueType, number>();
        counted.set(property, types.set(type, (types.get(type) ?? 0) + 1));
      }
    }
  }
  return new Map([...counted.keys()].toSorted().map((property) => [property, inOrder(counted.get(property))]));
}

function inOrder(types: TypeCounts = new Map()): TypeCounts {
  const hasLists = [...types.keys()].some((type) => type.startsWith("List<"));
  const kept = [...types].filter(([type]) => type !== "List" || !hasLists);
  const rank = (type: ValueType, count: number): number => (type === "JSON" ? 0 : count);
  return new Map(
    kept.toSorted(([one, count], [other, more]) => rank(other, more) - rank(one, count) || (one < other ? -1 : 1)),
  );
}

/** The most frequent type of a property has its name, the others the type behind it; what is taken gets an underscore. */
function named(counted: ReadonlyMap<string, TypeCounts>, taken: Set<string>): readonly TypedColumn[] {
  const free = (wanted: string): string => {
    let name = xmlHeld(wanted);
    while (name === "" || taken.has(name)) name += "_";
    taken.add(name);
    return name;
  };
  // Names of their own first, so that none goes to a type of another property.
  const firstNames = new Map([...counted.keys()].map((property) => [property, free(property)]));
  const columns = [...counted].flatMap(([property, types]) =>
    [...types.keys()].map((type, position) => ({
      property,
      name: (position === 0 ? firstNames.get(property) : undefined) ?? free(`${property}_${type.replace(/[<>]/g, "")}`),
      type,
    })),
  );
  return columns.map((column, index) => ({ index, ...column }));
}
