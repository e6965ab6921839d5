/** What an address says of the page itself; small, because the page asks before it is drawn. */
import type { Language } from "../../graph/lens.ts";

/** Whether the page is in a frame of somebody else's page, or looks as if. */
export function isEmbedded({ search }: Pick<Location, "search">): boolean {
  return new URLSearchParams(search).get("embed") === "1";
}

/** The language that an address asks for. */
export function languageIn({ search }: Pick<Location, "search">): Language | undefined {
  const language = new URLSearchParams(search).get("lang");
  return language === "en" || language === "ja" ? language : undefined;
}
