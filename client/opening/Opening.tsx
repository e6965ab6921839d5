/** The whole page as a place to drop files: says so while one is held over it, and opens what is dropped. */
import { IconFileDownload } from "@tabler/icons-react";
import { useLayoutEffect, useState } from "react";
import { useSay } from "../language.ts";
import { useExplorer } from "../state/explorer.ts";
import { openFiles } from "./open-file.ts";
import classes from "./opening.module.css";
import { WORDS } from "./words.ts";

export function Opening() {
  const say = useSay();
  const isOver = useDrop();
  if (!isOver) return null;
  return (
    <section className={classes.target} aria-label={say(WORDS.drop)} data-testid="drop-target">
      <div className={classes.card}>
        <IconFileDownload size={40} stroke={1.5} aria-hidden="true" />
        <p className={classes.title}>{say(WORDS.drop)}</p>
        <p className={classes.hint}>{say(WORDS.dropHint)}</p>
      </div>
    </section>
  );
}

/** Listens on the page before anything in it does: an editor would take the file as text. Answers whether a file is held over the page. */
function useDrop(): boolean {
  const explorer = useExplorer();
  // It is drawn first because a file is over the page.
  const [isOver, setOver] = useState(true);
  // Before it is seen: what is dropped as soon as the target is there must not be missed.
  useLayoutEffect(() => {
    const listeners = new AbortController();
    const listen = (type: "dragenter" | "dragover" | "dragleave" | "drop", run: (event: DragEvent) => void): void =>
      window.addEventListener(
        type,
        (event) => {
          if (event.dataTransfer?.types.includes("Files") !== true) return;
          // A part of the page that reads files of its own gets them.
          if (event.target instanceof Element && event.target.closest("[data-takes-files]") !== null) setOver(false);
          else run(event);
        },
        { capture: true, signal: listeners.signal },
      );
    const hold = (event: DragEvent): void => {
      event.preventDefault();
      event.stopPropagation();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = "copy";
      setOver(true);
    };
    listen("dragenter", hold);
    listen("dragover", hold);
    listen("dragleave", (event) => {
      // Between two elements of the page it names the other one; out of the window, none.
      if (event.relatedTarget === null) setOver(false);
    });
    listen("drop", (event) => {
      event.preventDefault();
      event.stopPropagation();
      setOver(false);
      void openFiles(explorer, [...(event.dataTransfer?.files ?? [])]);
    });
    return () => listeners.abort();
  }, [explorer]);
  return isOver;
}
