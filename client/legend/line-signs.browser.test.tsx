/** The signs on lines in the legend, in a real browser. */
import { describe, expect, it } from "vitest";
import { render } from "vitest-browser-react";
import type { LineSign } from "../../graph/figure/line-signs.ts";
import { Setting, violations } from "../testing/page.tsx";
import { LineSigns } from "./LineSigns.tsx";

const SIGNS: readonly LineSign[] = [
  { id: "planned", words: "planned" },
  { id: "denied", words: "denied" },
  { id: "contested", words: "sources disagree" },
  { id: "bundle", words: "so many in one line" },
  { id: "mixed", words: "several kinds in one line" },
  { id: "width", words: "wider: more outlets (1–9)" },
  { id: "width", words: "wider: more <b>cost</b> (0–1)" },
];

describe("the signs on lines", () => {
  it("are listed with their words, as text", async () => {
    const screen = await render(<LineSigns signs={SIGNS} />, { wrapper: Setting });
    expect(screen.getByRole("listitem").elements()).toHaveLength(7);
    await expect.element(screen.getByText("wider: more <b>cost</b> (0–1)")).toBeVisible();
    await expect.element(screen.getByRole("region", { name: "Signs on lines" })).toBeVisible();
  });

  it("are not there where no line has one", async () => {
    const screen = await render(<LineSigns signs={[]} />, { wrapper: Setting });
    expect(screen.getByRole("list").elements()).toEqual([]);
  });

  it.each([
    ["light", "en"],
    ["dark", "ja"],
  ] as const)("have no violation that axe knows of in %s, %s", async (scheme, language) => {
    await render(
      <Setting scheme={scheme} language={language}>
        <LineSigns signs={SIGNS} />
      </Setting>,
    );
    expect(await violations()).toEqual([]);
  });
});
