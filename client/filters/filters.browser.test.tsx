/** The panel of filters and the chips in a real browser: true counts, every kind of value, the empty result, and axe's verdict. */
import { useMemo, useState } from "react";
import { describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { filterGraph } from "../../graph/filter/apply-filters.ts";
import { findProperties, valuesOf } from "../../graph/filter/facets.ts";
import type { Filters } from "../../graph/filter/filters.ts";
import { NO_FILTERS } from "../../graph/filter/filters.ts";
import type { EvidenceById } from "../../graph/filter/judges.ts";
import { hasEvidence } from "../../graph/filter/judges.ts";
import { certaintyFacets, outletFacets } from "../../graph/filter/stated-facets.ts";
import type { Lens } from "../../graph/lens.ts";
import type { Subgraph } from "../../graph/subgraph.ts";
import { Chips } from "../chips/Chips.tsx";
import { DATED, DATED_LENS, FILM_LENS, FILMS } from "../testing/dated.ts";
import { Setting, violations } from "../testing/page.tsx";
import { noop } from "../testing/talks.ts";
import { FilterPanel } from "./FilterPanel.tsx";
import { filterParts } from "./filter-parts.ts";

const OUTLETS = ["Wire", "Daily", "Evening Post"];
const EVIDENCE: EvidenceById = new Map(
  DATED.relationships
    .slice(0, 60)
    .map(({ elementId }, at) => [
      elementId,
      [{ id: elementId, outlet: OUTLETS[at % 3] ?? "", publishedAt: "2025-11-20T08:00:00Z", certainty: "stated" }],
    ]),
);

interface StatefulProps {
  readonly graph?: Subgraph;
  readonly lens?: Lens;
  readonly start?: Partial<Filters>;
  readonly evidence?: EvidenceById;
  readonly language?: "en" | "ja";
}

function Stateful({
  graph = DATED,
  lens = DATED_LENS,
  start = {},
  evidence = EVIDENCE,
  language = "en",
}: StatefulProps) {
  const [filters, setFilters] = useState<Filters>({ ...NO_FILTERS, ...start });
  const visible = filterGraph(graph, filters, lens, evidence);
  const parts = filterParts({ filters, lens, explored: graph, language });
  const facets = useMemo(() => findProperties(graph, lens), [graph, lens]);
  const chips = parts.map(({ id, phrase, without }) => ({ id, phrase, onRemove: () => setFilters(without) }));
  const counts = parts.map((part) => filterGraph(graph, part.without, lens, evidence).relationships.length);
  return (
    <>
      <Chips
        chips={chips}
        relationships={{ shown: visible.relationships.length, all: graph.relationships.length }}
        nodes={{ shown: visible.nodes.length, all: graph.nodes.length }}
        ways={
          visible.relationships.length > 0
            ? undefined
            : chips.map((chip, at) => ({ ...chip, count: counts[at] ?? 0 })).filter(({ count }) => count > 0)
        }
        note={undefined}
        onClear={() => setFilters(NO_FILTERS)}
        onLeave={noop}
      />
      <div style={{ width: 236 }}>
        <FilterPanel
          lens={lens}
          hasEvidence={hasEvidence(lens)}
          filters={filters}
          certainties={certaintyFacets(graph, visible)}
          outlets={outletFacets(graph, visible, evidence)}
          reading={{ phase: "idle", done: 0, total: 0 }}
          facets={facets}
          valuesOf={(facet) => valuesOf(graph, lens, facet)}
          onChange={(part) => setFilters({ ...filters, ...part })}
          onWantOutlets={noop}
        />
      </div>
      <output>{`${visible.nodes.length}/${visible.relationships.length}`}</output>
    </>
  );
}

const left = () => page.getByRole("status").last();
const choose = (label: string) => userEvent.selectOptions(page.getByLabelText("Filter by a property"), label);

describe("filters by what is stated", () => {
  it("leave out what did not happen by one click, and a chip takes that back by the keyboard", async () => {
    await render(<Stateful />, { wrapper: Setting });
    await page.getByRole("checkbox", { name: "What happened only" }).click();
    await expect.element(page.getByText("What happened only").first()).toBeVisible();
    await expect.element(page.getByText("44 of 61 relationships")).toBeVisible();
    const remove = page.getByRole("button", { name: "Remove: What happened only" });
    (remove.element() as HTMLElement).focus();
    await userEvent.keyboard("{Enter}");
    await expect.element(left()).toHaveTextContent("3/61");
  });

  it("count the relationships of each outlet, and do not hear one", async () => {
    await render(<Stateful />, { wrapper: Setting });
    await page.getByText("Outlets", { exact: true }).click();
    await page.getByRole("checkbox", { name: "Wire" }).click();
    await expect.element(left()).toHaveTextContent("3/41");
    await expect.element(page.getByText("Not heard: Wire")).toBeVisible();
    await page.getByRole("checkbox", { name: "Stated by one outlet only" }).click();
    await expect.element(page.getByText("Stated by one outlet only").first()).toBeVisible();
  });

  it("are not there where nothing rests on claims", async () => {
    await render(<Stateful graph={FILMS} lens={FILM_LENS} />, { wrapper: Setting });
    await expect.element(page.getByText("Properties", { exact: true })).toBeVisible();
    await expect.element(page.getByText("Certainty")).not.toBeInTheDocument();
  });
});

describe("filters by properties", () => {
  const films = () => render(<Stateful graph={FILMS} lens={FILM_LENS} />, { wrapper: Setting });

  it("take a range of numbers", async () => {
    await films();
    await page.getByText("Properties", { exact: true }).click();
    await choose("released (30 of 30)");
    await userEvent.fill(page.getByLabelText("From", { exact: true }), "1990");
    await expect.element(page.getByText("Film · released: 1990 or more")).toBeVisible();
    await expect.element(left()).toHaveTextContent("13/12");
  });

  it("take values of texts that are searched for, and items of lists", async () => {
    await films();
    await page.getByText("Properties", { exact: true }).click();
    await choose("title (30 of 30)");
    await userEvent.fill(page.getByLabelText("Find a value"), "film 29");
    await page.getByRole("checkbox", { name: "Film 29" }).click();
    await expect.element(left()).toHaveTextContent("2/1");
    await page.getByRole("button", { name: "Remove the filter by title" }).click();
    await choose("genres (30 of 30)");
    await page.getByRole("checkbox", { name: "war" }).click();
    await expect.element(left()).toHaveTextContent("16/15");
  });

  it("take what is true, and what is not there", async () => {
    await films();
    await page.getByText("Properties", { exact: true }).click();
    await choose("restored (10 of 30)");
    await page.getByRole("radio", { name: "true" }).click({ force: true });
    await expect.element(left()).toHaveTextContent("6/5");
    await page.getByRole("radio", { name: "has none" }).click({ force: true });
    await expect.element(left()).toHaveTextContent("21/20");
  });
});

describe("the empty result", () => {
  it("says which filters to drop, and drops one", async () => {
    const start = { time: { from: "2030-01-01" }, hiddenCertainties: new Set(["planned"]) };
    await render(<Stateful start={start} />, { wrapper: Setting });
    await expect.element(page.getByText("Nothing passes all of these.")).toBeVisible();
    await page.getByRole("button", { name: "Without “Happened from 1 January 2030”: 49" }).click();
    await expect.element(left()).toHaveTextContent("3/49");
  });
});

describe("the panel and the chips", () => {
  const properties: Filters["properties"] = [
    { entity: "node", of: "Film", key: "released", test: { kind: "number", from: 1990 } },
    { entity: "node", of: "Film", key: "genres", test: { kind: "item", values: ["war"] } },
    { entity: "node", of: "Film", key: "restored", test: { kind: "present" } },
  ];
  const stated = { hiddenCertainties: new Set(["planned"]), time: { from: "2030-01-01" } };

  it.each([
    ["films", "light", "en", { graph: FILMS, lens: FILM_LENS, start: { properties } }],
    ["films", "dark", "ja", { graph: FILMS, lens: FILM_LENS, start: { properties } }],
    ["talks", "light", "ja", { start: stated }],
    ["talks", "dark", "en", { start: stated }],
  ] as const)("of %s have no violation that axe knows of in %s, %s", async (_, scheme, language, props) => {
    await render(
      <Setting scheme={scheme} language={language}>
        <Stateful {...props} language={language} />
      </Setting>,
    );
    for (const summary of document.querySelectorAll("summary")) summary.parentElement?.setAttribute("open", "");
    expect(await violations()).toEqual([]);
  });
});
