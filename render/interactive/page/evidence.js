// @ts-check
/** The evidence behind a relationship: what each outlet states, article by article, claim by claim. */
import { element, isolated, payload, say } from "./page.js";

/** @typedef {import("./page.js").Claim} Claim */

/**
 * @param {readonly number[]} places of the claims
 * @returns {HTMLElement}
 */
export function evidenceSection(places) {
  const claims = places.flatMap((place) => payload.claims[place] ?? []);
  const articles = grouped(claims, (claim) => claim.article).sort(([one], [other]) => one - other);
  const outlets = grouped(articles, ([article]) => payload.articles[article]?.outlet ?? "");
  const count = say("evidenceCount", { claims: claims.length, articles: articles.length });
  return element(
    "section",
    { class: "evidence" },
    element("h3", {}, say("evidence"), claims.length === 0 ? undefined : element("span", { class: "aside" }, count)),
    claims.length === 0 ? element("p", { class: "note" }, say("noEvidence")) : undefined,
    ...outlets.map(([outlet, entries]) =>
      element(
        "section",
        { class: "outlet" },
        element("h4", {}, isolated(outlet)),
        ...entries.map(([article, itsClaims]) => articleView(article, itsClaims)),
      ),
    ),
  );
}

/**
 * @param {number} place
 * @param {readonly Claim[]} claims
 */
function articleView(place, claims) {
  const article = payload.articles[place];
  if (article === undefined) return undefined;
  const { title, language, byline, published, url } = article;
  const source = element("p", { class: "note" });
  if (byline !== "") source.append(isolated(say("byline", { names: byline })), element("br"));
  source.append(say("published", { when: published }));
  if (url !== undefined) source.append(" · ", webLink(url));
  return element(
    "article",
    {},
    element("h5", language === undefined ? {} : { lang: language }, isolated(title)),
    source,
    element("ul", { class: "claims" }, ...claims.map(claimView)),
  );
}

/** @param {Claim} claim */
function claimView({ summary, certainty, certaintyWord, who, when, where }) {
  return element(
    "li",
    { "data-certainty": certainty },
    element("p", {}, isolated(summary)),
    element("p", { class: "note" }, element("span", { class: "badge" }, certaintyWord), " ", isolated(who)),
    element("p", { class: "note" }, when, ...(where === "" ? [] : [" · ", isolated(where)])),
  );
}

/**
 * A link to the web, and to nothing else, whatever the file says.
 * @param {string} url
 */
function webLink(url) {
  if (!/^https?:\/\//i.test(url)) return isolated(url);
  return element(
    "a",
    { href: url, target: "_blank", rel: "noopener noreferrer" },
    say("openArticle"),
    element("span", { class: "unseen" }, ` ${say("newTab")}`),
  );
}

/**
 * Items by a key, keys in the order in which they come.
 * @template Item, Key
 * @param {readonly Item[]} items
 * @param {(item: Item) => Key} keyOf
 * @returns {[Key, Item[]][]}
 */
export function grouped(items, keyOf) {
  /** @type {Map<Key, Item[]>} */
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [item]);
    else known.push(item);
  }
  return [...groups];
}
