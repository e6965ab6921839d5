import { Script } from "node:vm";
import { expect, it } from "vitest";
import { pageScript, pageStyle } from "./page-script.ts";

it("joins the modules into one script that a browser can read: no name stands in two of them", () => {
  expect(() => new Script(pageScript())).not.toThrow();
  expect(pageScript()).not.toMatch(/^(?:import|export) /m);
});

it("has nothing in script or style that could end their elements", () => {
  expect(pageScript()).not.toMatch(/<\/?script|<!--/i);
  expect(pageStyle()).not.toContain("<");
});
