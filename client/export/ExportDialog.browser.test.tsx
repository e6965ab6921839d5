/** The export dialog in a real browser: what it hands over, what it shows beforehand, what it refuses, and axe's verdict. */
import type { ReactElement } from "react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { GraphError } from "../../graph/errors.ts";
import { Setting, violations } from "../testing/page.tsx";
import { noop } from "../testing/talks.ts";
import type { ExportChoice } from "./choice.ts";
import { firstChoice } from "./choice.ts";
import { ExportDialog } from "./ExportDialog.tsx";
import type { ExportDialogProps, Preview } from "./props.ts";

const COUNTS = {
  all: { nodes: 70, relationships: 140 },
  view: { nodes: 12, relationships: 20 },
  selection: { nodes: 0, relationships: 0 },
};
const PREVIEW = /Preview of the figure|図のプレビュー/;
const FIRST = firstChoice("en", "light");

/** A picture that says which choice it is of. */
function pictureOf({ title, scale }: ExportChoice): Preview {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><title>${title} ${scale}</title></svg>`;
  return {
    kind: "picture",
    image: new Blob([svg], { type: "image/svg+xml" }),
    size: { width: 1830.2, height: 1210, unit: "px", units: { width: 1830.2, height: 1210 } },
    notices: [{ code: "captions-shortened", text: "3 captions were shortened." }],
  };
}

function dialog(props: Partial<ExportDialogProps> = {}): ReactElement {
  return (
    <ExportDialog
      opened
      onClose={noop}
      start={FIRST}
      onChoose={noop}
      counts={COUNTS}
      today="2025-11-25"
      preview={async (choice) => pictureOf(choice)}
      onExport={async () => undefined}
      onCopy={async () => undefined}
      {...props}
    />
  );
}

beforeEach(() => page.viewport(1280, 800));

describe("the export dialog", () => {
  it("hands over what was chosen, by the keyboard alone, remembers it and closes", async () => {
    const onExport = vi.fn(async () => undefined);
    const onChoose = vi.fn();
    const onClose = vi.fn();
    const screen = await render(dialog({ onExport, onChoose, onClose }), { wrapper: Setting });
    (screen.getByRole("radio", { name: "SVG" }).element() as HTMLElement).focus();
    await userEvent.keyboard("{ArrowRight}{Tab}{ArrowRight}{Tab}Who talked");
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => onClose.mock.calls.length).toBe(1);
    const chosen = { ...FIRST, picture: "png", scope: "view", title: "Who talked" };
    expect(onExport).toHaveBeenCalledWith(chosen);
    expect(onChoose).toHaveBeenLastCalledWith(chosen);
  });

  it("shows the figure that the choice gives, its size, and what to know about it", async () => {
    const screen = await render(dialog(), { wrapper: Setting });
    await expect.element(screen.getByRole("img", { name: PREVIEW })).toBeVisible();
    await expect.element(screen.getByText("1830.2 × 1210 px")).toBeVisible();
    await expect.element(screen.getByText("3 captions were shortened.")).toBeVisible();
    await screen.getByText("PNG", { exact: true }).click();
    await expect.element(screen.getByText("3,661 × 2,420 pixels")).toBeVisible();
  });

  it("never lets an older preview land on a newer choice", async () => {
    const answers: ((preview: Preview) => void)[] = [];
    const asked: string[] = [];
    const preview: ExportDialogProps["preview"] = (choice) => {
      asked.push(choice.title);
      return new Promise((resolve) => {
        answers.push(resolve);
      });
    };
    const screen = await render(dialog({ preview }), { wrapper: Setting });
    await expect.poll(() => asked.length).toBe(1);
    await screen.getByRole("textbox", { name: "Title" }).fill("New");
    await expect.poll(() => asked).toEqual(["", "New"]);
    answers[1]?.(pictureOf({ ...FIRST, title: "New" }));
    const image = screen.getByRole("img", { name: PREVIEW });
    const shown = async (): Promise<string> => (await fetch((image.element() as HTMLImageElement).src)).text();
    await expect.element(image).toBeVisible();
    answers[0]?.(pictureOf({ ...FIRST, title: "Old" }));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await shown()).toContain("<title>New");
  });

  it("asks once for many changes in a row, and not at all for what the drawing does not depend on", async () => {
    const preview = vi.fn(async (choice: ExportChoice) => pictureOf(choice));
    const screen = await render(dialog({ preview }), { wrapper: Setting });
    await expect.poll(() => preview.mock.calls.length).toBe(1);
    await screen.getByRole("textbox", { name: "Title" }).click();
    await userEvent.keyboard("Many letters");
    await expect.poll(() => preview.mock.calls.at(-1)?.[0].title).toBe("Many letters");
    expect(preview.mock.calls.length).toBeLessThan(4);
    const count = preview.mock.calls.length;
    await screen.getByText("PDF", { exact: true }).click();
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(preview.mock.calls.length).toBe(count);
  });

  it("frees the picture that another one replaces", async () => {
    const screen = await render(dialog(), { wrapper: Setting });
    const address = (): string => (screen.getByRole("img", { name: PREVIEW }).element() as HTMLImageElement).src;
    await expect.element(screen.getByRole("img", { name: PREVIEW })).toBeVisible();
    const first = address();
    await screen.getByRole("checkbox", { name: "Legend" }).click();
    await expect.poll(address).not.toBe(first);
    await expect(fetch(first)).rejects.toThrow();
  });

  it("tells why there is no preview, in place, and tries again", async () => {
    let isBroken = true;
    const preview: ExportDialogProps["preview"] = async (choice) => {
      if (!isBroken) return pictureOf(choice);
      throw new GraphError("invalid_request", "The paper has no room.", { hint: "Choose a larger one." });
    };
    const screen = await render(dialog({ preview }), { wrapper: Setting });
    await expect.element(screen.getByRole("alert")).toHaveTextContent("The paper has no room. Choose a larger one.");
    isBroken = false;
    await screen.getByRole("button", { name: "Try again" }).click();
    await expect.element(screen.getByRole("img", { name: PREVIEW })).toBeVisible();
  });

  it("refuses a size that is none, in its field", async () => {
    const preview = vi.fn(async (choice: ExportChoice) => pictureOf(choice));
    const screen = await render(dialog({ preview }), { wrapper: Setting });
    await screen.getByRole("combobox", { name: "Size" }).selectOptions("own");
    await screen.getByRole("textbox", { name: "Width" }).fill("3");
    await expect.element(screen.getByText("10 to 20,000")).toBeVisible();
    await expect.element(screen.getByRole("button", { name: "Save file" })).toBeDisabled();
    await screen.getByRole("textbox", { name: "Width" }).fill("120");
    await expect
      .poll(() => preview.mock.calls.at(-1)?.[0].size)
      .toEqual({
        paper: "own",
        width: "120",
        height: "",
        unit: "mm",
      });
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

  it("copies and says so", async () => {
    const onCopy = vi.fn(async () => undefined);
    const screen = await render(dialog({ onCopy }), { wrapper: Setting });
    await screen.getByRole("button", { name: "Copy" }).click();
    await expect.element(screen.getByText("Copied to the clipboard")).toBeVisible();
    expect(onCopy).toHaveBeenCalledWith(FIRST);
  });

  it("shows the beginning of a file of data, and its format's own options", async () => {
    const preview: ExportDialogProps["preview"] = async ({ kind, ...choice }) =>
      kind === "picture"
        ? pictureOf({ kind, ...choice })
        : {
            kind: "text",
            files: [{ name: "parley.json", text: '{"format"', isCut: true }],
            notices: [{ code: "captions-shortened", text: "2 are left out." }],
          };
    const screen = await render(dialog({ preview }), { wrapper: Setting });
    await screen.getByText("Data", { exact: true }).click();
    await expect.element(screen.getByText('{"format"…')).toBeVisible();
    await expect.element(screen.getByText("2 are left out.")).toBeVisible();
    await expect.element(screen.getByRole("combobox", { name: "Size" })).not.toBeInTheDocument();
  });

  it("offers no selection where there is none", async () => {
    const screen = await render(dialog(), { wrapper: Setting });
    await expect.element(screen.getByRole("radio", { name: "Selection" })).toBeDisabled();
  });

  it.each([
    ["light", "en", 1280],
    ["dark", "ja", 1280],
    ["dark", "en", 390],
  ] as const)("has no violation that axe knows of in %s, %s, %i px", async (scheme, language, width) => {
    await page.viewport(width, 800);
    const screen = await render(
      <Setting scheme={scheme} language={language}>
        {dialog({ start: { ...FIRST, picture: "png", size: { ...FIRST.size, paper: "own" } } })}
      </Setting>,
    );
    await expect.element(screen.getByRole("img", { name: PREVIEW })).toBeInTheDocument();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await violations()).toEqual([]);
    const { scrollWidth, clientWidth } = document.documentElement;
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
  });
});
