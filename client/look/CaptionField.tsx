/** What captions say: automatic, none, or a template of properties. */
import { NativeSelect, TextInput } from "@mantine/core";
import { propertyTemplate } from "../../graph/look/caption-template.ts";
import type { Words } from "../../graph/vocabulary.ts";
import { useSay } from "../language.ts";
import classes from "./look.module.css";
import { PropertySelect } from "./PropertySelect.tsx";
import type { KnownProperties } from "./properties.ts";
import { WORDS } from "./words.ts";

/** Characters of a template, as graph/look/read-look.ts takes it. */
const MOST_LETTERS = 500;

/** A way to caption: `template` is what choosing it sets; undefined leaves it to the lens. */
interface CaptionMode {
  readonly id: string;
  readonly words: Words;
  readonly template: (properties: KnownProperties) => string | undefined;
}

/** What stands for properties that nobody has named yet. */
const firstProperty = ({ shown }: KnownProperties): string => {
  const [first] = shown;
  return first === undefined ? "<id>" : propertyTemplate(first);
};

export const NODE_CAPTIONS: readonly CaptionMode[] = [
  { id: "auto", words: WORDS.captionAuto, template: () => undefined },
  { id: "own", words: WORDS.captionOwn, template: firstProperty },
  { id: "none", words: WORDS.captionNone, template: () => "" },
];
export const RELATION_CAPTIONS: readonly CaptionMode[] = [
  { id: "auto", words: WORDS.captionHover, template: () => undefined },
  { id: "type", words: WORDS.captionAlways, template: () => "<type>" },
  { id: "own", words: WORDS.captionAlwaysOwn, template: firstProperty },
];

interface CaptionFieldProps {
  readonly modes: readonly CaptionMode[];
  /** The template; undefined where it is left to the lens. */
  readonly template: string | undefined;
  readonly properties: KnownProperties;
  readonly onChange: (template: string | undefined) => void;
}

export function CaptionField({ modes, template, properties, onChange }: CaptionFieldProps) {
  const say = useSay();
  const mode = modeOf(modes, template);
  return (
    <div className={classes.field}>
      <NativeSelect
        size="xs"
        label={say(WORDS.caption)}
        classNames={{ label: classes.label }}
        value={mode}
        onChange={({ currentTarget }) => {
          const chosen = modes.find(({ id }) => id === currentTarget.value);
          if (chosen !== undefined) onChange(chosen.template(properties));
        }}
        data={modes.map(({ id, words }) => ({ value: id, label: say(words) }))}
      />
      {mode === "own" && (
        <>
          <TextInput
            size="xs"
            aria-label={say(WORDS.template)}
            description={say(WORDS.templateHint, { open: "{", close: "}" })}
            inputWrapperOrder={["input", "description"]}
            spellCheck={false}
            maxLength={MOST_LETTERS}
            value={template ?? ""}
            // Without a letter it would be another mode, and the field would be gone under the reader's hands.
            onChange={({ currentTarget }) => onChange(currentTarget.value === "" ? " " : currentTarget.value)}
          />
          <PropertySelect
            label={say(WORDS.addProperty)}
            value=""
            placeholder={say(WORDS.addProperty)}
            shown={properties.shown}
            others={properties.others}
            onChoose={(property) => onChange(joined(template ?? "", propertyTemplate(property)))}
          />
        </>
      )}
    </div>
  );
}

function modeOf(modes: readonly CaptionMode[], template: string | undefined): string {
  const fixed = modes.find(({ id }) => id === (template === undefined ? "auto" : template === "" ? "none" : ""));
  if (fixed !== undefined) return fixed.id;
  return template === "<type>" && modes.some(({ id }) => id === "type") ? "type" : "own";
}

function joined(template: string, part: string): string {
  return template.trim() === "" ? part : `${template.trimEnd()} ${part}`;
}
