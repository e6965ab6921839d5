/** Whether an address carries a query for the console; small, because the page asks when it starts. `link.ts` reads it. */

export const PLAIN_KEY = "cypher";
export const PACKED_KEY = "cypherz";

/** The hash that `readLink` reads, where the address is a link to a query. */
export function consoleLinkIn({ hash }: Pick<Location, "hash">): string | undefined {
  const isLink = hash.startsWith(`#${PLAIN_KEY}=`) || hash.startsWith(`#${PACKED_KEY}=`);
  return isLink ? hash : undefined;
}
