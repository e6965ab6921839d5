import { expect, it } from "vitest";
import { graphemesOf } from "./graphemes.ts";

it("keeps together what is read as one character", () => {
  expect([...graphemesOf("e\u0301か\u3099👩‍👩‍👧🇯🇵x")]).toEqual(["e\u0301", "か\u3099", "👩‍👩‍👧", "🇯🇵", "x"]);
  expect([...graphemesOf("")]).toEqual([]);
});
