/** What a person keeps and reuses, beside the editor: history, saved queries, examples, course. */
import "@mantine/core/styles/Paper.css";
import "@mantine/core/styles/Popover.css";
import "@mantine/core/styles/Menu.css";
import type { KeyboardEvent } from "react";
import { useId } from "react";
import { CloseButton } from "../../controls/CloseButton.tsx";
import { useSay } from "../../language.ts";
import { Course } from "./Course.tsx";
import { DoneNote } from "./DoneNote.tsx";
import { ExampleList } from "./ExampleList.tsx";
import { HistoryList } from "./HistoryList.tsx";
import classes from "./library.module.css";
import type { LibraryProps, LibraryView } from "./props.ts";
import { SavedList } from "./SavedList.tsx";
import type { Undo } from "./use-undo.ts";
import { useUndo } from "./use-undo.ts";
import { WORDS } from "./words.ts";

const VIEWS: readonly LibraryView[] = ["history", "saved", "examples", "course"];

export function Library(props: LibraryProps) {
  const say = useSay();
  const id = useId();
  const undo = useUndo();
  const { view, onView, onClose } = props;
  return (
    <section className={classes.library} aria-label={say(WORDS.library)}>
      <div className={classes.head}>
        <Tabs id={id} view={view} onView={onView} />
        <CloseButton label={say(WORDS.close)} onClose={onClose} />
      </div>
      <div className={classes.body} role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${view}`}>
        <View {...props} tell={undo.tell} />
      </div>
      <DoneNote done={undo.done} dismiss={undo.dismiss} />
    </section>
  );
}

function View({ tell, ...props }: LibraryProps & Pick<Undo, "tell">) {
  switch (props.view) {
    case "history":
      return <HistoryList {...props} tell={tell} />;
    case "saved":
      return <SavedList {...props} tell={tell} />;
    case "examples":
      return <ExampleList {...props} />;
    default:
      return <Course {...props} />;
  }
}

interface TabsProps {
  readonly id: string;
  readonly view: LibraryView;
  readonly onView: (view: LibraryView) => void;
}

/** The tabs of the ARIA practices: one stop of the Tab key, arrow keys move and choose. */
function Tabs({ id, view, onView }: TabsProps) {
  const say = useSay();
  const press = (event: KeyboardEvent<HTMLDivElement>): void => {
    const at = VIEWS.indexOf(view);
    const steps: { readonly [key: string]: number } = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1 + VIEWS.length,
      Home: 0,
      End: VIEWS.length - 1,
    };
    const next = VIEWS[(steps[event.key] ?? Number.NaN) % VIEWS.length];
    if (next === undefined) return;
    event.preventDefault();
    onView(next);
    const tab = event.currentTarget.querySelector(`[data-view="${next}"]`);
    if (tab instanceof HTMLElement) tab.focus();
  };
  return (
    <div className={classes.tabs} role="tablist" aria-label={say(WORDS.library)} onKeyDown={press}>
      {VIEWS.map((one) => (
        <button
          key={one}
          type="button"
          role="tab"
          id={`${id}-${one}`}
          data-view={one}
          className={classes.tab}
          aria-selected={one === view}
          aria-controls={one === view ? `${id}-panel` : undefined}
          tabIndex={one === view ? 0 : -1}
          onClick={() => onView(one)}
        >
          {say(WORDS[one])}
        </button>
      ))}
    </div>
  );
}
