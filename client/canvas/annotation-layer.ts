/**
 * Outlines of sides behind the graph, and over it their names, the axis of time and the signs of pinned nodes. Two SVGs that move with the
 * view by one transform; what depends on places is made anew only when nodes have moved.
 */
import type { Core } from "cytoscape";
import type { Position } from "../../graph/figure/geometry.ts";
import type { SceneNode } from "../../graph/figure/scene.ts";
import { boxOf } from "../../graph/figure/scene.ts";
import { FONT_FAMILY, THEMES } from "../../graph/figure/theme.ts";
import type { NodeFacts } from "../../graph/layout/node-facts.ts";
import { nodeFacts } from "../../graph/layout/node-facts.ts";
import type { SideOutline } from "../../graph/layout/side-outlines.ts";
import { outlinePath, sideNames, sideOutlinesOf } from "../../graph/layout/side-outlines.ts";
import type { TimeAxis } from "../../graph/layout/time-axis.ts";
import { timeAxisOf } from "../../graph/layout/time-axis.ts";
import { WORDS } from "./annotation-words.ts";
import type { Annotated } from "./annotations.ts";
import { AxisBand } from "./axis-band.ts";
import { pinPath, READABLE_PIN } from "./pin-sign.ts";
import { svgElement } from "./svg-element.ts";

/** Of a larger graph everything is made anew only when its nodes rest: each of many frames of a drag would take too long. */
const MOST_AT_ONCE = 800;
/** Milliseconds without a movement. */
const REST = 180;
/** Names of sides: CSS pixels, whatever the zoom; more than so many are not written. */
const NAME_SIZE = 13;
const MOST_NAMES = 60;

export class AnnotationLayer {
  readonly #ground = svgElement("svg", { "aria-hidden": "true" });
  readonly #outlines = svgElement("g", {});
  readonly #cover = svgElement("svg", { role: "img" });
  readonly #names = svgElement("g", { "text-anchor": "middle", "font-size": NAME_SIZE, "font-weight": 600 });
  readonly #pins = svgElement("path", { "stroke-width": 1.6, "stroke-linejoin": "round", "paint-order": "stroke" });
  readonly #axis: AxisBand;
  #annotated: Annotated | undefined;
  #facts: ReadonlyMap<string, NodeFacts> = new Map();
  #days: ReadonlyMap<string, number> = new Map();
  #sides: readonly { readonly outline: SideOutline; readonly text: SVGElement }[] = [];
  #hasMoved = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: HTMLElement) {
    for (const layer of [this.#ground, this.#cover]) {
      layer.style.cssText = "position: absolute; inset: 0; width: 100%; height: 100%; pointer-events: none";
      layer.style.fontFamily = FONT_FAMILY;
    }
    this.#axis = new AxisBand(this.#ground, this.#cover);
    this.#ground.append(this.#outlines);
    this.#cover.append(this.#names, this.#pins);
    host.prepend(this.#ground);
    host.append(this.#cover);
  }

  show(annotated: Annotated): void {
    const before = this.#annotated;
    this.#annotated = annotated;
    const { subgraph, lens } = annotated.props;
    const hasFacts = annotated.props.layoutId === "time" || annotated.props.layoutId === "side";
    if (hasFacts && (this.#facts.size === 0 || before?.props.subgraph !== subgraph || before.props.lens !== lens)) {
      this.#facts = nodeFacts(subgraph, lens);
      this.#days = new Map(
        [...this.#facts].flatMap(([id, { day }]) => (day === undefined ? [] : [[id, day] as const])),
      );
    }
    if (before?.cy !== annotated.cy) this.#listen(annotated.cy);
    if (before === undefined || !looksSame(before, annotated)) this.#make();
  }

  destroy(): void {
    clearTimeout(this.#timer);
    this.#annotated = undefined;
    this.#ground.remove();
    this.#cover.remove();
  }

  /** A Cytoscape that is gone takes its listeners along. */
  #listen(cy: Core): void {
    cy.on("position", "node", () => {
      this.#hasMoved = true;
    });
    cy.on("viewport resize", () => this.#look());
    cy.on("render", () => {
      if (!this.#hasMoved || this.#annotated === undefined) return;
      this.#hasMoved = false;
      clearTimeout(this.#timer);
      if (this.#annotated.scene.nodes.length <= MOST_AT_ONCE) this.#make();
      else this.#timer = setTimeout(() => this.#make(), REST);
    });
  }

  /** Makes everything anew from where nodes are. */
  #make(): void {
    if (this.#annotated === undefined || this.#annotated.cy.destroyed()) return;
    const { props, scene, cy } = this.#annotated;
    const { layoutId, scheme, pinned = new Set() } = props;
    const places = layoutId === "time" || layoutId === "side" ? placesOf(cy, scene.nodes) : new Map();
    const names = this.#showSides(layoutId === "side" ? places : new Map());
    const axis = layoutId === "time" ? timeAxisOf(this.#days, places) : undefined;
    this.#axis.show(axis);
    const theme = THEMES[scheme];
    const held = scene.nodes.filter(({ id }) => pinned.has(id));
    const at = placesOf(cy, held);
    this.#pins.setAttribute("d", held.map((node) => pinPath(at.get(node.id), node.size)).join(""));
    this.#pins.setAttribute("fill", theme.text);
    this.#pins.setAttribute("stroke", theme.background);
    this.#cover.dataset.pins = String(at.size);
    this.#say(names, axis, at.size);
    this.#look();
  }

  #showSides(places: ReadonlyMap<string, Position>): readonly string[] {
    if (places.size === 0 || this.#annotated === undefined) {
      this.#outlines.replaceChildren();
      this.#names.replaceChildren();
      this.#sides = [];
      return [];
    }
    const { scene, props } = this.#annotated;
    const { scheme, subgraph, lens, language } = props;
    const { muted, text: ink, background } = THEMES[scheme];
    const names = sideNames(subgraph.nodes, this.#facts, lens, language);
    const boxes = scene.nodes.map((node) => ({ id: node.id, box: boxOf(node) }));
    const outlines = sideOutlinesOf(boxes, this.#facts, places);
    this.#outlines.replaceChildren(
      ...outlines.map(({ corners }) =>
        svgElement("path", {
          d: outlinePath(corners),
          fill: muted,
          "fill-opacity": 0.08,
          stroke: muted,
          "stroke-opacity": 0.55,
          "vector-effect": "non-scaling-stroke",
        }),
      ),
    );
    this.#sides = outlines.slice(0, MOST_NAMES).map((outline) => {
      const halo = { stroke: background, "stroke-width": 4, "stroke-linejoin": "round", "paint-order": "stroke" };
      const text = svgElement("text", { fill: ink, ...halo });
      text.textContent = names.get(outline.side) ?? outline.side;
      return { outline, text };
    });
    this.#names.replaceChildren(...this.#sides.map(({ text }) => text));
    return [...names.values()];
  }

  /** The view is another: everything moves by one transform, but for texts, which keep their size. */
  #look(): void {
    if (this.#annotated === undefined || this.#annotated.cy.destroyed()) return;
    const { cy, props } = this.#annotated;
    const [zoom, pan] = [cy.zoom(), cy.pan()];
    const transform = `translate(${pan.x} ${pan.y}) scale(${zoom})`;
    this.#outlines.setAttribute("transform", transform);
    this.#pins.setAttribute("transform", transform);
    this.#pins.style.display = zoom < READABLE_PIN ? "none" : "";
    for (const { outline, text } of this.#sides) {
      text.setAttribute("x", String(outline.head.x * zoom + pan.x));
      text.setAttribute("y", String(outline.head.y * zoom + pan.y - 5));
    }
    this.#axis.look({ zoom, left: pan.x, width: cy.width(), height: cy.height() }, props);
  }

  /** For those who do not see it. */
  #say(sides: readonly string[], axis: TimeAxis | undefined, pins: number): void {
    const language = this.#annotated?.props.language ?? "en";
    const parts = [
      ...(sides.length === 0 ? [] : [`${WORDS.sides[language]}${sides.join(language === "ja" ? "、" : ", ")}`]),
      ...(axis === undefined ? [] : [WORDS.axis[language]]),
      ...(pins === 0 ? [] : [WORDS.pins[language].replace("{count}", String(pins))]),
    ];
    this.#cover.ariaLabel = parts.join(language === "ja" ? "。" : ". ");
    if (parts.length === 0) this.#cover.setAttribute("aria-hidden", "true");
    else this.#cover.removeAttribute("aria-hidden");
  }
}

/** Whether nothing that is written is other than before; places are listened to. */
function looksSame(one: Annotated, other: Annotated): boolean {
  const parts = ["subgraph", "lens", "layoutId", "scheme", "language", "pinned"] as const;
  return (
    one.cy === other.cy && one.scene === other.scene && parts.every((part) => one.props[part] === other.props[part])
  );
}

/** Where nodes are drawn; without those that wait for a place. */
function placesOf(cy: Core, nodes: readonly SceneNode[]): Map<string, Position> {
  const places = new Map<string, Position>();
  for (const { id } of nodes) {
    const node = cy.getElementById(id);
    if (node.empty() || node.hasClass("unplaced")) continue;
    const { x, y } = node.position();
    places.set(id, { x, y });
  }
  return places;
}
