/** The parts of the driver that are met where it is made to read quickly (quick-unpack.ts), none of which it declares. */
import { createRequire } from "node:module";

/** What the driver hands a message over in: one buffer, or several that follow each other. */
export interface Message {
  position: number;
  readonly length: number;
  readonly _buffer?: Buffer;
  readonly _buffers?: readonly { readonly _buffer: Buffer }[];
}

interface DriverStructure {
  readonly signature: number;
  readonly fields: readonly unknown[];
}

/** Makes dates, points, paths and whatever else is a structure out of it. */
export type Hydrate = (structure: DriverStructure) => unknown;

export interface Unpacker {
  readonly _disableLosslessIntegers: boolean;
  readonly _useBigInt: boolean;
  unpack(message: Message, hydrate: Hydrate): unknown;
}

export interface DriverParts {
  readonly Integer: new (low: number, high: number) => object;
  readonly DriverDate: abstract new () => object;
  readonly Node: new (...fields: readonly unknown[]) => object;
  readonly Relationship: new (...fields: readonly unknown[]) => object;
  readonly Structure: new (signature: number, fields: readonly unknown[]) => DriverStructure;
  readonly Unpacker: { readonly prototype: Unpacker };
}

/** The parts; undefined where the driver has others. */
export function driverParts(): DriverParts | undefined {
  try {
    // Seen from the driver: npm may have laid several versions of its parts beside each other.
    const fromDriver = createRequire(createRequire(import.meta.url).resolve("neo4j-driver"));
    const connection = fromDriver.resolve("neo4j-driver-bolt-connection");
    const { Date: DriverDate, Integer, Node, Relationship } = createRequire(connection)("neo4j-driver-core");
    const { structure, v1 } = createRequire(connection)("./packstream");
    const parts = { DriverDate, Integer, Node, Relationship, Structure: structure.Structure, Unpacker: v1.Unpacker };
    const isKnown = Object.values(parts).every((part) => typeof part === "function");
    return isKnown && typeof parts.Unpacker.prototype.unpack === "function" ? parts : undefined;
  } catch {
    return undefined;
  }
}
