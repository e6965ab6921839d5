/** What the page asks of the routes that make files, and how it takes their answers. */
import { describe, expect, it } from "vitest";
import { httpClient } from "./client.ts";
import { renderApi } from "./render.ts";

interface Asked {
  path: string;
  request: RequestInit;
}

function answeredBy(response: () => Response) {
  const asked: Asked[] = [];
  const client = httpClient(async (path, request) => {
    asked.push({ path: String(path), request: request ?? {} });
    return response();
  }, "secret");
  return { api: renderApi(client), asked };
}

const GRAPH = new Blob(['{"format":"parley-graph","big":9007199254740993}']);

describe("drawing", () => {
  it("sends the graph as it was written behind the options, with the token, and reads the notices", async () => {
    const notices = '[{"code":"small-text","text":"\\u6587\\u5b57"}]';
    const { api, asked } = answeredBy(() => new Response("<svg/>", { headers: { "parley-notices": notices } }));
    const { file, notices: read } = await api.draw(GRAPH, { format: "svg", lang: "ja" });
    expect(await file.text()).toBe("<svg/>");
    expect(read).toEqual([{ code: "small-text", text: "文字" }]);
    expect(asked[0]?.path).toBe("/api/render");
    expect(new Headers(asked[0]?.request.headers).get("authorization")).toBe("Bearer secret");
    expect(await new Response(asked[0]?.request.body).text()).toBe(
      '{"format":"svg","lang":"ja","graph":{"format":"parley-graph","big":9007199254740993}}',
    );
  });

  it("fails in the words of the server", async () => {
    const body = { code: "too_large", message: "40,000 pixels are too many.", hint: "Choose the scale 3." };
    const { api } = answeredBy(() => Response.json(body, { status: 413 }));
    await expect(api.draw(GRAPH, {})).rejects.toMatchObject(body);
  });

  it("is given up with its signal", async () => {
    const question = new AbortController();
    const client = httpClient(async () => {
      throw new DOMException("aborted", "AbortError");
    });
    question.abort();
    await expect(renderApi(client).draw(GRAPH, {}, question.signal)).rejects.toMatchObject({ name: "AbortError" });
  });
});

describe("writing", () => {
  it("takes the beginning of a long file and leaves the rest", async () => {
    let isCancelled = false;
    const endless = () =>
      new ReadableStream({
        pull: (controller) => controller.enqueue(new TextEncoder().encode("行\n".repeat(100))),
        cancel: () => {
          isCancelled = true;
        },
      });
    const { api } = answeredBy(() => new Response(endless()));
    const start = await api.writeStart(GRAPH, { format: "ris" }, 7);
    expect(start).toEqual({ text: "行\n行\n行\n行", isWhole: false, notices: [] });
    expect(isCancelled).toBe(true);
  });

  it("says when the beginning is all of it", async () => {
    const { api } = answeredBy(() => new Response("TY  - NEWS"));
    expect(await api.writeStart(GRAPH, { format: "ris" }, 100)).toEqual({
      text: "TY  - NEWS",
      isWhole: true,
      notices: [],
    });
  });
});

describe("looking keys up", () => {
  it("decodes what is there", async () => {
    const node = { elementId: "4:x:1", labels: ["Actor"], properties: { n: { $type: "Integer", _value: "7" } } };
    const { api, asked } = answeredBy(() => Response.json({ nodes: [node], relationships: [], missing: {} }));
    const { nodes } = await api.lookup({ nodes: ["a", "b"], relationships: [] });
    expect(nodes[0]?.properties.n).toBe(7n);
    expect(asked[0]?.request.body).toBe('{"nodes":["a","b"],"relationships":[]}');
  });
});
