/** Builds the small boxes beside the text: help, signatures, what a suggestion is. Texts go in as text, never as HTML. */

/** A box of these parts, in order; parts that are undefined are left out. */
export function tooltipBody(...parts: readonly (HTMLElement | undefined)[]): HTMLElement {
  const body = document.createElement("div");
  body.className = "cm-help";
  for (const part of parts) if (part !== undefined) body.append(part);
  return body;
}

/** Sentences; a blank line in them begins a new paragraph. */
export function paragraph(text: string, className = "cm-help-text"): HTMLElement {
  const element = document.createElement("p");
  element.className = className;
  element.dir = "auto";
  element.textContent = text;
  return element;
}

/** A signature, with one part of it set off: the argument that is being written. */
export function signatureLine(signature: string, active?: { readonly from: number; readonly to: number }): HTMLElement {
  const element = document.createElement("code");
  element.className = "cm-help-signature";
  if (active === undefined) {
    element.textContent = signature;
    return element;
  }
  const strong = document.createElement("b");
  strong.textContent = signature.slice(active.from, active.to);
  element.append(signature.slice(0, active.from), strong, signature.slice(active.to));
  return element;
}
