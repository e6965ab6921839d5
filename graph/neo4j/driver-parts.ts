/** The parts of the driver that are met where it is made to read quickly (quick-unpack.ts), none of which it declares. */
import neo4j from "neo4j-driver";
import { structure, v1 } from "neo4j-driver-bolt-connection/lib/packstream/index.js";
import { Date as DriverDate, Integer, Node, Relationship } from "neo4j-driver-core";

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
  const { Structure } = structure;
  const { Unpacker } = v1;
  const parts = { DriverDate, Integer, Node, Relationship, Structure, Unpacker };
  // npm may have laid several versions of a package beside each other: these are to be those that the driver uses.
  return Node === neo4j.types.Node && isKnown(parts) ? parts : undefined;
}

function isKnown(parts: { readonly [part in keyof DriverParts]: unknown }): parts is DriverParts {
  const { Unpacker } = parts;
  if (!Object.values(parts).every((part) => typeof part === "function")) return false;
  return typeof Unpacker === "function" && typeof Unpacker.prototype.unpack === "function";
}
