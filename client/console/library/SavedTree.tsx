/** The saved queries in their folders, or as a flat list while a search narrows them; one row at a time can be a form. */
import { Button } from "@mantine/core";
import { useMemo, useState } from "react";
import { download } from "../../export/download.ts";
import { useLanguage, useSay } from "../../language.ts";
import { queryArchive, queryFile } from "./export-files.ts";
import classes from "./library.module.css";
import { PlaceForm } from "./PlaceForm.tsx";
import type { LibraryProps } from "./props.ts";
import { FolderRow, QueryRow } from "./SavedRow.tsx";
import local from "./saved.module.css";
import type { SavedFolder, SavedQuery } from "./saved.ts";
import { folderPaths, queriesIn, treeOf } from "./saved.ts";
import type { SavedActions } from "./saved-actions.ts";
import { queryAt } from "./saved-actions.ts";
import { SAVED_WORDS } from "./saved-words.ts";
import { WORDS } from "./words.ts";

interface SavedTreeProps extends Pick<LibraryProps, "currentText" | "onChoose" | "onRun"> {
  readonly queries: readonly SavedQuery[];
  /** What a search left; all where it is undefined. */
  readonly found: readonly SavedQuery[] | undefined;
  readonly actions: SavedActions;
}

/** Rows of a folder that are drawn before more are asked for. */
const MOST_ROWS = 60;

export function SavedTree(props: SavedTreeProps) {
  const language = useLanguage();
  const { queries, found } = props;
  // The row that is a form now: the id of a query, or the path of a folder behind a slash.
  const [moving, setMoving] = useState<string>();
  const tree = useMemo(() => treeOf(queries, language), [queries, language]);
  const part = { ...props, moving, onMoving: setMoving };
  if (found === undefined) return <FolderContent folder={tree} {...part} />;
  return <Queries rows={found} isFlat {...part} />;
}

interface PartProps extends SavedTreeProps {
  readonly moving: string | undefined;
  readonly onMoving: (row: string | undefined) => void;
}

function FolderContent({ folder, ...props }: PartProps & { readonly folder: SavedFolder }) {
  return (
    <div className={folder.path === "" ? undefined : local.inner}>
      {folder.folders.length > 0 && (
        <ul className={classes.list}>
          {folder.folders.map((inner) => (
            <li key={inner.path}>
              <Folder folder={inner} {...props} />
            </li>
          ))}
        </ul>
      )}
      {folder.queries.length > 0 && <Queries rows={folder.queries} {...props} />}
    </div>
  );
}

interface QueriesProps extends PartProps {
  readonly rows: readonly SavedQuery[];
  /** Whether each says its folder, because they stand in none here. */
  readonly isFlat?: boolean;
}

function Queries({ rows, ...props }: QueriesProps) {
  const say = useSay();
  const [most, setMost] = useState(MOST_ROWS);
  return (
    <>
      <ul className={classes.list}>
        {rows.slice(0, most).map((query) => (
          <li key={query.id}>
            <Query query={query} {...props} />
          </li>
        ))}
      </ul>
      {rows.length > most && (
        <Button
          className={classes.more}
          size="compact-xs"
          variant="default"
          onClick={() => setMost(most + 2 * MOST_ROWS)}
        >
          {say(WORDS.showMore, { count: Math.min(2 * MOST_ROWS, rows.length - most) })}
        </Button>
      )}
    </>
  );
}

function Folder({ folder, ...props }: PartProps & { readonly folder: SavedFolder }) {
  const say = useSay();
  // Open at first where there is room for it; a folder of hundreds would bury the others.
  const [isOpen, setOpen] = useState(folder.count <= 30);
  const { queries, actions, moving, onMoving } = props;
  const row = `/${folder.path}`;
  if (moving === row) {
    return (
      <PlaceForm
        label={say(SAVED_WORDS.rename2, { name: folder.name })}
        start={{ name: "", folder: folder.path }}
        folders={folderPaths(queries)}
        isFolder
        note={() => undefined}
        submit={() => say(SAVED_WORDS.saveButton)}
        onSubmit={(place) => {
          actions.moveFolder(folder.path, place.folder);
          onMoving(undefined);
        }}
        onCancel={() => onMoving(undefined)}
      />
    );
  }
  const save = (): void => {
    const file = queryArchive(queriesIn(queries, folder.path), folder.path);
    download(file.content, file.name);
  };
  return (
    <>
      <FolderRow
        folder={folder}
        isOpen={isOpen}
        onToggle={() => setOpen(!isOpen)}
        onMove={() => onMoving(row)}
        onExport={save}
        onRemove={() => actions.removeFolder(folder.path)}
      />
      {isOpen && <FolderContent folder={folder} {...props} />}
    </>
  );
}

function Query({ query, isFlat, ...props }: PartProps & { readonly query: SavedQuery; readonly isFlat?: boolean }) {
  const say = useSay();
  const { queries, actions, currentText, moving, onMoving, onChoose, onRun } = props;
  if (moving === query.id) {
    return (
      <PlaceForm
        label={say(SAVED_WORDS.rename2, { name: query.name })}
        start={query}
        folders={folderPaths(queries)}
        note={(place) => {
          const there = queryAt(queries, place);
          return there === undefined || there.id === query.id ? undefined : say(SAVED_WORDS.isTakenMove);
        }}
        submit={() => say(SAVED_WORDS.saveButton)}
        onSubmit={(place) => {
          actions.move(query, place);
          onMoving(undefined);
        }}
        onCancel={() => onMoving(undefined)}
      />
    );
  }
  const save = (): void => {
    const file = queryFile(query);
    download(file.content, file.name);
  };
  return (
    <QueryRow
      query={query}
      folder={isFlat === true ? query.folder : undefined}
      onChoose={onChoose}
      onRun={onRun}
      onReplace={() => actions.replaceText(query, currentText())}
      onMove={() => onMoving(query.id)}
      onDuplicate={() => actions.duplicate(query)}
      onExport={save}
      onRemove={() => actions.remove(query)}
    />
  );
}
