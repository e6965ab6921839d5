/** The paths that were found last: each is a row that puts it alone into the spotlight. */
import type { Language, Lens } from "../../graph/lens.ts";
import { captionOf, phraseOf } from "../../graph/lens.ts";
import type { Subgraph } from "../../graph/subgraph.ts";
import type { GraphNode, GraphRelationship } from "../../graph/values.ts";
import { CloseButton } from "../controls/CloseButton.tsx";
import { useLanguage, useSay } from "../language.ts";
import classes from "./paths.module.css";
import { WORDS } from "./words.ts";

/** A path as element ids in order. */
export interface PathIds {
  readonly nodes: readonly string[];
  readonly relationships: readonly string[];
}

export interface PathListProps {
  readonly lens: Lens;
  readonly paths: readonly PathIds[];
  /** Where nodes and relationships of the paths are looked up. */
  readonly explored: Subgraph;
  /** The path that is in the spotlight alone; undefined for all of them. */
  readonly chosen: PathIds | undefined;
  readonly onChoose: (path: PathIds | undefined) => void;
  readonly onClose: () => void;
}

export function PathList({ lens, paths, explored, chosen, onChoose, onClose }: PathListProps) {
  const say = useSay();
  const language = useLanguage();
  const nodes = new Map(explored.nodes.map((node) => [node.elementId, node]));
  const relationships = new Map(explored.relationships.map((one) => [one.elementId, one]));
  return (
    <section className={classes.list} aria-label={say(WORDS.found, { count: paths.length })}>
      <div className={classes.head}>
        <h3>{say(WORDS.found, { count: paths.length })}</h3>
        <CloseButton label={say(WORDS.leave)} onClose={onClose} />
      </div>
      <ol className={classes.rows}>
        {paths.length > 1 && (
          <li>
            <button
              type="button"
              className={classes.path}
              aria-pressed={chosen === undefined}
              onClick={() => onChoose(undefined)}
            >
              {say(WORDS.every)}
            </button>
          </li>
        )}
        {paths.map((path) => (
          <li key={path.relationships.join(" ")}>
            <button
              type="button"
              className={classes.path}
              aria-pressed={path === chosen}
              onClick={() => onChoose(path)}
            >
              <Steps path={path} lens={lens} language={language} nodes={nodes} relationships={relationships} />
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

interface StepsProps {
  readonly path: PathIds;
  readonly lens: Lens;
  readonly language: Language;
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly relationships: ReadonlyMap<string, GraphRelationship>;
}

/** Names with the phrase that joins each to the next, read along the path: `Merz — negotiated with — Zelenskyy — was pressured by — Trump`. */
function Steps({ path, lens, language, nodes, relationships }: StepsProps) {
  const name = (id: string | undefined): string => {
    const node = id === undefined ? undefined : nodes.get(id);
    return node === undefined ? "?" : captionOf(lens, node, language);
  };
  return (
    <>
      <bdi>{name(path.nodes[0])}</bdi>
      {path.relationships.map((id, index) => {
        const relationship = relationships.get(id);
        if (relationship === undefined) return null;
        const isForward = relationship.startNodeElementId === path.nodes[index];
        return (
          <span key={id}>
            <span className={classes.phrase}>
              {" — "}
              <bdi>{phraseOf(lens, relationship.type, language, isForward)}</bdi>
              {" — "}
            </span>
            <bdi>{name(path.nodes[index + 1])}</bdi>
          </span>
        );
      })}
    </>
  );
}
