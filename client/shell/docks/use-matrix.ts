/** Counts the matrix that the reader chose: asks the server, or counts what is shown. */
import { useCallback, useMemo } from "react";
import type { MatrixInput } from "../../../graph/contract/matrix.ts";
import { groupingProperty } from "../../../graph/matrix/orders.ts";
import type { CountedMatrix } from "../../api/matrix.ts";
import { readMatrix } from "../../api/matrix.ts";
import { useLoaded } from "../../inspector/use-loaded.ts";
import { useLanguage } from "../../language.ts";
import {
  candidateCount,
  countShown,
  linksOf,
  matrixInput,
  rowsOnCanvas,
  shapeMatrix,
} from "../../matrix/count-matrix.ts";
import type { MatrixSettings } from "../../matrix/matrix-settings.ts";
import type { ColumnLink, MatrixState } from "../../matrix/props.ts";
import { WORDS } from "../../matrix/words.ts";
import { useExplorer, useExplorerState } from "../../state/explorer.ts";
import { filtersOf, lensOf, visibleSubgraph } from "../../state/state.ts";

interface Counted {
  readonly counted: CountedMatrix;
  readonly links: readonly ColumnLink[];
}

/** What there is to show, and the property by which its rows can be told apart. */
export function useMatrix(settings: MatrixSettings): {
  readonly state: MatrixState;
  readonly groupProperty: string | undefined;
} {
  const { client } = useExplorer();
  const language = useLanguage();
  const canvas = useOnCanvas();
  const rows = useMemo(() => rowsOnCanvas(settings, canvas), [settings, canvas]);
  const isAsked = settings.source === "database" && (rows === undefined || rows.length > 0);
  // The question itself is its key: the same one is not asked again.
  const asked = isAsked ? JSON.stringify(matrixInput(settings, rows, canvas)) : "";
  const load = useCallback(
    async (question: string, signal: AbortSignal): Promise<Counted | undefined> =>
      question === "" ? undefined : count(client, JSON.parse(question) as MatrixInput, signal),
    [client],
  );
  const loaded = useLoaded(load, asked);
  const shown = useMemo((): Counted | undefined => {
    if (settings.source === "canvas") return { counted: countShown(settings, rows ?? [], canvas), links: [] };
    return loaded.phase === "ready" ? loaded.value : undefined;
  }, [settings, rows, canvas, loaded]);
  const groupProperty = useMemo(
    () => (shown === undefined ? undefined : groupingProperty(shown.counted.rows)),
    [shown],
  );
  const state = useMemo((): MatrixState => {
    const empty = emptyWords(settings, rows?.length ?? shown?.counted.rows.length);
    if (empty !== undefined) return { phase: "empty", words: empty };
    if (settings.source === "database" && loaded.phase === "failed") return loaded;
    if (shown === undefined) return { phase: "loading" };
    const candidates = rows === undefined ? undefined : candidateCount(settings, canvas);
    return {
      phase: "ready",
      matrix: shapeMatrix({ ...shown, settings, canvas, groupProperty, language, candidates }),
    };
  }, [settings, rows, canvas, loaded, shown, groupProperty, language]);
  return { state, groupProperty };
}

function useOnCanvas() {
  const shown = useExplorerState(visibleSubgraph);
  const lens = useExplorerState(lensOf);
  const { time } = useExplorerState(filtersOf);
  const nodes = useExplorerState((state) => state.selection.nodes);
  return useMemo(() => ({ shown, lens, time, selected: new Set(nodes) }), [shown, lens, time, nodes]);
}

async function count(
  client: Parameters<typeof readMatrix>[0],
  input: MatrixInput,
  signal: AbortSignal,
): Promise<Counted> {
  const counted = await readMatrix(client, input, signal);
  if (counted.columns === undefined || counted.columns.length < 2) return { counted, links: [] };
  // What joins the columns to each other: that one proposal supersedes another.
  const among = await readMatrix(client, { rows: { ids: counted.columns.map(({ elementId }) => elementId) } }, signal);
  return { counted, links: linksOf(among.ties) };
}

function emptyWords({ view, scope }: MatrixSettings, rows: number | undefined) {
  if (rows === undefined || rows >= (view === "pairs" ? 2 : 1)) return undefined;
  return scope === "selection" ? WORDS.selectSome : WORDS.tooFew;
}
