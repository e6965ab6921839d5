/** What is open beside editor and results: the library, or the parameters. */
import { Loader } from "@mantine/core";
import { lazy, Suspense, useRef } from "react";
import { CloseButton } from "../../controls/CloseButton.tsx";
import { useSay } from "../../language.ts";
import { LoadBoundary } from "../../shell/LoadBoundary.tsx";
import { useConsole, useConsoleState } from "../console-context.ts";
import classes from "./frame.module.css";
import { WORDS } from "./words.ts";

// Fetched when they are opened first: most runs need neither.
const Library = lazy(async () => ({ default: (await import("../library/Library.tsx")).Library }));
const ParametersPanel = lazy(async () => ({
  default: (await import("../library/ParametersPanel.tsx")).ParametersPanel,
}));

export function SidePanel() {
  const { store, editors, history, saved, props, runText } = useConsole();
  const side = useConsoleState((state) => state.side);
  const panel = useRef<HTMLDivElement>(null);
  if (side === undefined) return null;
  const editor = () => editors.get(store.getState().list.current);
  const close = (): void => {
    store.setState({ side: undefined });
    editor()?.focus();
  };
  // Where there is little room the panel lies over the editor: what was chosen would be hidden behind it.
  const uncover = (): void => {
    const covers = panel.current !== null && getComputedStyle(panel.current).position === "absolute";
    if (covers) store.setState({ side: undefined });
  };
  if (side === "parameters") return <Parameters onClose={close} />;
  return (
    <div className={classes.side} ref={panel}>
      <LoadBoundary>
        <Suspense fallback={<Loader size="sm" m="md" />}>
          <Library
            view={side}
            onView={(view) => store.setState({ side: view })}
            lens={props.lens}
            schema={props.schema}
            history={history}
            saved={saved}
            currentText={() => editor()?.text() ?? ""}
            onChoose={(text) => {
              editor()?.replace(text);
              editor()?.focus();
              uncover();
            }}
            onRun={(text) => {
              editor()?.replace(text);
              runText(text, true);
              uncover();
            }}
            onClose={close}
          />
        </Suspense>
      </LoadBoundary>
    </div>
  );
}

function Parameters({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const { store } = useConsole();
  const parameters = useConsoleState((state) => state.parameters);
  return (
    <section className={classes.side} aria-label={say(WORDS.parameters)}>
      <div className={classes.sideHead}>
        <h3>{say(WORDS.parameters)}</h3>
        <CloseButton label={say(WORDS.closePanel)} onClose={onClose} />
      </div>
      <div className={classes.sideBody}>
        <LoadBoundary>
          <Suspense fallback={<Loader size="sm" m="md" />}>
            <ParametersPanel parameters={parameters} onChange={(changed) => store.setState({ parameters: changed })} />
          </Suspense>
        </LoadBoundary>
      </div>
    </section>
  );
}
