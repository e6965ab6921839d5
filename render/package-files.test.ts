import { expect, it } from "vitest";
import { packageText } from "./package-files.ts";

it("finds a file of the package from wherever the module stands", () => {
  expect(packageText("package.json")).toContain('"name": "parley"');
});

it("names the file that is missing", () => {
  expect(() => packageText("render", "nothing.css")).toThrow("render/nothing.css is missing");
});
