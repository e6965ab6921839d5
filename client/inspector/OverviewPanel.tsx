/** The inspector when nothing is selected: how much is shown, how to start, who is best connected. Counts by type are the legend's. */
import { dateInWords } from "../../graph/dates.ts";
import { captionOf, styleOfNode } from "../../graph/lens.ts";
import { useLanguage, useSay } from "../language.ts";
import { KindMark } from "../marks/KindMark.tsx";
import { overviewOf } from "./overview.ts";
import { WORDS } from "./overview-words.ts";
import classes from "./panel.module.css";
import type { OverviewPanelProps } from "./props.ts";
import { Section } from "./Section.tsx";

export function OverviewPanel({ lens, shown, total, onSearch, onOpenConsole, onSelect }: OverviewPanelProps) {
  const say = useSay();
  const language = useLanguage();
  const overview = overviewOf(lens, shown);
  const dates =
    overview.dates === undefined ? undefined : dateInWords(overview.dates.first, overview.dates.last, "day", language);
  return (
    <article className={classes.panel}>
      <header>
        <h2 className={classes.title}>{say(WORDS.overview)}</h2>
        {shown.nodes.length === 0 ? (
          <p className={classes.subtitle}>{say(WORDS.emptyCanvas)}</p>
        ) : (
          <div className={classes.figures}>
            <Figure count={shown.nodes.length} words={say(WORDS.nodes)} total={total?.nodes} />
            <Figure count={shown.relationships.length} words={say(WORDS.relationships)} total={total?.relationships} />
          </div>
        )}
        {dates !== undefined && <p className={classes.subtitle}>{dates}</p>}
      </header>
      <HowToStart
        hasEvidence={lens.relations.some((style) => style.evidence)}
        onSearch={onSearch}
        onOpenConsole={onOpenConsole}
      />
      {overview.bestConnected.length > 0 && (
        <Section title={say(WORDS.bestConnected)}>
          <ul className={`${classes.rows} ${classes.bleed}`}>
            {overview.bestConnected.map(({ node, count }) => (
              <li key={node.elementId}>
                <button type="button" className={classes.row} onClick={() => onSelect(node.elementId)}>
                  <KindMark style={styleOfNode(lens, node)} />
                  <bdi className={classes.rowText}>{captionOf(lens, node, language).slice(0, 200)}</bdi>
                  <span className={classes.count}>{say(WORDS.connections, { count })}</span>
                </button>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </article>
  );
}

function Figure({
  count,
  words,
  total,
}: {
  readonly count: number;
  readonly words: string;
  readonly total: number | undefined;
}) {
  const say = useSay();
  const language = useLanguage();
  return (
    <div>
      <span className={classes.figure}>{new Intl.NumberFormat(language).format(count)}</span>
      <span>{words}</span>
      {total !== undefined && <span className={classes.count}>{say(WORDS.ofAll, { count: total })}</span>}
    </div>
  );
}

function HowToStart({
  hasEvidence,
  onSearch,
  onOpenConsole,
}: {
  readonly hasEvidence: boolean;
  readonly onSearch: () => void;
  readonly onOpenConsole: () => void;
}) {
  const say = useSay();
  return (
    <Section title={say(WORDS.howToStart)}>
      <ul className={classes.steps}>
        <li>
          <button type="button" className={classes.link} onClick={onSearch}>
            {say(WORDS.startSearch)}
          </button>{" "}
          <span className={classes.count}>{say(WORDS.startSearchNote)}</span>
        </li>
        <li>{say(WORDS.startClick)}</li>
        {hasEvidence && <li>{say(WORDS.startEvidence)}</li>}
        <li>
          <button type="button" className={classes.link} onClick={onOpenConsole}>
            {say(WORDS.startConsole)}
          </button>{" "}
          <span className={classes.count}>{say(WORDS.startConsoleNote)}</span>
        </li>
      </ul>
    </Section>
  );
}
