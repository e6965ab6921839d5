/** Builds the page: client/ to dist/client, every asset with a hash in its name and nothing inline, as the server's CSP wants it. */
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { leanCytoscape } from "./lean-cytoscape.ts";

// Only for a page that is developed apart from the server; `npm run dev` serves both on one port.
// The Host header stays the page's own: the server compares it with the origin of what is sent.
const server = { target: `http://127.0.0.1:${process.env.PORT ?? "3000"}`, changeOrigin: false };

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  plugins: [leanCytoscape(), react()],
  build: {
    outDir: "../dist/client",
    emptyOutDir: true,
    target: "es2023",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
    chunkSizeWarningLimit: 700,
    // What the page begins with is one file: in fifty pieces it would be larger, and later by as many requests.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: "first", tags: ["$initial"] }] } } },
  },
  worker: { format: "es" },
  // The page has a folder of the same name, whose modules are its own.
  server: { proxy: { "^/api/(?!.*\\.ts)": server, "/db": server } },
});
