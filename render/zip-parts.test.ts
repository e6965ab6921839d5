import { promisify } from "node:util";
import { expect, it } from "vitest";
import yauzl from "yauzl";
import { zipOf } from "./zip-parts.ts";

const PARTS = [
  { name: "parley-nodes.csv", chunks: ["id,name\r\n", "a,協議\r\n"] },
  { name: "parley-relationships.csv", chunks: ["x".repeat(200_000)] },
  { name: "empty.csv", chunks: [] },
];

async function bytesOf(parts = PARTS): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of zipOf(parts)) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

it("is read back by another program with the same names and texts", async () => {
  const zip = await promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer)(await bytesOf(), {
    autoClose: false,
  });
  const open = promisify(zip.openReadStream.bind(zip)) as (entry: yauzl.Entry) => Promise<NodeJS.ReadableStream>;
  const entries: yauzl.Entry[] = [];
  zip.on("entry", (entry: yauzl.Entry) => entries.push(entry));
  await new Promise((resolve) => zip.once("end", resolve));
  for (const [index, entry] of entries.entries()) {
    const pieces: Buffer[] = [];
    for await (const piece of await open(entry)) pieces.push(Buffer.from(piece));
    expect({ name: entry.fileName, text: Buffer.concat(pieces).toString() }).toEqual({
      name: PARTS[index]?.name,
      text: PARTS[index]?.chunks.join(""),
    });
  }
  expect(entries).toHaveLength(PARTS.length);
});

it("is the same for the same files, in every time zone", async () => {
  const zone = process.env.TZ;
  try {
    process.env.TZ = "Asia/Tokyo";
    const one = await bytesOf();
    process.env.TZ = "America/New_York";
    expect((await bytesOf()).equals(one)).toBe(true);
  } finally {
    process.env.TZ = zone;
  }
});

it("fails with what the writer of a part fails with", async () => {
  const broken = {
    name: "a.csv",
    chunks: (function* chunks(): Generator<string> {
      yield "x";
      throw new Error("no such column");
    })(),
  };
  await expect(bytesOf([broken] as never)).rejects.toThrow("no such column");
});
