import { expect, it } from "vitest";
import { countryName } from "./countries.ts";

it("names a country in both languages", () => {
  expect(countryName("UKR", "en")).toBe("Ukraine");
  expect(countryName("RUS", "ja")).toBe("ロシア");
  expect(countryName("usa", "en")).toBe("United States");
});

it("leaves an unknown code as it is", () => {
  expect(countryName("ZZZ", "en")).toBe("ZZZ");
});
