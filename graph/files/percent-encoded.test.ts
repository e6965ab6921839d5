import { describe, expect, it } from "vitest";
import { percentEncoded } from "./percent-encoded.ts";

describe("a text as a part of an address", () => {
  it("keeps letters, digits and four signs, and encodes the rest", () => {
    expect(percentEncoded("aZ09-._~")).toBe("aZ09-._~");
    expect(percentEncoded("a b/#?@:%'()*!北😀")).toBe("a%20b%2F%23%3F%40%3A%25%27%28%29%2A%21%E5%8C%97%F0%9F%98%80");
  });

  it("has a sign for half a character", () => {
    expect(percentEncoded("a\ud800b")).toBe("a%EF%BF%BDb");
  });
});
