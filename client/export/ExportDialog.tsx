/** The dialog that asks what to export and how; a failure is told in it with its reason, and what was chosen stays. */
import "@mantine/core/styles/Paper.css";
import "@mantine/core/styles/Overlay.css";
import "@mantine/core/styles/ModalBase.css";
import "@mantine/core/styles/Modal.css";
import { Button, Modal } from "@mantine/core";
import type { FormEvent } from "react";
import { useState } from "react";
import { Choice } from "../controls/Choice.tsx";
import { Failure } from "../controls/Failure.tsx";
import { useSay } from "../language.ts";
import classes from "./export.module.css";
import { PictureOptions } from "./PictureOptions.tsx";
import { isDrawable, pixelSize } from "./pixels.ts";
import type { ExportChoice, ExportDialogProps } from "./props.ts";
import { WORDS } from "./words.ts";

const NOTES = { svg: WORDS.svgNote, png: WORDS.pngNote, json: WORDS.jsonNote } as const;

export function ExportDialog(props: ExportDialogProps) {
  const say = useSay();
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={say(WORDS.title)}
      closeButtonProps={{ "aria-label": say(WORDS.close) }}
      size={440}
    >
      <ExportForm {...props} />
    </Modal>
  );
}

function ExportForm({ counts, scheme, sizeOf, onExport, onClose }: ExportDialogProps) {
  const say = useSay();
  const [choice, setChoice] = useState<ExportChoice>({
    format: "svg",
    scope: counts.selection.nodes > 0 ? "selection" : "all",
    title: "",
    legend: true,
    background: "solid",
    scheme,
    scale: 2,
  });
  const [isSaving, setSaving] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const change = (part: Partial<ExportChoice>): void => {
    setFailure(undefined);
    setChoice({ ...choice, ...part });
  };
  const size = choice.format === "png" ? sizeOf(choice) : undefined;
  const isTooLarge = size !== undefined && !isDrawable(pixelSize(size, choice.scale));
  const isEmpty = counts[choice.scope].nodes === 0;
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (isEmpty || isTooLarge || isSaving) return;
    setSaving(true);
    setFailure(undefined);
    try {
      await onExport(choice);
      onClose();
    } catch (error) {
      setFailure(error);
    } finally {
      setSaving(false);
    }
  };
  return (
    <form className={classes.form} onSubmit={(event) => void save(event)}>
      <div className={classes.field}>
        <span className={classes.label}>{say(WORDS.format)}</span>
        <Choice
          label={say(WORDS.format)}
          value={choice.format}
          onChange={(format) => change({ format })}
          options={(["svg", "png", "json"] as const).map((format) => ({ value: format, label: say(WORDS[format]) }))}
        />
        <p className={classes.note}>{say(NOTES[choice.format])}</p>
      </div>
      <div className={classes.field}>
        <span className={classes.label}>{say(WORDS.what)}</span>
        <Choice
          label={say(WORDS.what)}
          value={choice.scope}
          onChange={(scope) => change({ scope })}
          options={(["all", "selection"] as const).map((scope) => ({
            value: scope,
            label: say(WORDS[scope]),
            disabled: counts[scope].nodes === 0,
          }))}
        />
        <p className={classes.note}>{isEmpty ? say(WORDS.empty) : say(WORDS.counts, counts[choice.scope])}</p>
      </div>
      {choice.format !== "json" && (
        <PictureOptions choice={choice} size={size} isTooLarge={isTooLarge} onChange={change} />
      )}
      {failure !== undefined && <Failure title={say(WORDS.failed)} error={failure} />}
      <div className={classes.buttons}>
        <Button variant="default" onClick={onClose}>
          {say(WORDS.cancel)}
        </Button>
        <Button type="submit" disabled={isEmpty || isTooLarge} loading={isSaving}>
          {say(WORDS.save)}
        </Button>
      </div>
    </form>
  );
}
