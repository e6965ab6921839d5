/** Parts of the page that are fetched when they are needed first, and ahead of that at the reader's first touch of the page. */
import type { ComponentType } from "react";
import { lazy } from "react";

type Fetch<P> = () => Promise<ComponentType<P>>;

const fetches: (() => Promise<unknown>)[] = [];

/** A component that is fetched when it is drawn first. */
export function lazily<P extends object>(fetch: Fetch<P>): ComponentType<P> {
  fetches.push(fetch);
  return lazy(async () => ({ default: await fetch() }));
}

/** Fetches all of them at the first key or press, so that none is waited for, nor missing when the server is gone. Answers a function that gives it up. */
export function fetchAhead(): () => void {
  const end = (): void => {
    document.removeEventListener("pointerdown", run, true);
    document.removeEventListener("keydown", run, true);
  };
  const run = (): void => {
    end();
    // What fails here is fetched again, and its failure told, when it is drawn.
    for (const fetch of fetches) fetch().catch(() => undefined);
  };
  document.addEventListener("pointerdown", run, true);
  document.addEventListener("keydown", run, true);
  return end;
}
