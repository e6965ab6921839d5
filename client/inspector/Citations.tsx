/** Citations of what is on view, in the format that the reader wants: to look at, to copy, to save. */
import { Button, Loader } from "@mantine/core";
import { IconCheck, IconCopy, IconDownload } from "@tabler/icons-react";
import { useMemo, useRef, useState } from "react";
import type { Claim } from "../../graph/contract/answers.ts";
import { copied } from "../console/library/clipboard.ts";
import { Choice } from "../controls/Choice.tsx";
import { Failure } from "../controls/Failure.tsx";
import { download } from "../export/download.ts";
import { fileName } from "../export/file-name.ts";
import { useLanguage, useSay } from "../language.ts";
import { articlesOf, CITATION_FORMATS, citationText } from "./citation-texts.ts";
import classes from "./citations.module.css";
import { EVIDENCE_WORDS as WORDS } from "./evidence-words.ts";
import panel from "./panel.module.css";
import { useLoaded } from "./use-loaded.ts";

/** Signs that are shown of a long list: the whole is copied and saved all the same. */
const MOST_SHOWN = 20_000;

export interface CitationsProps {
  /** What is cited, for the name of the file. */
  readonly title: string;
  /** The claims whose articles are cited. Must keep its identity between renders. */
  readonly load: (id: string, signal: AbortSignal) => Promise<readonly Claim[]>;
}

export function Citations({ title, load }: CitationsProps) {
  const say = useSay();
  const loaded = useLoaded(load, title);
  if (loaded.phase === "loading") {
    return (
      <p className={panel.note} role="status">
        <Loader size={12} color="gray" aria-hidden="true" /> {say(WORDS.collecting)}
      </p>
    );
  }
  if (loaded.phase === "failed")
    return <Failure title={say(WORDS.citationsFailed)} error={loaded.error} onRetry={loaded.retry} />;
  if (loaded.value.length === 0) return <p className={panel.note}>{say(WORDS.nothingToCite)}</p>;
  return <CitedText title={title} claims={loaded.value} />;
}

function CitedText({ title, claims }: { readonly title: string; readonly claims: readonly Claim[] }) {
  const say = useSay();
  const language = useLanguage();
  const field = useRef<HTMLTextAreaElement>(null);
  const [formatId, setFormat] = useState(CITATION_FORMATS[0].id);
  const format = CITATION_FORMATS.find(({ id }) => id === formatId) ?? CITATION_FORMATS[0];
  const articles = useMemo(() => articlesOf(claims), [claims]);
  const text = useMemo(() => citationText(format, articles, language), [format, articles, language]);
  const { isCopied, copy } = useCopy(text, () => field.current?.select());
  return (
    <section className={classes.citations} aria-label={say(WORDS.citations)}>
      <Choice
        label={say(WORDS.format)}
        value={format.id}
        options={CITATION_FORMATS.map(({ id, words }) => ({ value: id, label: say(words) }))}
        onChange={setFormat}
      />
      <textarea
        ref={field}
        className={classes.text}
        readOnly
        rows={Math.min(text.split("\n").length + 1, 7)}
        spellCheck={false}
        dir="auto"
        aria-label={say(WORDS.citations)}
        value={isCopied === false || text.length <= MOST_SHOWN ? text : `${text.slice(0, MOST_SHOWN)}…`}
      />
      <div className={classes.row}>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={
            isCopied === true ? <IconCheck size={14} aria-hidden="true" /> : <IconCopy size={14} aria-hidden="true" />
          }
          onClick={() => void copy()}
        >
          {say(WORDS.copy)}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconDownload size={14} aria-hidden="true" />}
          onClick={() => download(new Blob([text], { type: format.mediaType }), fileName(title, format.extension))}
        >
          {say(WORDS.save)}
        </Button>
        <span className={panel.count}>{say(WORDS.articles, { count: articles.length })}</span>
        <span className={panel.count} role="status">
          {isCopied === undefined ? "" : say(isCopied ? WORDS.copied : WORDS.copyByHand)}
        </span>
      </div>
    </section>
  );
}

/** Copies a text; where the browser forbids it, `onRefused` makes it ready to be copied by hand. What came of it counts for that text alone. */
function useCopy(text: string, onRefused: () => void) {
  const [outcome, setOutcome] = useState<{ readonly text: string; readonly isCopied: boolean } | undefined>(undefined);
  const copy = async (): Promise<void> => {
    const isCopied = await copied(text);
    setOutcome({ text, isCopied });
    if (!isCopied) onRefused();
  };
  return { isCopied: outcome?.text === text ? outcome.isCopied : undefined, copy };
}
