/** Copies a small made data set into a temporary folder, so that a test can spoil or change it. */
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const FIXTURES = join(import.meta.dirname, "..", "seed", "fixtures");

/** A copy of a fixture that removes itself at the end of the `await using` block. */
export interface MadeDataset extends AsyncDisposable {
  readonly folder: string;
  /** Replaces the first occurrence of `from` in a file; throws when there is none. Answers the 1-based line of the change. */
  edit(file: string, from: string, to: string): Promise<number>;
  write(file: string, text: string): Promise<void>;
}

/** The folder of a fixture, to be read only. */
export function fixtureFolder(name: string): string {
  return join(FIXTURES, name);
}

export async function makeDataset(name: string): Promise<MadeDataset> {
  const root = await mkdtemp(join(tmpdir(), "parley-dataset-"));
  const folder = join(root, name);
  await cp(fixtureFolder(name), folder, { recursive: true });
  return {
    folder,
    async edit(file, from, to) {
      const path = join(folder, file);
      const text = await readFile(path, "utf8");
      const index = text.indexOf(from);
      if (index < 0) throw new Error(`${file} does not contain ${JSON.stringify(from)}`);
      await writeFile(path, text.slice(0, index) + to + text.slice(index + from.length));
      return text.slice(0, index).split("\n").length;
    },
    write: (file, text) => writeFile(join(folder, file), text),
    [Symbol.asyncDispose]: () => rm(root, { recursive: true, force: true }),
  };
}
