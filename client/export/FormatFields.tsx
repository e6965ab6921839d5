/** What kind of file, in which format, of which part of the graph. */
import { NativeSelect } from "@mantine/core";
import type { FigureFormat } from "../../graph/contract/render.ts";
import { FILE_FORMATS } from "../../graph/files/file-formats.ts";
import type { Words } from "../../graph/vocabulary.ts";
import { Choice } from "../controls/Choice.tsx";
import { useSay } from "../language.ts";
import type { ExportKind } from "./choice.ts";
import { formatOf, KINDS, kindOf, PICTURES, SCOPES } from "./choice.ts";
import classes from "./export.module.css";
import { Field } from "./Field.tsx";
import type { ExportDialogProps, FieldsProps } from "./props.ts";
import { WORDS } from "./words.ts";

const PICTURE_NOTES: { readonly [format in FigureFormat]: Words } = {
  svg: WORDS.svgNote,
  png: WORDS.pngNote,
  pdf: WORDS.pdfNote,
  html: WORDS.htmlNote,
};

const formatsOf = (kind: ExportKind) => FILE_FORMATS.filter(({ id }) => kindOf(id) === kind);

export function FormatFields({ choice, onChange }: FieldsProps) {
  const say = useSay();
  const { kind } = choice;
  const format = formatOf(choice);
  const note = kind === "picture" ? PICTURE_NOTES[choice.picture] : FILE_FORMATS.find(({ id }) => id === format)?.note;
  return (
    <>
      <Field label={say(WORDS.kind)}>
        <Choice
          label={say(WORDS.kind)}
          value={kind}
          onChange={(next) => onChange({ kind: next })}
          options={KINDS.filter((one) => one === "picture" || formatsOf(one).length > 0).map((one) => ({
            value: one,
            label: say(WORDS[one]),
          }))}
        />
      </Field>
      <Field label={say(WORDS.format)} note={note && say(note)}>
        {kind === "picture" ? (
          <Choice
            label={say(WORDS.format)}
            value={choice.picture}
            onChange={(picture) => onChange({ picture })}
            options={PICTURES.map((picture) => ({ value: picture, label: say(WORDS[picture]) }))}
          />
        ) : (
          <NativeSelect
            className={classes.wide}
            size="xs"
            aria-label={say(WORDS.format)}
            value={format}
            onChange={(event) => onChange({ [kind]: event.currentTarget.value })}
            data={formatsOf(kind).map(({ id, words }) => ({ value: id, label: say(words) }))}
          />
        )}
      </Field>
    </>
  );
}

export function ScopeField({ choice, onChange, counts }: FieldsProps & Pick<ExportDialogProps, "counts">) {
  const say = useSay();
  const count = counts[choice.scope];
  return (
    <Field label={say(WORDS.what)} note={count.nodes === 0 ? say(WORDS.empty) : say(WORDS.counts, count)}>
      <Choice
        label={say(WORDS.what)}
        value={choice.scope}
        onChange={(scope) => onChange({ scope })}
        options={SCOPES.map((scope) => ({
          value: scope,
          label: say(WORDS[scope]),
          disabled: counts[scope].nodes === 0,
        }))}
      />
    </Field>
  );
}
