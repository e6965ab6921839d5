/** What is stored of an article that a row cites. */
import { searchKeys } from "../../../graph/names.ts";
import { Temporal, type Value, type ValueMap } from "../../../graph/values.ts";
import { parseDate } from "../events/dates.ts";
import type { CitedArticle } from "../events/events.ts";
import { readTemporal } from "../read/typed-values.ts";
import { plain } from "./row-properties.ts";

export function articleProperties(id: string, cited: CitedArticle, dataset: string): ValueMap {
  const { title, byline, language } = cited;
  const isAddress = cited.url !== undefined && URL.canParse(cited.url) && /^https?:$/.test(new URL(cited.url).protocol);
  const url = isAddress ? cited.url : undefined;
  // What stands for an address and is none names a source ("BBC Monitoring").
  const outlet = cited.outlet ?? (url === undefined ? cited.url : new URL(url).hostname.replace(/^www\./, ""));
  return plain({
    ...{ id, outlet, title, url, language, dataset },
    byline: byline === undefined ? undefined : byline.split(/\s*[;,]\s*/),
    ...publishedAt(cited.publishedAt),
    searchKeys: searchKeys([title, outlet].filter((text) => text !== undefined)),
  });
}

/** A moment with its zone as it is; a day as its midnight in UTC, marked as a day; anything else as the text that it is. */
function publishedAt(text: string | undefined): { readonly [key: string]: Value } {
  if (text === undefined) return {};
  const moment = /^\d{4}-.*(?:Z|[+-]\d\d:\d\d)$/.test(text) ? readTemporal(text, "datetime") : undefined;
  if (moment !== undefined) return { publishedAt: moment, publishedPrecision: "minute" };
  const reading = parseDate(text, undefined);
  if ("problem" in reading || reading.precision !== "day") return { published: text };
  return { publishedAt: new Temporal("OffsetDateTime", `${reading.date}T00:00:00Z`), publishedPrecision: "day" };
}
