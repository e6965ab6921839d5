/** A hit of the search: caption, kind, role, how well connected it is, and the spelling that matched where it is another one. */
import { Kbd } from "@mantine/core";
import type { Lens } from "../../graph/lens.ts";
import { captionOf, styleOfNode } from "../../graph/lens.ts";
import { textProperty } from "../../graph/values.ts";
import type { SearchHit } from "../api/graph.ts";
import { useLanguage, useSay } from "../language.ts";
import { KindMark } from "../marks/KindMark.tsx";
import classes from "./search.module.css";
import { WORDS } from "./words.ts";

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
        {matched.text !== caption && (
          <span className={classes.matched}>
            {say(WORDS.matched)}: <bdi>{matched.text}</bdi>
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
