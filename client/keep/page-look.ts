/** The reader's changes to the look, and the roll-up, as JSON in a kept view. */
import type { LensChanges } from "../../graph/look/lens-changes.ts";
import { NO_LENS_CHANGES } from "../../graph/look/lens-changes.ts";
import type { RollUp } from "../../graph/roll-up/roll-up.ts";
import type { Found } from "../../graph/view/found.ts";
import type { JsonObject } from "../../graph/view/view-note.ts";

/** Undefined where nothing is changed. */
export function writeLook(look: LensChanges): JsonObject | undefined {
  return JSON.stringify(look) === JSON.stringify(NO_LENS_CHANGES) ? undefined : { ...look };
}

/** @param ranges element ids as places in the lists of the view */
export function writeRollUp(
  rollUp: RollUp | undefined,
  ranges: (ids: Iterable<string>) => string,
): JsonObject | undefined {
  return rollUp === undefined ? undefined : { ...rollUp, brought: ranges(rollUp.brought) };
}

/** @param idsAt element ids at places in the lists of the view. @throws GraphError `invalid_request` with the place of what is wrong */
export function readRollUp(found: Found, idsAt: (ranges: Found) => readonly string[]): RollUp {
  const kind = found.at("kind").oneOf(["relationships", "property"]);
  const brought = new Set(idsAt(found.at("brought")));
  if (kind === "property") return { kind, brought, property: found.at("property").text() };
  return { kind, brought, types: found.at("types").texts(), ...found.optional("label", (label) => label.text()) };
}

/** Whether an id is that of a group that the roll-up makes: the same in every copy of the graph (graph/roll-up/roll-up.ts). */
export function isGroup(rollUp: RollUp | undefined, id: string): boolean {
  return rollUp?.kind === "property" && id.startsWith(`group:${rollUp.property}:`);
}
