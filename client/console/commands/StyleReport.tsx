/** How nodes and relationships look, by the lens of the graph. */
import { Button } from "@mantine/core";
import type { LookTarget } from "../../../graph/look/lens-changes.ts";
import { useLanguage, useSay } from "../../language.ts";
import { KindMark } from "../../marks/KindMark.tsx";
import { RelationMark } from "../../marks/RelationMark.tsx";
import { useConsole } from "../console-context.ts";
import classes from "./report.module.css";
import { WORDS } from "./words.ts";

/** Rows of each list: a schema can have thousands of labels. */
const MOST_LISTED = 200;

export function StyleReport() {
  const say = useSay();
  const language = useLanguage();
  const { lens } = useConsole().props;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
    <section className={classes.report} aria-label={say(WORDS.stylesOf)} tabIndex={0}>
      <h3>{say(WORDS.kinds)}</h3>
      <ul className={classes.styles}>
        {lens.nodes.slice(0, MOST_LISTED).map((style) => (
          <li key={style.label}>
            <KindMark style={style} /> <bdi>{style.words[language]}</bdi> <code>:{style.label}</code>
            <Change target={{ kind: "node", key: style.label }} name={style.words[language]} />
          </li>
        ))}
      </ul>
      <Cut count={lens.nodes.length} />
      <h3>{say(WORDS.relations)}</h3>
      <ul className={classes.styles}>
        {lens.relations.slice(0, MOST_LISTED).map((style) => (
          <li key={style.type}>
            <RelationMark style={style} /> <bdi>{style.words[language]}</bdi> <code>:{style.type}</code>
            <Change target={{ kind: "relation", key: style.type }} name={style.words[language]} />
          </li>
        ))}
      </ul>
      <Cut count={lens.relations.length} />
      <p>{say(WORDS.captions, { properties: lens.captions[language].join(", ") })}</p>
    </section>
  );
}

/** Leads to the editor in the legend. */
function Change({ target, name }: { readonly target: LookTarget; readonly name: string }) {
  const say = useSay();
  const { look } = useConsole().props;
  if (look === undefined) return null;
  return (
    <Button
      variant="subtle"
      size="compact-xs"
      aria-label={say(WORDS.changeLook, { name })}
      onClick={() => look.onEdit(target)}
    >
      {say(WORDS.change)}
    </Button>
  );
}

function Cut({ count }: { readonly count: number }) {
  const say = useSay();
  return count > MOST_LISTED ? <p>{say(WORDS.stylesCut, { count, shown: MOST_LISTED })}</p> : null;
}
