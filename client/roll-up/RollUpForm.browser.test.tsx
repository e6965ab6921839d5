/** The form for rolling up, in a real browser. */
import { describe, expect, it, vi } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { LENS } from "../testing/graph.ts";
import { Setting, violations } from "../testing/page.tsx";
import { RollUpForm } from "./RollUpForm.tsx";

async function open(propertyKeys: readonly string[], scheme: "light" | "dark" = "light") {
  const onApply = vi.fn();
  await render(
    <Setting scheme={scheme} language={scheme === "dark" ? "ja" : "en"}>
      <RollUpForm
        lens={LENS}
        propertyKeys={propertyKeys}
        labels={["Country", "Person"]}
        types={["NEGOTIATED_WITH", "REPRESENTS", "MEMBER_OF"]}
        onApply={onApply}
        onCancel={() => undefined}
      />
    </Setting>,
  );
  return onApply;
}

describe("the form for rolling up", () => {
  it("begins with countries where the data say them", async () => {
    const onApply = await open(["city", "country"]);
    await page.getByRole("button", { name: "Roll up" }).click();
    expect(onApply).toHaveBeenCalledWith({ kind: "property", property: "country" });
  });

  it("follows chosen relationships until a kind", async () => {
    const onApply = await open(["city"]);
    await page.getByText("What relationships lead to").click();
    await page.getByRole("checkbox", { name: "is a member of" }).click();
    await page.getByRole("combobox", { name: "Until a node of this kind" }).selectOptions("Country");
    await page.getByRole("button", { name: "Roll up" }).click();
    expect(onApply).toHaveBeenCalledWith({ kind: "relationships", types: ["REPRESENTS"], label: "Country" });
  });

  it("wants something to go by", async () => {
    await open([]);
    await expect.element(page.getByRole("button", { name: "Roll up" })).toBeDisabled();
  });

  it.each(["light", "dark"] as const)("has no violation that axe knows of: %s", async (scheme) => {
    await open(["city"], scheme);
    expect(await violations()).toEqual([]);
    await page.getByText(/What relationships lead to|関係がたどり着く先/).click();
    expect(await violations()).toEqual([]);
  });
});
