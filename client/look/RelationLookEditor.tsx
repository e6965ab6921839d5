/** The editor of how relationships of a type look. */
import type { RelationStyle } from "../../graph/lens.ts";
import type { RelationLook } from "../../graph/look/lens-changes.ts";
import { FIXED_WIDTHS } from "../../graph/look/read-look.ts";
import { ARROWS, LINES } from "../../graph/view/read-style.ts";
import { Choice } from "../controls/Choice.tsx";
import { useSay } from "../language.ts";
import { RelationMark } from "../marks/RelationMark.tsx";
import type { Amount } from "./AmountField.tsx";
import { AmountField } from "./AmountField.tsx";
import { CaptionField, RELATION_CAPTIONS } from "./CaptionField.tsx";
import { ColourField } from "./ColourField.tsx";
import classes from "./look.module.css";
import { MarkChoice } from "./MarkChoice.tsx";
import type { KnownProperties } from "./properties.ts";
import { ARROW_WORDS, LINE_WORDS, WORDS } from "./words.ts";

interface RelationLookEditorProps {
  /** With what is changed of it. */
  readonly style: RelationStyle;
  /** What is changed of it. */
  readonly look: RelationLook | undefined;
  /** The property that widths go by where nothing is changed. */
  readonly usualWidth: string | undefined;
  /** What stands on the line of one of them, or when it is pointed at. */
  readonly sample: string;
  readonly properties: KnownProperties;
  /** A part that is undefined is as the lens has it. */
  readonly onChange: (look: RelationLook) => void;
}

const USUAL: Amount = { by: "usual" };
const WIDTH_LIMITS = { ...FIXED_WIDTHS, step: 0.5, first: 2 };

export function RelationLookEditor({ style, look, usualWidth, sample, properties, onChange }: RelationLookEditorProps) {
  const say = useSay();
  const { colour, line, symmetric } = style;
  const arrow = symmetric ? "none" : style.arrow;
  return (
    <>
      <div className={classes.preview} data-testid="look-preview">
        <RelationMark style={{ colour, line, arrow }} />
        <bdi className={classes.caption}>{sample}</bdi>
      </div>
      <CaptionField
        modes={RELATION_CAPTIONS}
        template={style.caption === "" ? undefined : style.caption}
        properties={properties}
        onChange={(caption) => onChange({ caption })}
      />
      <ColourField colour={colour} onChange={(next) => onChange({ colour: next })} />
      <MarkChoice
        label={say(WORDS.line)}
        value={line}
        options={LINES.map((one) => ({
          value: one,
          name: say(LINE_WORDS[one]),
          mark: <RelationMark style={{ colour, line: one, arrow: "none" }} />,
        }))}
        onChange={(next) => onChange({ line: next })}
      />
      <div className={classes.field}>
        <span className={classes.label} aria-hidden="true">
          {say(WORDS.direction)}
        </span>
        <Choice
          label={say(WORDS.direction)}
          value={symmetric ? "both" : "one"}
          options={[
            { value: "one", label: say(WORDS.directed) },
            { value: "both", label: say(WORDS.symmetric) },
          ]}
          onChange={(direction) => onChange({ symmetric: direction === "both" })}
        />
      </div>
      {!symmetric && (
        <MarkChoice
          label={say(WORDS.arrow)}
          value={arrow}
          options={ARROWS.map((one) => ({
            value: one,
            name: say(ARROW_WORDS[one]),
            mark: <RelationMark style={{ colour, line: "solid", arrow: one }} />,
          }))}
          onChange={(next) => onChange({ arrow: next })}
        />
      )}
      <AmountField
        label={say(WORDS.width)}
        usual={usualWidth === undefined ? say(WORDS.asUsual) : say(WORDS.asUsualBy, { property: usualWidth })}
        amount={look?.width ?? USUAL}
        limits={WIDTH_LIMITS}
        properties={properties}
        onChange={(amount) => onChange({ width: amount.by === "usual" ? undefined : amount })}
      />
    </>
  );
}
