/**
 * Reads what Neo4j sends five times as fast as the driver does by itself, into the same values. The driver takes each value through a chain of functions
 * that ask whether it is theirs, defines each property of a map by a descriptor, and decodes each key anew; that is the larger half of a long answer.
 * It has no door for a reader of one's own, so its class is given another method. What that does not know, it leaves to the driver's: where the driver
 * should change one day, answers are slower and not wrong.
 *
 * Why: docs/adr/0009-reading-bolt.md. The format is PackStream: https://neo4j.com/docs/bolt/current/packstream/
 */
import type { DriverParts, Hydrate, Message, Unpacker } from "./driver-parts.ts";
import { driverParts } from "./driver-parts.ts";
import { knownText } from "./known-text.ts";

const NODE = { signature: 0x4e, fields: 4 } as const;
const RELATIONSHIP = { signature: 0x52, fields: 8 } as const;
const DATE = { signature: 0x44, fields: 1 } as const;
/** Different dates that are kept. */
const MOST_DATES = 20_000;

let isQuick = false;

/**
 * Lets the driver of this process read quickly; asking again changes nothing.
 * @returns whether it does: not where the driver has other parts than those known here
 */
export function quickenDriver(): boolean {
  if (isQuick) return true;
  const parts = driverParts();
  if (parts === undefined) return false;
  const { prototype } = parts.Unpacker;
  const read = quickReader(parts);
  const driversOwn = prototype.unpack;
  prototype.unpack = function unpack(this: Unpacker, message, hydrate) {
    const start = message.position;
    const bytes = this._disableLosslessIntegers || this._useBigInt ? undefined : bytesOf(message);
    if (bytes !== undefined) {
      const value = read(bytes, message, hydrate);
      if (value !== UNKNOWN) return value;
      message.position = start;
    }
    return driversOwn.call(this, message, hydrate);
  };
  isQuick = true;
  return true;
}

/** Stands for a message that only the driver can read. */
const UNKNOWN = Symbol("unknown");

function bytesOf({ _buffer, _buffers }: Message): Buffer | undefined {
  if (_buffer instanceof Buffer) return _buffer;
  if (!Array.isArray(_buffers) || !_buffers.every((part) => part._buffer instanceof Buffer)) return undefined;
  return Buffer.concat(_buffers.map((part) => part._buffer));
}

/** The reader: one value from the message's position on, which it moves on; `UNKNOWN` for what is not known or not whole. */
function quickReader({ DriverDate, Integer, Node, Relationship, Structure }: DriverParts) {
  // Nothing waits between the first byte of a message and its last, so one place is enough for all connections.
  let bytes: Buffer = Buffer.alloc(0);
  let at = 0;
  let hydrate: Hydrate = (structure) => structure;
  const dates = new Map<number, object>();
  const isInteger = (value: unknown): value is { readonly low: number; readonly high: number } =>
    value instanceof Integer;
  const integer = (value: number): object => new Integer(value | 0, value < 0 ? -1 : 0);
  const tiny = Array.from({ length: 144 }, (_, index) => integer(index - 16));

  function byte(): number {
    return bytes[at++] as number;
  }

  function unsigned16(): number {
    at += 2;
    return ((bytes[at - 2] as number) << 8) | (bytes[at - 1] as number);
  }

  function signed32(): number {
    at += 4;
    return bytes.readInt32BE(at - 4);
  }

  function unsigned32(): number {
    return signed32() >>> 0;
  }

  function float64(): number {
    at += 8;
    return bytes.readDoubleBE(at - 8);
  }

  function integer64(): object {
    const high = signed32();
    return new Integer(signed32(), high);
  }

  function text(length: number): string {
    at += length;
    if (at > bytes.length) throw UNKNOWN;
    return knownText(bytes, at - length, at) ?? bytes.toString("utf8", at - length, at);
  }

  function octets(length: number): Int8Array {
    at += length;
    if (at > bytes.length) throw UNKNOWN;
    return new Int8Array(bytes.subarray(at - length, at));
  }

  function list(length: number): unknown[] {
    // Made whole at once; a length that the message cannot hold is found out by the first item beyond it.
    const items: unknown[] = length <= bytes.length - at ? new Array(length) : [];
    for (let index = 0; index < length; index += 1) items[index] = value();
    return items;
  }

  function map(length: number): object {
    const members: Record<string, unknown> = {};
    for (let index = 0; index < length; index += 1) {
      const key = value();
      if (typeof key !== "string") throw UNKNOWN;
      // Assigned, it would become the prototype of the map.
      if (key === "__proto__") {
        Object.defineProperty(members, key, { value: value(), writable: true, enumerable: true, configurable: true });
      } else members[key] = value();
    }
    return members;
  }

  function structure(length: number): unknown {
    const signature = byte();
    if (signature === NODE.signature && length === NODE.fields) return new Node(value(), value(), value(), value());
    if (signature === RELATIONSHIP.signature && length === RELATIONSHIP.fields) {
      return new Relationship(value(), value(), value(), value(), value(), value(), value(), value());
    }
    if (signature === DATE.signature && length === DATE.fields) return date();
    return hydrate(new Structure(signature, list(length)));
  }

  // The driver reckons with objects for whole numbers, thirty of them for each date. The same day comes again and again, and its dates are frozen.
  function date(): unknown {
    const day = value();
    const number = isInteger(day) && day.high === day.low >> 31 ? day.low : undefined;
    const known = number === undefined ? undefined : dates.get(number);
    if (known !== undefined) return known;
    const made = hydrate(new Structure(DATE.signature, [day]));
    if (number !== undefined && made instanceof DriverDate) {
      if (dates.size >= MOST_DATES) dates.clear();
      dates.set(number, made);
    }
    return made;
  }

  function value(): unknown {
    const marker = byte();
    if (marker < 0x80) return tiny[marker + 16];
    if (marker < 0x90) return text(marker & 0x0f);
    if (marker < 0xa0) return list(marker & 0x0f);
    if (marker < 0xb0) return map(marker & 0x0f);
    if (marker < 0xc0) return structure(marker & 0x0f);
    if (marker >= 0xf0) return tiny[marker - 0xf0];
    return marked(marker);
  }

  function marked(marker: number): unknown {
    switch (marker) {
      case 0xc0:
        return null;
      case 0xc1:
        return float64();
      case 0xc2:
        return false;
      case 0xc3:
        return true;
      case 0xc8:
        return integer((byte() << 24) >> 24);
      case 0xc9:
        return integer((unsigned16() << 16) >> 16);
      case 0xca:
        return integer(signed32());
      case 0xcb:
        return integer64();
      case 0xcc:
        return octets(byte());
      case 0xcd:
        return octets(unsigned16());
      case 0xce:
        return octets(unsigned32());
      case 0xd0:
        return text(byte());
      case 0xd1:
        return text(unsigned16());
      case 0xd2:
        return text(unsigned32());
      case 0xd4:
        return list(byte());
      case 0xd5:
        return list(unsigned16());
      case 0xd6:
        return list(unsigned32());
      case 0xd8:
        return map(byte());
      case 0xd9:
        return map(unsigned16());
      case 0xda:
        return map(unsigned32());
      default:
        // Structures of very many fields, and what is newer than this program: the driver reads them.
        throw UNKNOWN;
    }
  }

  return (from: Buffer, message: Message, hydrateStructure: Hydrate | undefined): unknown => {
    bytes = from;
    at = message.position;
    hydrate = hydrateStructure ?? ((read) => read);
    try {
      const read = value();
      if (at > message.length) return UNKNOWN;
      message.position = at;
      return read;
    } catch (error) {
      if (error === UNKNOWN || error instanceof RangeError) return UNKNOWN;
      throw error;
    }
  };
}
