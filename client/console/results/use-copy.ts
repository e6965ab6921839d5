/** Copies a text and knows how it went, so that the reader can be told. */
import { useState } from "react";

export type Copying = "none" | "copied" | "refused";

export function useCopy(): { readonly copying: Copying; readonly copy: (text: string) => void } {
  const [copying, setCopying] = useState<Copying>("none");
  const copy = (text: string): void => {
    setCopying("none");
    navigator.clipboard.writeText(text).then(
      () => setCopying("copied"),
      () => setCopying("refused"),
    );
  };
  return { copying, copy };
}
