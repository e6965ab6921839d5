/** The part of the legend that explains what lines say besides their type: planned, denied, contested, bundled, wide. */
import type { LineSign } from "../../graph/figure/line-signs.ts";
import { useSay } from "../language.ts";
import { SignMark } from "../marks/SignMark.tsx";
import classes from "./legend.module.css";
import { WORDS } from "./words.ts";

/** @param signs those that occur; without any there is nothing */
export function LineSigns({ signs }: { readonly signs: readonly LineSign[] }) {
  const say = useSay();
  if (signs.length === 0) return null;
  return (
    <section aria-label={say(WORDS.signs)}>
      <h2 className={classes.title}>{say(WORDS.signs)}</h2>
      <ul className={classes.signs}>
        {signs.map(({ id, words }) => (
          <li key={`${id} ${words}`} className={classes.sign}>
            <SignMark id={id} />
            <bdi>{words}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}
