/** The menu of downloads: which file, and whether the statement is run again for it. */
import "@mantine/core/styles/Paper.css";
import "@mantine/core/styles/Popover.css";
import "@mantine/core/styles/Menu.css";
import { Button, Menu } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import type { Words } from "../../../../graph/vocabulary.ts";
import { useSay } from "../../../language.ts";
import { WORDS } from "../words.ts";
import classes from "./download.module.css";
import type { FileKind } from "./file-kinds.ts";
import { FILE_KINDS } from "./file-kinds.ts";

interface DownloadMenuProps {
  readonly isArriving: boolean;
  readonly isAll: boolean;
  /** What the reader should know before choosing. */
  readonly remark: Words | undefined;
  readonly onChoose: (kind: FileKind) => void;
}

export function DownloadMenu({ isArriving, isAll, remark, onChoose }: DownloadMenuProps) {
  const say = useSay();
  return (
    <Menu position="bottom-end" shadow="md" width={270}>
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="default"
          disabled={isArriving}
          title={isArriving ? say(WORDS.arriving) : undefined}
          leftSection={<IconDownload size={14} aria-hidden="true" />}
        >
          <span className={classes.wide}>{say(WORDS.download)}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{say(isAll ? WORDS.downloadAll : WORDS.downloadThese)}</Menu.Label>
        {FILE_KINDS.map((kind) => (
          <Menu.Item key={kind.id} onClick={() => onChoose(kind)}>
            {say(kind.words)}
            <span className={classes.kindNote}>{say(kind.note)}</span>
          </Menu.Item>
        ))}
        {remark !== undefined && <p className={classes.remark}>{say(remark)}</p>}
      </Menu.Dropdown>
    </Menu>
  );
}
