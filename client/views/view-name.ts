/** Names of views, checked before they are sent; the server's contract (graph/contract/views.ts) has the same rules. */

/** As in the contract, which cannot be had here: the page takes types of zod schemas only. */
export const LONGEST_NAME = 56;

const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** The name as it is sent, or undefined where it is none. */
export function nameOf(text: string): string | undefined {
  const name = text.trim().normalize();
  const isAllowed = /^[^\p{C}\p{Z}./\\:*?"<>|](?:[^\p{C}\p{Zl}\p{Zp}/\\:*?"<>|]{0,54}[^\p{C}\p{Z}./\\:*?"<>|])?$/u.test(
    name,
  );
  return isAllowed && !DEVICE.test(name) ? name : undefined;
}
