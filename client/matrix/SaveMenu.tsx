/** Saves or copies the matrix as CSV: as it looks, or as a list of pairs. */
import { Button, Menu } from "@mantine/core";
import "@mantine/core/styles/Paper.css";
import "@mantine/core/styles/Popover.css";
import "@mantine/core/styles/Menu.css";
import { IconDownload } from "@tabler/icons-react";
import type { Language, Lens } from "../../graph/lens.ts";
import { captionOf, phraseOf } from "../../graph/lens.ts";
import type { ListHeadings, WrittenMatrix } from "../../graph/matrix/matrix-csv.ts";
import { matrixList, matrixTable } from "../../graph/matrix/matrix-csv.ts";
import { sayIn, useLanguage, useSay } from "../language.ts";
import { holeWords, tiePhrase } from "./cell-words.ts";
import classes from "./matrix.module.css";
import type { MatrixSettings } from "./matrix-settings.ts";
import type { MatrixProps, ShownMatrix } from "./props.ts";
import { WORDS } from "./words.ts";

interface SaveMenuProps extends Pick<MatrixProps, "lens" | "settings" | "onSave" | "onCopy"> {
  readonly matrix: ShownMatrix;
}

export function SaveMenu({ matrix, lens, settings, onSave, onCopy }: SaveMenuProps) {
  const say = useSay();
  const language = useLanguage();
  const written = writtenOf(matrix, lens, settings, language);
  const table = (): string => matrixTable(written, holeText(matrix, settings, language));
  const isMirrored = matrix.grid.isSquare && settings.direction === "either";
  return (
    <Menu position="bottom-end" shadow="md" withinPortal>
      <Menu.Target>
        <Button
          size="xs"
          variant="default"
          className={classes.control}
          leftSection={<IconDownload size={14} aria-hidden="true" />}
        >
          {say(WORDS.save)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onSave(table(), `parley-${settings.view}.csv`)}>{say(WORDS.saveTable)}</Menu.Item>
        <Menu.Item
          onClick={() =>
            onSave(matrixList(written, headings(language), isMirrored), `parley-${settings.view}-list.csv`)
          }
        >
          {say(WORDS.saveList)}
        </Menu.Item>
        <Menu.Item onClick={() => onCopy(table())}>{say(WORDS.copyTable)}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function writtenOf(
  { grid, order }: ShownMatrix,
  lens: Lens,
  { view }: MatrixSettings,
  language: Language,
): WrittenMatrix {
  return {
    ...{ grid, order },
    nameOf: (node) => captionOf(lens, node, language),
    cellText: (cell) =>
      view === "pairs"
        ? String(cell.count)
        : cell.ties
            .map((tie) => sayIn(language, WORDS.tie, { phrase: tiePhrase(tie, lens, language), count: tie.count }))
            .join("; "),
    typeText: (type) => phraseOf(lens, type, language),
  };
}

/** A number where numbers stand and all was counted, so that the file can be reckoned with. */
function holeText({ isCut }: ShownMatrix, { view, source }: MatrixSettings, language: Language): string {
  if (isCut) return "?";
  return view === "pairs" ? "0" : holeWords(view, source, false).short[language];
}

function headings(language: Language): ListHeadings {
  return {
    row: WORDS.row[language],
    rowId: WORDS.rowId[language],
    column: WORDS.column[language],
    columnId: WORDS.columnId[language],
    types: WORDS.types[language],
    count: language === "ja" ? "件数" : "count",
    last: WORDS.lastHead[language],
  };
}
