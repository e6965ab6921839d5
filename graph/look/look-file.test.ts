import { describe, expect, it } from "vitest";
import type { LensChanges } from "./lens-changes.ts";
import { readLookFile, writeLookFile } from "./look-file.ts";

const LOOK: LensChanges = {
  everyNode: { size: { by: "fixed", pixels: 30 } },
  everyRelation: { caption: "<type>" },
  nodes: {
    Person: {
      caption: "{name} ({role})",
      colour: { light: "#1d5fa8", dark: "#7fb6f0" },
      shape: "hexagon",
      size: { by: "property", property: "age" },
      icon: "person",
    },
    Group: { icon: "none", size: { by: "neighbours" }, caption: "" },
  },
  relations: {
    KNOWS: { line: "dashed", arrow: "vee", width: { by: "property", property: "since" }, symmetric: true },
    OWNS: { width: { by: "fixed", pixels: 2.5 } },
  },
};

describe("a look as a file", () => {
  it("comes back as it was", () => {
    expect(readLookFile(writeLookFile(LOOK))).toEqual(LOOK);
  });

  it("has the same bytes in whatever order labels were changed", () => {
    const { Person = {}, Group = {} } = LOOK.nodes;
    expect(writeLookFile({ ...LOOK, nodes: { Group, Person } })).toBe(writeLookFile(LOOK));
  });

  it("keeps a label called __proto__", () => {
    const look = { nodes: Object.fromEntries([["__proto__", { shape: "tag" as const }]]), relations: {} };
    expect(writeLookFile(readLookFile(writeLookFile(look)))).toContain('"__proto__"');
  });

  it.each([
    [
      '{"format":"parley-look","version":1,"nodes":{"Person":{"colour":{"light":"red","dark":"#fff"}}}}',
      "nodes.Person.colour.light",
    ],
    [
      '{"format":"parley-look","version":1,"nodes":{"Person":{"color":"#fff"}}}',
      'nodes.Person.color is "#fff", expected no member',
    ],
    ['{"format":"parley-look","version":1,"nodes":{"Person":{"icon":"unicorn"}}}', "nodes.Person.icon"],
    [
      '{"format":"parley-look","version":1,"nodes":{"Person":{"size":{"by":"fixed","pixels":4000}}}}',
      "a number from 8 to 96",
    ],
    ['{"format":"parley-look","version":1,"relations":{"KNOWS":{"line":"wavy"}}}', "one of solid, dashed, dotted"],
    ['{"format":"parley-look","version":1,"labels":{}}', "labels"],
    ['{"format":"parley-look","version":2}', "version is 2, expected 1"],
    ['{"format":"parley-graph","version":1}', "format"],
    ["[]", "an object"],
    ["{", "it is not JSON"],
  ])("is refused with the place of what is wrong: %s", (text, message) => {
    expect(() => readLookFile(text)).toThrow(message);
  });
});
