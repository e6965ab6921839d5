/** The help: every action with its keys, made from the registry, and what the mouse does. */
import { Anchor, Button, Kbd, Switch } from "@mantine/core";
import { Fragment } from "react";
import type { Words } from "../../graph/vocabulary.ts";
import type { Action, ActionGroup } from "../actions/action.ts";
import { keysInWords } from "../actions/keys.ts";
import { WORDS as ACTION_WORDS } from "../actions/words.ts";
import { useSay } from "../language.ts";
import classes from "./help.module.css";
import { WORDS } from "./words.ts";

const GROUPS: readonly (readonly [ActionGroup, Words])[] = [
  ["graph", ACTION_WORDS.groupGraph],
  ["selection", ACTION_WORDS.groupSelection],
  ["view", ACTION_WORDS.groupView],
  ["page", ACTION_WORDS.groupPage],
];

const GESTURES: readonly (readonly [Words, Words])[] = [
  [WORDS.click, WORDS.clickDoes],
  [WORDS.additive, WORDS.additiveDoes],
  [WORDS.double, WORDS.doubleDoes],
  [WORDS.right, WORDS.rightDoes],
  [WORDS.drag, WORDS.dragDoes],
  [WORDS.wheel, WORDS.wheelDoes],
  [WORDS.touch, WORDS.touchDoes],
];

export interface HelpProps {
  readonly actions: readonly Action[];
  readonly isMac: boolean;
  readonly singleKeys: boolean;
  readonly onSingleKeys: (on: boolean) => void;
  /** Starts the tour; absent where there is nothing to show. */
  readonly onTour?: (() => void) | undefined;
}

export function Help({ actions, isMac, singleKeys, onSingleKeys, onTour }: HelpProps) {
  const say = useSay();
  return (
    <div className={classes.help}>
      {GROUPS.map(([group, words]) => (
        <section key={group} className={classes.group}>
          <h3>{say(words)}</h3>
          <dl>
            {actions
              .filter((action) => action.group === group && action.keys.length > 0)
              .map((action) => (
                <div key={action.id} className={classes.row}>
                  <dt>{say(action.label)}</dt>
                  <dd>
                    <Keys keys={action.keys} isMac={isMac} />
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
      <section className={classes.group}>
        <h3>{say(WORDS.mouse)}</h3>
        <dl>
          {GESTURES.map(([gesture, does]) => (
            <div key={gesture.en} className={classes.row}>
              <dt>{say(gesture)}</dt>
              <dd>{say(does)}</dd>
            </div>
          ))}
        </dl>
      </section>
      {onTour !== undefined && (
        <section className={classes.group}>
          <h3>{say(WORDS.firstSteps)}</h3>
          <Button size="compact-sm" variant="default" onClick={onTour}>
            {say(WORDS.tour)}
          </Button>
        </section>
      )}
      <section className={classes.group}>
        <h3>{say(WORDS.programs)}</h3>
        <Anchor href="docs" target="_blank" rel="noreferrer" size="sm">
          {say(WORDS.tryApi)}
        </Anchor>
      </section>
      <Switch
        className={classes.switch}
        label={say(WORDS.singleKeys)}
        description={say(WORDS.singleKeysWhy)}
        checked={singleKeys}
        onChange={(event) => onSingleKeys(event.currentTarget.checked)}
      />
    </div>
  );
}

function Keys({ keys, isMac }: { readonly keys: readonly string[]; readonly isMac: boolean }) {
  const say = useSay();
  return keys.map((chord, index) => (
    <Fragment key={chord}>
      {index > 0 && ` ${say(WORDS.or)} `}
      <Kbd>{keysInWords(chord, isMac)}</Kbd>
    </Fragment>
  ));
}
