/** What the page tells the reader: notices that stay until they are closed or superseded, and what the live region says. */
import type { Words } from "../../graph/vocabulary.ts";
import type { Saying } from "./explored.ts";

export interface Notice {
  readonly id: number;
  readonly kind: "information" | "success" | "warning" | "error";
  readonly text: Saying;
  /** In the words of the server or of the database: not translated. */
  readonly detail?: string | undefined;
  readonly action?: { readonly words: Words; readonly run: () => void } | undefined;
  /** A newer notice of the same subject takes the place of this one. */
  readonly subject?: string | undefined;
}

export interface Notices {
  readonly list: readonly Notice[];
  /** What was announced last; `id` grows, so that the same words are said again. */
  readonly announcement: { readonly id: number; readonly text: Saying } | undefined;
  readonly nextId: number;
}

export const NO_NOTICES: Notices = { list: [], announcement: undefined, nextId: 1 };

/** Notices shown at once; the oldest go first. */
export const MOST_NOTICES = 4;

export function tell(notices: Notices, notice: Omit<Notice, "id">): Notices {
  const kept = notices.list.filter((other) => notice.subject === undefined || other.subject !== notice.subject);
  const list = [...kept, { ...notice, id: notices.nextId }].slice(-MOST_NOTICES);
  return { ...notices, list, nextId: notices.nextId + 1 };
}

export function close(notices: Notices, id: number): Notices {
  return { ...notices, list: notices.list.filter((notice) => notice.id !== id) };
}

/** Closes the notices about a subject. */
export function settle(notices: Notices, subject: string): Notices {
  return { ...notices, list: notices.list.filter((notice) => notice.subject !== subject) };
}

/** Closes what was told about a view that is left: how much of it is shown, and how to go on. */
export function settleView(notices: Notices): Notices {
  const list = notices.list.filter(({ kind, subject }) => kind !== "information" || subject === undefined);
  return list.length === notices.list.length ? notices : { ...notices, list };
}

export function announce(notices: Notices, text: Saying): Notices {
  return { ...notices, announcement: { id: notices.nextId, text }, nextId: notices.nextId + 1 };
}
