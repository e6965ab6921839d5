/** Evidence in a real browser: what differs is said, claims stand side by side, citations are handed over, many come in parts. */
import type { ReactElement } from "react";
import { describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import type { Claim } from "../../graph/contract/answers.ts";
import { GraphError } from "../../graph/errors.ts";
import { GraphRelationship, Temporal, valueMap } from "../../graph/values.ts";
import { ENVOY } from "../testing/graph.ts";
import { Setting, violations } from "../testing/page.tsx";
import { CLAIMS, CONTESTED_TALK, NEGOTIATOR, noop, OTHER_LENS, TALKS, TALKS_LENS } from "../testing/talks.ts";
import { ClaimsAbout } from "./ClaimsAbout.tsx";
import { EvidenceList } from "./EvidenceList.tsx";
import type { LoadClaims, LoadClaimsAbout, RelationshipPanelProps } from "./props.ts";
import { RelationshipPanel } from "./RelationshipPanel.tsx";
import { SelectionPanel } from "./SelectionPanel.tsx";

const BY_ID = new Map(CLAIMS.map((claim, at) => [["one", "two", "three"][at] ?? "", claim]));
const loadClaims: LoadClaims = async (ids) =>
  new Map(ids.flatMap((id) => (BY_ID.has(id) ? [[id, BY_ID.get(id) ?? CLAIMS[0]] as [string, Claim]] : [])));

function panel(props: Partial<RelationshipPanelProps> = {}): ReactElement {
  return (
    <RelationshipPanel
      lens={TALKS_LENS}
      relationship={CONTESTED_TALK}
      start={NEGOTIATOR}
      end={ENVOY}
      loadEvidence={async () => ({ claims: [...CLAIMS] })}
      onSelect={noop}
      onHide={noop}
      {...props}
    />
  );
}

const IMPORTED = new GraphRelationship(
  "5:made:70",
  NEGOTIATOR.elementId,
  ENVOY.elementId,
  "NEGOTIATED_WITH",
  valueMap([
    ["date", new Temporal("Date", "2014-01-01")],
    ["dataset", "icews"],
    ["source", "ICEWS"],
    ["codes", ["040 Consult"]],
    ["records", Array.from({ length: 12 }, (_, at) => `events.tab:${at + 2}`)],
  ]),
);

const MANY = Array.from(
  { length: 45 },
  (_, at) =>
    new GraphRelationship(
      `5:made:${100 + at}`,
      NEGOTIATOR.elementId,
      ENVOY.elementId,
      "NEGOTIATED_WITH",
      valueMap([
        ["date", new Temporal("Date", `2025-11-${String((at % 28) + 1).padStart(2, "0")}`)],
        ["claims", at === 0 ? ["one", "two", "three"] : ["one"]],
      ]),
    ),
);
const nameOf = (id: string): string => (id === ENVOY.elementId ? "Anna Envoy" : "Clara Negotiator");

function list(load: LoadClaims = loadClaims): ReactElement {
  return (
    <EvidenceList
      lens={TALKS_LENS}
      relationships={MANY}
      nameOf={nameOf}
      title="Pair"
      loadClaims={load}
      onSelect={noop}
    />
  );
}

describe("where claims differ", () => {
  it("is said in words, with the outlets that say each", async () => {
    const screen = await render(panel(), { wrapper: Setting });
    await expect.element(screen.getByRole("heading", { name: "Where they differ" })).toBeVisible();
    const told = document.querySelector("h4 + dl")?.textContent ?? "";
    expect(told).toContain("late October 2025 Wire Service");
    expect(told).toContain("on or before 23 November 2025 The Daily");
    expect(told).toContain("denied Wire Service (bullet 1)");
    expect(screen.getByRole("img", { name: "differs" }).elements().length).toBeGreaterThan(3);
  });

  it("is nowhere where all say the same", async () => {
    const [one] = CLAIMS;
    const same = one === undefined ? [] : [one, { ...one, id: "again" }];
    const screen = await render(panel({ loadEvidence: async () => ({ claims: same }) }), { wrapper: Setting });
    await expect.element(screen.getByText(/^All of them agree/)).toBeVisible();
    expect(screen.getByRole("img", { name: "differs" }).elements()).toEqual([]);
  });

  it("is compared side by side in a dialog that Escape closes", async () => {
    const screen = await render(panel(), { wrapper: Setting });
    await screen.getByRole("button", { name: "Side by side" }).click();
    const dialog = screen.getByRole("dialog", { name: "Clara Negotiator negotiated with Anna Envoy" });
    await expect.element(dialog).toBeVisible();
    await expect.poll(() => document.querySelector("th[colspan='2']")?.textContent).toBe("Wire Service");
    await expect.element(dialog.getByRole("rowheader", { name: "differs Date" })).toBeVisible();
    await expect.element(dialog.getByRole("rowheader", { name: "Relation", exact: true })).toBeVisible();
    expect(await violations()).toEqual([]);
    await userEvent.keyboard("{Escape}");
    await expect.poll(() => screen.getByRole("dialog").elements().length).toBe(0);
  });
});

describe("citations", () => {
  it("of a relationship are handed over in every format", async () => {
    const screen = await render(panel(), { wrapper: Setting });
    await screen.getByRole("button", { name: "Cite", exact: true }).click();
    const field = screen.getByRole("textbox", { name: "Citations" });
    await expect.element(field).toHaveValue(expect.stringContaining("1. Wire Service, Ada Reporter and Ben Writer"));
    for (const [format, start] of [
      ["BibTeX", "@article{"],
      ["CSL-JSON", '"article-newspaper"'],
      ["RIS", "TY  - NEWS"],
      ["Markdown", "Sources: [^1] [^2]"],
    ] as const) {
      await screen.getByRole("radio", { name: format }).click({ force: true });
      await expect.element(field).toHaveValue(expect.stringContaining(start));
    }
  });

  it("of one article are those of that article alone", async () => {
    const screen = await render(panel(), { wrapper: Setting });
    await screen.getByRole("button", { name: "Cite: Talks continue in Geneva" }).click();
    await expect
      .element(screen.getByRole("textbox", { name: "Citations" }))
      .toHaveValue("The Daily, “Talks continue in Geneva”, 24 November 2025 (JST)\n");
  });

  it("are selected to be copied by hand where the browser forbids copying", async () => {
    const write = vi
      .spyOn(navigator.clipboard, "writeText")
      .mockRejectedValue(new DOMException("no", "NotAllowedError"));
    const screen = await render(panel(), { wrapper: Setting });
    await screen.getByRole("button", { name: "Cite", exact: true }).click();
    await screen.getByRole("button", { name: "Copy" }).click();
    await expect.element(screen.getByText(/the text is selected/)).toBeVisible();
    const field = screen.getByRole("textbox", { name: "Citations" }).element() as HTMLTextAreaElement;
    expect(field.selectionEnd - field.selectionStart).toBe(field.value.length);
    write.mockRestore();
  });
});

describe("an imported fact", () => {
  it("shows its records as evidence of their own kind", async () => {
    const screen = await render(panel({ relationship: IMPORTED }), { wrapper: Setting });
    await expect.element(screen.getByText("Record of a data set")).toBeVisible();
    await expect.element(screen.getByText("040 Consult").first()).toBeVisible();
    await expect.element(screen.getByText("events.tab:2", { exact: true }).first()).toBeVisible();
    await screen.getByRole("button", { name: "Show all 12" }).click();
    await expect.element(screen.getByText("events.tab:13", { exact: true }).first()).toBeVisible();
  });

  it("of a schema without evidence says so once", async () => {
    const plain = new GraphRelationship("5:x:1", NEGOTIATOR.elementId, ENVOY.elementId, "PLAYED_IN", valueMap([]));
    const screen = await render(panel({ lens: OTHER_LENS, relationship: plain }), { wrapper: Setting });
    expect(screen.getByText(/^This database keeps no sources/).elements()).toHaveLength(1);
    expect(screen.getByRole("heading", { name: "Evidence" }).elements()).toEqual([]);
  });
});

describe("the evidence of many relationships", () => {
  it("comes in parts that say how many there are", async () => {
    const screen = await render(list(), { wrapper: Setting });
    await expect.element(screen.getByText("20 of 45 shown")).toBeVisible();
    await screen.getByRole("button", { name: "Show 20 more" }).click();
    await expect.element(screen.getByText("40 of 45 shown")).toBeVisible();
    await screen.getByRole("button", { name: "Show 5 more" }).click();
    await expect.poll(() => document.querySelectorAll("ol > li").length).toBe(45);
    expect(screen.getByText(/ shown$/).elements()).toEqual([]);
  });

  it("tells of a part that failed, and reads it when asked again", async () => {
    let attempts = 0;
    const failing: LoadClaims = async (ids, signal) => {
      attempts += 1;
      if (attempts === 1) throw new GraphError("engine_unavailable", "The database is away.");
      return loadClaims(ids, signal);
    };
    const screen = await render(list(failing), { wrapper: Setting });
    await screen.getByRole("button", { name: "Try again" }).click();
    await expect.element(screen.getByText("According to her office")).toBeVisible();
  });

  it("is read for a selection only when it is opened", async () => {
    const load = vi.fn(loadClaims);
    const screen = await render(
      <SelectionPanel
        lens={TALKS_LENS}
        nodes={[]}
        relationships={MANY}
        shown={TALKS}
        loadClaims={load}
        onSelect={noop}
        onFindPaths={noop}
        onExpand={noop}
        onHide={noop}
        onHideOthers={noop}
        onClear={noop}
      />,
      { wrapper: Setting },
    );
    expect(load).not.toHaveBeenCalled();
    await screen.getByText("Evidence of what is selected").click();
    await expect.element(screen.getByText("According to her office")).toBeVisible();
  });
});

describe("what is said about a node", () => {
  const about: LoadClaimsAbout = async (_id, cursor) =>
    cursor === undefined
      ? { claims: CLAIMS.slice(2), total: 3, truncated: true, next: "more" }
      : { claims: CLAIMS.slice(0, 2), total: 3, truncated: false };

  it("stands by day of publication, the rest on demand", async () => {
    const screen = await render(<ClaimsAbout elementId="1" lens={TALKS_LENS} load={about} />, { wrapper: Setting });
    await screen.getByText("What is said about it").click();
    await expect.element(screen.getByRole("heading", { name: "24 November 2025 (JST)" })).toBeVisible();
    await expect.element(screen.getByText("1 of 3 shown")).toBeVisible();
    await screen.getByRole("button", { name: "Show 2 more" }).click();
    await expect.element(screen.getByRole("heading", { name: "23 November 2025 (JST)" })).toBeVisible();
    expect(await violations()).toEqual([]);
  });

  it("says calmly that nothing is", async () => {
    const none: LoadClaimsAbout = async () => ({ claims: [], total: 0, truncated: false });
    const screen = await render(<ClaimsAbout elementId="1" lens={TALKS_LENS} load={none} />, { wrapper: Setting });
    await screen.getByText("What is said about it").click();
    await expect.element(screen.getByText("No claim names it.")).toBeVisible();
  });
});

describe.each([
  ["light", "en"],
  ["dark", "ja"],
] as const)("in %s, %s", (scheme, language) => {
  it.each([
    ["a relationship", () => panel()],
    ["records", () => panel({ relationship: IMPORTED })],
    ["many", () => list()],
  ] as const)("the evidence of %s has no violation that axe knows of, and keeps its width", async (_name, part) => {
    const screen = await render(
      <div style={{ width: 340 }}>
        <Setting scheme={scheme} language={language}>
          {part()}
        </Setting>
      </div>,
    );
    await expect.poll(() => document.querySelector("p[role=status]")).toBeNull();
    for (const button of document.querySelectorAll<HTMLButtonElement>("button[aria-expanded=false]")) button.click();
    await expect.poll(() => document.querySelectorAll("button[aria-expanded=false]").length).toBe(0);
    expect(await violations()).toEqual([]);
    const main = screen.getByRole("main").element();
    expect(main.scrollWidth).toBeLessThanOrEqual(main.clientWidth);
  });
});
