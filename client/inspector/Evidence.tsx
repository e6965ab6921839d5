/** The evidence behind a relationship: what each outlet states, article by article, claim by claim. */
import { Loader } from "@mantine/core";
import { IconExternalLink } from "@tabler/icons-react";
import type { Claim } from "../../graph/contract/answers.ts";
import { dateInWords, momentInWords } from "../../graph/dates.ts";
import { Failure } from "../controls/Failure.tsx";
import { useLanguage, useSay } from "../language.ts";
import { LongText } from "../values/ValueView.tsx";
import { CertaintyBadge } from "./CertaintyBadge.tsx";
import classes from "./evidence.module.css";
import type { ArticleEvidence } from "./evidence.ts";
import { evidenceByOutlet, locatorInWords, webAddress } from "./evidence.ts";
import panel from "./panel.module.css";
import type { LoadEvidence } from "./props.ts";
import { Section } from "./Section.tsx";
import { useLoaded } from "./use-loaded.ts";
import { WORDS } from "./words.ts";

export function Evidence({
  elementId,
  loadEvidence,
}: {
  readonly elementId: string;
  readonly loadEvidence: LoadEvidence;
}) {
  const say = useSay();
  const evidence = useLoaded(loadEvidence, elementId);
  if (evidence.phase === "loading") {
    return (
      <Section title={say(WORDS.evidence)}>
        <p className={panel.note} role="status">
          <Loader size={12} color="gray" aria-hidden="true" /> {say(WORDS.evidenceLoading)}
        </p>
      </Section>
    );
  }
  if (evidence.phase === "failed") {
    return (
      <Section title={say(WORDS.evidence)}>
        <Failure title={say(WORDS.evidenceFailed)} error={evidence.error} onRetry={evidence.retry} />
      </Section>
    );
  }
  return <Claims claims={evidence.value.claims} />;
}

function Claims({ claims }: { readonly claims: readonly Claim[] }) {
  const say = useSay();
  const language = useLanguage();
  const outlets = evidenceByOutlet(claims);
  const articles = outlets.reduce((sum, outlet) => sum + outlet.articles.length, 0);
  const words =
    claims.length === 1 ? WORDS.evidenceOne : articles === 1 ? WORDS.evidenceOneArticle : WORDS.evidenceCount;
  const count = <span className={panel.count}>{say(words, { claims: claims.length, articles })}</span>;
  return (
    <Section title={say(WORDS.evidence)} aside={claims.length === 0 ? undefined : count}>
      {claims.length === 0 && <p className={panel.note}>{say(WORDS.evidenceNone)}</p>}
      {outlets.map(({ outlet, outletJa, articles: entries }) => (
        <section key={outlet} className={classes.outlet}>
          <h4 className={classes.outletName}>
            <LongText text={language === "ja" ? (outletJa ?? outlet) : outlet} limit={120} />
          </h4>
          {entries.map((entry) => (
            <ArticleView key={entry.article.id} entry={entry} />
          ))}
        </section>
      ))}
    </Section>
  );
}

function ArticleView({ entry }: { readonly entry: ArticleEvidence }) {
  const say = useSay();
  const language = useLanguage();
  const { article, claims } = entry;
  const title = language === "ja" ? (article.titleJa ?? article.title) : article.title;
  const url = webAddress(article.url);
  const names = article.byline.join(language === "ja" ? "、" : ", ");
  return (
    <article className={classes.article}>
      <h5 className={classes.articleTitle}>
        <LongText text={title} limit={240} />
      </h5>
      <p className={classes.source}>
        {article.byline.length > 0 && (
          <>
            <bdi>{say(WORDS.byline, { names })}</bdi>
            <br />
          </>
        )}
        <time dateTime={article.publishedAt.replace(/\[.*\]$/, "")}>
          {say(WORDS.published, { when: momentInWords(article.publishedAt, article.publishedPrecision, language) })}
        </time>
        {url !== undefined && (
          <>
            {" · "}
            <a href={url} target="_blank" rel="noopener noreferrer" className={classes.link}>
              {say(WORDS.openArticle)} <IconExternalLink size={13} aria-hidden="true" />
              <span className={classes.unseen}> {say(WORDS.newTab)}</span>
            </a>
          </>
        )}
      </p>
      <ul className={classes.claims}>
        {claims.map((claim) => (
          <ClaimView key={claim.id} claim={claim} />
        ))}
      </ul>
    </article>
  );
}

function ClaimView({ claim }: { readonly claim: Claim }) {
  const say = useSay();
  const language = useLanguage();
  const isJapanese = language === "ja";
  const summary = isJapanese ? (claim.summaryJa ?? claim.summary) : claim.summary;
  const who = isJapanese ? (claim.attributedToJa ?? claim.attributedTo) : claim.attributedTo;
  const codes = [
    claim.cameo === undefined ? undefined : `CAMEO ${claim.cameo}`,
    claim.plover === undefined ? undefined : `PLOVER ${claim.plover}`,
  ];
  const code = codes.filter((text) => text !== undefined).join(" · ");
  return (
    <li className={classes.claim} data-certainty={claim.certainty}>
      <p className={classes.summary}>
        <LongText text={summary} />
      </p>
      <p className={classes.facts}>
        <CertaintyBadge certainty={claim.certainty} />
        <span>{who === undefined ? say(WORDS.ownVoice) : <bdi>{say(WORDS.accordingTo, { who })}</bdi>}</span>
      </p>
      <p className={classes.facts}>
        <span>{dateInWords(claim.date, claim.dateEnd, claim.datePrecision, language)}</span>
        {claim.locator !== undefined && (
          <>
            <span aria-hidden="true">·</span>
            <bdi>{locatorInWords(claim.locator, language)}</bdi>
          </>
        )}
        {code !== "" && (
          <>
            <span aria-hidden="true">·</span>
            <bdi title={say(WORDS.codes)}>{code}</bdi>
          </>
        )}
      </p>
    </li>
  );
}
