import { describe, expect, it } from "vitest";
import { sampleOf } from "./sample.ts";

async function* pieces(...of: readonly (string | Buffer)[]): AsyncGenerator<Buffer> {
  for (const piece of of) yield Buffer.from(piece);
}

const ASCII = "id,name\n".repeat(8192);

describe("sampleOf", () => {
  it("is the whole of a small file", async () => {
    const sample = await sampleOf(pieces("a,", "b\n"), "read-on");
    expect(sample).toMatchObject({ whole: true, blank: false });
    expect(sample.telling.toString()).toBe("a,b\n");
  });

  it("reads on through ASCII to the first line that tells something", async () => {
    const sample = await sampleOf(pieces(...Array<string>(40).fill(ASCII), "1,Kyiv\n2,Zürich\n3,x\n"), "read-on");
    expect(sample.telling.toString()).toBe("2,Zürich\n3,x\n");
    expect(sample.whole).toBe(false);
  });

  it("stops where that is enough", async () => {
    let read = 0;
    const counted = async function* (): AsyncGenerator<Buffer> {
      for (; read < 100; read++) yield Buffer.from(read === 2 ? "é".repeat(30_000) : ASCII);
    };
    await sampleOf(counted(), "read-on");
    expect(read).toBeLessThan(6);
  });

  it("does not read on where nothing is to be told", async () => {
    let read = 0;
    const counted = async function* (): AsyncGenerator<Buffer> {
      for (; read < 100; read++) yield Buffer.from(ASCII);
    };
    await sampleOf(counted(), "stop");
    expect(read).toBeLessThan(6);
  });

  it("sees that there is nothing but white space", async () => {
    expect(await sampleOf(pieces(" \r\n", "\t\n"), "read-on")).toMatchObject({ blank: true, whole: true });
  });
});
