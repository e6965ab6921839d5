import { describe, expect, it } from "vitest";
import { exportBody, renderBody } from "../graph/contract/render.ts";
import { FILE_FORMATS } from "../graph/files/file-formats.ts";
import { openView } from "../graph/view/open-view.ts";
import { fileText, madeClaim, madeExport, placedExport } from "../test/exported-graphs.ts";
import { exportRequest } from "./exported-file.ts";
import { renderRequest } from "./render-request.ts";
import { exportedGraphOf } from "./requested-graph.ts";
import { defaultsOf } from "./told-graph.ts";

const view = { kind: "graph", graph: placedExport() } as const;
const SVG = renderBody.parse({ format: "svg" });

describe("exportedGraphOf", () => {
  it.each([
    [{}, "Nothing says which graph is meant"],
    [{ query: "RETURN 1", actor: ["a"] }, "`query` and `actor` were given"],
    [{ graph: {}, note: {} }, "`graph` and `note` were given"],
    [{ query: "RETURN 1", types: ["A"] }, "`types` was given without `actor`"],
    [{ actor: ["a"], parameters: {} }, "`parameters` was given without `query`"],
  ])("refuses %j", async (given, message) => {
    await expect(exportedGraphOf(renderBody.parse(given), {})).rejects.toMatchObject({
      code: "invalid_request",
      message: expect.stringContaining(message),
    });
  });

  it("says that a query needs a database", async () => {
    const body = renderBody.parse({ query: "MATCH (n) RETURN n" });
    await expect(exportedGraphOf(body, {})).rejects.toMatchObject({ code: "engine_unavailable" });
  });

  it("takes a graph file with its claims without a database, as a file or in the request", async () => {
    const graph = JSON.parse(fileText(view.graph)) as Record<string, unknown>;
    const sent = await exportedGraphOf(renderBody.parse({ graph }), {});
    expect(sent).toEqual(view.graph);
    expect(await exportedGraphOf(SVG, { view })).toEqual(view.graph);
  });

  it("puts title, language and time of the request in place of those of the file", async () => {
    const body = renderBody.parse({ title: "Other", lang: "ja", made: "2025-11-24" });
    const { language, origin } = await exportedGraphOf(body, { view });
    expect({ language, origin }).toMatchObject({ language: "ja", origin: { title: "Other", made: "2025-11-24" } });
  });

  it("reads the claims that a graph lacks, and none that it has", async () => {
    const asked: (readonly string[])[] = [];
    const readClaims = async (ids: readonly string[]) => {
      asked.push(ids);
      return new Map([["c/1", madeClaim("c/1")]]);
    };
    const bare = { ...view.graph, claims: new Map() };
    const found = await exportedGraphOf(SVG, { view: { kind: "graph", graph: bare }, readClaims });
    expect([...found.claims.keys()]).toEqual(["c/1"]);
    await exportedGraphOf(SVG, { view, readClaims });
    expect(asked).toEqual([["c/1", "c/2"]]);
  });
});

describe("renderRequest", () => {
  it("draws the same bytes twice, from the graph and from its file", async () => {
    const bare = { kind: "graph", graph: madeExport() } as const;
    const once = await renderRequest(SVG, { view: bare });
    expect(once.mediaType).toBe("image/svg+xml");
    const again = await renderRequest(SVG, { view: openView(Buffer.from(fileText(bare.graph)), "graph.json") });
    expect(Buffer.from(again.bytes).equals(Buffer.from(once.bytes))).toBe(true);
  });

  it.each(["svg", "png", "pdf", "html"] as const)("writes a view into %s that can be opened again", async (format) => {
    const { bytes } = await renderRequest(renderBody.parse({ format, scale: 1 }), { view });
    const opened = openView(bytes, `figure.${format}`);
    expect(opened).toMatchObject({ kind: "note", note: { title: "Talks in Geneva", layout: "force", seed: 1 } });
    expect(defaultsOf(opened)).toEqual({ lang: "en", layout: "force", seed: 1 });
  });

  it("refuses a wrong size before anything else", async () => {
    await expect(renderRequest(renderBody.parse({ size: "a7" }), {})).rejects.toThrow("The size “a7” is not right");
  });
});

describe("exportRequest", () => {
  it.each(FILE_FORMATS.map(({ id }) => id))("writes %s, the same twice", async (format) => {
    const written = async (): Promise<readonly string[]> => {
      const file = await exportRequest(exportBody.parse({ format }), { view });
      return file.parts.map(({ chunks }) => [...chunks].join(""));
    };
    const once = await written();
    expect(once.join("")).not.toBe("");
    expect(await written()).toEqual(once);
  });

  it("names the formats that there are", async () => {
    await expect(exportRequest(exportBody.parse({ format: "docx" }), { view })).rejects.toMatchObject({
      code: "invalid_request",
      message: "There is no format “docx” for files.",
      hint: expect.stringContaining("graphml"),
    });
  });
});
