/** A graph as a list that opens: nodes, and under each its relationships; walked by keys as the tree grid of the ARIA practices. */
// biome-ignore-all lint/a11y/useSemanticElements: rows are drawn as they are seen; table elements cannot be placed freely
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
import type { KeyboardEvent, MouseEvent } from "react";
import { useId, useMemo, useRef } from "react";
import { useSay } from "../language.ts";
import { between } from "../matrix/geometry.ts";
import type { TreeProps } from "./props.ts";
import { TreeBar } from "./TreeBar.tsx";
import { TreeHeads } from "./TreeHeads.tsx";
import { TreeRowView } from "./TreeRowView.tsx";
import classes from "./tree.module.css";
import type { TreeRow } from "./tree-rows.ts";
import { canOpen, findTyped, idsOf, moveBy, nodeToExpand, withOpen } from "./tree-rows.ts";
import type { Tree } from "./use-tree.ts";
import { useTree } from "./use-tree.ts";
import { HEAD_HEIGHT, useTreeScroll } from "./use-tree-scroll.ts";
import { WORDS } from "./words.ts";

/** Milliseconds after which typing begins a new name. */
const TYPING_PAUSE = 800;

export function TreeGrid(props: TreeProps) {
  const { selection, subgraph, lens, dateSources, expandKeys } = props;
  const say = useSay();
  const id = useId();
  const tree = useTree(props);
  const { rows, active, settings, change } = tree;
  const scroll = useTreeScroll(rows.length, active, rows[active]?.key);
  const selected = useMemo(() => new Set([...selection.nodes, ...selection.relationships]), [selection]);
  const choose = useChoosing(props, tree, selected);
  const onKeyDown = useKeys(props, tree, choose, scroll.page);
  const { first, last } = scroll.drawn;
  const isActiveDrawn = active >= first && active < last;
  // The row that has the focus is always there, however far it is scrolled away.
  const places = isActiveDrawn || rows.length === 0 ? between(scroll.drawn) : [...between(scroll.drawn), active];
  return (
    <div className={classes.tree} data-undated={dateSources.length === 0 || undefined}>
      <TreeBar
        filter={settings.filter}
        onFilter={(filter) => change({ filter })}
        found={tree.lines.length}
        nodes={subgraph.nodes.length}
        relationships={subgraph.relationships.length}
        canClose={settings.opened.nodes.size > 0}
        onCloseAll={() => change({ opened: { nodes: new Set(), closedGroups: new Set() } })}
      />
      <div
        ref={scroll.ref}
        id={`${id}-grid`}
        role="treegrid"
        tabIndex={0}
        className={classes.scroller}
        style={{ scrollPaddingTop: HEAD_HEIGHT }}
        aria-label={say(WORDS.list)}
        aria-description={say(WORDS.hint, { expand: expandKeys })}
        aria-multiselectable="true"
        aria-rowcount={rows.length + 1}
        aria-colcount={dateSources.length === 0 ? 3 : 4}
        aria-activedescendant={rows.length === 0 ? undefined : `${id}-${active}`}
        onScroll={scroll.onScroll}
        onKeyDown={onKeyDown}
      >
        <TreeHeads
          sort={settings.sort}
          isDated={dateSources.length > 0}
          isNodeDate={dateSources[0]?.entity === "node"}
          onSort={(sort) => change({ sort })}
        />
        <div role="rowgroup" className={classes.body} style={{ height: rows.length * scroll.rowHeight }}>
          {places.map((index) => {
            const row = rows[index];
            if (row === undefined) return null;
            return (
              <TreeRowView
                key={row.key}
                id={`${id}-${index}`}
                {...{ row, index, lens }}
                isDated={dateSources.length > 0}
                isTieDated={dateSources[0]?.entity === "relationship"}
                height={scroll.rowHeight}
                isActive={index === active}
                isSelected={idsOf(row).every((one) => selected.has(one))}
                onPress={(event) => choose.press(row, event)}
                onToggle={() => choose.toggleOpen(row)}
                onExpand={() => props.onExpand([nodeToExpand(row)])}
                onMenu={(event) => choose.menu(row, event)}
              />
            );
          })}
        </div>
        {rows.length === 0 && (
          <p className={classes.message}>
            {subgraph.nodes.length === 0 ? say(WORDS.nothing) : say(WORDS.noneFound, { text: settings.filter })}
          </p>
        )}
      </div>
    </div>
  );
}

interface Choosing {
  press(row: TreeRow, event: MouseEvent): void;
  toggleOpen(row: TreeRow): void;
  /** Selects from the row that was chosen last to this one. */
  range(row: TreeRow): void;
  toggle(row: TreeRow): void;
  only(row: TreeRow): void;
  menu(row: TreeRow, place: { readonly clientX: number; readonly clientY: number; preventDefault(): void }): void;
}

function useChoosing(props: TreeProps, tree: Tree, selected: ReadonlySet<string>): Choosing {
  const { onSelect, onMenu } = props;
  const { rows, settings } = tree;
  const anchor = useRef<string | undefined>(undefined);
  const choose = (row: TreeRow, additive: boolean): void => {
    anchor.current = row.key;
    tree.activate(row);
    onSelect(idsOf(row), additive);
  };
  const range = (row: TreeRow): void => {
    const from = rows.findIndex(({ key }) => key === anchor.current);
    const to = rows.indexOf(row);
    tree.activate(row);
    const [first, last] = from < 0 ? [to, to] : [Math.min(from, to), Math.max(from, to)];
    onSelect([...new Set(rows.slice(first, last + 1).flatMap(idsOf))], false);
  };
  return {
    range,
    only: (row) => choose(row, false),
    toggle: (row) => choose(row, true),
    press(row, event) {
      if (event.shiftKey) range(row);
      else choose(row, event.ctrlKey || event.metaKey);
    },
    toggleOpen(row) {
      tree.activate(row);
      if (canOpen(row)) tree.change({ opened: withOpen(settings.opened, row, !row.isOpen) });
    },
    menu(row, event) {
      event.preventDefault();
      if (!idsOf(row).every((one) => selected.has(one))) choose(row, false);
      else tree.activate(row);
      onMenu(event.clientX, event.clientY);
    },
  };
}

/** What keys do while the grid has the focus. */
function useKeys(
  { onInspect, onExpand, selection }: TreeProps,
  tree: Tree,
  choose: Choosing,
  page: number,
): (event: KeyboardEvent<HTMLElement>) => void {
  const typed = useRef({ text: "", at: Number.NEGATIVE_INFINITY });
  const { rows, active, settings } = tree;
  const type = (event: KeyboardEvent): boolean => {
    const isGoingOn = event.timeStamp - typed.current.at < TYPING_PAUSE;
    // With Shift, and signs: keys of the page, unless a name is being typed.
    if (event.key.length !== 1 || (!isGoingOn && (event.shiftKey || !/[\p{L}\p{N}]/u.test(event.key)))) return false;
    const text = (isGoingOn ? typed.current.text : "") + event.key;
    typed.current = { text, at: event.timeStamp };
    const place = findTyped(rows, text.length === 1 ? active + 1 : active, text);
    const row = place === undefined ? undefined : rows[place];
    if (row !== undefined) tree.activate(row);
    return true;
  };
  const press = (event: KeyboardEvent, row: TreeRow): boolean => {
    const isMod = event.ctrlKey || event.metaKey;
    if (isMod && event.key.toLowerCase() === "e" && !event.shiftKey) {
      const id = nodeToExpand(row);
      onExpand(selection.nodes.includes(id) ? selection.nodes : [id]);
      return true;
    }
    if (event.key === "ContextMenu" || (event.shiftKey && event.key === "F10")) {
      const box = document.getElementById(event.currentTarget.getAttribute("aria-activedescendant") ?? "");
      const { left, bottom } = (box ?? event.currentTarget).getBoundingClientRect();
      choose.menu(row, { clientX: left + 24, clientY: bottom, preventDefault: () => undefined });
      return true;
    }
    const isTyping = event.timeStamp - typed.current.at < TYPING_PAUSE;
    if (event.key === " " && !isTyping) {
      if (event.shiftKey) choose.range(row);
      else choose.toggle(row);
      return true;
    }
    if (event.key === "Enter" && !isMod) {
      choose.only(row);
      onInspect();
      return true;
    }
    if (isMod && !["Home", "End"].includes(event.key)) return false;
    const move = moveBy(event.key, rows, active, page);
    if (move === undefined) return isMod ? false : type(event);
    if (move.kind === "open") tree.change({ opened: withOpen(settings.opened, move.row, move.isOpen) });
    else {
      const next = rows[move.index];
      if (next !== undefined && next !== row && event.shiftKey) choose.range(next);
      else if (next !== undefined) tree.activate(next);
    }
    return true;
  };
  return (event) => {
    const row = rows[active];
    // The heads are buttons of their own.
    if (event.target !== event.currentTarget || row === undefined || event.altKey || event.nativeEvent.isComposing)
      return;
    if (!press(event, row)) return;
    event.preventDefault();
    event.stopPropagation();
  };
}
