/** Asks before something is closed that still runs. */
import { useSay } from "../../language.ts";
import { useConsoleState } from "../console-context.ts";
import { useTitle } from "../tabs/use-title.ts";
import { Strip } from "./Strip.tsx";
import { WORDS } from "./words.ts";

export type Asking =
  | { readonly kind: "tab"; readonly id: string }
  | { readonly kind: "console"; readonly running: number };

interface AskingStripProps {
  readonly asking: Asking;
  readonly onAnswer: (mayClose: boolean) => void;
}

export function AskingStrip({ asking, onAnswer }: AskingStripProps) {
  const say = useSay();
  const choices = [
    { text: say(WORDS.keepOpen), onChoose: () => onAnswer(false) },
    { text: say(WORDS.closeAnyway), onChoose: () => onAnswer(true) },
  ];
  return (
    <Strip asks choices={choices}>
      {asking.kind === "tab" ? <ClosingTab id={asking.id} /> : say(WORDS.closingConsole, { running: asking.running })}
    </Strip>
  );
}

function ClosingTab({ id }: { readonly id: string }) {
  const say = useSay();
  const tab = useConsoleState((state) => state.list.tabs.find((known) => known.id === id));
  const name = useTitle(tab ?? { id, text: "", number: 0 });
  return <bdi>{say(WORDS.closingRuns, { name })}</bdi>;
}
