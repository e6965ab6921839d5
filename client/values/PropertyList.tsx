/** All properties of a node or relationship, by key. */

import type { ValueMap } from "../../graph/values.ts";
import { useSay } from "../language.ts";
import { ValueView } from "./ValueView.tsx";
import classes from "./values.module.css";
import { WORDS } from "./words.ts";

export function PropertyList({ properties }: { readonly properties: ValueMap }) {
  const say = useSay();
  const entries = Object.entries(properties).toSorted(([one], [other]) => (one < other ? -1 : 1));
  if (entries.length === 0) return <p className={classes.absent}>{say(WORDS.noProperties)}</p>;
  return (
    <dl className={classes.properties}>
      {entries.map(([key, value]) => (
        <div key={key}>
          <dt title={key.length > 24 ? key : undefined}>
            <bdi>{key}</bdi>
          </dt>
          <dd>
            <ValueView value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
