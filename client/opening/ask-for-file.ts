/** Asks the reader for a file by the browser's own dialog, and opens it. */
import type { Explorer } from "../state/explorer.ts";
import { openFiles } from "./open-file.ts";

const ACCEPTED = ".json,.svg,.png,.pdf,.html,.grass";

/** Must be called while the reader's key or press still counts, or the browser shows nothing. */
export function askForFile(explorer: Explorer): void {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ACCEPTED;
  input.addEventListener("change", () => void openFiles(explorer, [...(input.files ?? [])]));
  input.click();
}
