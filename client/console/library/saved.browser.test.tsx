/** Saved queries in a real browser: saved, moved, found, deleted and brought back, read from files. */
import { strToU8, zipSync } from "fflate";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { emptyShelf, openLibrary } from "../../testing/library.tsx";
import { BROWSER_KEEP } from "./kept.ts";

beforeEach(async () => {
  await emptyShelf("saved");
  await page.viewport(900, 640);
});

describe("saved queries", () => {
  it("are saved from the editor under a name in a folder, and replaced under the same", async () => {
    let text = "MATCH (n) RETURN n";
    const onChoose = vi.fn();
    const { screen } = await openLibrary({ start: "saved", currentText: () => text, onChoose });
    await screen.getByRole("button", { name: "Save the query" }).click();
    await userEvent.keyboard("Everything");
    await screen.getByRole("combobox", { name: "Folder" }).fill("talks/2025");
    await userEvent.keyboard("{Enter}");
    await expect.element(screen.getByText("Saved as Everything.")).toBeVisible();
    await screen.getByRole("button", { name: /^Everything/ }).click();
    expect(onChoose).toHaveBeenCalledWith("// Everything\nMATCH (n) RETURN n");
    text = "RETURN 2";
    await screen.getByRole("button", { name: "Save the query" }).click();
    await userEvent.keyboard("everything");
    await screen.getByRole("combobox", { name: "Folder" }).fill("talks/2025");
    await screen.getByRole("button", { name: "Replace", exact: true }).click();
    await expect.poll(async () => (await BROWSER_KEEP.read("saved")).length).toBe(1);
    await screen.getByRole("button", { name: "Undo" }).click();
    await expect
      .poll(async () => (await BROWSER_KEEP.read("saved"))[0])
      .toMatchObject({ text: "// Everything\nMATCH (n) RETURN n" });
  });

  it("are renamed, moved, duplicated, deleted and brought back", async () => {
    const { screen, shown } = await openLibrary({ start: "saved" });
    shown.current?.saved.save({ name: "One", folder: "", text: "RETURN 1" });
    await screen.getByRole("button", { name: "More for One" }).click();
    await screen.getByRole("menuitem", { name: "Rename or move…" }).click();
    await userEvent.keyboard("First");
    await screen.getByRole("combobox", { name: "Folder" }).fill("../basics");
    await userEvent.keyboard("{Enter}");
    await expect.element(screen.getByRole("button", { name: /^basics/ })).toBeVisible();
    await screen.getByRole("button", { name: "More for First" }).click();
    await screen.getByRole("menuitem", { name: "Duplicate" }).click();
    await expect.element(screen.getByText("First (2)")).toBeVisible();
    await screen.getByRole("button", { name: "More for basics" }).click();
    await screen.getByRole("menuitem", { name: "Delete" }).click();
    await expect.element(screen.getByText("2 queries deleted.")).toBeVisible();
    await screen.getByRole("button", { name: "Undo" }).click();
    await expect.element(screen.getByText("First (2)")).toBeVisible();
    expect(shown.current?.saved.queries.map(({ folder, text }) => [folder, text])).toEqual([
      ["basics", "// First\nRETURN 1"],
      ["basics", "// First (2)\nRETURN 1"],
    ]);
  });

  it("come from files and archives, once; a name that is taken is asked about", async () => {
    const { screen, shown } = await openLibrary({ start: "saved" });
    const archive = zipSync({ "talks/who.cypher": strToU8("// Who\nRETURN 1"), "readme.md": strToU8("# no") });
    const files = [
      new File([archive.slice()], "all.zip"),
      new File(["RETURN 2"], "two.cypher"),
      new File([new Uint8Array([0xff, 0xd8])], "bad.cypher"),
    ];
    await userEvent.upload(screen.getByTestId("import-files"), files);
    await expect.element(screen.getByText("bad.cypher", { exact: false })).toBeVisible();
    await expect.element(screen.getByText("2 files were not imported:")).toBeVisible();
    expect(shown.current?.saved.queries.map(({ name }) => name).toSorted()).toEqual(["Who", "two"]);
    await userEvent.upload(screen.getByTestId("import-files"), files.slice(0, 2));
    await expect.element(screen.getByText(/Nothing new was imported. 2 were there already./)).toBeVisible();
    await userEvent.upload(screen.getByTestId("import-files"), new File(["RETURN 'other'"], "two.cypher"));
    await screen.getByRole("button", { name: "Keep both" }).click();
    await expect.element(screen.getByText("two (2)")).toBeVisible();
  });

  it("are taken where they are dropped", async () => {
    const { screen, shown } = await openLibrary({ start: "saved" });
    const transfer = new DataTransfer();
    transfer.items.add(new File(["RETURN 3"], "three.cypher"));
    const target = document.querySelector("[data-takes-files]");
    for (const type of ["dragenter", "dragover"])
      target?.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer }));
    await expect.element(screen.getByText(/Drop .cypher files/)).toBeVisible();
    target?.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: transfer }));
    await expect.poll(() => shown.current?.saved.queries[0]?.name).toBe("three");
  });

  it("are found by several words, with the folder that they are in", async () => {
    const { screen, shown } = await openLibrary({ start: "saved" });
    shown.current?.saved.save({ name: "Who", folder: "talks/2025", text: "MATCH (a:Actor) RETURN a" });
    shown.current?.saved.save({ name: "What", folder: "other", text: "RETURN 1" });
    await userEvent.type(screen.getByRole("searchbox"), "2025 actor");
    await expect.element(screen.getByText("talks/2025", { exact: true })).toBeVisible();
    await expect.element(screen.getByText("What", { exact: true })).not.toBeInTheDocument();
  });
});
