/** The steps of the tour: what each says, and the part of the page that it points at. Pure. */
import type { Words } from "../../graph/vocabulary.ts";
import { WORDS } from "./words.ts";

export interface TourStep {
  readonly id: "search" | "canvas" | "evidence" | "node" | "filters" | "look" | "timeline" | "keep";
  readonly title: Words;
  readonly text: Words;
  /** Selectors of what it points at, best first; the first that can be seen is taken, and the page as a whole where none can. */
  readonly targets: readonly string[];
}

const SEARCH = ["header [role=combobox]", "header input"];
const CANVAS = ["#graph"];
const INSPECTOR = ["[data-part=inspector]"];
const LEGEND = ["[data-part=legend]"];
const TIMELINE = ["[data-part=dock]", "[data-action=timeline]", "[data-part=tools]"];
const KEEP = ["[data-action=help]", "[data-part=tools]"];

const LAST: TourStep = { id: "keep", title: WORDS.keep, text: WORDS.keepText, targets: KEEP };
const CANVAS_STEP: TourStep = { id: "canvas", title: WORDS.canvas, text: WORDS.canvasText, targets: CANVAS };

/** Where relationships rest on claims and have dates. */
const TALKS: readonly TourStep[] = [
  { id: "search", title: WORDS.search, text: WORDS.searchTalksText, targets: SEARCH },
  CANVAS_STEP,
  { id: "evidence", title: WORDS.evidence, text: WORDS.evidenceText, targets: INSPECTOR },
  { id: "filters", title: WORDS.filters, text: WORDS.filtersText, targets: LEGEND },
  { id: "timeline", title: WORDS.timeline, text: WORDS.timelineText, targets: TIMELINE },
  LAST,
];

/** In any other database. */
const PLAIN: readonly TourStep[] = [
  { id: "search", title: WORDS.search, text: WORDS.searchText, targets: SEARCH },
  CANVAS_STEP,
  { id: "node", title: WORDS.node, text: WORDS.nodeText, targets: INSPECTOR },
  { id: "look", title: WORDS.look, text: WORDS.lookText, targets: LEGEND },
  LAST,
];

/** The steps for a page. @param hasEvidence whether what is shown rests on claims */
export function tourSteps(hasEvidence: boolean): readonly TourStep[] {
  return hasEvidence ? TALKS : PLAIN;
}
