/** Pictures of the real program: the same bytes from page, command line and HTTP, and back on the page again. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startParley } from "../run-parley.ts";
import { drawn, openExplorer, shown } from "./explorer-page.ts";
import { launchBrowser, type Program, startProgram } from "./program.ts";

let program: Program;
let browser: Browser;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "parley-figures-"));
  [program, browser] = await Promise.all([startProgram(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await program?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Saves what is shown in the first format of a kind, by the dialog. Answers the path of the file. */
async function save(page: Page, kind: "Picture" | "Data", extension: "svg" | "json"): Promise<string> {
  await page.getByRole("button", { name: "Export" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText(kind, { exact: true }).click();
  if (kind === "Picture") await dialog.getByRole("textbox", { name: "Title" }).fill("Who talked to whom");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: "Save file" }).click(),
  ]);
  const path = join(folder, `saved.${extension}`);
  await download.saveAs(path);
  await dialog.waitFor({ state: "hidden" });
  return path;
}

async function run(args: readonly string[]): Promise<void> {
  const { code, stderr } = await startParley(args, {}, "built").ended;
  expect({ code, stderr: code === 0 ? "" : stderr }).toEqual({ code: 0, stderr: "" });
}

it("draws the same bytes for one view on the page, from the command line and over HTTP", async () => {
  const { page, problems, close } = await openExplorer(browser, program.url);
  const svg = await save(page, "Picture", "svg");
  const graph = await save(page, "Data", "json");
  expect(problems).toEqual([]);
  await close();
  const fromPage = await readFile(svg);
  const again = join(folder, "again.svg");
  const common = ["render", "--view", graph, "--title", "Who talked to whom"];
  await run([...common, "--out", again]);
  expect((await readFile(again)).equals(fromPage)).toBe(true);
  const response = await fetch(`${program.url}/api/render`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: `{"format":"svg","title":"Who talked to whom","graph":${await readFile(graph, "utf8")}}`,
  });
  expect(Buffer.from(await response.arrayBuffer()).equals(fromPage)).toBe(true);
  for (const format of ["png", "pdf", "html"]) {
    const [one, other] = [join(folder, `one.${format}`), join(folder, `other.${format}`)];
    await run([...common, "--out", one]);
    await run([...common, "--out", other]);
    expect((await readFile(one)).equals(await readFile(other))).toBe(true);
  }
});

it("made the figure of the README by the command below it", async () => {
  const readme = await readFile("README.md", "utf8");
  const [, command = ""] = /^parley (render .*) --out docs\/pictures\/geneva-berlin\.svg$/m.exec(readme) ?? [];
  const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? "");
  expect(words[0]).toBe("render");
  const made = join(folder, "readme.svg");
  await run([...words, "--out", made, "--data", program.dataFolder]);
  expect(await readFile(made, "utf8")).toBe(await readFile("docs/pictures/geneva-berlin.svg", "utf8"));
});

describe.each(["svg", "png", "pdf", "html", "json"])("a %s", (format) => {
  it("brings the view back where everything stood", async () => {
    const file = join(folder, `view.${format}`);
    const [kind, source] = format === "json" ? ["export", "json"] : ["render", format];
    const selection = ["--actor", "volodymyr-zelensky", "--data", program.dataFolder];
    await run([kind ?? "", ...selection, "--format", source ?? "", "--out", file]);
    const { page, problems, close } = await openExplorer(browser, program.url);
    const before = await shown(page);
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.keyboard.press("ControlOrMeta+o")]);
    await chooser.setFiles(file);
    await expect.poll(async () => (await shown(page)).nodes, { timeout: 20_000 }).toBeLessThan(before.nodes);
    await drawn(page);
    const { nodes, relationships } = await shown(page);
    const figure = join(folder, "whole.svg");
    await run(["render", ...selection, "--out", figure]);
    const svg = await readFile(figure, "utf8");
    expect(nodes).toBe(svg.match(/<g class="node"/g)?.length);
    expect(relationships).toBe(svg.match(/<g class="relationship/g)?.length);
    await page.keyboard.press("ControlOrMeta+z");
    await expect.poll(() => shown(page)).toEqual(before);
    expect(problems).toEqual([]);
    await close();
  });
});

it("answers a link with a picture in which nothing runs, and the same one while it is fresh", async () => {
  const address = `${program.url}/api/render.svg?actor=steve-witkoff,kirill-dmitriev&lang=ja&title=${encodeURIComponent("二人の協議")}`;
  const first = await fetch(address);
  expect(first.headers.get("content-type")).toContain("image/svg+xml");
  expect(first.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(await first.text()).toContain("二人の協議");
  const fresh = await fetch(address, { headers: { "if-none-match": first.headers.get("etag") ?? "" } });
  expect(fresh.status).toBe(304);
});
