import { deflateSync, strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { GraphError } from "../../graph/errors.ts";
import { randomFrom } from "../../graph/layout/random.ts";
import type { ViewNote } from "../../graph/view/view-note.ts";
import { LONGEST_VIEW_LINK, packView, unpackView } from "./view-link.ts";

const NOTE: ViewNote = {
  language: "ja",
  title: "マイアミ & <b>",
  nodes: [
    ["steve-witkoff", 1.5, -2],
    ["名前 #?%", 0, 0],
  ],
  relationships: ["a|b"],
  page: { hidden: "0", filters: { time: { from: "2025-11-01" } } },
};

const packed = (text: string): string => `#v=${Buffer.from(deflateSync(strToU8(text))).toString("base64url")}`;

describe("a link to a view", () => {
  it("comes back as it was, in signs that every program passes on", () => {
    const fragment = packView(NOTE) ?? "";
    expect(fragment).toMatch(/^v=[\w-]+$/);
    expect(unpackView(`#${fragment}`)).toEqual(NOTE);
  });

  it("comes back whatever its keys and numbers are", () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const random = randomFrom(seed);
      const text = (): string =>
        String.fromCodePoint(...Array.from({ length: 1 + random() * 12 }, () => 32 + Math.floor(random() * 0xd000)));
      const note: ViewNote = {
        language: random() < 0.5 ? "en" : "ja",
        nodes: Array.from({ length: random() * 30 }, () => [text(), random() * 1e4 - 5e3, -random()] as const),
        relationships: Array.from({ length: random() * 30 }, text),
        page: { [text()]: [text(), random(), { [text()]: null }] },
      };
      expect(unpackView(`#${packView(note)}`)).toEqual(note);
    }
  });

  it("is not made where it would be longer than programs pass on", () => {
    const random = randomFrom(7);
    const nodes = Array.from({ length: 1_000 }, () => [`${random()}`, random() * 1e4, random() * 1e4] as const);
    expect(packView({ ...NOTE, nodes })).toBeUndefined();
    expect(packView({ ...NOTE, nodes: nodes.slice(0, 150) })?.length).toBeLessThanOrEqual(LONGEST_VIEW_LINK);
  });

  it("says why it has no view", () => {
    expect(unpackView("#v=large")).toBe("large");
    expect(unpackView("#v=file")).toBe("file");
  });
});

describe("an address", () => {
  it.each(["", "#", "#graph", "#cypher=RETURN+1", "#vv=x"])("without a view is none of our business: %j", (hash) => {
    expect(unpackView(hash)).toBeUndefined();
  });

  it.each([
    "#v=",
    "#v=!!!",
    "#v=AAAA",
    "#v=\u3042",
    `#v=${"A".repeat(70_000)}`,
    packed("null"),
    packed("{}"),
    packed('{"format":"parley-view","version":9}'),
    packed('{"format":"parley-view","version":1,"language":"en","nodes":[["a",1]],"relationships":[]}'),
    packed('{"format":"parley-view","version":1,"language":"en","nodes":[],"relationships":[],"page":[]}'),
    packed(`"${"x".repeat(5_000_000)}"`),
  ])("with a damaged or hostile view is told as such", (hash) => {
    expect(() => unpackView(hash)).toThrow(GraphError);
  });
});
