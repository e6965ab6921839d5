/** The line below the result table: what the active value is, how much is selected, how copying went. */
import { Button, Menu } from "@mantine/core";
import { IconCopy } from "@tabler/icons-react";
import { useLanguage, useSay } from "../../../language.ts";
import { typeInWords } from "../values/type-words.ts";
import { WORDS } from "../words.ts";
import { HEADINGS, isSingle } from "./selection.ts";
import { CopyItems } from "./TableMenu.tsx";
import classes from "./table.module.css";
import type { RowOrder } from "./use-sorting.ts";
import type { TableState } from "./use-table.ts";

interface TableFootProps {
  readonly table: TableState;
  readonly order: RowOrder;
  readonly fields: readonly string[];
}

export function TableFoot({ table, order, fields }: TableFootProps) {
  const say = useSay();
  const { note } = table.copying;
  const sortedField = order.sorting === undefined ? undefined : fields[order.sorting.column];
  return (
    <div className={classes.foot}>
      <p className={classes.footText}>
        <Place table={table} order={order} fields={fields} />
        {sortedField !== undefined && (
          <span className={classes.quiet}>
            {" · "}
            {order.isSorting ? (
              say(WORDS.sorting)
            ) : (
              <bdi>{say(WORDS.sortedBy, { field: sortedField.slice(0, 60) })}</bdi>
            )}
          </span>
        )}
      </p>
      <span role="status" className={classes.footNote}>
        {note === undefined ? "" : say(note.words, note.values)}
      </span>
      <Menu position="top-end" shadow="md">
        <Menu.Target>
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            leftSection={<IconCopy size={14} aria-hidden="true" />}
            disabled={table.range === undefined}
          >
            {say(WORDS.copyTable)}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <CopyItems table={table} />
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

function Place({ table, order, fields }: TableFootProps) {
  const say = useSay();
  const language = useLanguage();
  const { selection, range } = table;
  if (range === undefined) return null;
  const size = { rows: range.lastRow - range.firstRow + 1, columns: range.lastColumn - range.firstColumn + 1 };
  if (!isSingle(selection)) return say(WORDS.selected, size);
  const { active } = selection;
  if (active.row === HEADINGS) return null;
  return (
    <>
      {say(WORDS.cellPlace, { row: order.placeOf(active.row) + 1 })}
      {" · "}
      <bdi>{(fields[active.column] ?? "").slice(0, 60)}</bdi>
      {" · "}
      <span className={classes.quiet}>{typeInWords(table.valueAt(active), language)}</span>
    </>
  );
}
