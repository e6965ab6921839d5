/**
 * What a graph of one size is drawn on: Cytoscape, and for large graphs a layer of our own for the relationships under its nodes. A small
 * graph has its lines from Cytoscape, with all their curves and texts.
 */
import type cytoscape from "cytoscape";
import type { Core } from "cytoscape";
import type { Position } from "../../graph/figure/geometry.ts";
import type { Scene } from "../../graph/figure/scene.ts";
import type { Scheme } from "../../graph/figure/theme.ts";
import { finished, type Steps } from "../../graph/steps.ts";
import { markSteps, Stage } from "./drawing.ts";
import { elementsOf, markTextOf } from "./elements.ts";
import { lineEngine } from "./line-engine.ts";
import type { LinesByMember } from "./line-members.ts";
import { drawnFor, whollyDrawnFor } from "./line-members.ts";
import type { LineLayer } from "./lines/line-layer.ts";
import { MarkLayer } from "./mark-layer.ts";
import { MoveQueue, moveTo } from "./moves.ts";
import { openCytoscape } from "./open-cytoscape.ts";
import type { Renderer } from "./renderer.ts";
import { inSlices } from "./slices.ts";
import type { Tier } from "./stylesheet.ts";
import { stylesheetOf } from "./stylesheet.ts";

/** Milliseconds without another scene after which nodes take their new looks. */
const REST = 350;

/** Where more lines are selected, none says what it is: they would cover each other. */
const MOST_TOLD = 12;

export interface SurfaceOptions {
  readonly engine: typeof cytoscape;
  /** The element that Cytoscape fills. */
  readonly element: HTMLElement;
  readonly scheme: Scheme;
  readonly tier: Tier;
  readonly renderer: Renderer;
}

export interface SurfaceCalls {
  /** Where nodes are at the moment. */
  places(): ReadonlyMap<string, Position>;
  /** All of the scene is there. */
  settled(): void;
  failed(error: unknown): void;
  /** The graphics hardware went away: the surface has to be opened anew without it. */
  lost(): void;
}

export class DrawingSurface {
  readonly cy: Core;
  readonly tier: Tier;
  readonly renderer: Renderer;
  readonly #calls: SurfaceCalls;
  readonly #stage: Stage;
  readonly #moves: MoveQueue;
  readonly #lines: LineLayer | undefined;
  readonly #lineMarks: MarkLayer | undefined;
  readonly #ended = new AbortController();
  #stop: (() => void) | undefined;
  #stopMarking: (() => void) | undefined;
  #marks: { readonly selected: ReadonlySet<string>; readonly dimmed: ReadonlySet<string> } | undefined;

  /** @throws what Cytoscape throws where its renderer does not start */
  constructor({ engine, element, scheme, tier, renderer }: SurfaceOptions, calls: SurfaceCalls) {
    this.cy = openCytoscape(engine, element, scheme, tier, renderer);
    this.tier = tier;
    this.renderer = renderer;
    this.#calls = calls;
    this.#stage = new Stage(this.cy);
    this.#moves = new MoveQueue(this.cy, calls.places);
    const drawing = tier === "full" ? undefined : lineEngine();
    this.#lines =
      drawing?.canDrawLinesApart() === true ? new drawing.LineLayer(element, scheme, calls.failed) : undefined;
    this.#lineMarks = tier === "full" ? new MarkLayer(this.cy, element, scheme) : undefined;
    this.cy.on("viewport resize", () => this.#look());
    this.cy.on("drag", "node", ({ target }) => this.#lines?.drag(target.id(), target.position()));
    this.cy.on("free", "node", () => this.#lines?.release());
    if (renderer !== "webgl") return;
    const { signal } = this.#ended;
    // The event of a canvas does not bubble, but it can be caught on its way down.
    element.addEventListener("webglcontextlost", () => calls.lost(), { capture: true, signal });
  }

  /** Whether relationships are drawn by a layer of our own. */
  get hasOwnLines(): boolean {
    return this.#lines !== undefined;
  }

  /** Whether some of the scene is still to come. */
  get isBusy(): boolean {
    return this.#stop !== undefined;
  }

  /** Whether a node is there, placed or not. */
  has(nodeId: string): boolean {
    return this.#stage.has(nodeId);
  }

  /** Shows a scene: a small one at once, of a large one the lines at once and the nodes in slices. */
  show(scene: Scene): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#lines?.show(scene, this.#calls.places());
    this.#lineMarks?.show(scene, markTextOf);
    this.#look();
    const elements = elementsOf(this.#lines === undefined ? scene : { ...scene, relationships: [] });
    const settled = (): void => {
      this.#stop = undefined;
      if (this.#marks !== undefined) this.#markNodes(this.#marks);
      this.#calls.settled();
    };
    if (this.tier === "full") {
      finished(this.#stage.bring(elements, this.#calls.places));
      finished(this.#stage.restyle(elements));
      settled();
      return;
    }
    this.#inFrames(this.#stage.bring(elements, this.#calls.places), () => {
      // While a filter is dragged, only the lines follow it: thousands of nodes would get another size with each frame.
      const timer = setTimeout(() => this.#inFrames(this.#stage.restyle(elements), settled), REST);
      this.#stop = () => clearTimeout(timer);
    });
  }

  /** Marks what is selected and what is faint, by element ids of nodes and relationships. */
  mark(selected: ReadonlySet<string>, dimmed: ReadonlySet<string>, lines: () => LinesByMember): void {
    this.#lines?.mark(selected, dimmed);
    this.#marks =
      this.#lines === undefined
        ? { selected: drawnFor(selected, lines()), dimmed: whollyDrawnFor(dimmed, lines()) }
        : { selected, dimmed };
    this.#markNodes(this.#marks);
  }

  /** Moves nodes to places. Out: settles when they are there; never when another movement or the end comes first. */
  move(places: ReadonlyMap<string, Position>, isAnimated: boolean): Promise<void> {
    if (this.#lines === undefined) return moveTo(this.cy, places, isAnimated);
    this.#lines.move(this.#calls.places());
    return new Promise((resolve) => this.#moves.add(places.keys(), resolve, this.#calls.failed));
  }

  setScheme(scheme: Scheme): void {
    this.cy.style(stylesheetOf(scheme, this.tier));
    this.#lines?.setScheme(scheme);
    this.#lineMarks?.setScheme(scheme);
  }

  /** The id of the line at a place of the graph, where lines are our own. @param isCoarse for fingers */
  lineAt(place: Position, isCoarse: boolean): string | undefined {
    return this.#lines?.at(place, this.cy.zoom(), isCoarse)?.id;
  }

  /** Shows which of our own lines is pointed at. */
  point(lineId: string | undefined): void {
    this.#lines?.point(lineId);
  }

  destroy(): void {
    this.#ended.abort();
    this.#stop?.();
    this.#stopMarking?.();
    this.#moves.stop();
    this.#lines?.destroy();
    if (this.renderer === "webgl") giveBackHardware(this.cy.container());
    this.#lineMarks?.destroy();
    this.cy.destroy();
  }

  /** Does steps a frame each; what is done at once is done when this returns. */
  #inFrames(steps: Steps<undefined>, done: () => void): void {
    let isDone = false;
    const stop = inSlices(
      steps,
      "frames",
      () => {
        isDone = true;
        this.#stop = undefined;
        done();
      },
      this.#calls.failed,
    );
    if (!isDone) this.#stop = stop;
  }

  #look(): void {
    this.#lines?.look({ zoom: this.cy.zoom(), pan: { ...this.cy.pan() } });
  }

  #markNodes({ selected, dimmed }: { readonly selected: ReadonlySet<string>; readonly dimmed: ReadonlySet<string> }) {
    const steps = markAll(this.cy, selected, dimmed);
    this.#stopMarking?.();
    if (this.tier === "full") finished(steps);
    else this.#stopMarking = inSlices(steps, "frames", () => {}, this.#calls.failed);
  }
}

function* markAll(cy: Core, selected: ReadonlySet<string>, dimmed: ReadonlySet<string>): Steps<undefined> {
  const lines = [...selected].filter((id) => cy.getElementById(id).isEdge());
  yield* markSteps(cy, "selected", selected);
  yield* markSteps(cy, "told", new Set(lines.length > MOST_TOLD ? [] : lines));
  return yield* markSteps(cy, "dimmed", dimmed);
}

/** Browsers have few WebGL contexts, and take the oldest away when they run out: one that is done with is given back at once. */
function giveBackHardware(element: HTMLElement | null): void {
  for (const canvas of element?.querySelectorAll("canvas") ?? [])
    canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
}
