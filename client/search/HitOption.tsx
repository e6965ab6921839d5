/** A hit of the search: caption, kind, role, how well connected it is, the spelling that matched where it is another one, and who writes it so. */
import { Kbd } from "@mantine/core";
import type { Lens } from "../../graph/lens.ts";
import { captionOf, styleOfNode } from "../../graph/lens.ts";
import { textProperty } from "../../graph/values.ts";
import type { SearchHit } from "../api/graph.ts";
import { useLanguage, useSay } from "../language.ts";
import { KindMark } from "../marks/KindMark.tsx";
import classes from "./search.module.css";
import { WORDS } from "./words.ts";

/** Outlets that are named; more would hide the spelling. */
const MOST_OUTLETS = 3;

export function HitOption({
  hit,
  lens,
  isBest,
}: {
  readonly hit: SearchHit;
  readonly lens: Lens;
  readonly isBest: boolean;
}) {
  const say = useSay();
  const language = useLanguage();
  const { node, matched, degree } = hit;
  const style = styleOfNode(lens, node);
  const caption = captionOf(lens, node, language);
  const role = (language === "ja" ? textProperty(node, "roleJa") : undefined) ?? textProperty(node, "role");
  return (
    <span className={classes.hit}>
      <KindMark style={style} />
      <span className={classes.texts}>
        <bdi className={classes.caption} title={caption}>
          {caption}
        </bdi>
        <span className={classes.about}>
          {say(style.words)}
          {role !== undefined && (
            <>
              {" · "}
              <bdi>{role}</bdi>
            </>
          )}
        </span>
        {(matched.text !== caption || matched.outlets !== undefined) && (
          <span className={classes.matched}>
            {matched.text !== caption && (
              <>
                {say(WORDS.matched)}: <bdi>{matched.text}</bdi>{" "}
              </>
            )}
            {matched.outlets !== undefined && <Outlets outlets={matched.outlets} />}
          </span>
        )}
      </span>
      <span className={classes.degree}>{say(WORDS.relationships, { count: degree })}</span>
      {isBest && (
        <Kbd size="xs" aria-hidden="true">
          ↵
        </Kbd>
      )}
    </span>
  );
}

/** Who writes it so; all of them for a pointer that rests. */
function Outlets({ outlets }: { readonly outlets: readonly string[] }) {
  const say = useSay();
  const named = outlets.slice(0, MOST_OUTLETS);
  const count = outlets.length - named.length;
  const comma = say(WORDS.comma);
  return (
    <bdi className={classes.outlets} title={outlets.join(comma)}>
      {say(count === 0 ? WORDS.writtenBy : WORDS.writtenByMore, { outlets: named.join(comma), count })}
    </bdi>
  );
}
