/** One row of the list: a node, a group of relationships under it, or one of them. */
// biome-ignore-all lint/a11y/useSemanticElements: rows are placed freely, which table elements cannot be
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid takes the keys
import { IconChevronRight, IconGitFork } from "@tabler/icons-react";
import type { MouseEvent, ReactNode } from "react";
import type { Lens } from "../../graph/lens.ts";
import { styleOfNode } from "../../graph/lens.ts";
import type { GraphNode } from "../../graph/values.ts";
import { CertaintyBadge } from "../inspector/CertaintyBadge.tsx";
import { relationshipFacts } from "../inspector/facts.ts";
import { useLanguage, useSay } from "../language.ts";
import { KindMark } from "../marks/KindMark.tsx";
import { RelationMark } from "../marks/RelationMark.tsx";
import classes from "./tree.module.css";
import { dateWordsOf } from "./tree-model.ts";
import type { GroupRow, NodeRow, TieRow, TreeRow } from "./tree-rows.ts";
import { canOpen, LEVELS } from "./tree-rows.ts";
import { WORDS } from "./words.ts";

const LONG_NAME = 200;

interface TreeRowViewProps {
  readonly id: string;
  readonly row: TreeRow;
  /** Its place among all rows, from 0. */
  readonly index: number;
  readonly height: number;
  readonly lens: Lens;
  /** Whether there is a column of dates. */
  readonly isDated: boolean;
  /** Whether relationships have dates here, so that one without is worth a word. */
  readonly isTieDated: boolean;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly onPress: (event: MouseEvent) => void;
  readonly onToggle: () => void;
  readonly onExpand: () => void;
  readonly onMenu: (event: MouseEvent) => void;
}

export function TreeRowView(props: TreeRowViewProps) {
  const { id, row, index, height, isActive, isSelected, onPress, onExpand, onMenu } = props;
  const level = LEVELS[row.kind];
  return (
    <div
      id={id}
      role="row"
      aria-level={level}
      aria-rowindex={index + 2}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={canOpen(row) ? row.isOpen : undefined}
      aria-selected={isSelected}
      className={`${classes.row} ${classes.cells}`}
      data-active={isActive || undefined}
      data-kind={row.kind}
      style={{ top: index * height, height }}
      onClick={onPress}
      onDoubleClick={row.kind === "node" ? onExpand : undefined}
      onContextMenu={onMenu}
    >
      <Cells {...props} />
    </div>
  );
}

function Cells(props: TreeRowViewProps) {
  const { row } = props;
  if (row.kind === "node") return <NodeCells {...props} row={row} />;
  return row.kind === "group" ? <GroupCells {...props} row={row} /> : <TieCells {...props} row={row} />;
}

function NodeCells({ row, lens, isDated, isTieDated, onToggle }: TreeRowViewProps & { readonly row: NodeRow }) {
  const language = useLanguage();
  const { node, caption, kind, links, latest } = row.line;
  const date = latest === undefined ? undefined : dateWordsOf(latest.properties, latest.key, language);
  // Nodes of several kinds may be dated by several properties.
  const title = date === undefined || isTieDated ? date : `${latest?.key}: ${date}`;
  return (
    <>
      <NameCell row={row} onToggle={onToggle}>
        <NodeName lens={lens} node={node} caption={caption} />
      </NameCell>
      <Cell column="kind">
        <bdi className={classes.kindText}>{kind}</bdi>
      </Cell>
      <Cell column="links">{new Intl.NumberFormat(language).format(links)}</Cell>
      {isDated && (
        <Cell column="date" title={title}>
          {date}
        </Cell>
      )}
    </>
  );
}

function GroupCells({ row, isDated, onToggle }: TreeRowViewProps & { readonly row: GroupRow }) {
  const language = useLanguage();
  const { style, phrase, ties } = row.group;
  return (
    <>
      <NameCell row={row} onToggle={onToggle}>
        <RelationMark style={style} />
        <bdi className={classes.phrase} title={phrase}>
          {phrase}
        </bdi>
      </NameCell>
      <Cell column="kind" />
      <Cell column="links">{new Intl.NumberFormat(language).format(ties.length)}</Cell>
      {isDated && <Cell column="date" />}
    </>
  );
}

function TieCells({ row, lens, isDated, isTieDated }: TreeRowViewProps & { readonly row: TieRow }) {
  const say = useSay();
  const language = useLanguage();
  const { relationship, other, caption, dateKey } = row.tie;
  const { certainty, contested } = relationshipFacts(lens, relationship, language);
  const date = dateKey === undefined ? undefined : dateWordsOf(relationship.properties, dateKey, language);
  return (
    <>
      <NameCell row={row}>
        <NodeName lens={lens} node={other} caption={caption} />
      </NameCell>
      <Cell column="kind">
        {certainty !== undefined && (
          <span className={classes.certainty}>
            <CertaintyBadge certainty={certainty} />
          </span>
        )}
      </Cell>
      <Cell column="links">
        {contested && (
          <span className={classes.contested} role="img" aria-label={say(WORDS.contested)} title={say(WORDS.contested)}>
            <IconGitFork size={14} aria-hidden="true" />
          </span>
        )}
      </Cell>
      {isDated && (
        <Cell column="date" title={date}>
          {date ?? (isTieDated && <span className={classes.undated}>{say(WORDS.undated)}</span>)}
        </Cell>
      )}
    </>
  );
}

interface NameCellProps {
  readonly row: TreeRow;
  readonly onToggle?: () => void;
  readonly children: ReactNode;
}

function NameCell({ row, onToggle, children }: NameCellProps) {
  const toggle = (event: MouseEvent): void => {
    event.stopPropagation();
    onToggle?.();
  };
  return (
    <div role="gridcell" aria-colindex={1} className={classes.name} data-level={LEVELS[row.kind]}>
      {canOpen(row) ? (
        // Decorative for the ear: the row says whether it is open, and the arrow keys open it.
        <span
          aria-hidden="true"
          className={classes.chevron}
          onClick={toggle}
          onDoubleClick={(e) => e.stopPropagation()}
        >
          <IconChevronRight size={15} data-open={row.isOpen || undefined} />
        </span>
      ) : (
        <span className={classes.chevron} data-empty />
      )}
      {children}
    </div>
  );
}

interface NodeNameProps {
  readonly lens: Lens;
  readonly node: GraphNode;
  readonly caption: string;
}

function NodeName({ lens, node, caption }: NodeNameProps) {
  const name = caption.length > LONG_NAME ? `${caption.slice(0, LONG_NAME)}…` : caption;
  return (
    <>
      <KindMark style={styleOfNode(lens, node)} />
      <bdi className={classes.nameText} title={name}>
        {name}
      </bdi>
    </>
  );
}

const COLUMNS = { kind: 2, links: 3, date: 4 } as const;

interface CellProps {
  readonly column: keyof typeof COLUMNS;
  readonly title?: string | undefined;
  readonly children?: ReactNode;
}

function Cell({ column, title, children }: CellProps) {
  return (
    <div role="gridcell" aria-colindex={COLUMNS[column]} className={classes.cell} data-column={column} title={title}>
      {children}
    </div>
  );
}
