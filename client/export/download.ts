/** Hands a file to the browser: the one step of an export that touches the page. */

/** How long the browser may take to fetch the file after it was offered. */
const KEEP = 60_000;

/** Saves a file under a name, as if a link to it had been clicked. */
export function download(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEEP);
}
