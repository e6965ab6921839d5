/** Saved queries: saved from the editor, found, kept in folders, imported and exported as files. */
import { ActionIcon, Button, Menu } from "@mantine/core";
import { IconDeviceFloppy, IconFileImport, IconFileZip, IconFolderOpen, IconTransfer } from "@tabler/icons-react";
import type { DragEvent, ReactNode } from "react";
import { useDeferredValue, useMemo, useRef, useState } from "react";
import { download } from "../../export/download.ts";
import { useSay } from "../../language.ts";
import { chosenFiles, droppedFiles } from "./dropped-files.ts";
import { queryArchive } from "./export-files.ts";
import { ImportReport } from "./ImportReport.tsx";
import classes from "./library.module.css";
import { PlaceForm } from "./PlaceForm.tsx";
import type { LibraryProps } from "./props.ts";
import { ACCEPTED_FILES } from "./read-files.ts";
import { SavedTree } from "./SavedTree.tsx";
import { SearchField } from "./SearchField.tsx";
import local from "./saved.module.css";
import { folderPaths, searchSaved, suggestedName } from "./saved.ts";
import { queryAt, savedActions } from "./saved-actions.ts";
import { SAVED_WORDS } from "./saved-words.ts";
import { TroubleNote } from "./TroubleNote.tsx";
import type { Importing } from "./use-import.ts";
import { useImport } from "./use-import.ts";
import type { Undo } from "./use-undo.ts";
import { WORDS } from "./words.ts";

type SavedListProps = Pick<LibraryProps, "saved" | "currentText" | "onChoose" | "onRun"> & Pick<Undo, "tell">;

export function SavedList({ saved, currentText, onChoose, onRun, tell }: SavedListProps) {
  const say = useSay();
  const [query, setQuery] = useState("");
  const [saving, setSaving] = useState<string>();
  const { queries, isRead, trouble } = saved;
  const importing = useImport(saved, tell);
  const wanted = useDeferredValue(query);
  const found = useMemo(() => (wanted.trim() === "" ? undefined : searchSaved(queries, wanted)), [queries, wanted]);
  const actions = savedActions(saved, tell);
  const begin = (): void => {
    const text = currentText();
    if (text.trim() === "") tell(SAVED_WORDS.nothingToSave, {});
    else setSaving(text);
  };
  return (
    <DropArea onFiles={(transfer) => void importing.take(droppedFiles(transfer))}>
      <div className={classes.tools}>
        <SearchField value={query} onChange={setQuery} count={(found ?? queries).length} />
        <Button size="compact-sm" leftSection={<IconDeviceFloppy size={14} aria-hidden="true" />} onClick={begin}>
          {say(SAVED_WORDS.save)}
        </Button>
        <FileMenu saved={saved} importing={importing} />
      </div>
      <TroubleNote trouble={trouble} />
      {saving !== undefined && (
        <PlaceForm
          label={say(SAVED_WORDS.save)}
          start={{ name: suggestedName(saving), folder: "" }}
          folders={folderPaths(queries)}
          note={(place) => (queryAt(queries, place) === undefined ? undefined : say(SAVED_WORDS.isTaken))}
          submit={(place) =>
            say(queryAt(queries, place) === undefined ? SAVED_WORDS.saveButton : SAVED_WORDS.replaceButton)
          }
          onSubmit={(place) => {
            actions.save(place, saving);
            setSaving(undefined);
          }}
          onCancel={() => setSaving(undefined)}
        />
      )}
      <ImportReport importing={importing} />
      {!isRead && queries.length === 0 && <p className={classes.empty}>{say(WORDS.reading)}</p>}
      {isRead && queries.length === 0 && <p className={classes.empty}>{say(SAVED_WORDS.none)}</p>}
      {found?.length === 0 && queries.length > 0 && <p className={classes.empty}>{say(WORDS.nothingFound)}</p>}
      <SavedTree
        queries={queries}
        found={found}
        actions={actions}
        currentText={currentText}
        onChoose={onChoose}
        onRun={onRun}
      />
    </DropArea>
  );
}

interface FileMenuProps extends Pick<LibraryProps, "saved"> {
  readonly importing: Importing;
}

function FileMenu({ saved, importing }: FileMenuProps) {
  const say = useSay();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const take = (input: HTMLInputElement): void => {
    void importing.take(chosenFiles(input.files ?? []));
    // The same file again must be a change as well.
    input.value = "";
  };
  const exportAll = (): void => {
    const file = queryArchive(saved.queries, "");
    download(file.content, file.name);
  };
  const label = say(SAVED_WORDS.files);
  return (
    <>
      <input
        ref={files}
        type="file"
        hidden
        multiple
        accept={ACCEPTED_FILES}
        data-testid="import-files"
        onChange={(event) => take(event.currentTarget)}
      />
      <input
        ref={folder}
        type="file"
        hidden
        multiple
        // React has no name for it, and every browser that can choose folders knows this one.
        {...{ webkitdirectory: "" }}
        data-testid="import-folder"
        onChange={(event) => take(event.currentTarget)}
      />
      <Menu position="bottom-end" returnFocus shadow="md">
        <Menu.Target>
          <ActionIcon variant="default" size={26} aria-label={label} title={label}>
            <IconTransfer size={15} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconFileImport size={14} aria-hidden="true" />}
            onClick={() => files.current?.click()}
          >
            {say(SAVED_WORDS.importFiles)}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconFolderOpen size={14} aria-hidden="true" />}
            onClick={() => folder.current?.click()}
          >
            {say(SAVED_WORDS.importFolder)}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconFileZip size={14} aria-hidden="true" />}
            disabled={saved.queries.length === 0}
            onClick={exportAll}
          >
            {say(SAVED_WORDS.exportAll)}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

interface DropAreaProps {
  readonly onFiles: (transfer: DataTransfer) => void;
  readonly children: ReactNode;
}

/** Takes files that are dropped on it; the page, which opens pictures and graphs, leaves them to it. */
function DropArea({ onFiles, children }: DropAreaProps) {
  const say = useSay();
  const [isOver, setOver] = useState(false);
  const hold = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "copy";
    setOver(true);
  };
  const leave = (event: DragEvent): void => {
    const { relatedTarget, currentTarget } = event;
    if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false);
  };
  const drop = (event: DragEvent): void => {
    setOver(false);
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    onFiles(event.dataTransfer);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way to what the menu of files does
    <div
      className={local.drop}
      data-takes-files="true"
      onDragEnter={hold}
      onDragOver={hold}
      onDragLeave={leave}
      onDrop={drop}
    >
      {isOver && <p className={local.dropHint}>{say(SAVED_WORDS.dropHere)}</p>}
      {children}
    </div>
  );
}
