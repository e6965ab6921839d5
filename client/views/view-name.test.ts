import { expect, it } from "vitest";
import { LONGEST_VIEW_NAME, viewName } from "../../graph/contract/views.ts";
import { LONGEST_NAME, nameOf } from "./view-name.ts";

it.each([
  "a",
  "Miami talks",
  "マイアミ会談・案",
  "Zoë & «co» (2)",
  "v1.2",
  "x".repeat(56),
  "x".repeat(57),
  "",
  ".",
  "..",
  ".a",
  "a.",
  "a/b",
  "a\\b",
  "a:b",
  'a"b',
  "a\nb",
  "a\u202eb",
  "con",
  "NUL.txt",
  "console",
  "😀".repeat(56),
])("says of %j what the server would say", (name) => {
  expect(nameOf(name)).toBe(viewName.safeParse(name).data);
});

it("knows how long a name may be, and is not bothered by spaces around it", () => {
  expect(LONGEST_NAME).toBe(LONGEST_VIEW_NAME);
  expect(nameOf("  Zoe\u0308 ")).toBe("Zo\u00eb");
});
