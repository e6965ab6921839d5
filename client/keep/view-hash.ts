/** What the fragment of an address that holds a view begins with; small, because the page asks when it starts. */
export const VIEW_HASH = "v=";
