/** The session of this page, in this browser. */
import { newId } from "../console/library/kept.ts";
import { storageOr } from "../kept.ts";
import type { SessionPlaces } from "./session-id.ts";
import { claimSession } from "./session-id.ts";

/** The parts of the browser that hold sessions. */
export function browserPlaces(): SessionPlaces {
  return {
    tab: storageOr(() => sessionStorage),
    shared: storageOr(() => localStorage),
    // Pages that are not served over HTTPS or loopback have none, whatever the types say.
    locks: "locks" in navigator ? navigator.locks : undefined,
  };
}

let claimed: Promise<{ readonly id: string; readonly isKept: boolean }> | undefined;

/** The session of this tab; asked for once. */
export function ownSession(): Promise<{ readonly id: string; readonly isKept: boolean }> {
  claimed ??= claimSession(browserPlaces(), newId);
  return claimed;
}

/** This page has taken over the session of one that died. */
export function adopted(id: string): void {
  claimed = Promise.resolve({ id, isKept: true });
}
