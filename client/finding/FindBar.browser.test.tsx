/** The field that finds nodes on the canvas, in a real browser. */
import { describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { captionOf } from "../../graph/lens.ts";
import { GRAPH, LENS } from "../testing/graph.ts";
import { Setting, violations } from "../testing/page.tsx";
import { FindBar } from "./FindBar.tsx";

const [node] = GRAPH.nodes;
if (node === undefined) throw new Error("The graph is empty.");
const name = captionOf(LENS, node, "en");

async function open(language: "en" | "ja" = "en", scheme: "light" | "dark" = "light") {
  const props = { onWalk: vi.fn(), onSelectAll: vi.fn(), onClose: vi.fn() };
  await render(
    <Setting language={language} scheme={scheme}>
      <div style={{ position: "relative", height: 120 }}>
        <FindBar lens={LENS} shown={GRAPH} {...props} />
      </div>
    </Setting>,
  );
  return props;
}

describe("the field that finds nodes", () => {
  it("has the focus, walks with Enter and closes with Escape", async () => {
    const { onWalk, onClose } = await open();
    await expect.element(page.getByRole("textbox")).toHaveFocus();
    await userEvent.keyboard(name);
    await expect.element(page.getByRole("status")).toHaveTextContent("0 of 1");
    await userEvent.keyboard("{Enter}");
    expect(onWalk).toHaveBeenLastCalledWith(node?.elementId);
    await expect.element(page.getByRole("status")).toHaveTextContent("1 of 1");
    await userEvent.keyboard("{Escape}");
    expect(onClose).toHaveBeenCalledOnce();
  });

  it("selects all that it found, and says when there is none", async () => {
    const { onSelectAll } = await open();
    await userEvent.keyboard("a");
    await page.getByRole("button", { name: "Select all" }).click();
    expect(onSelectAll.mock.calls[0]?.[0].length).toBeGreaterThan(1);
    await page.getByRole("textbox").fill("zzzz");
    await expect.element(page.getByRole("status")).toHaveTextContent("Not on the canvas");
    await expect.element(page.getByRole("button", { name: "Select all" })).toBeDisabled();
  });

  it.each(["light", "dark"] as const)("has no violation that axe knows of: %s", async (scheme) => {
    await open(scheme === "dark" ? "ja" : "en", scheme);
    await userEvent.keyboard("a");
    expect(await violations()).toEqual([]);
  });
});
