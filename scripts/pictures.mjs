/** Makes the pictures of the README from the running program: `node scripts/pictures.mjs http://127.0.0.1:3000`. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { chromium } from "playwright";

const [url = "http://127.0.0.1:3000"] = process.argv.slice(2);
const folder = join(import.meta.dirname, "..", "docs", "pictures");
mkdirSync(folder, { recursive: true });

const executablePath = process.env.PARLEY_TEST_CHROMIUM;
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: ["--no-sandbox"],
});

/** One picture: a fresh page in a look, `act` on it, then a screenshot of the whole window. */
async function picture(name, { scheme = "light", locale = "en-US", width = 1440, height = 900 }, act) {
  const context = await browser.newContext({
    colorScheme: scheme,
    locale,
    viewport: { width, height },
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('[data-layout="done"]').waitFor();
  await act(page);
  await page.locator('[data-layout="done"]').waitFor();
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await context.close();
}

/** Finds an actor and opens its first talk with another in the inspector. */
const openTalk = (name, other) => async (page) => {
  await page.keyboard.press("/");
  await page.keyboard.type(name);
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("Enter");
  const inspector = page.locator("aside").last();
  await inspector.getByRole("button", { name: other }).nth(1).click();
  await inspector.locator("article article").first().waitFor();
  await page.mouse.move(700, 890);
};

await picture("light", {}, openTalk("Umerov", /Witkoff/));
await picture("dark-ja", { scheme: "dark", locale: "ja-JP" }, openTalk("ゼレンスキー", /バンス/));
await picture("console", {}, async (page) => {
  await page.keyboard.press("ControlOrMeta+j");
  await page.locator(".cm-content").waitFor();
  await page.keyboard.insertText(
    "MATCH (a:Actor)-[p:PRESSURED]->(b:Actor) RETURN a, p.severity, p.topic, b ORDER BY p.date",
  );
  await page.keyboard.press("ControlOrMeta+Enter");
  await page.getByRole("columnheader").nth(1).waitFor();
});
await picture("narrow", { width: 390, height: 844 }, async () => {});
await browser.close();
