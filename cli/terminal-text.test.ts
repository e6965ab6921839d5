import { describe, expect, it } from "vitest";
import { columnsOf, cutTo, filledTo, onOneLine } from "./terminal-text.ts";

describe("columnsOf", () => {
  it.each([
    ["Witkoff", 7],
    ["黒島ユウ", 8],
    ["ｸﾛｼﾏ", 4],
    ["Eleono\u0301ra", 8],
    ["👩‍👩‍👧 family", 9],
    ["🇯🇵", 2],
    ["ウ\u3099", 2],
    ["", 0],
  ])("counts %j as %i", (text, columns) => {
    expect(columnsOf(text)).toBe(columns);
  });
});

describe("cutTo", () => {
  it("cuts between what a person sees as characters, with an ellipsis inside the width", () => {
    expect(cutTo("Dmitriev", 8)).toBe("Dmitriev");
    expect(cutTo("Dmitriev", 5)).toBe("Dmit…");
    expect(cutTo("黒島ユウ", 6)).toBe("黒島…");
    expect(cutTo("Eleono\u0301ra", 7)).toBe("Eleono\u0301…");
  });
});

describe("filledTo", () => {
  it("fills by columns, not by characters", () => {
    expect(filledTo("黒島", 6, "left")).toBe("黒島  ");
    expect(filledTo("12", 4, "right")).toBe("  12");
  });
});

describe("onOneLine", () => {
  it("writes what a terminal would obey as escapes", () => {
    expect(onOneLine("a\nb\t\u001b[31mred\u202e")).toBe("a\\nb\\t\\u001b[31mred\\u202e");
  });
});
