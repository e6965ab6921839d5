import { createWriteStream } from "node:fs";
import { Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { standardOutput, writeAll } from "./standard-output.ts";

/** A stream that takes one piece after the other, each after a moment. */
function slowStream(received: string[]): Writable {
  return new Writable({
    highWaterMark: 1_000,
    write: (chunk: Buffer, _encoding, done) => {
      received.push(String(chunk));
      setTimeout(done, 1);
    },
  });
}

describe("standardOutput", () => {
  it("waits for a slow reader instead of keeping all that comes in memory", async () => {
    const stream = slowStream([]);
    const output = standardOutput(stream);
    let most = 0;
    for (let index = 0; index < 50; index += 1) {
      await output.write("x".repeat(70_000));
      most = Math.max(most, stream.writableLength);
    }
    await output.end();
    expect(most).toBeLessThan(200_000);
  });

  it("writes small pieces together, and all of them in order", async () => {
    const received: string[] = [];
    await writeAll(standardOutput(slowStream(received)), ["a", "b", new Uint8Array([99]), "d"]);
    expect(received).toEqual(["ab", "c", "d"]);
  });

  it("ends quietly when the reader has gone", async () => {
    const gone = Object.assign(new Error("write EPIPE"), { code: "EPIPE" });
    const output = standardOutput(new Writable({ write: (_chunk, _encoding, done) => done(gone) }));
    await output.write("x".repeat(70_000));
    await output.end();
    expect(output.isClosed()).toBe(true);
  });

  it("says that the disk is full", async () => {
    const output = standardOutput(createWriteStream("/dev/full"));
    await output.write("x");
    await expect(output.end()).rejects.toThrow("Standard output cannot be written: the disk is full.");
  });
});
