/** Where the card of the tour stands: beside what it points at, whole on the page. CSS pixels of the window. Pure. */

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Box extends Size {
  readonly left: number;
  readonly top: number;
}

/** Between the card and what it points at, and the edge of the page. */
const GAP = 12;

/** The top left corner of a card: below its target, else above, beside it, or in the middle of one that leaves no room. */
export function placeCard(
  target: Box | undefined,
  card: Size,
  page: Size,
): { readonly left: number; readonly top: number } {
  if (target === undefined)
    return inside({ left: (page.width - card.width) / 2, top: (page.height - card.height) / 2 }, card, page);
  const right = target.left + target.width;
  const bottom = target.top + target.height;
  const middle = target.left + (target.width - card.width) / 2;
  const beside = target.top + Math.min((target.height - card.height) / 2, 80);
  if (bottom + GAP + card.height + GAP <= page.height) return inside({ left: middle, top: bottom + GAP }, card, page);
  if (target.top - GAP - card.height >= GAP)
    return inside({ left: middle, top: target.top - GAP - card.height }, card, page);
  if (right + GAP + card.width + GAP <= page.width) return inside({ left: right + GAP, top: beside }, card, page);
  if (target.left - GAP - card.width >= GAP)
    return inside({ left: target.left - GAP - card.width, top: beside }, card, page);
  return inside({ left: middle, top: bottom - card.height - 4 * GAP }, card, page);
}

function inside({ left, top }: { readonly left: number; readonly top: number }, card: Size, page: Size) {
  return {
    left: Math.max(Math.min(left, page.width - card.width - GAP), GAP),
    top: Math.max(Math.min(top, page.height - card.height - GAP), GAP),
  };
}
