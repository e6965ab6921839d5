/**
 * A saved query as a `.cypher` file: `// name` in its first line, further `//` lines a description, `:param` lines default parameters,
 * then the statement. Files of other programs need not have any of these.
 */

/** Characters of a name, and of each folder of a path. */
const LONGEST_NAME = 120;
/** Folders within each other. */
const MOST_FOLDERS = 8;

export interface CypherFile {
  /** Undefined where the first line is no comment. */
  readonly name: string | undefined;
  readonly description: string;
  /** Names of the parameters that its `:param` lines set. */
  readonly parameters: readonly string[];
}

/** What the lines before the statement tell. */
export function readCypherFile(text: string): CypherFile {
  const lines = text.split("\n");
  const comments: string[] = [];
  for (const line of lines) {
    const comment = /^\s*\/\/+\s?(.*)$/.exec(line)?.[1];
    if (comment === undefined) break;
    comments.push(comment.trim());
  }
  const [name, ...description] = comments;
  const parameters = lines.flatMap((line) => /^\s*:param\s+`?([\p{L}_][\p{L}\p{N}_]*)/iu.exec(line)?.[1] ?? []);
  return {
    name: name === undefined || safeName(name) === "" ? undefined : safeName(name),
    description: description.join(" ").trim(),
    parameters,
  };
}

/** The text with LF line ends and no blanks around it, in which texts are kept and compared. */
export function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/^\s*\n/, "")
    .trimEnd();
}

/** The text under a name: its first line says the name already, or is put in front. */
export function withName(text: string, name: string): string {
  const body = tidy(text);
  return readCypherFile(body).name === name ? body : `// ${name}\n${body}`.trimEnd();
}

/** The text with another name in its first line. */
export function renamed(text: string, name: string): string {
  const body = tidy(text);
  if (readCypherFile(body).name === undefined) return withName(body, name);
  return `// ${name}\n${body.slice(body.indexOf("\n") + 1 || body.length)}`.trimEnd();
}

/** A name that can be shown and kept: one line, nothing that cannot be seen or turns the direction of text, not too long. */
export function safeName(text: string): string {
  const name = text
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  const characters = [...name];
  return characters.length <= LONGEST_NAME
    ? name
    : `${characters
        .slice(0, LONGEST_NAME - 1)
        .join("")
        .trimEnd()}…`;
}

/** A path of folders, `talks/2025`, from what was typed or found in an archive; never leads out of where it starts. */
export function safeFolder(path: string): string {
  return path
    .split(/[/\\]+/)
    .map(safeName)
    .filter((part) => part !== "" && part !== "." && part !== ".." && !/^[a-z]:$/i.test(part))
    .slice(0, MOST_FOLDERS)
    .join("/");
}

const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** A file name that every system takes, without the extension. */
export function safeFileName(name: string): string {
  const plain = safeName(name)
    .replace(/[<>:"/\\|?*]+/g, "_")
    .replace(/^\.+|[. ]+$/g, "");
  if (plain === "") return "query";
  return RESERVED.test(plain) ? `${plain}_` : plain;
}
