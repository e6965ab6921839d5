/** Where the browser keeps the tabs. */
import type { TabStorage } from "./kept-tabs.ts";

/** Storages that the reader has switched off are undefined: they throw when they are touched. */
export function browserTabStorage(): TabStorage {
  return { window: storageOr(() => sessionStorage), shared: storageOr(() => localStorage) };
}

function storageOr(access: () => Storage): Storage | undefined {
  try {
    return access();
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}
