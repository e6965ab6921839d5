/** The key that people hold for shortcuts, as it is written on their keyboard. */

export const MODIFIER = /Mac|iPhone|iPad/.test(navigator.userAgent) ? "⌘" : "Ctrl";
