/** Copies a text where the browser allows it: pages that are not served over HTTPS or loopback have no clipboard. */

/** Whether the text is in the clipboard now. */
export async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (error) {
    // Without a secure context there is no `clipboard` at all; with one, the reader or a policy may refuse.
    if (error instanceof TypeError || error instanceof DOMException) return false;
    throw error;
  }
}
