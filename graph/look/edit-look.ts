/** Changes of changes: what the editor of looks does, one pure step each. */
import type { LensChanges, LookTarget, NodeLook, RelationLook } from "./lens-changes.ts";
import { nodeLookOf, relationLookOf } from "./lens-changes.ts";

/** With another look of nodes; a member that is undefined is as the lens has it again. @param label of all nodes where undefined */
export function changeNodeLook(changes: LensChanges, label: string | undefined, look: NodeLook): LensChanges {
  if (label === undefined) return { ...changes, everyNode: cleaned({ ...changes.everyNode, ...look }) };
  const next = cleaned({ ...nodeLookOf(changes, label), ...look });
  return { ...changes, nodes: withMember(changes.nodes, label, next) };
}

/** With another look of relationships, as `changeNodeLook`. @param type of all relationships where undefined */
export function changeRelationLook(changes: LensChanges, type: string | undefined, look: RelationLook): LensChanges {
  if (type === undefined) return { ...changes, everyRelation: cleaned({ ...changes.everyRelation, ...look }) };
  const next = cleaned({ ...relationLookOf(changes, type), ...look });
  return { ...changes, relations: withMember(changes.relations, type, next) };
}

/** Without what is changed of this one. */
export function resetLook(changes: LensChanges, { kind, key }: LookTarget): LensChanges {
  if (key === undefined) return { ...changes, [kind === "node" ? "everyNode" : "everyRelation"]: undefined };
  if (kind === "node") return { ...changes, nodes: withMember(changes.nodes, key, undefined) };
  return { ...changes, relations: withMember(changes.relations, key, undefined) };
}

/** What is changed of this one; undefined where nothing is. */
export function lookOf(changes: LensChanges, { kind, key }: LookTarget): NodeLook | RelationLook | undefined {
  if (kind === "node") return key === undefined ? changes.everyNode : nodeLookOf(changes, key);
  return key === undefined ? changes.everyRelation : relationLookOf(changes, key);
}

/** Both; what both name is as the second has it. What is opened is laid over what is there. */
export function mergeLooks(below: LensChanges, above: LensChanges): LensChanges {
  return {
    everyNode: cleaned({ ...below.everyNode, ...above.everyNode }),
    everyRelation: cleaned({ ...below.everyRelation, ...above.everyRelation }),
    nodes: merged(below.nodes, above.nodes),
    relations: merged(below.relations, above.relations),
  };
}

function merged<Look extends object>(
  below: { readonly [key: string]: Look },
  above: { readonly [key: string]: Look },
): { readonly [key: string]: Look } {
  const looks = new Map(Object.entries(below));
  for (const [key, look] of Object.entries(above)) looks.set(key, { ...looks.get(key), ...look });
  return Object.fromEntries(looks);
}

function cleaned<Look extends object>(look: Look): Look | undefined {
  const kept: Look = { ...look };
  for (const key in kept) if (kept[key] === undefined) delete kept[key];
  return Object.keys(kept).length === 0 ? undefined : kept;
}

/** Labels may be called anything, `__proto__` too: members are defined, never assigned. */
function withMember<Look>(
  looks: { readonly [key: string]: Look },
  key: string,
  look: Look | undefined,
): { readonly [key: string]: Look } {
  const others = Object.entries(looks).filter(([other]) => other !== key);
  return Object.fromEntries(look === undefined ? others : [...others, [key, look]]);
}
