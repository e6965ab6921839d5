/** What CX2 declares of attributes before it uses them: types, short names and values that are left out. */
import { isValueMap, type Value, type ValueMap } from "../../../graph/values.ts";
import { readFloat, readInteger } from "./typed-values.ts";

interface Declaration {
  readonly name: string;
  readonly type: string;
}

/** The attributes of one aspect. */
export class Cx2Attributes {
  /** By the name that stands in the file. */
  readonly #declared = new Map<string, Declaration>();
  readonly #defaults = new Map<string, Value>();

  /** Takes what the file declares for the aspect; further pieces add to it. */
  declare(declarations: Value): void {
    if (!isValueMap(declarations)) return;
    for (const [name, given] of Object.entries(declarations)) {
      const { d, a, v } = isValueMap(given) ? given : {};
      const type = typeof d === "string" ? d : "string";
      this.#declared.set(typeof a === "string" ? a : name, { name, type });
      if (v !== undefined && v !== null) this.#defaults.set(name, asDeclared(v, type));
    }
  }

  /** The attributes of an element under their whole names, with values of their declared types. */
  read(attributes: ValueMap): ReadonlyMap<string, Value> {
    const values = new Map(this.#defaults);
    for (const [key, value] of Object.entries(attributes)) {
      const { name, type } = this.#declared.get(key) ?? { name: key, type: undefined };
      values.set(name, type === undefined ? value : asDeclared(value, type));
    }
    return values;
  }
}

/** A value as its declared type has it; JSON writes a double without a fraction as it writes an integer. */
function asDeclared(value: Value, type: string): Value {
  if (value === null) return null;
  if (isList(value)) return value.map((item) => asDeclared(item, type.replace(/^list_of_/, "")));
  switch (type) {
    case "double":
      return typeof value === "bigint"
        ? Number(value)
        : ((typeof value === "string" ? readFloat(value) : undefined) ?? value);
    case "long":
    case "integer":
      return (typeof value === "string" ? readInteger(value) : undefined) ?? value;
    case "boolean":
      return value === "true" ? true : value === "false" ? false : value;
    default:
      return type === "string" && (typeof value === "bigint" || typeof value === "number") ? String(value) : value;
  }
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
