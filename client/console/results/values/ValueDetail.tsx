/** The whole of one value below the table: to read, to open level by level, and to copy in every form. */
import { ActionIcon, Button, Menu } from "@mantine/core";
import { IconCopy, IconX } from "@tabler/icons-react";
import { useState } from "react";
import type { Lens } from "../../../../graph/lens.ts";
import { plainText } from "../../../../graph/value-text.ts";
import type { Value } from "../../../../graph/values.ts";
import { isValueMap } from "../../../../graph/values.ts";
import { useLanguage, useSay } from "../../../language.ts";
import type { CopyForm } from "../copy/copied-text.ts";
import { COPY_FORMS, copiedText } from "../copy/copied-text.ts";
import { useCopy } from "../copy/use-copy.ts";
import { WORDS } from "../words.ts";
import type { Entity } from "./brief-parts.ts";
import { isEntity, isList } from "./brief-parts.ts";
import { typeInWords } from "./type-words.ts";
import { ValueTree } from "./ValueTree.tsx";
import classes from "./values.module.css";

/** Characters that are laid out at first: a text of megabytes would hold up the page. */
const MOST_CHARACTERS = 20_000;
const BYTES_ON_A_LINE = 16;
const MOST_BYTES = 4_096;

interface ValueDetailProps {
  readonly title: string;
  readonly value: Value;
  readonly lens: Lens;
  readonly onShow: (entity: Entity) => void;
  readonly onClose: () => void;
}

export function ValueDetail({ title, value, lens, onShow, onClose }: ValueDetailProps) {
  const say = useSay();
  const language = useLanguage();
  const { note, copy } = useCopy();
  const isNested = isList(value) || isValueMap(value) || isEntity(value);
  const copyAs = (form: CopyForm): void => {
    const { text, without } = copiedText({ fields: [""], rows: [[value]], isOneCell: true }, form);
    copy(text, without === 0 ? undefined : { words: WORDS.copiedWithout, values: { count: without } });
  };
  return (
    <section
      className={classes.detail}
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        onClose();
      }}
    >
      <div className={classes.detailHead}>
        <strong className={classes.detailTitle}>
          <bdi>{title}</bdi>
          <span className={classes.typeName}>{typeInWords(value, language)}</span>
        </strong>
        <span role="status" className={classes.typeName}>
          {note === undefined ? "" : say(note.words, note.values)}
        </span>
        <Menu position="bottom-end" shadow="md">
          <Menu.Target>
            <Button size="compact-xs" variant="default" leftSection={<IconCopy size={14} aria-hidden="true" />}>
              {say(WORDS.copyTable)}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {COPY_FORMS.filter((form) => form !== "tsv-header").map((form) => (
              <Menu.Item key={form} onClick={() => copyAs(form)}>
                {say(WORDS[`copy-${form}`])}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <ActionIcon size="sm" variant="subtle" color="gray" aria-label={say(WORDS.closeDetail)} onClick={onClose}>
          <IconX size={16} aria-hidden="true" />
        </ActionIcon>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so keys must reach it */}
      <section className={classes.detailBody} tabIndex={0} aria-label={say(WORDS.detailBody)}>
        {isNested ? <ValueTree value={value} lens={lens} onShow={onShow} /> : <LongText value={value} />}
      </section>
    </section>
  );
}

function LongText({ value }: { readonly value: Value }) {
  const say = useSay();
  const [isWhole, setWhole] = useState(false);
  const text =
    value instanceof Uint8Array ? hexLines(value.subarray(0, isWhole ? undefined : MOST_BYTES)) : plainText(value);
  const isCut = !isWhole && (value instanceof Uint8Array ? value.length > MOST_BYTES : text.length > MOST_CHARACTERS);
  const shown = isCut && !(value instanceof Uint8Array) ? text.slice(0, MOST_CHARACTERS) : text;
  return (
    <>
      <pre className={classes.long} dir="auto">
        {shown}
      </pre>
      {isCut && (
        <button type="button" className={classes.more} onClick={() => setWhole(true)}>
          {value instanceof Uint8Array
            ? say(WORDS.bytes, { count: value.length })
            : say(WORDS.showAllText, { count: text.length })}
        </button>
      )}
    </>
  );
}

/** Bytes as people read them: a place, sixteen pairs, and the characters that they are in ASCII. */
function hexLines(bytes: Uint8Array): string {
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += BYTES_ON_A_LINE) {
    const line = [...bytes.subarray(at, at + BYTES_ON_A_LINE)];
    const pairs = line.map((byte) => byte.toString(16).padStart(2, "0")).join(" ");
    const letters = line.map((byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : ".")).join("");
    lines.push(`${at.toString(16).padStart(8, "0")}  ${pairs.padEnd(BYTES_ON_A_LINE * 3 - 1)}  ${letters}`);
  }
  return lines.join("\n");
}
