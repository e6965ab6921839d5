import { describe, expect, it } from "vitest";
import { lensFor } from "../lens.ts";
import { applyLensChanges } from "./lens-changes.ts";
import { readGrass } from "./read-grass.ts";
import { writeGrass } from "./write-grass.ts";

const SHEET = `
/* made by hand */
node { diameter: 50px; color: #A5ABB6; border-color: #9AA1AC; }
node.Person {
  color: #1D5FA8;
  border-color: #14477f;
  text-color-internal: #FFFFFF;
  diameter: 80px;
  defaultCaption: "<id>";
  caption: "{name}";
}
node.Sea\\.Port { caption: {title}; }
relationship { color: #A5ABB6; shaft-width: 1px; caption: '<type>'; }
relationship.KNOWS {
  color: tomato;
  shaft-width: 3px;
  caption: '{since}';
}
`;

describe("a GraSS sheet", () => {
  it("gives colours, sizes, widths and captions", () => {
    const { changes, leftOut } = readGrass(SHEET);
    expect(changes.nodes.Person).toMatchObject({ caption: "{name}", size: { by: "fixed", pixels: 45 } });
    expect(changes.nodes.Person?.colour?.light).toBe("#1d5fa8");
    expect(changes.nodes["Sea.Port"]).toEqual({ caption: "{title}" });
    expect(changes.relations.KNOWS).toMatchObject({ caption: "{since}", width: { by: "fixed", pixels: 3 } });
    expect(leftOut).toEqual([]);
  });

  it("leaves what Browser writes into every sheet to the lens", () => {
    const { changes } = readGrass(SHEET);
    expect(changes.everyNode).toBeUndefined();
    expect(changes.everyRelation).toBeUndefined();
  });

  it("changes all nodes where the sheet has a choice for them", () => {
    expect(readGrass("node { color: #1d5fa8; }").changes.everyNode?.colour?.light).toBe("#1d5fa8");
  });

  it("says what has no counterpart, with its line", () => {
    const { leftOut } = readGrass(
      'node.Person {\n  icon-code: "a";\n  diameter: big;\n}\nnode.A.B { color: red; }\nedge { color: red; }',
    );
    expect(leftOut).toEqual([
      { line: 2, what: "node.Person icon-code", why: "no-counterpart" },
      { line: 3, what: "node.Person diameter", why: "bad-value" },
      { line: 5, what: "node.A.B", why: "several-labels" },
      { line: 6, what: "edge", why: "unknown-selector" },
    ]);
  });

  it.each([
    ["node.Person { color #fff; }", "line 1 has “#fff; }”, expected “:”"],
    ["node.Person {\n color: red;", "line 2 has its end"],
    ["{ color: red; }", "a selector"],
    ['node.Person { caption: "{name}; }', 'expected “"”'],
    ["", "it has no rule"],
  ])("is refused with the place of what is wrong: %s", (text, message) => {
    expect(() => readGrass(text)).toThrow(message);
  });

  it("is read in a moment however large it is", () => {
    const started = performance.now();
    readGrass(Array.from({ length: 5000 }, (_, index) => `node.L${index} {\n  diameter: 40px;\n}`).join("\n"));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe("a look written as GraSS", () => {
  const lens = lensFor({ labels: ["Person", "Odd}Label"], types: ["KNOWS"] });

  it("comes back from its own text", () => {
    const { changes } = readGrass(SHEET);
    const { text } = writeGrass(applyLensChanges(lens, changes));
    const again = readGrass(text).changes;
    expect(again.nodes.Person).toMatchObject({ caption: "{name}", size: { by: "fixed", pixels: 45 } });
    expect(again.relations.KNOWS?.width).toEqual({ by: "fixed", pixels: 3 });
    expect(again.everyNode).toBeUndefined();
  });

  it("tells what Browser has no words for", () => {
    const changed = applyLensChanges(lens, {
      nodes: { Person: { icon: "person", size: { by: "property", property: "age" }, shape: "diamond" } },
      relations: { KNOWS: { line: "dashed", width: { by: "property", property: "weight" } } },
    });
    expect([...writeGrass(changed).notWritten].toSorted()).toEqual([
      "dark-colour",
      "icon",
      "line",
      "name",
      "shape",
      "size-by-property",
      "width-by-property",
    ]);
  });
});
