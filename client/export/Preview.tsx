/** The right side of the export dialog: what the choice gives, its size, and what to know about it. */
import { ActionIcon, Loader, VisuallyHidden } from "@mantine/core";
import { IconZoomIn, IconZoomOut } from "@tabler/icons-react";
import { useState } from "react";
import { Failure } from "../controls/Failure.tsx";
import { useSay } from "../language.ts";
import type { ExportChoice } from "./choice.ts";
import classes from "./preview.module.css";
import type { Preview as Made } from "./props.ts";
import type { DrawnSize } from "./sizes.ts";
import { pixelsOf, sizeInWords } from "./sizes.ts";
import type { PreviewState } from "./use-preview.ts";
import { useObjectUrl } from "./use-preview.ts";
import { WORDS } from "./words.ts";

interface PreviewProps {
  readonly choice: ExportChoice;
  readonly state: PreviewState;
  readonly isEmpty: boolean;
}

export function Preview({ choice, state, isEmpty }: PreviewProps) {
  const say = useSay();
  const { preview, isWaiting, error, retry } = state;
  // A text stays no preview of a picture, however fast one clicks.
  const fitting = (preview?.kind === "picture") === (choice.kind === "picture") ? preview : undefined;
  return (
    <section className={classes.preview} aria-label={say(WORDS.preview)} aria-busy={isWaiting}>
      <div className={classes.pane}>
        {isEmpty && <p className={classes.nothing}>{say(WORDS.previewNone)}</p>}
        {!isEmpty && error !== undefined && (
          <div className={classes.failure}>
            <Failure title={say(WORDS.previewFailed)} error={error} onRetry={retry} />
          </div>
        )}
        {!isEmpty && error === undefined && fitting?.kind === "picture" && (
          <Picture made={fitting} isOld={isWaiting} choice={choice} />
        )}
        {!isEmpty && error === undefined && fitting?.kind === "text" && <Texts made={fitting} isOld={isWaiting} />}
        {isWaiting && <Loader className={classes.spinner} size={18} aria-hidden="true" />}
      </div>
      <VisuallyHidden role="status">
        {isWaiting ? say(WORDS.previewWaiting) : fitting !== undefined && error === undefined && say(WORDS.previewDone)}
      </VisuallyHidden>
      <Facts choice={choice} made={isEmpty || error !== undefined ? undefined : fitting} />
    </section>
  );
}

type PictureMade = Extract<Made, { kind: "picture" }>;

function Picture({
  made,
  isOld,
  choice,
}: {
  readonly made: PictureMade;
  readonly isOld: boolean;
  readonly choice: ExportChoice;
}) {
  const say = useSay();
  const [isActual, setActual] = useState(false);
  const url = useObjectUrl(made.image);
  const label = say(isActual ? WORDS.wholeFigure : WORDS.actualSize);
  return (
    <>
      <div
        className={classes.scroll}
        data-actual={isActual || undefined}
        data-ground={choice.background === "transparent" ? choice.scheme : undefined}
        // A figure larger than the pane is scrolled by the keyboard too.
        {...(isActual ? { tabIndex: 0, role: "region", "aria-label": say(WORDS.previewOf) } : {})}
      >
        {url !== undefined && (
          <img
            src={url}
            alt={say(WORDS.previewOf)}
            data-old={isOld || undefined}
            style={isActual && made.size !== undefined ? { width: made.size.units.width } : {}}
          />
        )}
      </div>
      <ActionIcon
        className={classes.zoom}
        variant="default"
        size={32}
        aria-label={label}
        title={label}
        onClick={() => setActual(!isActual)}
      >
        {isActual ? <IconZoomOut size={18} aria-hidden="true" /> : <IconZoomIn size={18} aria-hidden="true" />}
      </ActionIcon>
    </>
  );
}

function Texts({ made, isOld }: { readonly made: Extract<Made, { kind: "text" }>; readonly isOld: boolean }) {
  const say = useSay();
  return (
    <div className={classes.texts} data-old={isOld || undefined}>
      {made.files.map(({ name, text, isCut }) => (
        <figure key={name}>
          <figcaption>
            <bdi>{name}</bdi>
          </figcaption>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long lines are scrolled by the keyboard */}
          <section className={classes.lines} tabIndex={0} aria-label={say(WORDS.previewOfFile, { name })}>
            <pre>
              {text}
              {isCut && "…"}
            </pre>
          </section>
        </figure>
      ))}
    </div>
  );
}

/** Size and notices, in a place of their own height so that nothing jumps when they change. */
function Facts({ choice, made }: { readonly choice: ExportChoice; readonly made: Made | undefined }) {
  const say = useSay();
  const size = made?.kind === "picture" ? made.size : undefined;
  const notices = made?.notices ?? [];
  return (
    <div className={classes.facts}>
      {size !== undefined && <p className={classes.size}>{sizeLine(size, choice, say)}</p>}
      {notices.length > 0 && (
        <ul className={classes.notices}>
          {notices.map(({ text }) => (
            <li key={text}>
              <bdi>{text}</bdi>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function sizeLine(size: DrawnSize, choice: ExportChoice, say: ReturnType<typeof useSay>): string {
  if (choice.picture !== "png") return sizeInWords(size);
  const pixels = pixelsOf(size, choice.scale);
  const { width, height, perInch = 0 } = pixels;
  const inWords = say(size.unit === "mm" ? WORDS.pixelsPerInch : WORDS.pixels, { width, height, perInch });
  return size.unit === "mm" ? `${sizeInWords(size)} · ${inWords}` : inWords;
}
