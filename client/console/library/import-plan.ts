/** What an import would do to the saved queries: what is new, what is there already, and where a name is taken by something else. */
import type { FoundQuery } from "./read-files.ts";
import type { SavedQuery } from "./saved.ts";
import { freeName, makeQuery, movedTo, placeOf } from "./saved.ts";

/** A query that was found and the saved one of the same folder and name, whose text differs. */
export interface Clash {
  readonly found: SavedQuery;
  readonly saved: SavedQuery;
}

export interface ImportPlan {
  readonly added: readonly SavedQuery[];
  /** There already, letter by letter. */
  readonly same: number;
  readonly clashes: readonly Clash[];
}

/** What to do where a name is taken. */
export type ClashAnswer = "both" | "replace" | "skip";

/**
 * Plans an import. Within what is found, a second query of a name gets a number, and the same one twice counts once.
 * @param newId makes an id; `now` is in milliseconds since 1970
 */
export function planImport(
  saved: readonly SavedQuery[],
  found: readonly FoundQuery[],
  { newId, now, into = "" }: { readonly newId: () => string; readonly now: number; readonly into?: string },
): ImportPlan {
  const known = new Map(saved.map((query) => [placeOf(query), query]));
  const taken = new Map<string, SavedQuery>();
  const texts = new Set(saved.map(contentOf));
  const added: SavedQuery[] = [];
  const clashes: Clash[] = [];
  let same = 0;
  for (const one of found) {
    const query = makeQuery({ ...one, folder: `${into}/${one.folder}`, id: newId(), changedAt: now });
    const place = placeOf(query);
    const before = known.get(place);
    if (texts.has(contentOf(query))) same += 1;
    else if (before !== undefined) clashes.push({ found: query, saved: before });
    else if (taken.has(place)) {
      const numbered = movedTo(query, { ...query, name: freeName([...taken.values()], query.folder, query.name) });
      taken.set(placeOf(numbered), numbered);
      added.push(numbered);
    } else {
      taken.set(place, query);
      added.push(query);
    }
    texts.add(contentOf(query));
  }
  return { added, same, clashes };
}

/** The same folder and the same text: nothing to import. */
function contentOf({ folder, text }: SavedQuery): string {
  return `${folder.toLowerCase()}\n${text}`;
}

/** What is written for a plan, once the reader has said what to do with clashes. */
export function carryOut(plan: ImportPlan, answer: ClashAnswer, saved: readonly SavedQuery[]): readonly SavedQuery[] {
  if (answer === "skip") return plan.added;
  if (answer === "replace") {
    return [...plan.added, ...plan.clashes.map(({ found, saved: before }) => ({ ...found, id: before.id }))];
  }
  const all = [...saved, ...plan.added];
  const added = [...plan.added];
  for (const { found } of plan.clashes) {
    const query = movedTo(found, { ...found, name: freeName(all, found.folder, found.name) });
    all.push(query);
    added.push(query);
  }
  return added;
}
