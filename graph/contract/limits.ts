/** Limits of the contract that both sides know, apart from its schemas so that the page can have them without zod. */

/** Nodes that paths may join: every pair of them is asked about. */
export const MOST_PATH_ENDS = 12;
