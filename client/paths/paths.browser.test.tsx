/** The form for paths and the list of found ones, in a real browser. */
import { describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { GRAPH, LENS } from "../testing/graph.ts";
import { Setting, violations } from "../testing/page.tsx";
import { PathList } from "./PathList.tsx";
import { PathsForm } from "./PathsForm.tsx";

const TYPES = [
  { type: "NEGOTIATED_WITH", count: 12 },
  { type: "REJECTED", count: 3 },
];
const [first, second, third] = GRAPH.nodes;
if (first === undefined || second === undefined || third === undefined) throw new Error("The graph is too small.");

const search = vi.fn(async () => ({
  hits: [{ node: third, matched: { text: "third", property: "name" }, degree: 2 }],
  truncated: false,
}));

function form(ends = [first, second].filter((node) => node !== undefined)) {
  const onFind = vi.fn();
  const element = (
    <PathsForm lens={LENS} search={search} ends={ends} types={TYPES} onFind={onFind} onCancel={() => undefined} />
  );
  return { onFind, element };
}

describe("the form for paths", () => {
  it("asks for the selected nodes, and for one more", async () => {
    const { onFind, element } = form();
    await render(element, { wrapper: Setting });
    await userEvent.type(page.getByRole("combobox", { name: "And another" }), "third");
    await page.getByRole("option").first().click();
    await page.getByRole("button", { name: "Find paths" }).click();
    expect(onFind.mock.calls[0]?.[0]).toEqual([first, second, third]);
    expect(onFind.mock.calls[0]?.[1]).toMatchObject({ mode: "shortest", direction: "both", maxHops: 6 });
  });

  it("takes the choice of types, length and direction", async () => {
    const { onFind, element } = form();
    await render(element, { wrapper: Setting });
    await page.getByText("Which paths count").click();
    await page.getByText("All up to the length").click();
    await page.getByRole("checkbox", { name: "Only along the arrows" }).click();
    await page.getByRole("checkbox", { name: /rejected/ }).click();
    await page.getByRole("spinbutton").fill("4");
    await page.getByRole("button", { name: "Find paths" }).click();
    expect(onFind.mock.calls[0]?.[1]).toEqual({
      mode: "all",
      direction: "out",
      maxHops: 4,
      limit: 50,
      types: ["NEGOTIATED_WITH"],
    });
  });

  it("wants two nodes", async () => {
    const { element } = form();
    await render(element, { wrapper: Setting });
    await page
      .getByRole("button", { name: /^Remove/ })
      .first()
      .click();
    await expect.element(page.getByRole("button", { name: "Find paths" })).toBeDisabled();
  });

  it.each(["light", "dark"] as const)("has no violation that axe knows of: %s", async (scheme) => {
    await render(
      <Setting scheme={scheme} language={scheme === "dark" ? "ja" : "en"}>
        {form().element}
      </Setting>,
    );
    await page.getByText(/Which paths count|経路の条件/).click();
    expect(await violations()).toEqual([]);
  });
});

describe("the list of paths", () => {
  it("puts one path into the spotlight, and all again", async () => {
    const [one] = GRAPH.relationships;
    if (one === undefined) throw new Error("The graph has no relationship.");
    const path = { nodes: [one.startNodeElementId, one.endNodeElementId], relationships: [one.elementId] };
    const other = { ...path, relationships: ["gone"] };
    const onChoose = vi.fn();
    await render(
      <PathList
        lens={LENS}
        paths={[path, other]}
        explored={GRAPH}
        chosen={path}
        onChoose={onChoose}
        onClose={() => undefined}
      />,
      { wrapper: Setting },
    );
    await expect.element(page.getByRole("heading", { name: "2 paths" })).toBeVisible();
    await page.getByRole("button", { name: "All of them" }).click();
    expect(onChoose).toHaveBeenCalledWith(undefined);
    await page.getByRole("listitem").nth(1).getByRole("button").click();
    expect(onChoose).toHaveBeenCalledWith(path);
    expect(await violations()).toEqual([]);
  });
});
