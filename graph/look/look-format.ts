/** What files of looks call themselves (graph/look/look-file.ts). */
export const LOOK_FORMAT = "parley-look";
