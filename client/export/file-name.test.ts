import { expect, it } from "vitest";
import { fileName } from "./file-name.ts";

it("keeps letters of every script and nothing that a file system minds", () => {
  expect(fileName("  誰が誰と話したか / 2025 ", "svg")).toBe("誰が誰と話したか-2025.svg");
  expect(fileName("../../etc/passwd\u0000", "png")).toBe("etc-passwd.png");
  expect(fileName("///", "json")).toBe("parley.json");
  expect([...fileName("a".repeat(500), "svg")].length).toBeLessThan(90);
});
