/** The list of the paths that were found last, wired to the store. */
import { useState } from "react";
import type { PathIds } from "../paths/PathList.tsx";
import { PathList } from "../paths/PathList.tsx";
import { useExplorer, useExplorerState } from "../state/explorer.ts";
import type { PathsInSight } from "../state/state.ts";
import { exploredSubgraph, lensOf } from "../state/state.ts";

export function PathsArea({ paths }: { readonly paths: PathsInSight }) {
  const { store, handles } = useExplorer();
  const lens = useExplorerState(lensOf);
  const explored = useExplorerState(exploredSubgraph);
  const [chosen, setChosen] = useState<PathIds>();
  const choose = (path: PathIds | undefined): void => {
    setChosen(path);
    const lit = (path === undefined ? paths.list : [path]).flatMap((one) => [...one.nodes, ...one.relationships]);
    store.setState({ spotlight: new Set(lit) });
    handles.canvas?.fit(lit);
  };
  return (
    <PathList
      lens={lens}
      paths={paths.list}
      explored={explored}
      chosen={chosen}
      onChoose={choose}
      onClose={() => store.setState({ paths: undefined, spotlight: undefined })}
    />
  );
}
