/** What our tests use of the package `jsonld`, which comes without types. */
declare module "jsonld" {
  interface Term {
    readonly termType: "NamedNode" | "BlankNode" | "Literal" | "DefaultGraph";
    readonly value: string;
    readonly datatype?: { readonly value: string };
    readonly language?: string;
  }
  export interface Quad {
    readonly subject: Term;
    readonly predicate: Term;
    readonly object: Term;
  }
  interface Options {
    /** Called for every document that would be fetched. */
    readonly documentLoader: (url: string) => Promise<never>;
    /** Refuses what would be dropped silently. */
    readonly safe?: boolean;
  }
  const jsonld: {
    toRDF(document: unknown, options: Options): Promise<readonly Quad[]>;
    toRDF(document: unknown, options: Options & { readonly format: "application/n-quads" }): Promise<string>;
    expand(document: unknown, options: Options): Promise<readonly { readonly [key: string]: unknown }[]>;
  };

  // biome-ignore lint/style/noDefaultExport: the package has no other export.
  export default jsonld;
}
