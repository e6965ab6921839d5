/** The page to try the API in a real browser, on a server with a token: nothing leaves the server, nothing breaks its policy. */
import type { Browser } from "playwright";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { RunningServer } from "../../server/start.ts";
import { STARTING, serve } from "../http.ts";
import { launchBrowser } from "./program.ts";

const TOKEN = "correct-horse-battery";

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([serve(STARTING, { environment: { PARLEY_TOKEN: TOKEN } }), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

it.each(["light", "dark"] as const)(
  "asks for the token, shows every route, and sends requests with it (%s)",
  async (colorScheme) => {
    const page = await browser.newPage({ colorScheme, viewport: { width: 390, height: 800 } });
    const elsewhere: string[] = [];
    const complaints: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith(server.address) && !request.url().startsWith("data:"))
        elsewhere.push(request.url());
    });
    page.on("console", (message) => {
      // That the first question is answered 401 is what is tested.
      if (message.type() === "error" && !message.text().includes("401")) complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(`${server.address}/docs`);
    const field = page.getByLabel(/asks for a token/);
    await field.fill("wrong-horse-wrong-battery");
    await page.keyboard.press("Enter");
    await page.getByText("The token was not accepted.").waitFor();
    await field.fill(TOKEN);
    await page.keyboard.press("Enter");
    const route = page.locator("#operations-Operation-isReady");
    await route.getByRole("button").first().click();
    await route.getByRole("button", { name: "Execute" }).click();
    // The answer of a server that starts: the token was sent, and accepted.
    await route.locator(".live-responses-table").getByText("Starting the local Neo4j.").first().waitFor();
    const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(background).toBe(colorScheme === "dark" ? "rgb(28, 32, 34)" : "rgb(255, 255, 255)");
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    expect(elsewhere).toEqual([]);
    expect(complaints.filter((text) => !text.includes("503"))).toEqual([]);
    await page.close();
  },
);
