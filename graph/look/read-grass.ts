/**
 * Reads GraSS, the style sheets of Neo4j Browser (`node.Person { color: #c990c0; caption: "{name}"; }`), as changes of a look. What has no
 * counterpart here is told, with its line. Browser's own sheets are read as Browser reads them, hand-written ones more kindly: comments,
 * either quotes, captions without any, colours of CSS.
 */
import { GraphError } from "../errors.ts";
import { FIXED_SIZES } from "../figure/node-sizes.ts";
import type { GrassDeclaration, GrassRule } from "./grass-rules.ts";
import { grassRules } from "./grass-rules.ts";
import type { LensChanges, NodeLook, RelationLook } from "./lens-changes.ts";
import { FIXED_WIDTHS, MOST_CAPTION } from "./read-look.ts";
import { readableColour } from "./readable-colour.ts";

/** Something of the sheet that has no counterpart, or a value that says nothing. */
export interface LeftOut {
  readonly line: number;
  /** As it stands there: `node.Person border-color`. */
  readonly what: string;
  readonly why: "no-counterpart" | "bad-value" | "several-labels" | "unknown-selector";
}

export interface GrassLook {
  readonly changes: LensChanges;
  readonly leftOut: readonly LeftOut[];
}

/** What Browser writes for all nodes and relationships into each of its sheets: nobody's choice. */
const DEFAULTS: { readonly [kind in "node" | "relationship"]: Readonly<Record<string, string>> } = {
  node: { color: "#a5abb6", diameter: "50px", caption: "<id>" },
  relationship: { color: "#a5abb6", "shaft-width": "1px", caption: "<type>" },
};
/** Of shapes that Parley does not draw so; Browser writes them beside each colour. */
const SILENT = new Set(["border-color", "border-width", "text-color-internal", "text-color-external", "padding"]);
/** Browser's circles have their captions inside; ours are smaller beside theirs. Pixels of ours for one of theirs. */
const SCALE = 0.56;

/**
 * A sheet as changes.
 * @throws GraphError `invalid_request` with the line where it is no GraSS
 */
export function readGrass(text: string): GrassLook {
  const rules = grassRules(text);
  if (rules.length === 0)
    throw new GraphError("invalid_request", "The style sheet cannot be read: it has no rule.", {
      hint: "GraSS has rules such as node.Person { color: #1d5fa8; } and relationship.KNOWS { shaft-width: 3px; }.",
    });
  const sheet = new Sheet();
  for (const rule of rules) sheet.add(rule);
  return { changes: sheet.changes(), leftOut: sheet.leftOut };
}

/** What the rules say so far; later ones win. */
class Sheet {
  readonly leftOut: LeftOut[] = [];
  /** By label or type; undefined: of all. */
  readonly #nodes = new Map<string | undefined, NodeLook>();
  readonly #relations = new Map<string | undefined, RelationLook>();

  add({ selector, declarations, line }: GrassRule): void {
    const [kind, ...names] = selector;
    const what = selector.join(".");
    if (kind !== "node" && kind !== "relationship") this.leftOut.push({ line, what, why: "unknown-selector" });
    else if (names.length > 1) this.leftOut.push({ line, what, why: "several-labels" });
    else {
      const [name] = names;
      const defaults = name === undefined ? DEFAULTS[kind] : {};
      const told = declarations.filter(({ property, value }) => defaults[property] !== value.toLowerCase());
      for (const declaration of told) {
        if (kind === "node") this.#take(this.#nodes, name, nodePart, declaration, what);
        else this.#take(this.#relations, name, relationPart, declaration, what);
      }
    }
  }

  changes(): LensChanges {
    const everyNode = this.#nodes.get(undefined);
    const everyRelation = this.#relations.get(undefined);
    return {
      ...(everyNode === undefined ? {} : { everyNode }),
      ...(everyRelation === undefined ? {} : { everyRelation }),
      nodes: named(this.#nodes),
      relations: named(this.#relations),
    };
  }

  #take<Look extends object>(
    looks: Map<string | undefined, Look>,
    name: string | undefined,
    partOf: (property: string, value: string) => Part<Look>,
    { property, value, line }: GrassDeclaration,
    what: string,
  ): void {
    const part = partOf(property, value);
    if (typeof part === "object") looks.set(name, { ...looks.get(name), ...part });
    else if (!SILENT.has(property)) this.leftOut.push({ line, what: `${what} ${property}`, why: part });
  }
}

function named<Look extends object>(looks: ReadonlyMap<string | undefined, Look>): { readonly [name: string]: Look } {
  return Object.fromEntries(
    [...looks].flatMap(([name, look]) =>
      name === undefined || Object.keys(look).length === 0 ? [] : [[name, look] as const],
    ),
  );
}

type Part<Look> = Look | "bad-value" | "no-counterpart";

function nodePart(property: string, value: string): Part<NodeLook> {
  switch (property) {
    case "color":
      return colourPart(value);
    case "diameter": {
      const pixels = pixelsOf(value);
      if (pixels === undefined) return "bad-value";
      return { size: { by: "fixed", pixels: within(Math.round(pixels * SCALE), FIXED_SIZES) } };
    }
    case "caption":
      return captionPart(value);
    // What Browser takes where the caption says nothing. Ours is found by itself.
    case "defaultCaption":
      return {};
    default:
      return "no-counterpart";
  }
}

function relationPart(property: string, value: string): Part<RelationLook> {
  switch (property) {
    case "color":
      return colourPart(value);
    case "shaft-width": {
      const pixels = pixelsOf(value);
      return pixels === undefined ? "bad-value" : { width: { by: "fixed", pixels: within(pixels, FIXED_WIDTHS) } };
    }
    case "caption":
      return captionPart(value);
    case "defaultCaption":
      return {};
    default:
      return "no-counterpart";
  }
}

function colourPart(value: string): Part<Pick<NodeLook, "colour">> {
  const readable = readableColour(value);
  return readable === undefined ? "bad-value" : { colour: readable.colour };
}

/** `<id>`, `<type>` and `{property}` mean the same in our templates; a backslash is only a backslash there. */
function captionPart(value: string): Part<{ readonly caption: string }> {
  return value.length > MOST_CAPTION ? "bad-value" : { caption: value.replace(/\\/g, "\\\\") };
}

function pixelsOf(value: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?|\.\d+)\s*(?:px)?$/i.exec(value);
  return match === null ? undefined : Number(match[1]);
}

function within(value: number, { least, most }: { readonly least: number; readonly most: number }): number {
  return Math.min(Math.max(value, least), most);
}
