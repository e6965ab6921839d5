/** Saved views: files in the one folder that the operator named for them, each written beside its place and then put there. */
import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { access, mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { SavedView, ViewsAnswer } from "../graph/contract/views.ts";
import { viewName } from "../graph/contract/views.ts";
import { GraphError } from "../graph/errors.ts";
import { readViewNote } from "../graph/view/view-note.ts";
import { tagOf } from "./etag.ts";
import { RefusedRequest } from "./refused-request.ts";

/** Bytes that a saved view may have: some 50,000 nodes with their places. */
export const MOST_VIEW_BYTES = 8 * 1024 * 1024;
/** Views that a folder may hold. */
export const MOST_VIEWS = 1_000;
/** What follows the name in the name of a file. */
const ENDING = ".parley-view.json";

/** What a view must be for it to be replaced or removed: its tag, or `*` for any. Undefined: it must not be there. */
export type Expected = string | undefined;

/** The views of one folder. Names have been checked by the contract. */
export interface SavedViews {
  list(): Promise<ViewsAnswer>;
  /** @throws GraphError `not_found` */
  read(name: string): Promise<{ readonly bytes: Buffer; readonly etag: string }>;
  /** @throws GraphError for what is no view, `too_large`, and with status 412 where the view is not as expected */
  write(name: string, bytes: Buffer, expected: Expected): Promise<SavedView>;
  /** @throws GraphError `not_found`, and with status 412 where the view is not as expected */
  remove(name: string, expected: Expected): Promise<void>;
}

/**
 * Opens a folder for views, and makes it where it is not there.
 * @throws GraphError `invalid_request` where it cannot be written
 */
export async function openViews(folder: string): Promise<SavedViews> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.R_OK | constants.W_OK);
  } catch (cause) {
    throw new GraphError(
      "invalid_request",
      `The folder of saved views “${folder}” cannot be used (${reasonOf(cause)}).`,
      {
        hint: "PARLEY_VIEWS (--views) names a folder that Parley may write to.",
        cause,
      },
    );
  }
  return new ViewFolder(folder);
}

class ViewFolder implements SavedViews {
  readonly #folder: string;
  /** Changes wait for each other: what was looked at is still so when it is written. */
  #last: Promise<unknown> = Promise.resolve();
  readonly #known = new Map<string, { readonly version: string; readonly view: SavedView }>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  async list(): Promise<ViewsAnswer> {
    const names = await this.#names();
    const views: SavedView[] = [];
    for (const name of names.slice(0, MOST_VIEWS)) {
      const view = await this.#describe(name);
      if (view !== undefined) views.push(view);
    }
    return { enabled: true, views, truncated: names.length > MOST_VIEWS };
  }

  async read(name: string): Promise<{ readonly bytes: Buffer; readonly etag: string }> {
    const found = await this.#current(name);
    if (found === undefined) throw notThere(name);
    return found;
  }

  write(name: string, bytes: Buffer, expected: Expected): Promise<SavedView> {
    checkView(bytes);
    return this.#alone(async () => {
      const current = await this.#current(name);
      mustBe(name, current?.etag, expected);
      const count = current === undefined ? (await this.#names()).length : 0;
      if (count >= MOST_VIEWS) {
        throw new GraphError("too_large", `There are ${count} saved views; a folder holds ${MOST_VIEWS} at most.`, {
          hint: "Remove some, or save the view as a file.",
        });
      }
      await this.#put(name, bytes);
      return (await this.#describe(name)) ?? Promise.reject(notThere(name));
    });
  }

  remove(name: string, expected: Expected): Promise<void> {
    return this.#alone(async () => {
      const current = await this.#current(name);
      if (current === undefined) throw notThere(name);
      mustBe(name, current.etag, expected ?? "*");
      await reported(() => rm(this.#pathOf(name)));
    });
  }

  /** Written beside and renamed: whoever reads has the old view or the new one, never a half. */
  async #put(name: string, bytes: Buffer): Promise<void> {
    const beside = join(this.#folder, `.${randomUUID()}.tmp`);
    await reported(async () => {
      try {
        const file = await open(beside, "wx", 0o600);
        try {
          await file.writeFile(bytes);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(beside, this.#pathOf(name));
      } finally {
        await rm(beside, { force: true });
      }
    });
  }

  #current(name: string): Promise<{ readonly bytes: Buffer; readonly etag: string } | undefined> {
    return reported(async () => {
      const path = this.#pathOf(name);
      const found = await stat(path).catch(absent);
      if (found?.isFile() !== true) return undefined;
      if (found.size > MOST_VIEW_BYTES) throw tooLarge();
      const bytes = await readFile(path).catch(absent);
      return bytes === undefined ? undefined : { bytes, etag: tagOf(bytes, "strong") };
    });
  }

  /** What is known of a view; read anew only where its file has changed. */
  async #describe(name: string): Promise<SavedView | undefined> {
    const found = await reported(() => stat(this.#pathOf(name)).catch(absent));
    if (found === undefined) return undefined;
    const version = `${found.mtimeMs} ${found.size} ${found.ino}`;
    const known = this.#known.get(name);
    if (known?.version === version) return known.view;
    const view = await this.#look(name, found.mtime, found.size);
    if (view !== undefined) this.#known.set(name, { version, view });
    return view;
  }

  async #look(name: string, changed: Date, size: number): Promise<SavedView | undefined> {
    const seen = { name, savedAt: changed.toISOString(), bytes: size };
    if (size > MOST_VIEW_BYTES) return { ...seen, etag: '""' };
    const current = await this.#current(name);
    if (current === undefined) return undefined;
    return { ...seen, etag: current.etag, ...countsOf(current.bytes) };
  }

  /** Names of the views in the folder, in the order of their letters. Other files are left alone. */
  async #names(): Promise<readonly string[]> {
    const entries = await reported(() => readdir(this.#folder, { withFileTypes: true }));
    return entries
      .filter((entry) => entry.isFile() && entry.name.endsWith(ENDING))
      .map((entry) => entry.name.slice(0, -ENDING.length))
      .filter((name) => viewName.safeParse(name).data === name)
      .toSorted(new Intl.Collator("en").compare);
  }

  #pathOf(name: string): string {
    return join(this.#folder, name + ENDING);
  }

  #alone<T>(change: () => Promise<T>): Promise<T> {
    const done = this.#last.then(change);
    this.#last = done.catch(() => undefined);
    return done;
  }
}

/** @throws GraphError where the bytes are no view */
function checkView(bytes: Buffer): void {
  if (bytes.length > MOST_VIEW_BYTES) throw tooLarge();
  readViewNote(bytes.toString("utf8"));
}

function countsOf(bytes: Buffer): Partial<Pick<SavedView, "title" | "nodes" | "relationships">> {
  try {
    const { title, nodes, relationships } = readViewNote(bytes.toString("utf8"));
    return { nodes: nodes.length, relationships: relationships.length, ...(title === undefined ? {} : { title }) };
  } catch (error) {
    // A file that somebody else has put there: it is listed, and whoever opens it is told what is wrong with it.
    if (error instanceof GraphError) return {};
    throw error;
  }
}

function mustBe(name: string, etag: string | undefined, expected: Expected): void {
  if (expected === undefined && etag === undefined) return;
  if (expected !== undefined && etag !== undefined && tagsIn(expected).some((tag) => tag === "*" || tag === etag))
    return;
  const message =
    etag === undefined
      ? `There is no view “${name}” any more.`
      : expected === undefined
        ? `There is a view “${name}” already.`
        : `The view “${name}” has been changed since it was read.`;
  throw new RefusedRequest(412, message, {
    hint: "Read it again and decide; `If-Match` with its `ETag` replaces that state of it, `If-Match: *` any.",
    ...(etag === undefined ? {} : { headers: { ETag: etag } }),
  });
}

function tagsIn(header: string): readonly string[] {
  return header.split(",").map((tag) => tag.trim());
}

/** Failures of the folder in words, without its path: clients need not know where it is. */
async function reported<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof GraphError) throw cause;
    throw new GraphError("engine_unavailable", `The folder of saved views cannot be used (${reasonOf(cause)}).`, {
      hint: "Whoever runs the server sees to the folder of PARLEY_VIEWS; a view can be saved as a file meanwhile.",
      cause,
    });
  }
}

function absent(error: unknown): undefined {
  if (reasonOf(error) === "ENOENT" || reasonOf(error) === "ENOTDIR") return undefined;
  throw error;
}

function reasonOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

function notThere(name: string): GraphError {
  return new GraphError("not_found", `There is no saved view “${name}”.`, {
    hint: "GET /api/views lists those that there are.",
  });
}

function tooLarge(): GraphError {
  return new GraphError("too_large", `A saved view has at most ${MOST_VIEW_BYTES / 1024 / 1024} MB.`, {
    hint: "Hide or remove what need not be kept, or export the graph as a file.",
  });
}
