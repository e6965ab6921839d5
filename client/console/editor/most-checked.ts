/** How many statements are checked while somebody types: those nearest to the cursor. */
export const MOST_CHECKED = 20;
