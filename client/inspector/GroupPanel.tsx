/** The inspector of a group that is drawn in place of its members: who they are, and what lies within. */
import { Button } from "@mantine/core";
import { IconArrowsMaximize, IconStack2 } from "@tabler/icons-react";
import type { Lens } from "../../graph/lens.ts";
import { captionOf, styleOfNode } from "../../graph/lens.ts";
import type { GraphNode } from "../../graph/values.ts";
import { useLanguage, useSay } from "../language.ts";
import { KindMark } from "../marks/KindMark.tsx";
import { MoreRows } from "./MoreRows.tsx";
import classes from "./panel.module.css";
import { Section } from "./Section.tsx";
import { WORDS } from "./words.ts";

/** Rows until more are asked for. */
const MOST_ROWS = 40;

export interface GroupPanelProps {
  readonly lens: Lens;
  readonly name: string;
  readonly members: readonly GraphNode[];
  /** Relationships within the group, which are not drawn. */
  readonly inside: number;
  /** Relationships to others. */
  readonly outside: number;
  readonly onExpand: (elementIds: readonly string[]) => void;
  readonly onRollOut: () => void;
}

export function GroupPanel({ lens, name, members, inside, outside, onExpand, onRollOut }: GroupPanelProps) {
  const say = useSay();
  const language = useLanguage();
  const rows = members
    .map((node) => ({ node, caption: captionOf(lens, node, language) }))
    .toSorted((one, other) => one.caption.localeCompare(other.caption, language));
  return (
    <article className={classes.panel}>
      <header>
        <h2 className={classes.title}>
          <bdi>{name}</bdi>
        </h2>
        <p className={classes.subtitle}>{say(WORDS.groupCounts, { members: members.length, outside, inside })}</p>
      </header>
      <fieldset className={classes.actions} aria-label={say(WORDS.actions)}>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconStack2 size={14} aria-hidden="true" />}
          onClick={onRollOut}
        >
          {say(WORDS.rollOut)}
        </Button>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconArrowsMaximize size={14} aria-hidden="true" />}
          onClick={() => onExpand(members.map(({ elementId }) => elementId))}
        >
          {say(WORDS.expandMembers)}
        </Button>
      </fieldset>
      <Section title={say(WORDS.members)} aside={<span className={classes.count}>{members.length}</span>}>
        <MoreRows rows={rows} most={MOST_ROWS}>
          {({ node, caption }) => (
            <li key={node.elementId} className={classes.row}>
              <KindMark style={styleOfNode(lens, node)} />
              <bdi className={classes.rowText} title={caption}>
                {caption}
              </bdi>
            </li>
          )}
        </MoreRows>
      </Section>
    </article>
  );
}
