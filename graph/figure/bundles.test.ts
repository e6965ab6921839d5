import { describe, expect, it } from "vitest";
import { talksLens } from "../../test/made-graph.ts";
import { GraphNode, GraphRelationship, valueMap } from "../values.ts";
import { EVERY_BUNDLE, isOpen, renamedBundles, withClosed, withOpened } from "./bundles.ts";
import { pairKey } from "./geometry.ts";
import { sceneOf } from "./scene.ts";

const nodes = ["a", "b", "c"].map((id) => new GraphNode(id, ["Actor"], valueMap([["name", id]])));
const PAIR = pairKey("a", "b");

function linesOf(relationships: readonly GraphRelationship[], open: readonly string[] = []) {
  return sceneOf({ nodes, relationships }, talksLens(), "en", new Set(open)).relationships;
}

function many(count: number, from: string, to: string, type = "PRESSURED", certainty = "stated") {
  return Array.from(
    { length: count },
    (_, index) =>
      new GraphRelationship(
        `${type}${certainty}${from}${to}${index}`,
        from,
        to,
        type,
        valueMap([["certainty", certainty]]),
      ),
  );
}

const countsOf = (lines: ReturnType<typeof linesOf>): readonly number[] => lines.map(({ members }) => members.length);
/** Seven kinds of line, more than can be told apart. */
const CROWD = [
  ...many(30, "a", "b"),
  ...many(5, "b", "a"),
  ...many(2, "a", "b", "REJECTED"),
  ...many(4, "b", "a", "REJECTED"),
  ...many(6, "a", "b", "NEGOTIATED_WITH"),
  ...many(2, "b", "a", "NEGOTIATED_WITH"),
  ...many(1, "a", "b", "PROPOSED"),
  ...many(1, "b", "a", "PROPOSED"),
];

describe("parallel relationships that look alike", () => {
  it("have a line each as long as there are three at most", () => {
    expect(countsOf(linesOf(many(3, "a", "b")))).toEqual([1, 1, 1]);
  });

  it("become one line where there are more, wider and straight", () => {
    const [line, ...others] = linesOf(many(13, "a", "b"));
    expect(others).toEqual([]);
    expect(line?.members).toHaveLength(13);
    expect(line?.bend.distance).toBe(0);
    expect(line?.width).toBeGreaterThan(3);
  });

  it("are wider the more they are, up to an end", () => {
    const widths = [4, 40, 400, 4000].map((count) => linesOf(many(count, "a", "b"))[0]?.width ?? 0);
    expect(widths).toEqual(widths.toSorted((one, other) => one - other));
    expect(widths.at(-1)).toBe(6);
  });

  it("are kept apart by type, direction, dashes and by whether they are denied or disputed", () => {
    const lines = linesOf([
      ...many(8, "a", "b"),
      ...many(5, "b", "a"),
      ...many(1, "a", "b", "REJECTED"),
      ...many(4, "a", "b", "PRESSURED", "disputed"),
      ...many(4, "a", "b", "PRESSURED", "planned"),
      ...many(4, "a", "b", "PRESSURED", "denied"),
    ]);
    expect(countsOf(lines)).toEqual([8, 5, 1, 4, 4, 4]);
    expect(new Set(lines.map(({ bend, start }) => (start === "a" ? bend.distance : -bend.distance))).size).toBe(6);
  });

  it("are one whatever their direction where the type has none", () => {
    expect(
      countsOf(linesOf([...many(3, "a", "b", "NEGOTIATED_WITH"), ...many(2, "b", "a", "NEGOTIATED_WITH")])),
    ).toEqual([5]);
  });

  it("become one loop at a node", () => {
    const [loop, ...others] = linesOf(many(9, "c", "c"));
    expect(others).toEqual([]);
    expect(loop?.bend.loop).toBe(0);
  });

  it("leave other pairs as they are, and none is lost", () => {
    const relationships = [...many(2, "a", "c"), ...many(40, "a", "b"), ...many(1, "c", "c")];
    const lines = linesOf(relationships);
    expect(lines).toHaveLength(4);
    expect(lines.flatMap(({ members }) => members).toSorted()).toEqual(
      relationships.map(({ elementId }) => elementId).toSorted(),
    );
  });

  it("share the same line in whatever order they come", () => {
    const one = linesOf(CROWD, [PAIR]).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const other = linesOf(CROWD.toReversed(), [PAIR]).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(one).toEqual(other);
  });
});

describe("a pair with too many kinds of relationship", () => {
  it("is one line that says only what is true of all of them", () => {
    const [line, ...others] = linesOf([...CROWD, ...many(1, "a", "b", "PROPOSED", "disputed")]);
    expect(others).toEqual([]);
    expect(line).toMatchObject({ isMixed: true, arrow: "none", line: "solid", isContested: true, isDenied: false });
    expect(line?.phrase).toBe("pressured 35, negotiated with 8, rejected 6, …");
  });

  it("shows in its colours how much of it is of which, in the same order between any two nodes", () => {
    const [line] = linesOf(CROWD);
    const parts = line?.shares?.map(({ part }) => part) ?? [];
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1);
    expect(parts).toContain(35 / CROWD.length);
    const colours = line?.shares?.map(({ colour }) => colour.light) ?? [];
    expect(colours).toEqual(colours.toSorted());
  });

  it("opens first into a line for each kind, then a kind into single lines", () => {
    const opened = linesOf(CROWD, [PAIR]);
    expect(countsOf(opened)).toEqual([30, 5, 1, 1, 4, 8, 1, 1]);
    const key = opened.find(({ members }) => members.length === 8)?.opens ?? expect.fail("it cannot be opened");
    expect(countsOf(linesOf(CROWD, [PAIR, key]))).toEqual([30, 5, 1, 1, 4, ...new Array(8).fill(1), 1, 1]);
  });
});

describe("open bundles", () => {
  it("show each relationship, thinner where there are hundreds", () => {
    const lines = linesOf(many(300, "a", "b"), [PAIR]);
    expect(lines).toHaveLength(300);
    expect(new Set(lines.map(({ bend }) => bend.distance)).size).toBe(300);
    expect(lines[0]?.width).toBeLessThan(1);
  });

  it("are all open where bundling is switched off", () => {
    expect(linesOf(CROWD, [EVERY_BUNDLE])).toHaveLength(CROWD.length);
  });

  it("are closed with their pair, and leave others open", () => {
    const open = withOpened(new Set(), [PAIR, `${PAIR.slice(0, -1)},"PRESSURED"]`, pairKey("a", "bc")]);
    expect(isOpen(open, PAIR)).toBe(true);
    expect([...withClosed(open, [PAIR])]).toEqual([pairKey("a", "bc")]);
  });

  it("can be told by other names of their nodes, and what is no key is left out", () => {
    const names = new Map([
      ["a", 'y"'],
      ["b", "x"],
    ]);
    const renamed = renamedBundles([PAIR, '["a","b","SAID"]', '["a","zz"]', "[", "7", '["a"]', EVERY_BUNDLE], (node) =>
      names.get(node),
    );
    expect([...renamed]).toEqual([pairKey("x", 'y"'), '["x","y\\"","SAID"]', EVERY_BUNDLE]);
  });

  it("are nothing for pairs with few relationships", () => {
    expect(linesOf(many(2, "a", "b"), [PAIR])).toEqual(linesOf(many(2, "a", "b")));
  });
});

describe("a scene that is made again", () => {
  const lens = talksLens();
  const open = new Set<string>();
  const sceneOfAll = (relationships: readonly GraphRelationship[]) =>
    sceneOf({ nodes, relationships }, lens, "en", open);

  it("has the same lines between nodes of which nothing changed, and other ones where something did", () => {
    const [crowd, others] = [CROWD, many(3, "b", "c")];
    const before = sceneOfAll([...crowd, ...others]).relationships;
    const after = sceneOfAll([...crowd.slice(1), ...others]).relationships;
    const [kept, changed] = [after.filter(({ pair }) => pair !== PAIR), after.filter(({ pair }) => pair === PAIR)];
    expect(kept.map((line) => before.indexOf(line))).not.toContain(-1);
    expect(changed.map(({ members }) => members.length)).toEqual([crowd.length - 1]);
    expect(sceneOf({ nodes, relationships: crowd }, lens, "en", new Set([PAIR])).relationships.length).toBeGreaterThan(
      1,
    );
    expect(sceneOfAll(crowd).relationships).toHaveLength(1);
  });

  it("counts for each node with how many others it is joined, however many lines that takes", () => {
    const { nodes: drawn } = sceneOfAll([...CROWD, ...many(3, "b", "c"), ...many(2, "c", "c")]);
    expect(drawn.map(({ degree }) => degree)).toEqual([1, 2, 1]);
  });
});
