/** The editor of how nodes of a label look. */
import type { CSSProperties } from "react";
import { FIXED_SIZES, NODE_SIZES } from "../../graph/figure/node-sizes.ts";
import type { NodeSize, NodeStyle } from "../../graph/lens.ts";
import { ICON_NAMES } from "../../graph/look/icon-names.ts";
import type { NodeLook } from "../../graph/look/lens-changes.ts";
import { SHAPES } from "../../graph/view/read-style.ts";
import { useSay } from "../language.ts";
import { KindMark } from "../marks/KindMark.tsx";
import type { Amount } from "./AmountField.tsx";
import { AmountField } from "./AmountField.tsx";
import { CaptionField, NODE_CAPTIONS } from "./CaptionField.tsx";
import { ColourField } from "./ColourField.tsx";
import { IconMark } from "./IconMark.tsx";
import { ICON_WORDS } from "./icon-words.ts";
import classes from "./look.module.css";
import { MarkChoice } from "./MarkChoice.tsx";
import type { KnownProperties } from "./properties.ts";
import { SHAPE_WORDS, WORDS } from "./words.ts";

interface NodeLookEditorProps {
  /** With what is changed of it. */
  readonly style: NodeStyle;
  /** The caption of one of the nodes, as pictures have it. */
  readonly sample: string;
  readonly properties: KnownProperties;
  /** A part that is undefined is as the lens has it. */
  readonly onChange: (look: NodeLook) => void;
}

const SIZE_LIMITS = { ...FIXED_SIZES, step: 1, first: 32 };
const OPTIONS = ["none", ...ICON_NAMES] as const;

export function NodeLookEditor({ style, sample, properties, onChange }: NodeLookEditorProps) {
  const say = useSay();
  const { size } = style;
  const pixels = size?.by === "fixed" ? size.pixels : NODE_SIZES.most;
  const previewSize: CSSProperties & Record<"--preview-size", string> = { "--preview-size": `${pixels}px` };
  return (
    <>
      <div className={classes.preview} style={previewSize} data-testid="look-preview">
        <KindMark style={style} />
        <bdi className={classes.caption}>{sample}</bdi>
      </div>
      <CaptionField
        modes={NODE_CAPTIONS}
        template={style.caption}
        properties={properties}
        onChange={(caption) => onChange({ caption })}
      />
      <ColourField colour={style.colour} onChange={(colour) => onChange({ colour })} />
      <MarkChoice
        label={say(WORDS.shape)}
        value={style.shape}
        options={SHAPES.map((shape) => ({
          value: shape,
          name: say(SHAPE_WORDS[shape]),
          mark: <KindMark style={{ colour: style.colour, shape }} />,
        }))}
        onChange={(shape) => onChange({ shape })}
      />
      <MarkChoice
        label={say(WORDS.icon)}
        scrolls
        value={style.icon ?? "none"}
        options={OPTIONS.map((icon) => ({
          value: icon,
          name: say(icon === "none" ? WORDS.noIcon : ICON_WORDS[icon]),
          mark: icon === "none" ? <span className={classes.none}>–</span> : <IconMark icon={icon} />,
        }))}
        onChange={(icon) => onChange({ icon })}
      />
      <AmountField
        label={say(WORDS.size)}
        usual={say(WORDS.sizeNeighbours)}
        amount={amountOf(size)}
        limits={SIZE_LIMITS}
        properties={properties}
        onChange={(amount) => onChange({ size: amount.by === "usual" ? { by: "neighbours" } : amount })}
      />
    </>
  );
}

function amountOf(size: NodeSize | undefined): Amount {
  return size === undefined || size.by === "neighbours" ? { by: "usual" } : size;
}
