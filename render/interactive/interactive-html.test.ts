import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { DEFAULT_FIGURE } from "../../graph/figure/figure-options.ts";
import { writeFigure } from "../../graph/figure/write-figure.ts";
import type { ExportedGraph } from "../../graph/files/exported-graph.ts";
import { GraphNode, GraphRelationship, valueMap } from "../../graph/values.ts";
import { readViewNote } from "../../graph/view/view-note.ts";
import { madeExport } from "../../test/made-export.ts";
import { talksLens } from "../../test/made-graph.ts";
import { writeInteractive } from "./interactive-html.ts";

const FONT = '@font-face{font-family:"Parley";src:url(data:font/woff;base64,AA==)}';
const HOSTILE = `</script><script>alert(1)</script><!-- ]]> "quoted" 'too' </style> &lt; \u2028\u2029`;

function written(graph: ExportedGraph, fontFaces = FONT): string {
  return writeInteractive(writeFigure(graph, DEFAULT_FIGURE), graph, fontFaces);
}

function hostileGraph(): ExportedGraph {
  const person = (id: string) =>
    new GraphNode(
      id,
      ["Actor", HOSTILE],
      valueMap([
        ["name", `${HOSTILE}${id}`],
        [HOSTILE, HOSTILE],
        ["id", HOSTILE + id],
      ]),
    );
  return {
    nodes: [person("a"), person("b")],
    relationships: [
      new GraphRelationship(
        "r",
        "a",
        "b",
        HOSTILE,
        valueMap([
          ["id", HOSTILE],
          ["claims", ["c"]],
        ]),
      ),
    ],
    positions: new Map([
      ["a", { x: 0, y: 0 }],
      ["b", { x: 300, y: 0 }],
    ]),
    lens: talksLens(),
    language: "en",
    claims: new Map([["c", hostileClaim("javascript:alert(1)")]]),
    origin: { title: HOSTILE, filters: [HOSTILE], query: { text: HOSTILE, parameters: valueMap([]) } },
  };
}

function hostileClaim(url: string) {
  const article = {
    id: "x",
    outlet: HOSTILE,
    title: HOSTILE,
    byline: [HOSTILE],
    publishedAt: HOSTILE,
    language: HOSTILE,
    url,
  };
  return { id: "c", summary: HOSTILE, relation: HOSTILE, certainty: HOSTILE, actors: [], recipients: [], article };
}

function contentsOf(html: string, element: "script" | "style"): readonly string[] {
  return [...html.matchAll(new RegExp(`<${element}[^>]*>([\\s\\S]*?)</${element}>`, "g"))].map(
    ([, text]) => text ?? "",
  );
}

function sha256(text: string | undefined): string {
  return `'sha256-${createHash("sha256")
    .update(text ?? "", "utf8")
    .digest("base64")}'`;
}

describe("the interactive document", () => {
  it("is the same text for the same graph", () => {
    expect(written(madeExport())).toBe(written(madeExport()));
  });

  it("allows its one style and its one script by their hashes, and nothing else", () => {
    const html = written(madeExport());
    const policy = /content="(default-src [^"]+)"/.exec(html)?.[1];
    const styles = contentsOf(html, "style");
    const scripts = contentsOf(html, "script");
    expect(styles).toHaveLength(1);
    expect(scripts).toHaveLength(3);
    expect(policy).toBe(
      `default-src 'none'; script-src ${sha256(scripts[2])}; style-src ${sha256(styles[0])}; font-src data:; img-src data:; base-uri 'none'; form-action 'none'`,
    );
  });

  it("has no style attributes and no event handlers, which its policy would stop", () => {
    expect(written(hostileGraph())).not.toMatch(/<[^>]+\s(?:style|on\w+)=/);
  });

  it("keeps hostile texts text", () => {
    const html = written(hostileGraph());
    expect(html.match(/<script/g)).toHaveLength(3);
    expect(html.match(/<\/script/g)).toHaveLength(3);
    expect(html).not.toContain("<script>alert");
    expect(html).not.toContain("<!--");
    expect(contentsOf(html, "script").join()).not.toMatch(/[\u2028\u2029]/);
    const payload = JSON.parse(contentsOf(html, "script")[1] ?? "") as { nodes: { caption: string }[] };
    expect(payload.nodes[0]?.caption).toBe(`${HOSTILE}a`);
  });

  it("links to the web and to nothing else", () => {
    const graph = hostileGraph();
    expect(written(graph)).not.toContain("javascript:alert");
    const claims = new Map([["c", hostileClaim("https://example.org/a?b=1&c=2")]]);
    expect(written({ ...graph, claims })).toContain('"url":"https://example.org/a?b=1&c=2"');
  });

  it("carries the view once, in a script that a program can find", () => {
    const html = written(madeExport());
    const note = /<script type="application\/json" id="parley-view">([^<]*)<\/script>/.exec(html)?.[1];
    expect(readViewNote(note ?? "").nodes).toHaveLength(24);
    expect(html).not.toContain("<metadata");
  });

  it("has its fonts in the page's style", () => {
    expect(contentsOf(written(madeExport()), "style")[0]).toContain(FONT);
    expect(written(madeExport(), "")).not.toContain("@font-face");
  });

  it("is in the language of the graph, and names nothing on the network", () => {
    const html = written(madeExport(24, 40, { language: "ja" }));
    expect(html).toContain('<html lang="ja">');
    expect(html).toContain("検索");
    expect(html).not.toMatch(/(?:src|href)="(?!data:|#)/);
  });

  it("writes a graph without nodes", () => {
    const graph = { ...madeExport(), nodes: [], relationships: [], positions: new Map() };
    expect(written(graph)).toContain('"nodes":[]');
  });
});
