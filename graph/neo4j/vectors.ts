/** Vectors: the driver's typed arrays to and from the text in which `Unsupported` carries them. */
import neo4j from "neo4j-driver";
import { GraphError } from "../errors.ts";
import { vectorOf, vectorParts } from "../query-api/texts.ts";
import type { Unsupported } from "../values.ts";

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

type VectorArray = Int8Array | Int16Array | Int32Array | BigInt64Array | Float32Array | Float64Array;

function typedArray(type: string, texts: readonly string[]): VectorArray {
  switch (type) {
    case "INT8":
      return Int8Array.from(texts, Number);
    case "INT16":
      return Int16Array.from(texts, Number);
    case "INT32":
      return Int32Array.from(texts, Number);
    case "INT64":
      return BigInt64Array.from(texts.map(BigInt));
    case "FLOAT32":
      return Float32Array.from(texts, Number);
    case "FLOAT64":
      return Float64Array.from(texts, Number);
    default:
      throw new GraphError("invalid_request", `A vector of ${type} cannot be a parameter.`);
  }
}
