/** Where the browser keeps the tabs. */
import { storageOr } from "../../kept.ts";
import type { TabStorage } from "./kept-tabs.ts";

/** Storages that the reader has switched off are undefined: they throw when they are touched. */
export function browserTabStorage(): TabStorage {
  return { window: storageOr(() => sessionStorage), shared: storageOr(() => localStorage) };
}
