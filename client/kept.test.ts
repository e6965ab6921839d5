import { describe, expect, it } from "vitest";
import { keptFields, storageOr } from "./kept.ts";

describe("a storage of the browser", () => {
  it("is there where it may be used", () => {
    const storage = {} as Storage;
    expect(storageOr(() => storage)).toBe(storage);
  });

  it("is undefined where the reader has switched it off", () => {
    const access = (): never => {
      throw new DOMException("denied", "SecurityError");
    };
    expect(storageOr(access)).toBeUndefined();
  });

  it("does not hide another fault", () => {
    const access = (): never => {
      throw new TypeError("a fault");
    };
    expect(() => storageOr(access)).toThrow(TypeError);
  });
});

describe("what was kept", () => {
  it("is handed back by its members", () => {
    expect(keptFields('{"a": 1}')).toEqual({ a: 1 });
  });

  it.each(["", "{", "null", "7", '"text"'])("is nothing where %j stands in its place", (text) => {
    expect(keptFields(text)).toEqual({});
  });
});
