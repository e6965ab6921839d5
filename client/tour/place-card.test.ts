import { describe, expect, it } from "vitest";
import { placeCard } from "./place-card.ts";

const PAGE = { width: 1280, height: 800 };
const CARD = { width: 340, height: 200 };

describe("the place of the card", () => {
  it("is below what it points at", () => {
    expect(placeCard({ left: 400, top: 10, width: 340, height: 40 }, CARD, PAGE)).toEqual({ left: 400, top: 62 });
  });

  it("is above, beside, or within, where there is no room below", () => {
    expect(placeCard({ left: 400, top: 600, width: 340, height: 190 }, CARD, PAGE).top).toBe(388);
    expect(placeCard({ left: 0, top: 40, width: 200, height: 760 }, CARD, PAGE).left).toBe(212);
    expect(placeCard({ left: 1000, top: 40, width: 280, height: 760 }, CARD, PAGE).left).toBe(648);
    const within = placeCard({ left: 0, top: 40, width: 1280, height: 760 }, CARD, PAGE);
    expect(within.top + CARD.height).toBeLessThan(800);
  });

  it("is whole on the page, however narrow that is, and in its middle without a target", () => {
    const narrow = { width: 320, height: 500 };
    const card = { width: 296, height: 220 };
    expect(placeCard({ left: 280, top: 10, width: 34, height: 34 }, card, narrow)).toEqual({ left: 12, top: 56 });
    expect(placeCard(undefined, CARD, PAGE)).toEqual({ left: 470, top: 300 });
  });
});
