/** Writes a look as GraSS, the style sheets of Neo4j Browser: as much of it as Browser can show. */
import type { Lens, NodeStyle, RelationStyle } from "../lens.ts";
import { captionParts, propertyTemplate } from "./caption-template.ts";

/** What Browser has no words for: told to who saves. */
export type NotInGrass = "shape" | "icon" | "dark-colour" | "size-by-property" | "line" | "width-by-property" | "name";

export interface GrassSheet {
  readonly text: string;
  readonly notWritten: ReadonlySet<NotInGrass>;
}

/** Browser's standard for all nodes and relationships, which each of its sheets begins with. */
const HEAD = `node {
  diameter: 50px;
  color: #A5ABB6;
  border-color: #9AA1AC;
  border-width: 2px;
  text-color-internal: #FFFFFF;
  font-size: 10px;
}

relationship {
  color: #A5ABB6;
  shaft-width: 1px;
  font-size: 8px;
  padding: 3px;
  text-color-external: #000000;
  text-color-internal: #FFFFFF;
  caption: "<type>";
}
`;
/** Pixels of Browser's circles, which hold their captions, for one of ours. */
const SCALE = 1 / 0.56;
/** What Browser's reader takes for the end of a name or of a value. */
const BREAKS_NAME = /[{}\s;:"'\\]/;
const BREAKS_VALUE = /["';:\n]/;

/**
 * The sheet of a lens: a rule for each of its labels and types in use.
 * @param lens with the reader's changes
 */
export function writeGrass(lens: Pick<Lens, "nodes" | "relations">): GrassSheet {
  const notWritten = new Set<NotInGrass>();
  const rules = [
    ...lens.nodes.filter(({ label }) => label !== "").map((style) => nodeRule(style, notWritten)),
    ...lens.relations.map((style) => relationRule(style, notWritten)),
  ];
  return { text: [HEAD, ...rules.filter((rule) => rule !== "")].join("\n"), notWritten };
}

function nodeRule(style: NodeStyle, notWritten: Set<NotInGrass>): string {
  if (style.icon !== undefined) notWritten.add("icon");
  if (style.shape !== "ellipse") notWritten.add("shape");
  if (style.size?.by === "property") notWritten.add("size-by-property");
  const { size } = style;
  return ruleOf("node", style.label, notWritten, [
    ...(size?.by === "fixed" ? [`diameter: ${Math.round(size.pixels * SCALE)}px`] : []),
    ...colourOf(style, notWritten),
    ...captionOf(style.caption),
  ]);
}

function relationRule(style: RelationStyle, notWritten: Set<NotInGrass>): string {
  if (style.line !== "solid" || style.arrow !== "triangle") notWritten.add("line");
  if (style.widthProperty !== undefined) notWritten.add("width-by-property");
  return ruleOf("relationship", style.type, notWritten, [
    ...colourOf(style, notWritten),
    ...(style.width === undefined ? [] : [`shaft-width: ${style.width}px`]),
    ...captionOf(style.caption),
  ]);
}

function ruleOf(kind: string, name: string, notWritten: Set<NotInGrass>, declarations: readonly string[]): string {
  if (BREAKS_NAME.test(name)) {
    notWritten.add("name");
    return "";
  }
  return `${kind}.${name.replaceAll(".", "\\.")} {\n${declarations.map((one) => `  ${one};\n`).join("")}}\n`;
}

function colourOf({ colour }: NodeStyle | RelationStyle, notWritten: Set<NotInGrass>): readonly string[] {
  if (colour.dark !== colour.light) notWritten.add("dark-colour");
  return [`color: ${colour.light}`, `border-color: ${colour.light}`, "text-color-internal: #FFFFFF"];
}

/** A caption that Browser's reader would break at is left out: Browser then chooses one itself. */
function captionOf(template: string | undefined): readonly string[] {
  if (template === undefined) return [];
  const written = captionParts(template)
    .map((part) => {
      if (part.kind === "text") return part.text;
      return part.kind === "property" ? propertyTemplate(part.name) : `<${part.kind}>`;
    })
    .join("");
  return BREAKS_VALUE.test(written) ? [] : [`caption: "${written}"`];
}
