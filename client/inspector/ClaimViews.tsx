/** Claims as they are read: by outlet, article by article, with what differs from the others marked in words and with a sign. */
import { IconEqualNot, IconExternalLink, IconQuote } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { lazy, Suspense, useCallback, useMemo, useState } from "react";
import type { Claim } from "../../graph/contract/answers.ts";
import { dateInWords, momentInWords } from "../../graph/dates.ts";
import type { Lens } from "../../graph/lens.ts";
import { phraseOf } from "../../graph/lens.ts";
import { useLanguage, useSay } from "../language.ts";
import { LongText } from "../values/ValueView.tsx";
import { CertaintyBadge } from "./CertaintyBadge.tsx";
import type { Aspect } from "./differences.ts";
import { readingOf } from "./differences.ts";
import classes from "./evidence.module.css";
import type { ArticleEvidence } from "./evidence.ts";
import { evidenceByOutlet, locatorInWords, webAddress } from "./evidence.ts";
import { EVIDENCE_WORDS } from "./evidence-words.ts";
import { WORDS } from "./words.ts";

const Citations = lazy(async () => ({ default: (await import("./Citations.tsx")).Citations }));

const NO_ASPECTS: ReadonlySet<Aspect> = new Set();

interface OutletsProps {
  readonly claims: readonly Claim[];
  readonly lens: Lens;
  /** In what these claims differ. */
  readonly differing?: ReadonlySet<Aspect>;
  /** The claim that the reader came for. */
  readonly focused?: string | undefined;
}

/** One group an outlet: side by side where there is room, else one below the other. */
export function Outlets({ claims, lens, differing = NO_ASPECTS, focused }: OutletsProps) {
  const language = useLanguage();
  const outlets = useMemo(() => evidenceByOutlet(claims), [claims]);
  return (
    <div className={classes.outlets}>
      {outlets.map(({ outlet, outletJa, articles }) => (
        <section key={outlet} className={classes.outlet}>
          <h4 className={classes.outletName}>
            <LongText text={language === "ja" ? (outletJa ?? outlet) : outlet} limit={120} />
          </h4>
          {articles.map((entry) => (
            <ArticleView key={entry.article.id} entry={entry} lens={lens} differing={differing} focused={focused} />
          ))}
        </section>
      ))}
    </div>
  );
}

interface ArticleProps extends Required<Pick<OutletsProps, "lens" | "differing">> {
  readonly entry: ArticleEvidence;
  readonly focused: string | undefined;
}

function ArticleView({ entry, lens, differing, focused }: ArticleProps) {
  const language = useLanguage();
  const { article, claims } = entry;
  const title = language === "ja" ? (article.titleJa ?? article.title) : article.title;
  return (
    <article className={classes.article}>
      <h5 className={classes.articleTitle}>
        <LongText text={title} limit={240} />
      </h5>
      <ArticleSource entry={entry} title={title} />
      <ul className={classes.claims}>
        {claims.map((claim) => (
          <ClaimView key={claim.id} claim={claim} lens={lens} differing={differing} isFocused={claim.id === focused} />
        ))}
      </ul>
    </article>
  );
}

/** Who wrote it, when it was published, where it is to be read, and how it is cited. */
function ArticleSource({ entry, title }: { readonly entry: ArticleEvidence; readonly title: string }) {
  const say = useSay();
  const language = useLanguage();
  const [isCiting, setCiting] = useState(false);
  const { article, claims } = entry;
  const load = useCallback(async () => claims, [claims]);
  const names = article.byline.join(language === "ja" ? "、" : ", ");
  return (
    <>
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
      </p>
      <p className={classes.links}>
        <ArticleLink url={article.url} />
        <button
          type="button"
          className={classes.textButton}
          aria-expanded={isCiting}
          aria-label={say(EVIDENCE_WORDS.citeArticle, { title: title.slice(0, 120) })}
          onClick={() => setCiting(!isCiting)}
        >
          <IconQuote size={13} aria-hidden="true" />
          {say(EVIDENCE_WORDS.cite)}
        </button>
      </p>
      {isCiting && (
        <Suspense fallback={null}>
          <Citations title={title} load={load} />
        </Suspense>
      )}
    </>
  );
}

/** A link to the article; nothing where it has no address of the web. */
export function ArticleLink({ url }: { readonly url: string | undefined }) {
  const say = useSay();
  const address = webAddress(url);
  if (address === undefined) return null;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer" className={classes.link}>
      {say(WORDS.openArticle)} <IconExternalLink size={13} aria-hidden="true" />
      <span className={classes.unseen}> {say(WORDS.newTab)}</span>
    </a>
  );
}

interface ClaimProps {
  readonly claim: Claim;
  readonly lens: Lens;
  readonly differing: ReadonlySet<Aspect>;
  readonly isFocused?: boolean;
}

/** What one article states: in its words, how surely, by whom, about when, and where in the article. */
export function ClaimView({ claim, lens, differing, isFocused = false }: ClaimProps) {
  const say = useSay();
  const language = useLanguage();
  const summary = language === "ja" ? (claim.summaryJa ?? claim.summary) : claim.summary;
  const code = codesOf(claim);
  const voice = readingOf("voice", claim, lens, language);
  return (
    <li className={classes.claim} data-certainty={claim.certainty} data-focused={isFocused || undefined}>
      <p className={classes.summary}>
        <LongText text={summary} />
      </p>
      <p className={classes.facts}>
        <Marked isMarked={differing.has("certainty")}>
          <CertaintyBadge certainty={claim.certainty} />
        </Marked>
        <Marked isMarked={differing.has("voice")}>
          {claim.attributedTo === undefined ? <span>{voice}</span> : <bdi>{voice}</bdi>}
        </Marked>
      </p>
      <p className={classes.facts}>
        {differing.has("relation") && claim.relation !== "" && (
          <Marked isMarked>
            <bdi>{phraseOf(lens, claim.relation, language)}</bdi>
          </Marked>
        )}
        <Marked isMarked={differing.has("date")}>
          <span>{dateInWords(claim.date, claim.dateEnd, claim.datePrecision, language)}</span>
        </Marked>
        {claim.locator !== undefined && <bdi>{locatorInWords(claim.locator, language)}</bdi>}
        {code !== "" && <bdi title={say(WORDS.codes)}>{code}</bdi>}
      </p>
    </li>
  );
}

/** What differs from the other claims carries a sign and, for those who do not see it, a word. */
export function Marked({ isMarked, children }: { readonly isMarked: boolean; readonly children: ReactNode }) {
  const say = useSay();
  if (!isMarked) return <>{children}</>;
  return (
    <span className={classes.differs}>
      <IconEqualNot size={13} role="img" aria-label={say(EVIDENCE_WORDS.differs)} />
      {children}
    </span>
  );
}

/** CAMEO and PLOVER codes of a claim; empty without any. */
export function codesOf(claim: Pick<Claim, "cameo" | "plover">): string {
  const codes = [
    claim.cameo === undefined ? undefined : `CAMEO ${claim.cameo}`,
    claim.plover === undefined ? undefined : `PLOVER ${claim.plover}`,
  ];
  return codes.filter((text) => text !== undefined).join(" · ");
}
