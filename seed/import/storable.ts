/** Turns away records that no database holds as they are: with names that Neo4j does not take, or keys that its indexes do not. */
import type { Party } from "./events/events.ts";
import { type End, quoted, type Reject } from "./input.ts";
import type { ImportItem } from "./recognise.ts";

/** Bytes of a key at most. An index of Neo4j holds some 8,000, and a name space stands before the key. */
const LONGEST_KEY = 7_500;
/** Bytes of the name of a type, a label or a property at most: ids begin with types, and nobody reads longer ones. */
const LONGEST_NAME = 4_000;

/** The same records; those that cannot be stored are rejects. */
export async function* storable(batches: AsyncIterable<readonly ImportItem[]>): AsyncGenerator<readonly ImportItem[]> {
  for await (const items of batches) {
    yield items.map((item) => {
      const problem = problemOf(item);
      return problem === undefined ? item : rejectOf(item, problem);
    });
  }
}

function problemOf(item: ImportItem): string | undefined {
  switch (item.kind) {
    case "event":
      return nameProblem("type", item.type) ?? partyProblem(item.from) ?? partyProblem(item.to);
    case "node":
      return (
        keyProblem("the node's key", item.key) ??
        firstName("label", item.labels) ??
        firstName("property", item.properties.keys())
      );
    case "relationship":
      return (
        endProblem(item.start) ??
        endProblem(item.end) ??
        nameProblem("type", item.type) ??
        firstName("property", item.properties.keys())
      );
    default:
      return undefined;
  }
}

function partyProblem(parties: readonly Party[]): string | undefined {
  for (const { key } of parties) {
    const problem = keyProblem("the name of a party", key);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function endProblem({ key }: End): string | undefined {
  return keyProblem("the key of an end", key);
}

function firstName(what: string, names: Iterable<string>): string | undefined {
  for (const name of names) {
    const problem = nameProblem(what, name);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function nameProblem(what: string, name: string): string | undefined {
  if (name === "") return `a ${what} has no name, expected one`;
  if (name.includes("\0")) return `the ${what} ${quoted(name)} has a NUL character in its name, expected none`;
  if (!isLonger(name, LONGEST_NAME)) return undefined;
  return `the ${what} ${quoted(name)} has a name of ${Buffer.byteLength(name)} bytes, expected at most ${LONGEST_NAME}`;
}

function keyProblem(what: string, key: string): string | undefined {
  if (!isLonger(key, LONGEST_KEY)) return undefined;
  return `${what} is ${quoted(key)} and has ${Buffer.byteLength(key)} bytes, expected at most ${LONGEST_KEY}`;
}

/** Whether a text has more bytes; of nearly all texts the length tells. */
function isLonger(text: string, bytes: number): boolean {
  return text.length > bytes / 3 && Buffer.byteLength(text) > bytes;
}

function rejectOf(item: ImportItem, reason: string): Reject {
  return { kind: "reject", line: item.line, reason, record: recordOf(item) };
}

/** As much of a record as is left of it here. */
function recordOf(item: ImportItem): string {
  switch (item.kind) {
    case "event":
      return [...item.from.map(({ name }) => name), item.type, ...item.to.map(({ name }) => name)].join(" ");
    case "node":
      return item.key;
    case "relationship":
      return `${item.start.key} ${item.type} ${item.end.key}`;
    case "reject":
      return item.record;
    case "left-out":
      return item.reason;
  }
}
