/** The dialog of saved views: saves what is shown, and lists what has been saved on this server and what this browser was left with. */
import "@mantine/core/styles/Paper.css";
import "@mantine/core/styles/Popover.css";
import "@mantine/core/styles/Menu.css";
import { ActionIcon, Button, Loader, TextInput } from "@mantine/core";
import { IconFolderOpen, IconX } from "@tabler/icons-react";
import { useState } from "react";
import type { SavedView } from "../../graph/contract/views.ts";
import { Failure } from "../controls/Failure.tsx";
import { useLanguage, useSay } from "../language.ts";
import type { ViewsPanelProps } from "./props.ts";
import { SaveForm } from "./SaveForm.tsx";
import { timeText } from "./time-text.ts";
import type { Outcome, Views } from "./use-views.ts";
import { useViews } from "./use-views.ts";
import { ViewRow } from "./ViewRow.tsx";
import classes from "./views.module.css";
import { WORDS } from "./words.ts";

/** Views from which on they can be searched. */
const MANY = 9;

export function ViewsPanel(props: ViewsPanelProps) {
  const say = useSay();
  const views = useViews(props.api);
  return (
    <div className={classes.panel}>
      <SaveForm {...props} views={views} />
      <Told outcome={views.outcome} />
      <ServerViews {...props} views={views} />
      {props.sessions.length > 0 && <Sessions {...props} />}
      <div className={classes.buttons}>
        <Button
          size="sm"
          variant="subtle"
          leftSection={<IconFolderOpen size={16} aria-hidden="true" />}
          onClick={props.onOpenFile}
        >
          {say(WORDS.openFile)}
        </Button>
      </div>
    </div>
  );
}

function Told({ outcome }: { readonly outcome: Outcome | undefined }) {
  const say = useSay();
  if (outcome?.kind === "failed") return <Failure title={say(outcome.words, outcome.values)} error={outcome.error} />;
  return (
    <p className={classes.told} role="status">
      {outcome?.kind === "done" && <bdi>{say(outcome.words, outcome.values)}</bdi>}
    </p>
  );
}

function ServerViews({ views, onOpen, linkTo, copy, download }: ViewsPanelProps & { readonly views: Views }) {
  const say = useSay();
  const [text, setText] = useState("");
  const [link, setLink] = useState<{ readonly name: string; readonly text: string }>();
  const { listed } = views;
  if (listed.kind === "loading") return <Loader size="sm" m="xs" role="status" aria-label={say(WORDS.loading)} />;
  if (listed.kind === "failed")
    return <Failure title={say(WORDS.loadFailed)} error={listed.error} onRetry={views.reload} />;
  const { enabled, views: all, truncated } = listed.answer;
  if (!enabled) return null;
  const wanted = text.trim().normalize().toLowerCase();
  const found = all.filter(({ name, title = "" }) => `${name}\n${title}`.toLowerCase().includes(wanted));
  const copyLink = async ({ name }: SavedView): Promise<void> => {
    const isCopied = await copy(linkTo(name));
    setLink(isCopied ? undefined : { name, text: linkTo(name) });
    if (isCopied) views.tell({ kind: "done", words: WORDS.linkCopied, values: { name } });
  };
  const save = async (view: SavedView): Promise<void> => {
    const saved = await views.read(view);
    if (saved !== undefined) download(saved, view.name);
  };
  return (
    <section className={classes.section} aria-labelledby="server-views">
      <h3 id="server-views" className={classes.heading}>
        {say(WORDS.listTitle)}
      </h3>
      {all.length >= MANY && (
        <TextInput
          aria-label={say(WORDS.find)}
          placeholder={say(WORDS.find)}
          value={text}
          type="search"
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      {link !== undefined && (
        <TextInput
          label={say(WORDS.copyByHand, { name: link.name })}
          readOnly
          autoFocus
          value={link.text}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
      {found.length === 0 && <p className={classes.note}>{say(all.length === 0 ? WORDS.none : WORDS.noMatch)}</p>}
      <ul className={classes.list}>
        {found.map((view) => (
          <ViewRow
            key={`${view.name} ${view.etag}`}
            view={view}
            onOpen={() => onOpen(view)}
            onCopyLink={() => void copyLink(view)}
            onDownload={() => void save(view)}
            onRename={(name) => void views.rename(view, name)}
            onRemove={() => void views.remove(view)}
          />
        ))}
      </ul>
      {truncated && <p className={classes.note}>{say(WORDS.truncated, { count: all.length })}</p>}
    </section>
  );
}

function Sessions({ sessions, onOpenSession, onForgetSession }: ViewsPanelProps) {
  const say = useSay();
  const language = useLanguage();
  return (
    <section className={classes.section} aria-labelledby="earlier-sessions">
      <h3 id="earlier-sessions" className={classes.heading}>
        {say(WORDS.sessionsTitle)}
      </h3>
      <ul className={classes.list}>
        {sessions.map(({ id, savedAt, nodes, relationships }) => {
          const time = timeText(savedAt, language);
          return (
            <li key={id} className={classes.item}>
              <div className={classes.row}>
                <button type="button" className={classes.open} onClick={() => onOpenSession(id)}>
                  <span className={classes.name}>{time}</span>
                  <span className={classes.facts}>{say(WORDS.facts, { nodes, relationships })}</span>
                </button>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="lg"
                  aria-label={say(WORDS.forget, { time })}
                  onClick={() => onForgetSession(id)}
                >
                  <IconX size={16} aria-hidden="true" />
                </ActionIcon>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
