/** What is used of the driver's own reader, which it does not declare. */
declare module "neo4j-driver-bolt-connection/lib/packstream/index.js" {
  export const structure: { readonly Structure?: unknown };
  export const v1: { readonly Unpacker?: unknown };
}
