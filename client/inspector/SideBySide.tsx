/** Claims side by side: a column for each, grouped by outlet; what differs is marked in its row. */
import "@mantine/core/styles/Paper.css";
import "@mantine/core/styles/Overlay.css";
import "@mantine/core/styles/ModalBase.css";
import "@mantine/core/styles/Modal.css";
import { Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { useMemo } from "react";
import type { Claim } from "../../graph/contract/answers.ts";
import { momentInWords } from "../../graph/dates.ts";
import type { Language, Lens } from "../../graph/lens.ts";
import type { Words } from "../../graph/vocabulary.ts";
import { useLanguage, useSay } from "../language.ts";
import { LongText } from "../values/ValueView.tsx";
import { CertaintyBadge } from "./CertaintyBadge.tsx";
import { ArticleLink, codesOf, Marked } from "./ClaimViews.tsx";
import { Differences } from "./Differences.tsx";
import type { Aspect } from "./differences.ts";
import { differencesOf, readingOf } from "./differences.ts";
import { evidenceByOutlet, locatorInWords } from "./evidence.ts";
import { EVIDENCE_WORDS } from "./evidence-words.ts";
import classes from "./side-by-side.module.css";

interface SideBySideProps {
  readonly claims: readonly Claim[];
  readonly lens: Lens;
  readonly sentence: string;
  readonly onClose: () => void;
}

export function SideBySide({ claims, lens, sentence, onClose }: SideBySideProps) {
  const say = useSay();
  const language = useLanguage();
  const differences = useMemo(() => differencesOf(claims, lens, language), [claims, lens, language]);
  return (
    <Modal
      opened
      onClose={onClose}
      size="min(96vw, 1200px)"
      title={<bdi>{sentence}</bdi>}
      closeButtonProps={{ "aria-label": say(EVIDENCE_WORDS.close) }}
    >
      <Differences differences={differences} level="h3" />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className={classes.scroll} aria-label={say(EVIDENCE_WORDS.sideBySideOf)} tabIndex={0}>
        <ComparedClaims claims={claims} lens={lens} differing={new Set(differences.map(({ aspect }) => aspect))} />
      </section>
    </Modal>
  );
}

interface ComparedProps extends Pick<SideBySideProps, "claims" | "lens"> {
  readonly differing: ReadonlySet<Aspect>;
}

function ComparedClaims({ claims, lens, differing }: ComparedProps) {
  const say = useSay();
  const language = useLanguage();
  const outlets = evidenceByOutlet(claims);
  const columns = outlets.flatMap(({ articles }) => articles.flatMap((entry) => entry.claims));
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="row">{say(EVIDENCE_WORDS.outlet)}</th>
          {outlets.map(({ outlet, outletJa, articles }) => (
            <th key={outlet} scope="colgroup" colSpan={articles.reduce((sum, entry) => sum + entry.claims.length, 0)}>
              <LongText text={language === "ja" ? (outletJa ?? outlet) : outlet} limit={120} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rowsOf(lens, language).map(({ name, aspect, cell }) => {
          const isMarked = aspect !== undefined && differing.has(aspect);
          return (
            <tr key={name.en} data-differs={isMarked || undefined}>
              <th scope="row">
                <Marked isMarked={isMarked}>{say(name)}</Marked>
              </th>
              {columns.map((claim) => (
                <td key={claim.id}>{cell(claim)}</td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface Row {
  readonly name: Words;
  readonly aspect?: Aspect;
  readonly cell: (claim: Claim) => ReactNode;
}

function rowsOf(lens: Lens, language: Language): readonly Row[] {
  const reading =
    (aspect: Aspect) =>
    (claim: Claim): ReactNode => <bdi>{readingOf(aspect, claim, lens, language)}</bdi>;
  const local = (own: string | undefined, text: string): string => (language === "ja" ? (own ?? text) : text);
  return [
    {
      name: EVIDENCE_WORDS.summary,
      cell: (claim) => <LongText text={local(claim.summaryJa, claim.summary)} limit={400} />,
    },
    { name: EVIDENCE_WORDS.relation, aspect: "relation", cell: reading("relation") },
    { name: EVIDENCE_WORDS.date, aspect: "date", cell: reading("date") },
    {
      name: EVIDENCE_WORDS.certainty,
      aspect: "certainty",
      cell: (claim) => <CertaintyBadge certainty={claim.certainty} />,
    },
    { name: EVIDENCE_WORDS.voice, aspect: "voice", cell: reading("voice") },
    {
      name: EVIDENCE_WORDS.locator,
      cell: (claim) => <bdi>{claim.locator === undefined ? "–" : locatorInWords(claim.locator, language)}</bdi>,
    },
    { name: EVIDENCE_WORDS.codes, cell: (claim) => <bdi>{codesOf(claim) || "–"}</bdi> },
    {
      name: EVIDENCE_WORDS.publication,
      cell: ({ article }) => momentInWords(article.publishedAt, article.publishedPrecision, language),
    },
    {
      name: EVIDENCE_WORDS.article,
      cell: ({ article }) => (
        <>
          <LongText text={local(article.titleJa, article.title)} limit={200} /> <ArticleLink url={article.url} />
        </>
      ),
    },
  ];
}
