/** Parameters and links in a real browser. */
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import type { ValueMap } from "../../../graph/values.ts";
import { Temporal, valueMap } from "../../../graph/values.ts";
import { Setting, violations } from "../../testing/page.tsx";
import { CopyLink } from "./CopyLink.tsx";
import { LinkNote } from "./LinkNote.tsx";
import { readLink } from "./link.ts";
import { ParametersPanel } from "./ParametersPanel.tsx";

function Panel({ start, onChange }: { readonly start: ValueMap; readonly onChange?: (parameters: ValueMap) => void }) {
  const [parameters, setParameters] = useState(start);
  const change = (next: ValueMap): void => {
    setParameters(next);
    onChange?.(next);
  };
  return (
    <div style={{ width: 340 }}>
      <ParametersPanel parameters={parameters} onChange={change} />
    </div>
  );
}

describe("the panel of parameters", () => {
  it("sets one with its type, and says at once what is wrong with it", async () => {
    const onChange = vi.fn<(parameters: ValueMap) => void>();
    const screen = await render(<Panel start={valueMap([])} onChange={onChange} />, { wrapper: Setting });
    await screen.getByRole("button", { name: "Add a parameter" }).click();
    await userEvent.keyboard("big");
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Type" }), "integer");
    await screen.getByRole("textbox", { name: "Value" }).fill("12.5");
    await expect.element(screen.getByText(/12.5 is no integer/)).toBeVisible();
    await screen.getByRole("textbox", { name: "Value" }).fill("9007199254740993");
    await userEvent.keyboard("{Enter}");
    expect({ ...onChange.mock.lastCall?.[0] }).toEqual({ big: 9_007_199_254_740_993n });
    await expect.element(screen.getByRole("button", { name: /^Edit ?\$big/ })).toHaveTextContent("9007199254740993");
  });

  it("changes one in its place, and its name with it", async () => {
    const onChange = vi.fn<(parameters: ValueMap) => void>();
    const start = valueMap([
      ["day", new Temporal("Date", "2025-11-21")],
      ["last", 1n],
    ]);
    const screen = await render(<Panel start={start} onChange={onChange} />, { wrapper: Setting });
    await screen.getByRole("button", { name: /^Edit ?\$day/ }).click();
    await screen.getByRole("textbox", { name: "Value" }).fill("2025-11-31");
    await expect.element(screen.getByText(/2025-11-31 is not a date/)).toBeVisible();
    await screen.getByRole("textbox", { name: "Value" }).fill("2025-11-30");
    await screen.getByRole("textbox", { name: "Name" }).fill("until");
    await userEvent.keyboard("{Enter}");
    expect(Object.entries(onChange.mock.lastCall?.[0] ?? {})).toEqual([
      ["until", new Temporal("Date", "2025-11-30")],
      ["last", 1n],
    ]);
  });

  it("takes pasted JSON without loss, and tells where it cannot be read", async () => {
    const onChange = vi.fn<(parameters: ValueMap) => void>();
    const screen = await render(<Panel start={valueMap([["kept", true]])} onChange={onChange} />, { wrapper: Setting });
    await screen.getByRole("button", { name: "Paste…" }).click();
    await screen.getByRole("textbox").fill('{"big": 9007199254740993, ');
    await screen.getByRole("button", { name: "Set these" }).click();
    await expect.element(screen.getByRole("textbox")).toHaveAttribute("aria-invalid", "true");
    await screen.getByRole("textbox").fill('{"big": 9007199254740993}');
    await screen.getByRole("button", { name: "Set these" }).click();
    expect({ ...onChange.mock.lastCall?.[0] }).toEqual({ kept: true, big: 9_007_199_254_740_993n });
  });

  it("removes one and brings it back", async () => {
    const screen = await render(<Panel start={valueMap([["x", 1n]])} />, { wrapper: Setting });
    await screen.getByRole("button", { name: "Remove x" }).click();
    await expect.element(screen.getByText(/A statement uses a parameter as/)).toBeVisible();
    await screen.getByRole("button", { name: "Undo" }).click();
    await expect.element(screen.getByRole("button", { name: /^Edit ?\$x/ })).toBeVisible();
  });

  it("can be used by everybody", async () => {
    const start = valueMap([
      ["list", [1n, "a"]],
      ["text", "<b>\u202e"],
    ]);
    const screen = await render(<Panel start={start} />, { wrapper: Setting });
    await screen.getByRole("button", { name: /^Edit ?\$list/ }).click();
    expect(await violations()).toEqual([]);
  });
});

describe("a link", () => {
  it("is copied with what the query uses, or shown where the browser forbids copying", async () => {
    const parameters = valueMap([
      ["x", 1n],
      ["secret", "s"],
    ]);
    const write = vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new DOMException("", "NotAllowedError"));
    const query = () => ({ statement: "RETURN $x", parameters, database: "neo4j" });
    const screen = await render(<CopyLink query={query} base="http://localhost:3000/" />, { wrapper: Setting });
    await screen.getByRole("button", { name: "Copy a link to this query" }).click();
    await screen.getByRole("menuitem", { name: "Copy a link that opens and runs it" }).click();
    await expect.element(screen.getByRole("textbox")).toBeVisible();
    const link = String(write.mock.lastCall?.[0]);
    expect(readLink(new URL(link).hash)).toEqual({ ...query(), parameters: { x: 1n }, run: true });
    write.mockRestore();
  });

  it("never offers to run what seems to write", async () => {
    const query = () => ({ statement: "MATCH (n) DETACH DELETE n", parameters: valueMap([]) });
    const screen = await render(<CopyLink query={query} />, { wrapper: Setting });
    await screen.getByRole("button", { name: "Copy a link to this query" }).click();
    await expect
      .element(screen.getByRole("menuitem", { name: "Copy a link that opens and runs it" }))
      .toHaveAttribute("data-disabled", "true");
  });

  it("that was opened says where the query came from, and what was done with it", async () => {
    const onClose = vi.fn();
    const parameters = valueMap([["x", 1n]]);
    const screen = await render(
      <>
        <LinkNote query={{ statement: "RETURN $x", parameters }} wasRun={false} onClose={onClose} />
        <LinkNote query={{ statement: "CREATE (n)", parameters: valueMap([]) }} wasRun={false} onClose={onClose} />
      </>,
      { wrapper: Setting },
    );
    await expect.element(screen.getByText(/Look at it before you run it.*It sets \$x/)).toBeVisible();
    await expect.element(screen.getByText(/never run by a link/)).toBeVisible();
    await screen.getByRole("button", { name: "Close" }).first().click();
    expect(onClose).toHaveBeenCalledOnce();
  });
});
