/** Under which key the usual look of a database is kept; small, because the page asks for it before anything else. */

/** The same for a database that answers at another port: a local one has another each time. */
export function keptLookKey({ address, name }: { readonly address: string; readonly name: string }): string {
  return `parley.look ${address.replace(/:\d+$/, "")} ${name}`;
}
