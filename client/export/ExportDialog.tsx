/** The dialog that asks what to export and how, and shows beforehand what comes of it; a failure is told in it, and what was chosen stays. */
import "@mantine/core/styles/Paper.css";
import "@mantine/core/styles/Overlay.css";
import "@mantine/core/styles/ModalBase.css";
import "@mantine/core/styles/Modal.css";
import { Button, Modal, TextInput } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import type { FormEvent } from "react";
import { useState } from "react";
import { Choice } from "../controls/Choice.tsx";
import { Failure } from "../controls/Failure.tsx";
import { useSay } from "../language.ts";
import type { ExportChoice } from "./choice.ts";
import { canCopy } from "./choice.ts";
import { DataFields } from "./DataFields.tsx";
import classes from "./export.module.css";
import { Field } from "./Field.tsx";
import { FormatFields, ScopeField } from "./FormatFields.tsx";
import { LookFields, PartFields } from "./PictureFields.tsx";
import { Preview } from "./Preview.tsx";
import type { ExportDialogProps, FieldsProps } from "./props.ts";
import { SizeFields } from "./SizeFields.tsx";
import { isSize } from "./sizes.ts";
import { usePreview } from "./use-preview.ts";
import { WORDS } from "./words.ts";

const LONGEST_TITLE = 300;

export function ExportDialog(props: ExportDialogProps) {
  const say = useSay();
  const isNarrow = useMediaQuery("(max-width: 47.99em)", false, { getInitialValueInEffect: false });
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={say(WORDS.title)}
      closeButtonProps={{ "aria-label": say(WORDS.close) }}
      size={1120}
      yOffset="4dvh"
      fullScreen={isNarrow}
      classNames={{ content: classes.content, body: classes.body }}
    >
      <ExportForm {...props} />
    </Modal>
  );
}

type Deed = "save" | "copy";

function ExportForm({ counts, start, today, preview, onChoose, onExport, onCopy, onClose }: ExportDialogProps) {
  const say = useSay();
  const [choice, setChoice] = useState<ExportChoice>(start);
  const [doing, setDoing] = useState<Deed>();
  const [failure, setFailure] = useState<{ readonly deed: Deed; readonly error: unknown }>();
  const [isCopied, setCopied] = useState(false);
  const isEmpty = counts[choice.scope].nodes === 0;
  const isPossible = !isEmpty && (choice.kind !== "picture" || isSize(choice.size));
  const state = usePreview(choice, isPossible, preview);
  const change = (part: Partial<ExportChoice>): void => {
    const next = { ...choice, ...part };
    setFailure(undefined);
    setCopied(false);
    setChoice(next);
    onChoose(next);
  };
  const attempt = async (deed: Deed): Promise<void> => {
    if (!isPossible || doing !== undefined) return;
    setDoing(deed);
    setFailure(undefined);
    setCopied(false);
    try {
      await (deed === "save" ? onExport : onCopy)(choice);
      if (deed === "save") onClose();
      else setCopied(true);
    } catch (error) {
      setFailure({ deed, error });
    } finally {
      setDoing(undefined);
    }
  };
  const save = (event: FormEvent): void => {
    event.preventDefault();
    void attempt("save");
  };
  return (
    <form className={classes.form} onSubmit={save}>
      <div className={classes.columns}>
        <div className={classes.choices}>
          <Choices choice={choice} onChange={change} counts={counts} today={today} />
        </div>
        <Preview choice={choice} state={state} isEmpty={isEmpty} />
      </div>
      {failure !== undefined && (
        <Failure title={say(failure.deed === "save" ? WORDS.failed : WORDS.failedCopy)} error={failure.error} />
      )}
      <div className={classes.buttons}>
        <span className={classes.done} role="status">
          {isCopied && say(WORDS.copied)}
        </span>
        <Button variant="default" onClick={onClose}>
          {say(WORDS.cancel)}
        </Button>
        {canCopy(choice) && (
          <Button
            variant="default"
            disabled={!isPossible}
            loading={doing === "copy"}
            onClick={() => void attempt("copy")}
          >
            {say(WORDS.copy)}
          </Button>
        )}
        <Button type="submit" disabled={!isPossible} loading={doing === "save"}>
          {say(WORDS.save)}
        </Button>
      </div>
    </form>
  );
}

function Choices(props: FieldsProps & Pick<ExportDialogProps, "counts" | "today">) {
  const { choice, onChange, counts, today } = props;
  const say = useSay();
  const hasKeyboard = useMediaQuery("(hover: hover)", true, { getInitialValueInEffect: false });
  return (
    <>
      <FormatFields choice={choice} onChange={onChange} />
      <ScopeField choice={choice} onChange={onChange} counts={counts} />
      <Field label={say(WORDS.figureTitle)}>
        <TextInput
          className={classes.wide}
          size="xs"
          aria-label={say(WORDS.figureTitle)}
          placeholder={say(WORDS.figureTitleNone)}
          value={choice.title}
          maxLength={LONGEST_TITLE}
          // The one thing to be written; on a phone the focus would bring the keyboard over everything else.
          data-autofocus={hasKeyboard || undefined}
          onChange={(event) => onChange({ title: event.currentTarget.value })}
        />
      </Field>
      <Field label={say(WORDS.language)}>
        <Choice
          label={say(WORDS.language)}
          value={choice.language}
          onChange={(language) => onChange({ language })}
          options={[
            { value: "en", label: say(WORDS.english) },
            { value: "ja", label: say(WORDS.japanese) },
          ]}
        />
      </Field>
      {choice.kind === "picture" ? (
        <>
          <SizeFields choice={choice} onChange={onChange} />
          <LookFields choice={choice} onChange={onChange} />
          <PartFields choice={choice} onChange={onChange} today={today} />
        </>
      ) : (
        <DataFields choice={choice} onChange={onChange} today={today} />
      )}
    </>
  );
}
