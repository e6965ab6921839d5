/** Downloads in a real browser: from memory, by running the statement again, cut, broken off, cancelled. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { page } from "vitest/browser";
import { GraphError } from "../../../../graph/errors.ts";
import type { Value } from "../../../../graph/values.ts";
import { madeAnswer, showResults, WHOLE } from "../../../testing/results.tsx";
import type { AnswerEnd } from "../../answer.ts";
import type { DownloadAll, RowFlow } from "../props.ts";
import { openSpool } from "./spool.ts";

interface Saved {
  readonly name: string;
  readonly text: string;
}

let saved: Saved[] = [];

beforeEach(async () => {
  await page.viewport(1000, 600);
  saved = [];
  const files = new Map<string, Blob>();
  vi.spyOn(URL, "createObjectURL").mockImplementation((file) => {
    const url = `blob:made-${files.size}`;
    if (file instanceof Blob) files.set(url, file);
    return url;
  });
  // What the page hands to the browser is read instead of saved.
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    const name = this.download;
    void files
      .get(this.href)
      ?.text()
      .then((text) => saved.push({ name, text }));
  });
});
afterEach(() => vi.restoreAllMocks());

type Screen = Awaited<ReturnType<typeof showResults>>;

async function choose(screen: Screen, name: RegExp): Promise<void> {
  await screen.getByRole("button", { name: "Download" }).click();
  await screen.getByRole("menuitem", { name }).click();
}

function flowOf(batches: readonly (readonly (readonly Value[])[])[], end: AnswerEnd | undefined): RowFlow {
  async function* rows(): RowFlow["batches"] {
    for (const batch of batches) yield batch;
  }
  return { fields: ["n"], batches: rows(), end: () => end };
}

const all = (flow: RowFlow): DownloadAll => ({ open: () => Promise.resolve(flow) });
const CUT = madeAnswer(["n"], [[1n]], { kind: "cut" });

describe("a download", () => {
  it("of a whole answer is written from what is there, losslessly", async () => {
    const open = vi.fn();
    const screen = await showResults(
      madeAnswer(
        ["n", "t"],
        [
          [9007199254740993n, 'say "hi"'],
          [null, ""],
        ],
      ),
      { download: { open } },
    );
    await choose(screen, /RFC 4180/);
    await expect
      .poll(() => saved)
      .toEqual([{ name: "parley-rows.csv", text: 'n,t\r\n9007199254740993,"say ""hi"""\r\n,""\r\n' }]);
    await expect.element(screen.getByText("parley-rows.csv: whole, 2 rows saved.")).toBeVisible();
    expect(open).not.toHaveBeenCalled();
  });

  it("of a cut answer runs the statement again for all rows", async () => {
    const batches = Array.from({ length: 50 }, (_, batch) =>
      Array.from({ length: 100 }, (_row, row) => [BigInt(batch * 100 + row)]),
    );
    const screen = await showResults(CUT, { download: all(flowOf(batches, WHOLE)) });
    await choose(screen, /NDJSON/);
    await expect.element(screen.getByText("parley-rows.ndjson: whole, 5,000 rows saved.")).toBeVisible();
    await expect.poll(() => saved[0]?.text.split("\n")).toHaveLength(5001);
    expect(saved[0]?.text).toMatch(/^\{"n":\{"\$type":"Integer","_value":"0"\}\}\n/);
  });

  it("that reaches the server's limit, or breaks off, says so and is called so", async () => {
    const screen = await showResults(CUT, { download: all(flowOf([[[1n], [2n]]], { ...WHOLE, kind: "cut" })) });
    await choose(screen, /^JSON/);
    await expect.element(screen.getByRole("alert")).toHaveTextContent("parley-rows-cut.json: 2 rows saved, not all.");
    await screen.unmount();
    const broken = await showResults(CUT, { download: all(flowOf([[[1n]]], undefined)) });
    await choose(broken, /^JSON/);
    await expect
      .element(broken.getByRole("alert"))
      .toHaveTextContent("parley-rows-cut.json: the answer broke off after 1 row;");
    await expect.poll(() => saved.map(({ name }) => name)).toEqual(["parley-rows-cut.json", "parley-rows-cut.json"]);
  });

  it("that is cancelled saves nothing and ends the query", async () => {
    let given: AbortSignal | undefined;
    const download: DownloadAll = {
      open: (_ran, signal) => {
        given = signal;
        return new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
      },
    };
    const screen = await showResults(CUT, { download });
    await choose(screen, /RFC 4180/);
    await screen.getByRole("button", { name: "Cancel" }).click();
    await expect.element(screen.getByText("The download was cancelled. No file was saved.")).toBeVisible();
    expect(given?.aborted).toBe(true);
    expect(saved).toEqual([]);
  });

  it("that the server refuses says why", async () => {
    const error = new GraphError("rate_limited", "Too many queries run.", { hint: "Try again in 2 s." });
    const screen = await showResults(CUT, { download: { open: () => Promise.reject(error) } });
    await choose(screen, /RFC 4180/);
    await expect.element(screen.getByRole("alert")).toHaveTextContent("Too many queries run. Try again in 2 s.");
  });

  it("of a statement that writes never runs it again", async () => {
    const open = vi.fn();
    const screen = await showResults(madeAnswer(["n"], [[1n]], { kind: "stopped", statementType: "rw" }), {
      download: { open },
    });
    await screen.getByRole("button", { name: "Download" }).click();
    await expect.element(screen.getByText(/it is not run again/)).toBeVisible();
    await screen.getByRole("menuitem", { name: /RFC 4180/ }).click();
    await expect.poll(() => saved.map(({ name }) => name)).toEqual(["parley-rows-cut.csv"]);
    expect(open).not.toHaveBeenCalled();
  });
});

describe("a file that waits on the disk", () => {
  it("comes back as it was written", async () => {
    const spool = await openSpool();
    await spool.write("a\n");
    await spool.write("日本\n");
    expect(await (await spool.finish("text/csv")).text()).toBe("a\n日本\n");
    const other = await openSpool();
    await other.write("x");
    await other.drop();
  });
});
