/** What the browser keeps for the page: its storages, and what was written there before. */

/** A storage, or undefined where the reader has switched it off: it throws when it is touched then. */
export function storageOr(access: () => Storage): Storage | undefined {
  try {
    return access();
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}

/** The members of a kept JSON object; none where the text is something else, because others may write under our key. */
export function keptFields(text: string): { readonly [key: string]: unknown } {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
