/** Notices over the canvas, and the live region that says to ears what eyes see. */
import { VisuallyHidden } from "@mantine/core";
import { Suspense } from "react";
import { useSay } from "../language.ts";
import { useExplorerState } from "../state/explorer.ts";
import { LoadBoundary } from "./LoadBoundary.tsx";
import { lazily } from "./lazily.ts";
import classes from "./notices.module.css";
import { WORDS } from "./words.ts";

const NoticeView = lazily(async () => (await import("./NoticeView.tsx")).NoticeView);

export function Notices() {
  const say = useSay();
  const list = useExplorerState((state) => state.notices.list);
  const announcement = useExplorerState((state) => state.notices.announcement);
  return (
    <section className={classes.notices} aria-label={say(WORDS.notices)}>
      <LoadBoundary>
        <Suspense fallback={null}>
          {list.map((notice) => (
            <NoticeView key={notice.id} notice={notice} />
          ))}
        </Suspense>
      </LoadBoundary>
      <VisuallyHidden aria-live="polite" data-testid="announcement">
        {announcement !== undefined && (
          <span key={announcement.id}>{say(announcement.text.words, announcement.text.values)}</span>
        )}
      </VisuallyHidden>
    </section>
  );
}
