/** Where an event of the result table came from, and what a click means there. */
import { plainText } from "../../../../graph/value-text.ts";
import type { Value } from "../../../../graph/values.ts";
import { isValueMap } from "../../../../graph/values.ts";
import { isEntity, isList } from "../values/brief-parts.ts";
import type { Cell } from "./selection.ts";
import { HEADINGS } from "./selection.ts";

/** Characters up to which a value is surely seen in its cell. */
const SHORT = 32;

/** Whether a click on a value should open it: nested ones, and those that may be longer than their cell. */
export function isWorthOpening(value: Value): boolean {
  if (isEntity(value) || value === null || typeof value !== "object")
    return typeof value === "string" && value.length > SHORT;
  return isList(value) || isValueMap(value) || value instanceof Uint8Array || plainText(value).length > SHORT;
}

/** The cell or heading that an event came from: cells say it as `data-cell` (`row:column`). */
export function cellOf(target: EventTarget): Cell | undefined {
  if (!(target instanceof Element)) return undefined;
  const [row, column] = (target.closest<HTMLElement>("[data-cell]")?.dataset.cell ?? "").split(":").map(Number);
  if (row !== undefined && column !== undefined) return { row, column };
  const heading = target.closest("[role=columnheader]")?.getAttribute("aria-colindex");
  return heading === null || heading === undefined || heading === "1"
    ? undefined
    : { row: HEADINGS, column: Number(heading) - 2 };
}
