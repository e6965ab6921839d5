/** The look that a reader has made the usual one of a database, in this browser. */
import type { SchemaAnswer } from "../../graph/contract/answers.ts";
import type { LensChanges } from "../../graph/look/lens-changes.ts";
import { readLookFile, writeLookFile } from "../../graph/look/look-file.ts";
import type { PreferenceStorage } from "../state/preferences.ts";
import { keptLookKey } from "./kept-look-key.ts";

type DatabaseInfo = SchemaAnswer["database"];

/** @throws GraphError where what is kept cannot be read */
export function keptLook(storage: PreferenceStorage | undefined, database: DatabaseInfo): LensChanges | undefined {
  const text = storage?.getItem(keptLookKey(database));
  return text === undefined || text === null || text === "" ? undefined : readLookFile(text);
}

/** Whether a look is the one that is kept. */
export function isKeptLook(storage: PreferenceStorage | undefined, database: DatabaseInfo, look: LensChanges): boolean {
  return storage?.getItem(keptLookKey(database)) === writeLookFile(look);
}

/** @throws DOMException where the browser has no room */
export function keepLook(storage: PreferenceStorage, database: DatabaseInfo, look: LensChanges): void {
  storage.setItem(keptLookKey(database), writeLookFile(look));
}

export function forgetLook(storage: PreferenceStorage, database: DatabaseInfo): void {
  storage.setItem(keptLookKey(database), "");
}
