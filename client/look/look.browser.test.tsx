/** The editor of looks in a real browser: by mouse and keyboard, and what ears hear of it. */
import { useState } from "react";
import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { captionOf } from "../../graph/lens.ts";
import type { LensChanges, LookTarget } from "../../graph/look/lens-changes.ts";
import { applyLensChanges, NO_LENS_CHANGES } from "../../graph/look/lens-changes.ts";
import { Legend } from "../legend/Legend.tsx";
import { NO_FILTERS } from "../state/filters.ts";
import { ENVOY, GRAPH, LENS } from "../testing/graph.ts";
import { Setting, violations } from "../testing/page.tsx";
import type { Remembered } from "./LookMenu.tsx";
import { LookMenu } from "./LookMenu.tsx";
import { LookPanel } from "./LookPanel.tsx";

const PERSON: LookTarget = { kind: "node", key: "Person" };
const TALKS: LookTarget = { kind: "relation", key: "NEGOTIATED_WITH" };

/** The legend with its editors, and what the look is by now as text. */
function Stateful({
  start,
  look: startLook = NO_LENS_CHANGES,
}: {
  readonly start?: LookTarget;
  readonly look?: LensChanges;
}) {
  const [open, setOpen] = useState(start);
  const [look, setLook] = useState(startLook);
  const lens = applyLensChanges(LENS, look);
  return (
    <div style={{ width: 208 }}>
      <Legend
        lens={lens}
        explored={GRAPH}
        visible={GRAPH}
        filters={NO_FILTERS}
        onChange={() => undefined}
        look={{
          open,
          onOpen: setOpen,
          editor:
            open === undefined ? null : (
              <LookPanel
                target={open}
                base={LENS}
                lens={lens}
                look={look}
                explored={GRAPH}
                propertyKeys={["name", "population"]}
                onChange={setLook}
                onClose={() => setOpen(undefined)}
              />
            ),
        }}
      />
      <output>{JSON.stringify(look)}</output>
      <p data-testid="caption">{captionOf(lens, ENVOY, "en")}</p>
    </div>
  );
}

describe("the editor of a look", () => {
  it("opens from the row of the legend and gives the focus back when Escape closes it", async () => {
    const screen = await render(<Stateful />, { wrapper: Setting });
    const button = screen.getByRole("button", { name: "Look of person" });
    (button.element() as HTMLElement).focus();
    await userEvent.keyboard("{Enter}");
    await expect.element(screen.getByRole("region", { name: "Look of person" })).toHaveFocus();
    await userEvent.keyboard("{Escape}");
    await expect.element(button).toHaveFocus();
    await expect.element(button).toHaveAttribute("aria-expanded", "false");
  });

  it("makes captions of several properties", async () => {
    const screen = await render(<Stateful start={PERSON} />, { wrapper: Setting });
    await userEvent.selectOptions(screen.getByLabelText("Caption", { exact: true }), "Properties");
    const template = screen.getByRole("textbox", { name: "What the caption says" });
    await userEvent.fill(template, "{name} ({role})");
    await expect.element(screen.getByTestId("caption")).toHaveTextContent("Anna Envoy (special envoy)");
    await userEvent.clear(template);
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Add a property…" }), "role");
    await expect.element(screen.getByTestId("caption")).toHaveTextContent("special envoy");
  });

  it("chooses colour, shape and icon by the keyboard", async () => {
    const screen = await render(<Stateful start={PERSON} />, { wrapper: Setting });
    (screen.getByRole("radio", { name: "blue" }).element() as HTMLElement).focus();
    await userEvent.keyboard("{ArrowRight}");
    await expect.element(screen.getByRole("radio", { name: "amber" })).toBeChecked();
    (screen.getByRole("radio", { name: "circle" }).element() as HTMLElement).focus();
    await userEvent.keyboard("{ArrowRight}");
    (screen.getByRole("radio", { name: "No icon" }).element() as HTMLElement).focus();
    await userEvent.keyboard("{ArrowRight}");
    await expect
      .element(screen.getByRole("status"))
      .toHaveTextContent(
        '"Person":{"colour":{"light":"#a15c00","dark":"#f0b35a"},"shape":"round-rectangle","icon":"person"}',
      );
  });

  it("says when a colour of one's own is too faint, and draws a readable one", async () => {
    const screen = await render(<Stateful start={PERSON} />, { wrapper: Setting });
    await userEvent.fill(screen.getByLabelText("Own colour"), "#ffff00");
    await expect.element(screen.getByRole("status")).toHaveTextContent('"dark":"#ffff00"');
    await expect.element(screen.getByRole("status")).not.toHaveTextContent('"light":"#ffff00"');
  });

  it("fixes the size, within its limits", async () => {
    const screen = await render(<Stateful start={PERSON} />, { wrapper: Setting });
    await userEvent.selectOptions(screen.getByLabelText("Size", { exact: true }), "Always the same");
    await userEvent.fill(screen.getByRole("spinbutton", { name: "Pixels" }), "64");
    await expect.element(screen.getByRole("status")).toHaveTextContent('"pixels":64');
    await userEvent.fill(screen.getByRole("spinbutton", { name: "Pixels" }), "6400");
    await expect.element(screen.getByRole("status")).toHaveTextContent('"pixels":64}');
    await expect.element(screen.getByText("Nothing on the canvas has a number to go by.")).toBeVisible();
  });

  it("changes line, arrow, width and caption of relationships", async () => {
    const screen = await render(<Stateful start={TALKS} />, { wrapper: Setting });
    await userEvent.click(screen.getByRole("radio", { name: "dotted" }));
    await userEvent.click(screen.getByRole("radio", { name: "Has a direction" }));
    await userEvent.click(screen.getByRole("radio", { name: "open arrow" }));
    await userEvent.selectOptions(screen.getByLabelText("Caption", { exact: true }), "Always: the type");
    await userEvent.selectOptions(screen.getByLabelText("Width", { exact: true }), "Always the same");
    await expect
      .element(screen.getByRole("status"))
      .toHaveTextContent(
        '{"line":"dotted","symmetric":false,"arrow":"vee","caption":"<type>","width":{"by":"fixed","pixels":2}}',
      );
  });

  it("takes back what was changed of this one", async () => {
    const look: LensChanges = { nodes: { Person: { shape: "tag" }, Country: { shape: "tag" } }, relations: {} };
    const screen = await render(<Stateful start={PERSON} look={look} />, { wrapper: Setting });
    await userEvent.click(screen.getByRole("button", { name: "Reset this look" }));
    await expect
      .element(screen.getByRole("status"))
      .toHaveTextContent('{"nodes":{"Country":{"shape":"tag"}},"relations":{}}');
    await expect.element(screen.getByRole("button", { name: "Reset this look" })).toBeDisabled();
  });

  it.each([
    ["light", "en", PERSON],
    ["dark", "ja", PERSON],
    ["dark", "en", TALKS],
    ["light", "ja", { kind: "node" }],
  ] as const)("has no violation that axe knows of in %s, %s", async (scheme, language, start) => {
    const look: LensChanges = {
      everyNode: { caption: "{name}" },
      nodes: { Person: { caption: "{name} ({role})", icon: "person", size: { by: "fixed", pixels: 30 } } },
      relations: { NEGOTIATED_WITH: { caption: "{date}" } },
    };
    await render(
      <Setting scheme={scheme} language={language}>
        <Stateful start={start} look={look} />
      </Setting>,
    );
    expect(await violations()).toEqual([]);
  });
});

describe("the menu of looks", () => {
  const nothing = () => undefined;
  const menu = (remembered: Remembered, isChanged: boolean, told: string[] = []) => (
    <LookMenu
      isChanged={isChanged}
      remembered={() => remembered}
      onEdit={(kind) => told.push(kind)}
      onOpen={nothing}
      onSave={() => told.push("save")}
      onSaveGrass={nothing}
      onCopy={nothing}
      onRemember={() => told.push("remember")}
      onBack={nothing}
      onForget={() => told.push("forget")}
      onReset={nothing}
    />
  );

  it("offers to remember a changed look, and to save it", async () => {
    const told: string[] = [];
    const screen = await render(menu("none", true, told), { wrapper: Setting });
    await userEvent.click(screen.getByRole("menuitem", { name: "Remember for this database" }));
    await userEvent.click(screen.getByRole("button", { name: "Look" }));
    await userEvent.click(screen.getByRole("menuitem", { name: "Save look as a file…" }));
    expect(told).toEqual(["remember", "save"]);
  });

  it("offers to forget what is remembered", async () => {
    const told: string[] = [];
    const screen = await render(menu("this", true, told), { wrapper: Setting });
    await expect.element(screen.getByRole("menuitem", { name: "Remembered for this database" })).toBeDisabled();
    await userEvent.click(screen.getByRole("menuitem", { name: "Forget the remembered look" }));
    expect(told).toEqual(["forget"]);
  });

  it("has nothing to save where nothing is changed", async () => {
    const screen = await render(menu("none", false), { wrapper: Setting });
    await expect.element(screen.getByRole("menuitem", { name: "Save look as a file…" })).toBeDisabled();
    await expect.element(screen.getByRole("menuitem", { name: "Remember for this database" })).toBeDisabled();
    expect(await violations()).toEqual([]);
  });
});
