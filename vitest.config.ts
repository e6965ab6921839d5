import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";

// Set by scripts/test.mjs, which looks for an installed Chromium first.
const executablePath = process.env.PARLEY_TEST_CHROMIUM;
const launchOptions = {
  ...(executablePath === undefined ? {} : { executablePath }),
  args: [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};

/** What the page imports from node_modules. */
const PAGE_DEPENDENCIES = [
  "@codemirror/autocomplete",
  "@codemirror/commands",
  "@codemirror/language",
  "@codemirror/legacy-modes/mode/javascript",
  "@codemirror/lint",
  "@codemirror/search",
  "@codemirror/state",
  "@codemirror/view",
  "@lezer/highlight",
  "@mantine/core",
  "@mantine/hooks",
  "@neo4j-cypher/language-support",
  "@tabler/icons-react",
  "axe-core",
  "cytoscape",
  "d3-force",
  "fflate",
  "idb",
  "papaparse",
  "react",
  "react-dom",
  "react-dom/client",
  "react/jsx-dev-runtime",
  "react/jsx-runtime",
  "uplot",
  "vitest-browser-react",
  "zustand",
  "zustand/vanilla",
];

/** On a new machine, with all of it running side by side, a page may stand still for longer than a test waits: once more, and it is told which. */
const RETRY = process.env.CI === "true" ? 1 : 0;

export default defineConfig({
  test: {
    reporters: ["default", ["json", { outputFile: "test-results/vitest.json" }]],
    projects: [
      {
        test: {
          name: "unit",
          // Most take milliseconds; those that start programs wait for a busy machine.
          testTimeout: 30_000,
          include: ["**/*.test.{ts,tsx}"],
          exclude: [
            "**/node_modules/**",
            "**/dist/**",
            "**/*.neo4j.test.ts",
            "**/*.browser.test.tsx",
            "**/*.e2e.test.ts",
          ],
        },
      },
      {
        test: {
          name: "neo4j",
          include: ["**/*.neo4j.test.ts"],
          exclude: ["**/node_modules/**", "**/dist/**"],
          globalSetup: ["test/neo4j-setup.ts"],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 240_000,
        },
      },
      {
        // What speaks to the database, once more on the newest version; npm test leaves it out where no Java is new enough.
        test: {
          name: "neo4j-newest",
          include: ["graph/neo4j/*.neo4j.test.ts"],
          globalSetup: ["test/neo4j-setup.ts"],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 240_000,
        },
      },
      {
        plugins: [react()],
        // All of them, so that none is found in the middle of a run: Vite would reload the page under the tests.
        optimizeDeps: { include: PAGE_DEPENDENCIES },
        test: {
          name: "browser",
          retry: RETRY,
          include: ["client/**/*.browser.test.tsx"],
          testTimeout: 30_000,
          // What is fetched when it is wanted first takes its time on a busy machine; who is there sooner is not waited for.
          expect: { poll: { timeout: 8000 } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
      {
        test: {
          name: "e2e",
          retry: RETRY,
          include: ["test/e2e/*.e2e.test.ts"],
          fileParallelism: false,
          expect: { poll: { timeout: 15_000 } },
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
