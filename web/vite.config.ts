import optimizeLocales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const server = process.env.FRAMSYN_URL ?? "http://127.0.0.1:8080";

export default defineConfig({
  plugins: [react(), { ...optimizeLocales.vite({ locales: ["sv-SE", "en-GB", "en-US"] }), enforce: "pre" }],
  build: {
    manifest: true,
    assetsInlineLimit: 0, // the content policy allows no data: addresses
    cssTarget: ["chrome123", "firefox121", "safari17.5"], // these know light-dark()
    reportCompressedSize: false,
  },
  server: { proxy: { "/api": server } },
  test: { include: ["src/**/*.test.ts"] },
});
