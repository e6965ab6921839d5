/** The page in a frame of somebody else's page: the graph, what its signs mean, and the way to the whole page. */
import { IconExternalLink, IconListDetails } from "@tabler/icons-react";
import { Suspense, useState } from "react";
import { Banner } from "../connection/Banner.tsx";
import { useSay } from "../language.ts";
import { Legend } from "../legend/Legend.tsx";
import { useExplorer, useExplorerState } from "../state/explorer.ts";
import { exploredSubgraph, filtersOf, lensOf, visibleSubgraph } from "../state/state.ts";
import { WORDS as STATE_WORDS } from "../state/words.ts";
import { CanvasArea } from "./CanvasArea.tsx";
import classes from "./embedded.module.css";
import { LoadBoundary } from "./LoadBoundary.tsx";
import { lazily } from "./lazily.ts";
import { Notices } from "./Notices.tsx";
import { WORDS } from "./words.ts";

const SizeNotesArea = lazily(async () => (await import("./SizeNotesArea.tsx")).SizeNotesArea);
const LineSignsArea = lazily(async () => (await import("./LineSignsArea.tsx")).LineSignsArea);

export function Embedded({ scheme }: { readonly scheme: "light" | "dark" }) {
  const say = useSay();
  const { connection } = useExplorer();
  const backend = useExplorerState((state) => state.session.backend);
  const hasNodes = useExplorerState((state) => exploredSubgraph(state).nodes.length > 0);
  const isBusy = useExplorerState((state) => state.pending.size > 0);
  return (
    <div className={classes.page}>
      <Banner backend={backend} onRetry={connection.retry} />
      <main id="graph" tabIndex={-1} className={classes.main} aria-busy={isBusy}>
        <h1 className={classes.hidden}>Parley</h1>
        <LoadBoundary>
          <CanvasArea scheme={scheme} empty={<p className={classes.empty}>{say(WORDS.nothingToShow)}</p>} />
        </LoadBoundary>
        <Notices />
        {hasNodes && <FoldedLegend />}
        <FullPage />
      </main>
    </div>
  );
}

function FoldedLegend() {
  const say = useSay();
  return (
    <details className={classes.legend}>
      <summary className={classes.summary}>
        <IconListDetails size={16} aria-hidden="true" />
        {say(WORDS.legend)}
      </summary>
      <section className={classes.rows} aria-label={say(WORDS.legend)}>
        <Signs />
      </section>
    </details>
  );
}

/** What the signs of the picture mean, to be switched off and on; the rest of the legend is in the whole page. */
function Signs() {
  const { exploring } = useExplorer();
  const lens = useExplorerState(lensOf);
  const explored = useExplorerState(exploredSubgraph);
  const visible = useExplorerState(visibleSubgraph);
  const filters = useExplorerState(filtersOf);
  const hasSizes = lens.nodes.some(({ size }) => size?.by === "property");
  return (
    <>
      <Legend
        lens={lens}
        explored={explored}
        visible={visible}
        filters={filters}
        onChange={(filters) => exploring.changeView({ filters }, { words: STATE_WORDS.filter })}
      />
      <LoadBoundary>
        <Suspense fallback={null}>{visible.relationships.length > 0 && <LineSignsArea />}</Suspense>
        <Suspense fallback={null}>{hasSizes && <SizeNotesArea />}</Suspense>
      </LoadBoundary>
    </>
  );
}

/** The link to the whole page, with the view as it is when the reader goes for it. */
function FullPage() {
  const say = useSay();
  const { store } = useExplorer();
  const [href, setHref] = useState(fullAddress);
  const update = async (): Promise<void> => {
    const state = store.getState();
    // Nothing has been changed: the short address says it.
    if (state.session.schema === undefined || state.explored.past.length === 0) return;
    const { wholeView } = await import("../keep/held-view.ts");
    setHref(wholeView(state, new URL(fullAddress())).address);
  };
  const refresh = (): void => void update().catch(reportError);
  return (
    <a
      className={classes.full}
      href={href}
      target="_blank"
      rel="noopener"
      onPointerEnter={refresh}
      onFocus={refresh}
      onPointerDown={refresh}
    >
      {say(WORDS.openFullPage)}
      <IconExternalLink size={15} aria-hidden="true" />
    </a>
  );
}

/** The address of this page without the frame. */
function fullAddress(): string {
  const address = new URL(location.href);
  address.searchParams.delete("embed");
  return address.href;
}
