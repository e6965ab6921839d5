/**
 * A look as a file, to be shared and dropped on the page. The format, version 1: JSON with `format` `"parley-look"`, `version` `1` and the
 * members of `LensChanges` (graph/look/lens-changes.ts): `nodes` by label, `relations` by type, `everyNode` and `everyRelation` for all of
 * them; colours are `{light, dark}`, one for each kind of page. A reader refuses a version, and a member, that it does not know.
 */
import { GraphError } from "../errors.ts";
import { Found } from "../view/found.ts";
import type { LensChanges } from "./lens-changes.ts";
import { LOOK_FORMAT } from "./look-format.ts";
import { readLook } from "./read-look.ts";

const LOOK_VERSION = 1;

/** The file's text. Labels and types are in the order of their names: the same look gives the same bytes. */
export function writeLookFile({ everyNode, everyRelation, nodes, relations }: LensChanges): string {
  const file = {
    format: LOOK_FORMAT,
    version: LOOK_VERSION,
    everyNode,
    everyRelation,
    nodes: byName(nodes),
    relations: byName(relations),
  };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

/** @throws GraphError `invalid_request` that says where something is wrong and what was expected there */
export function readLookFile(text: string): LensChanges {
  const file = new Found("look", parsed(text));
  file.at("format").oneOf([LOOK_FORMAT]);
  const version = file.at("version");
  if (version.number() !== LOOK_VERSION)
    throw version.wrong(`${LOOK_VERSION}`, "A newer Parley has written the file; update this one.");
  return readLook(file, ["format", "version"]);
}

function byName<Look>(looks: { readonly [key: string]: Look }): { readonly [key: string]: Look } {
  return Object.fromEntries(Object.entries(looks).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new GraphError("invalid_request", `The look cannot be read: it is not JSON (${reason}).`, {
      hint: "It may have been cut off; save it again.",
      cause,
    });
  }
}
