import { describe, expect, it } from "vitest";
import { lens as lensSchema } from "../contract/entities.ts";
import { lensFor } from "../lens.ts";
import type { LensChanges } from "../look/lens-changes.ts";
import { applyLensChanges } from "../look/lens-changes.ts";
import { Found } from "./found.ts";
import { readLens } from "./read-lens.ts";

const CHANGES: LensChanges = {
  nodes: { Person: { icon: "person", caption: "{name}", size: { by: "property", property: "age" } } },
  relations: { KNOWS: { caption: "<type>", width: { by: "fixed", pixels: 3 } } },
};
const LENS = applyLensChanges(lensFor({ labels: ["Actor", "Claim", "Person"], types: ["KNOWS"] }), CHANGES);
const found = (lens: unknown) => new Found("graph file", { lens: JSON.parse(JSON.stringify(lens)) }).at("lens");

describe("the lens of a file", () => {
  it("comes back with icons, sizes, widths and captions", () => {
    expect(readLens(found(LENS))).toEqual(JSON.parse(JSON.stringify(LENS)));
  });

  it("goes over HTTP with nothing lost", () => {
    const sent: unknown = JSON.parse(JSON.stringify(LENS));
    expect(lensSchema.parse(sent)).toEqual(sent);
  });

  it.each([
    [{ icon: "unicorn" }, "lens.nodes[0].icon"],
    [{ size: { by: "fixed", pixels: 4000 } }, "lens.nodes[0].size.pixels"],
    [{ colour: { light: "url(x)", dark: "#fff" } }, "lens.nodes[0].colour.light"],
  ])("is refused with the place of what is wrong: %j", (wrong, place) => {
    const [first, ...others] = LENS.nodes;
    expect(() => readLens(found({ ...LENS, nodes: [{ ...first, ...wrong }, ...others] }))).toThrow(place);
  });
});
