/** Who acts and who is acted upon in a PLOVER event, as far as they are in the graph that is written. */
import type { Claim } from "../contract/answers.ts";
import { captionOf, styleOfRelation } from "../lens.ts";
import type { GraphNode, GraphRelationship } from "../values.ts";
import { textProperty } from "../values.ts";
import type { ExportedGraph } from "./exported-graph.ts";
import { stableKey } from "./exported-graph.ts";

export interface PloverActor {
  readonly actor_text: string;
  /** The actor's id, by which it is found again. */
  readonly code: string;
  readonly country?: string;
}

/** The two sides of an event. Where each party of a talk is a side of its own and there are more than two, all are in `source`. */
export interface Encounter {
  readonly source: readonly PloverActor[];
  readonly recipient: readonly PloverActor[];
}

type Party = Claim["actors"][number];

export class PartiesOfGraph {
  readonly #graph: ExportedGraph;
  readonly #nodes: ReadonlyMap<string, GraphNode>;

  constructor(graph: ExportedGraph) {
    this.#graph = graph;
    this.#nodes = new Map(graph.nodes.map((node) => [node.elementId, node]));
  }

  /** The ends of a relationship; undefined where they are not in the graph. */
  ofRelationship(relationship: GraphRelationship): Encounter | undefined {
    const start = this.#nodes.get(relationship.startNodeElementId);
    const end = this.#nodes.get(relationship.endNodeElementId);
    if (start === undefined || end === undefined) return undefined;
    return { source: [this.#actorOf(start)], recipient: [this.#actorOf(end)] };
  }

  /**
   * The parties of a claim that are ends of relationships of the graph: one encounter, or one for each two sides where three or more sides
   * have several members. Where the claim and its relationships do not name the same parties, the relationships count.
   */
  ofClaim(claim: Claim, relationships: readonly GraphRelationship[]): readonly Encounter[] {
    const ends = new Map(
      relationships
        .flatMap(({ startNodeElementId, endNodeElementId }) => [startNodeElementId, endNodeElementId])
        .flatMap((elementId) => this.#nodes.get(elementId) ?? [])
        .map((node) => [stableKey(node), node]),
    );
    const here = (parties: readonly Party[]): readonly Party[] => parties.filter(({ id }) => ends.has(id));
    const write = (parties: readonly Party[]): readonly PloverActor[] =>
      parties.map(({ id, name }) => actor(id, name, ends.get(id)));
    const [actors, recipients] = [here(claim.actors), here(claim.recipients)];
    if (actors.length > 0 && recipients.length > 0) return [{ source: write(actors), recipient: write(recipients) }];
    const byEnds = relationships.flatMap((one) => this.ofRelationship(one) ?? []);
    const isSymmetric = relationships.every(({ type }) => styleOfRelation(this.#graph.lens, type).symmetric);
    const sides = sidesOf(actors);
    if (!isSymmetric || sides.length < 2) return byEnds;
    if (sides.length > 2 && sides.every((side) => side.length === 1)) return [{ source: write(actors), recipient: [] }];
    return sides.flatMap((side, index) =>
      sides.slice(index + 1).map((other) => ({ source: write(side), recipient: write(other) })),
    );
  }

  #actorOf(node: GraphNode): PloverActor {
    return actor(stableKey(node), captionOf(this.#graph.lens, node, "en"), node);
  }
}

function actor(code: string, name: string, node: GraphNode | undefined): PloverActor {
  const country = node === undefined ? undefined : textProperty(node, "country");
  return { actor_text: name === "" ? code : name, code, ...(country === undefined ? {} : { country }) };
}

/** The parties by side; who has none is a side of its own. */
function sidesOf(parties: readonly Party[]): readonly (readonly Party[])[] {
  const sides = new Map<number | string, Party[]>();
  for (const party of parties) {
    const key = party.side ?? party.id;
    const side = sides.get(key);
    if (side === undefined) sides.set(key, [party]);
    else side.push(party);
  }
  return [...sides.values()];
}
