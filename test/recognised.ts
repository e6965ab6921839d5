/** What a text is taken for by an import, and what its records become. */
import { expect } from "vitest";
import { type ImportItem, type Recognition, recognise } from "../seed/import/recognise.ts";
import { all, textSource } from "./text-source.ts";

interface Recognised {
  readonly title: string;
  readonly namespace: string | undefined;
  readonly says: string | undefined;
  readonly items: readonly ImportItem[];
}

/** What a text is taken for and what its records become; the same wherever it is cut into pieces. */
export async function recognised(name: string, text: string, wanted: Partial<Recognition> = {}): Promise<Recognised> {
  const readings = await Promise.all(
    [11, 65_536].map(async (pieceSize) => {
      const known = await recognise(textSource(name, text, pieceSize), { types: "all", ...wanted });
      const { title, namespace, says } = known;
      return { title, namespace, says, items: await all(known.read()) };
    }),
  );
  const [inSmallPieces, whole] = readings;
  expect(inSmallPieces).toEqual(whole);
  return whole ?? { title: "", namespace: undefined, says: undefined, items: [] };
}
