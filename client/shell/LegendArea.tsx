/** The legend, wired to the store. */
import { Button } from "@mantine/core";
import { IconPalette } from "@tabler/icons-react";
import { Suspense, useState } from "react";
import { useSay } from "../language.ts";
import { Legend } from "../legend/Legend.tsx";
import { useExplorer, useExplorerState } from "../state/explorer.ts";
import { openLook } from "../state/panels.ts";
import { exploredSubgraph, filtersOf, lensOf, visibleSubgraph } from "../state/state.ts";
import { change } from "../state/store.ts";
import { WORDS as STATE_WORDS } from "../state/words.ts";
import { LoadBoundary } from "./LoadBoundary.tsx";
import { lazily } from "./lazily.ts";
import { MoreFilters } from "./MoreFilters.tsx";
import classes from "./shell.module.css";
import { WORDS } from "./words.ts";

const LookEditorArea = lazily(async () => (await import("./LookArea.tsx")).LookEditorArea);
const LookMenuArea = lazily(async () => (await import("./LookArea.tsx")).LookMenuArea);
const SizeNotesArea = lazily(async () => (await import("./SizeNotesArea.tsx")).SizeNotesArea);
const LineSignsArea = lazily(async () => (await import("./LineSignsArea.tsx")).LineSignsArea);

export function LegendArea() {
  const { store, exploring } = useExplorer();
  const open = useExplorerState((state) => state.panels.look);
  const lens = useExplorerState(lensOf);
  const explored = useExplorerState(exploredSubgraph);
  const visible = useExplorerState(visibleSubgraph);
  const filters = useExplorerState(filtersOf);
  const hasSizes = lens.nodes.some(({ size }) => size?.by === "property");
  const hasLines = visible.relationships.length > 0;
  return (
    <div className={classes.stacked}>
      <Legend
        lens={lens}
        explored={explored}
        visible={visible}
        filters={filters}
        onChange={(filters) => exploring.changeView({ filters }, { words: STATE_WORDS.filter })}
        look={{
          open,
          onOpen: (target) => change(store, "panels", (panels) => openLook(panels, target)),
          editor: (
            <LoadBoundary>
              <Suspense fallback={null}>
                <LookEditorArea />
              </Suspense>
            </LoadBoundary>
          ),
        }}
      />
      {explored.nodes.length > 0 && <LookButton />}
      <LoadBoundary>
        <Suspense fallback={null}>{hasLines && <LineSignsArea />}</Suspense>
        <Suspense fallback={null}>{hasSizes && <SizeNotesArea />}</Suspense>
      </LoadBoundary>
      {explored.nodes.length > 0 && <MoreFilters />}
    </div>
  );
}

/** Its menu is fetched when it is opened first. */
function LookButton() {
  const say = useSay();
  const [isWanted, setWanted] = useState(false);
  const button = (
    <Button
      variant="default"
      size="xs"
      leftSection={<IconPalette size={14} aria-hidden="true" />}
      aria-haspopup="menu"
      aria-busy={isWanted}
      onClick={() => setWanted(true)}
    >
      {say(WORDS.look)}
    </Button>
  );
  return (
    <LoadBoundary>
      {isWanted ? (
        <Suspense fallback={button}>
          <LookMenuArea />
        </Suspense>
      ) : (
        button
      )}
    </LoadBoundary>
  );
}
