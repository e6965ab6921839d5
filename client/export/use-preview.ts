/** The preview of a choice: made a moment after the last change; an older answer never lands on a newer choice. */
import { useEffect, useRef, useState } from "react";
import { isAborted } from "../api/client.ts";
import type { ExportChoice } from "./choice.ts";
import { previewKey } from "./choice.ts";
import type { ExportDialogProps, Preview } from "./props.ts";

/** Milliseconds without a change after which the preview is made. */
const QUIET = 250;

export interface PreviewState {
  /** The last one that was made: it stays while the next is being made. */
  readonly preview: Preview | undefined;
  readonly isWaiting: boolean;
  /** Why there is none for the choice as it is. */
  readonly error: unknown;
  readonly retry: () => void;
}

/** @param isPossible whether the choice can be drawn at all; while it cannot, nothing is asked */
export function usePreview(
  choice: ExportChoice,
  isPossible: boolean,
  make: ExportDialogProps["preview"],
): PreviewState {
  const [preview, setPreview] = useState<Preview>();
  const [error, setError] = useState<unknown>();
  const [isWaiting, setWaiting] = useState(isPossible);
  const [attempt, setAttempt] = useState(0);
  const latest = useRef({ choice, make });
  const isFirst = useRef(true);
  useEffect(() => {
    latest.current = { choice, make };
  });
  const key = isPossible ? `${attempt} ${previewKey(choice)}` : undefined;
  useEffect(() => {
    setError(undefined);
    setWaiting(key !== undefined);
    if (key === undefined) return;
    const question = new AbortController();
    const { signal } = question;
    const ask = async (): Promise<void> => {
      isFirst.current = false;
      try {
        const made = await latest.current.make(latest.current.choice, signal);
        if (!signal.aborted) setPreview(made);
      } catch (failure) {
        if (!signal.aborted && !isAborted(failure)) setError(failure);
      } finally {
        if (!signal.aborted) setWaiting(false);
      }
    };
    const timer = setTimeout(() => void ask(), isFirst.current ? 0 : QUIET);
    return () => {
      clearTimeout(timer);
      question.abort();
    };
  }, [key]);
  return { preview, isWaiting, error, retry: () => setAttempt((count) => count + 1) };
}

/** An address for a file as long as it is shown. */
export function useObjectUrl(file: Blob | undefined): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (file === undefined) return setUrl(undefined);
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return url;
}
