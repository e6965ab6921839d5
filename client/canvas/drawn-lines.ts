/** The lines of a picture as people deal with them: selecting one selects all that it stands for, opening one opens its bundle. */
import { NO_OPEN_BUNDLES } from "../../graph/figure/bundles.ts";
import type { Scene, SceneRelationship } from "../../graph/figure/scene.ts";
import type { LinesByMember } from "./line-members.ts";
import { linesByMember, membersOf, toggledBundle } from "./line-members.ts";
import type { CanvasProps, CanvasTarget } from "./types.ts";

type LineProps = Pick<CanvasProps, "selection" | "openBundles" | "onSelect" | "onOpenBundles" | "onContextMenu">;

export class DrawnLines {
  readonly #props: () => LineProps;
  #scene: Scene = { nodes: [], relationships: [] };
  #byMember: LinesByMember | undefined;

  /** @param props those of the canvas, as they are at the moment of asking */
  constructor(props: () => LineProps) {
    this.#props = props;
  }

  take(scene: Scene): void {
    this.#scene = scene;
    this.#byMember = undefined;
  }

  /** In the order of the graph. */
  get inOrder(): readonly SceneRelationship[] {
    return this.#scene.relationships;
  }

  /** By the ids of all relationships that are drawn; made when somebody asks, not with each move of a filter. */
  get byMember(): LinesByMember {
    this.#byMember ??= linesByMember(this.#scene);
    return this.#byMember;
  }

  /** How many relationships are drawn. */
  get memberCount(): number {
    return this.#scene.relationships.reduce((sum, { members }) => sum + members.length, 0);
  }

  /** Selects what is drawn with these ids: all that a line stands for. */
  select(drawnIds: readonly string[], additive: boolean): void {
    const { selection, onSelect } = this.#props();
    onSelect(membersOf(drawnIds, this.byMember, additive ? selection : undefined), additive);
  }

  /** Opens the bundle that a line is, or closes what is open between its ends. Out: whether there was something to do. */
  toggleBundle(lineId: string): boolean {
    const { openBundles = NO_OPEN_BUNDLES, onOpenBundles } = this.#props();
    const line = this.byMember.get(lineId);
    const next = line === undefined ? undefined : toggledBundle(line, openBundles);
    if (next === undefined || onOpenBundles === undefined) return false;
    onOpenBundles(next);
    return true;
  }

  /** Asks for a menu; that of a line is about all that it stands for. */
  openMenu(target: CanvasTarget, x: number, y: number): void {
    const { selection, onContextMenu } = this.#props();
    if (target.kind === "relationship" && this.byMember.get(target.id)?.members.some((id) => !selection.has(id)))
      this.select([target.id], false);
    onContextMenu(target, x, y);
  }
}
