/** What is used of `subset-font`, which has no types of its own. */
declare module "subset-font" {
  interface SubsetOptions {
    readonly targetFormat?: "sfnt" | "truetype" | "woff" | "woff2";
    /** OpenType features that are kept; all where it is left out. */
    readonly keepFeatures?: readonly string[];
    readonly noHinting?: boolean;
  }
  function subsetFont(font: Buffer, text: string, options?: SubsetOptions): Promise<Buffer>;
  export = subsetFont;
}
