import { afterAll, expect, it } from "vitest";
import { renderBody } from "../graph/contract/render.ts";
import { placed } from "../graph/layout/placed.ts";
import { fileText, madeClaim, madeExport, placedExport } from "../test/exported-graphs.ts";
import { renderPool } from "./render-pool.ts";
import { renderRequest } from "./render-request.ts";

const pool = renderPool({ timeLimitMs: 60_000, queue: 2 });
afterAll(() => pool.close());

const body = renderBody.parse({ format: "svg" });
const graph = fileText(placedExport());
const drawing = { body, graph, inLanguageOfFile: true };
/** Keeps the thread busy for seconds. */
const long = { graph: fileText(madeExport(3_000, 9_000)), placing: { layout: "force", seed: 1 } } as const;

it("draws the same bytes as its owner's thread", { timeout: 60_000 }, async () => {
  const here = await renderRequest(body, { view: { kind: "graph", graph: placedExport() } });
  const there = await pool.draw(drawing);
  expect(Buffer.from(there.bytes).equals(Buffer.from(here.bytes))).toBe(true);
  expect(there.mediaType).toBe(here.mediaType);
});

it("places nodes as its owner's thread does", { timeout: 60_000 }, async () => {
  const placing = { layout: "circle", seed: 2 } as const;
  const positions = await pool.place({ graph: fileText(madeExport()), placing });
  expect(positions).toEqual(placed(madeExport(), placing).positions);
});

it("asks its owner for claims that the graph lacks", { timeout: 60_000 }, async () => {
  const bare = fileText({ ...placedExport(), claims: new Map() });
  const asked: (readonly string[])[] = [];
  const readClaims = async (ids: readonly string[]) => {
    asked.push(ids);
    return new Map(ids.map((id) => [id, madeClaim(id)]));
  };
  const { bytes } = await pool.draw({ ...drawing, graph: bare, readClaims });
  expect(asked).toEqual([["c/1", "c/2"]]);
  expect(Buffer.from(bytes).equals(Buffer.from((await pool.draw(drawing)).bytes))).toBe(true);
});

it("fails with the error of the reader, of the database and of drawing, and goes on", { timeout: 60_000 }, async () => {
  await expect(pool.draw({ ...drawing, graph: "{}" })).rejects.toMatchObject({
    code: "invalid_request",
    message: expect.stringContaining("format is missing"),
  });
  const readClaims = () => Promise.reject(new Error("gone"));
  const bare = fileText({ ...placedExport(), claims: new Map() });
  await expect(pool.draw({ ...drawing, graph: bare, readClaims })).rejects.toThrow("gone");
  expect((await pool.draw(drawing)).bytes.length).toBeGreaterThan(1_000);
});

it("turns away what the queue has no room for, and ends what nobody waits for", { timeout: 60_000 }, async () => {
  const controller = new AbortController();
  const waiting = [long, long, long].map((job) => pool.place(job, controller.signal));
  await expect(pool.draw(drawing)).rejects.toMatchObject({ code: "rate_limited", details: { retryAfter: 5 } });
  controller.abort(new Error("left"));
  for (const job of waiting) await expect(job).rejects.toThrow("left");
  expect((await pool.draw(drawing)).bytes.length).toBeGreaterThan(1_000);
});

it("ends what takes too long, and draws the next", { timeout: 60_000 }, async () => {
  const hasty = renderPool({ timeLimitMs: 1_500 });
  const slow = hasty.place({ ...long, graph: fileText(madeExport(11_000, 60_000)) });
  await expect(slow).rejects.toMatchObject({ code: "query_timeout" });
  await hasty.close();
  await expect(hasty.draw(drawing)).rejects.toMatchObject({ code: "engine_unavailable" });
});

it("draws the same after its thread was started before there was anything to draw", { timeout: 60_000 }, async () => {
  const early = renderPool({ timeLimitMs: 60_000 });
  early.start();
  const { bytes } = await early.draw(drawing);
  await early.close();
  expect(Buffer.from(bytes).equals(Buffer.from((await pool.draw(drawing)).bytes))).toBe(true);
});
