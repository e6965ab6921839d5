/** The name of a file that is saved. */

const LONGEST_NAME = 80;

/** A file name that every system takes, made from the title: `who-talked-to-whom.svg`; `parley.svg` without one. */
export function fileName(title: string, extension: string): string {
  const name = title
    .normalize("NFC")
    .replace(/[^\p{Letter}\p{Mark}\p{Number}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  const short = [...name].slice(0, LONGEST_NAME).join("").replace(/-+$/, "");
  return `${short === "" ? "parley" : short.toLowerCase()}.${extension}`;
}
