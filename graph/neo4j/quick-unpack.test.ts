import { deepStrictEqual } from "node:assert";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { quickenDriver } from "./quick-unpack.ts";

interface Buffered {
  position: number;
}
interface Unpacker {
  unpack(message: Buffered, hydrate?: (structure: unknown) => unknown): unknown;
}

const fromDriver = createRequire(createRequire(import.meta.url).resolve("neo4j-driver"));
const { v1, v2 } = fromDriver("neo4j-driver-bolt-connection/lib/packstream");
const { default: Message } = fromDriver("neo4j-driver-bolt-connection/lib/channel/channel-buf");
const { default: Messages } = fromDriver("neo4j-driver-bolt-connection/lib/channel/combined-buf");
const { default: transformers } = fromDriver("neo4j-driver-bolt-connection/lib/bolt/bolt-protocol-v5x8.transformer");
const { default: Transformer } = fromDriver("neo4j-driver-bolt-connection/lib/bolt/transformer");
const made: ((settings: object) => unknown)[] = Object.values(transformers);
const { fromStructure } = new Transformer(made.map((make) => make({})));

// Taken before it is replaced, and called through a class of its own, whose parts are the driver's too.
const driversOwn = Object.getOwnPropertyDescriptors(v1.Unpacker.prototype);
class DriversOwn {
  readonly _disableLosslessIntegers = false;
  readonly _useBigInt = false;
  readonly allowUUID = false;
}
Object.defineProperties(DriversOwn.prototype, driversOwn);
const plain = new DriversOwn() as unknown as Unpacker;

const isQuick = quickenDriver();
const quick: Unpacker = new v2.Unpacker();

const ID = Buffer.from("4:7b22f917-b46c-4e0c-a0ab-08d8941a9e26:0");
const text = (value: string): readonly number[] => {
  const bytes = Buffer.from(value);
  return bytes.length < 16 ? [0x80 | bytes.length, ...bytes] : [0xd1, bytes.length >> 8, bytes.length & 255, ...bytes];
};
const node = (...properties: readonly number[]): readonly number[] => [
  0xb4,
  0x4e,
  7,
  0x92,
  ...text("Actor"),
  ...text("Person"),
  ...properties,
  ...text(ID.toString()),
];
const relationship = [0xb8, 0x52, 1, 2, 3, ...text("MET"), 0xa0, ...text("5:a:1"), ...text("4:a:2"), ...text("4:a:3")];
const bound = [0xb4, 0x72, 1, ...text("MET"), 0xa0, ...text("5:a:1")];

const MESSAGES: Readonly<Record<string, readonly number[]>> = {
  null: [0xc0],
  true: [0xc3],
  false: [0xc2],
  "a float": [0xc1, 0x3f, 0xb9, 0x99, 0x99, 0x99, 0x99, 0x99, 0x9a],
  "minus zero": [0xc1, 0x80, 0, 0, 0, 0, 0, 0, 0],
  "not a number": [0xc1, 0x7f, 0xf8, 0, 0, 0, 0, 0, 0],
  "tiny integers": [0x94, 0, 127, 0xff, 0xf0],
  "integers of a byte": [0x92, 0xc8, 0x80, 0xc8, 0x7f],
  "integers of two bytes": [0x92, 0xc9, 0x80, 0, 0xc9, 0x7f, 0xff],
  "integers of four bytes": [0x92, 0xca, 0x80, 0, 0, 0, 0xca, 0x7f, 0xff, 0xff, 0xff],
  "integers of eight bytes": [0x92, 0xcb, 0x80, 0, 0, 0, 0, 0, 0, 0, 0xcb, 0x7f, 255, 255, 255, 255, 255, 255, 255],
  texts: [
    0x94,
    ...text(""),
    ...text("Wiesbaden"),
    ...text("ウィトコフ 🕊"),
    ...text("a text of more than sixteen characters"),
  ],
  "a text of many bytes": [0xd2, 0, 1, 0x11, 0x70, ...Buffer.alloc(70_000, "ä")],
  "bytes, also above 127": [0xcc, 4, 0, 127, 128, 255],
  "long lists": [0x92, 0xd4, 20, ...Array(20).fill(1), 0xd5, 0, 20, ...Array(20).fill(0xc0)],
  maps: [0xa2, ...text("a"), 1, ...text("b"), 0xa1, ...text("c"), 0x90],
  "a long map": [0xd8, 17, ...Array.from({ length: 17 }, (_, at) => [...text(`key${at}`), at]).flat()],
  "keys of JavaScript's own": [0xa3, ...text("__proto__"), 0xa0, ...text("constructor"), 1, ...text("toString"), 2],
  "keys that are numbers": [0xa2, ...text("10"), 1, ...text("2"), 2],
  "a node": node(0xa1, ...text("name"), ...text("Steve Witkoff")),
  "a relationship": relationship,
  "a path": [0xb3, 0x50, 0x92, ...node(0xa0), ...node(0xa0), 0x91, ...bound, 0x92, 1, 1],
  "a date": [0xb1, 0x44, 0xc9, 0x4f, 0xa0],
  "one date twice, one before 1970, and the last that there is": [
    ...[0x94, 0xb1, 0x44, 0xc9, 0x4f, 0xa0, 0xb1, 0x44, 0xc9, 0x4f, 0xa0, 0xb1, 0x44, 0xc9, 0x80, 0],
    ...[0xb1, 0x44, 0xcb, 0, 0, 0, 0x55, 0x0a, 0x1b, 0x48, 0xf7],
  ],
  "a duration": [0xb4, 0x45, 1, 2, 3, 4],
  "a structure of its own": [0xb1, 0x7f, ...text("who knows")],
  "an answer of three columns": [0xb1, 0x71, 0x93, ...node(0xa0), ...relationship, ...node(0xa0)],
};

/** What an unpacker makes of bytes: a value and how far it read, or an error. */
function read(unpacker: Unpacker, message: Buffered): unknown {
  try {
    return { value: unpacker.unpack(message, fromStructure), position: message.position };
  } catch (error) {
    return { error: String(error) };
  }
}

it("finds the driver as it knows it", () => {
  expect(isQuick).toBe(true);
  expect(quickenDriver()).toBe(true);
  expect(v1.Unpacker.prototype.unpack).not.toBe(driversOwn.unpack?.value);
});

describe.each(Object.entries(MESSAGES))("%s", (_, bytes) => {
  it("is what the driver reads", () => {
    const [ours, theirs] = [read(quick, new Message(Buffer.from(bytes))), read(plain, new Message(Buffer.from(bytes)))];
    expect(theirs).not.toHaveProperty("error");
    deepStrictEqual(ours, theirs);
  });

  it("is the same behind other bytes, and where the message came in pieces", () => {
    const behind = new Message(Buffer.from([1, 2, ...bytes]));
    behind.position = 2;
    const theirs = read(plain, new Message(Buffer.from(bytes)));
    deepStrictEqual(read(quick, behind), { ...(theirs as object), position: bytes.length + 2 });
    const middle = bytes.length >> 1;
    const parts = [bytes.slice(0, middle), bytes.slice(middle)].map((part) => new Message(Buffer.from(part)));
    deepStrictEqual(read(quick, new Messages(parts)), theirs);
  });
});

it.each([
  ["a marker that is none", [0xc7]],
  ["a uuid, which this driver may not know", [0x91, 0xe0, ...Buffer.alloc(16)]],
  ["a map whose key is no text", [0xa1, 1, 2]],
  ["a list that ends early", [0x93, 1, 2]],
  ["a float that ends early", [0xc1, 1]],
])("leaves %s to the driver", (_, bytes) => {
  const [ours, theirs] = [new Message(Buffer.from(bytes)), new Message(Buffer.from(bytes))];
  deepStrictEqual(read(quick, ours), read(plain, theirs));
});

it("leaves everything to the driver where its integers are to be others", () => {
  expect(new v2.Unpacker(true).unpack(new Message(Buffer.from([0xc9, 1, 0])))).toBe(256);
  expect(new v2.Unpacker(false, true).unpack(new Message(Buffer.from([0xc9, 1, 0])))).toBe(256n);
});

it("tells texts apart that fall on one place, and reads the same text again", () => {
  const names = Array.from({ length: 20_000 }, (_, at) => `name ${at}`);
  for (const name of [...names, ...names]) expect(quick.unpack(new Message(Buffer.from(text(name))))).toBe(name);
});
