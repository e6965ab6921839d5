/** The export dialog in a real browser: what it hands over, what it refuses, and axe's verdict. */
import type { ReactElement } from "react";
import { describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { Setting, violations } from "../testing/page.tsx";
import { noop } from "../testing/talks.ts";
import { ExportDialog } from "./ExportDialog.tsx";
import type { ExportDialogProps } from "./props.ts";

const COUNTS = { all: { nodes: 70, relationships: 140 }, selection: { nodes: 0, relationships: 0 } };

function dialog(props: Partial<ExportDialogProps> = {}): ReactElement {
  return (
    <ExportDialog
      opened
      onClose={noop}
      counts={COUNTS}
      scheme="light"
      sizeOf={() => ({ width: 1830.2, height: 1210 })}
      onExport={async () => undefined}
      {...props}
    />
  );
}

describe("the export dialog", () => {
  it("hands over what was chosen, by the keyboard, and closes", async () => {
    const onExport = vi.fn(async () => undefined);
    const onClose = vi.fn();
    const screen = await render(dialog({ onExport, onClose }), { wrapper: Setting });
    (screen.getByRole("radio", { name: "SVG" }).element() as HTMLElement).focus();
    await userEvent.keyboard("{ArrowRight}");
    await screen.getByRole("textbox", { name: "Title" }).fill("Who talked");
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => onClose.mock.calls.length).toBe(1);
    expect(onExport).toHaveBeenCalledWith({
      format: "png",
      scope: "all",
      title: "Who talked",
      legend: true,
      background: "solid",
      scheme: "light",
      scale: 2,
    });
  });

  it("says how many pixels a PNG gets", async () => {
    const screen = await render(dialog(), { wrapper: Setting });
    await screen.getByText("PNG", { exact: true }).click();
    await expect.element(screen.getByText("3,661 × 2,420 pixels")).toBeVisible();
  });

  it("does not let a picture be made that the browser would leave blank", async () => {
    const screen = await render(dialog({ sizeOf: () => ({ width: 9000, height: 9000 }) }), { wrapper: Setting });
    await screen.getByText("PNG", { exact: true }).click();
    await expect.element(screen.getByText(/more than a browser can draw/)).toBeVisible();
    await expect.element(screen.getByRole("button", { name: "Save file" })).toBeDisabled();
  });

  it("tells why an export failed and stays", async () => {
    const onClose = vi.fn();
    const onExport = async () => {
      throw new Error("The picture is too large.");
    };
    const screen = await render(dialog({ onExport, onClose }), { wrapper: Setting });
    await screen.getByRole("button", { name: "Save file" }).click();
    await expect.element(screen.getByRole("alert")).toHaveTextContent("The picture is too large.");
    expect(onClose).not.toHaveBeenCalled();
  });

  it("offers no selection where there is none", async () => {
    const screen = await render(dialog(), { wrapper: Setting });
    await expect.element(screen.getByRole("radio", { name: "Selection" })).toBeDisabled();
  });

  it.each([
    ["light", "en"],
    ["dark", "ja"],
  ] as const)("has no violation that axe knows of in %s, %s", async (scheme, language) => {
    const screen = await render(
      <Setting scheme={scheme} language={language}>
        {dialog()}
      </Setting>,
    );
    await screen.getByText("PNG", { exact: true }).click();
    expect(await violations()).toEqual([]);
  });
});
