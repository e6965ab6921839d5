/** Relationship types to tick: a check box with a sample of the line, the words and, where it is known, how many there are. */
import { Checkbox } from "@mantine/core";
import type { Lens } from "../../graph/lens.ts";
import { styleOfRelation } from "../../graph/lens.ts";
import { useLanguage } from "../language.ts";
import { RelationMark } from "../marks/RelationMark.tsx";
import classes from "./type-checks.module.css";

interface TypeChecksProps {
  readonly lens: Lens;
  readonly title: string;
  readonly types: readonly { readonly type: string; readonly count?: number }[];
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (type: string) => void;
}

export function TypeChecks({ lens, title, types, chosen, onToggle }: TypeChecksProps) {
  const language = useLanguage();
  return (
    <fieldset className={classes.types}>
      <legend>{title}</legend>
      {types.map(({ type, count }) => {
        const style = styleOfRelation(lens, type);
        return (
          <Checkbox
            key={type}
            size="xs"
            checked={chosen.has(type)}
            onChange={() => onToggle(type)}
            label={
              <span className={classes.type}>
                <RelationMark style={style} />
                <bdi>{style.words[language]}</bdi>
                {count !== undefined && (
                  <span className={classes.count}>{new Intl.NumberFormat(language).format(count)}</span>
                )}
              </span>
            }
          />
        );
      })}
    </fieldset>
  );
}
