/** Vectors: the driver's typed arrays to and from the text in which `Unsupported` carries them. */
import type { Driver } from "neo4j-driver";
import neo4j from "neo4j-driver";
import { GraphError } from "../errors.ts";
import { readFloat, vectorOf, vectorParts } from "../query-api/texts.ts";
import type { Value, ValueMap } from "../values.ts";
import { isValueMap, Unsupported } from "../values.ts";

/** A vector as `Unsupported("Vector<INT8>", "[1, -5, 10]")`; undefined for anything else. */
export function vectorValue(value: object): Unsupported | undefined {
  if (!neo4j.isVector(value)) return undefined;
  const coordinates: string[] = [];
  for (const coordinate of value.asTypedArray()) coordinates.push(String(coordinate));
  return vectorOf(value.getType(), coordinates);
}

/** The driver's vector for such a value. @throws GraphError `invalid_request` for every other unsupported value */
export function driverVector(value: Unsupported): unknown {
  const parts = vectorParts(value);
  if (parts === undefined) {
    throw new GraphError("invalid_request", `A value of type ${value.type} cannot be a parameter.`);
  }
  return neo4j.vector(typedArray(parts.coordinatesType, parts.coordinates));
}

/** The first version of Bolt that carries vectors. */
const VECTORS_SINCE = 6;

/** Asks the database once whether it has vectors. @throws what the driver throws, and asks again next time */
export function vectorSupport(driver: Driver, database: string | undefined): () => Promise<boolean> {
  let known: boolean | undefined;
  return async () => {
    if (known !== undefined) return known;
    const { protocolVersion } = await driver.getServerInfo(database === undefined ? {} : { database });
    known = (protocolVersion?.getMajor() ?? 0) >= VECTORS_SINCE;
    return known;
  };
}

/**
 * Must be waited for before parameters go to the driver: with an old database it notices a vector in the middle of writing the message, and leaves
 * the connection unusable for whoever gets it next. @throws GraphError `invalid_request` where there is a vector and the database has none
 */
export async function checkVectors(
  parameters: ValueMap | undefined,
  takesVectors: () => Promise<boolean>,
): Promise<void> {
  if (parameters === undefined || !holdsVector(parameters) || (await takesVectors())) return;
  throw new GraphError("invalid_request", "This database has no vectors, so that none can be a parameter.", {
    hint: "Vectors came with Neo4j 2025.10. Give a list of numbers instead.",
  });
}

function holdsVector(value: Value): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (value instanceof Unsupported) return true;
  if (Array.isArray(value)) return value.some(holdsVector);
  return isValueMap(value) && Object.values(value).some(holdsVector);
}

type VectorArray = Int8Array | Int16Array | Int32Array | BigInt64Array | Float32Array | Float64Array;

function typedArray(type: string, texts: readonly string[]): VectorArray {
  switch (type) {
    case "INT8":
      return Int8Array.from(texts, (text) => Number(integerOf(text, 8)));
    case "INT16":
      return Int16Array.from(texts, (text) => Number(integerOf(text, 16)));
    case "INT32":
      return Int32Array.from(texts, (text) => Number(integerOf(text, 32)));
    case "INT64":
      return BigInt64Array.from(texts.map((text) => integerOf(text, 64)));
    case "FLOAT32":
      return Float32Array.from(texts, (text) => finite(text, Math.fround(readFloat(text))));
    case "FLOAT64":
      return Float64Array.from(texts, (text) => finite(text, readFloat(text)));
    default:
      throw new GraphError("invalid_request", `A vector of ${type} cannot be a parameter.`);
  }
}

/** A typed array would take 300 for 44: what does not fit is refused. */
function integerOf(text: string, bits: number): bigint {
  const number = /^[+-]?\d{1,20}$/.test(text) ? BigInt(text.replace(/^\+/, "")) : undefined;
  if (number !== undefined && number === BigInt.asIntN(bits, number)) return number;
  throw new GraphError("invalid_request", `The coordinate "${text}" of a vector is not an integer of ${bits} bits.`);
}

/** Neo4j takes no vector with a coordinate that is not finite. */
function finite(text: string, number: number): number {
  if (Number.isFinite(number)) return number;
  throw new GraphError("invalid_request", `The coordinate "${text}" of a vector is not a finite number.`);
}
