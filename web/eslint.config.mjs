import { readdirSync } from "node:fs";
import js from "@eslint/js";
import hooks from "eslint-plugin-react-hooks";
import { globalIgnores } from "eslint/config";
import ts from "typescript-eslint";

// The walls between the rooms. A later no-restricted-imports replaces an earlier one,
// so each room states all of its own in one entry.
const kit = ["react-aria-components", "react-aria-components/*", "@internationalized/*", "d3-*"];
const wall = (files, ...groups) => ({
  files,
  rules: {
    "no-restricted-imports": ["error", { patterns: groups.map(([group, message]) => ({ group, message })) }],
  },
});
const onlyUi = [kit, "Only ui knows the kit and the drawing library."];
const noScreens = [["**/modules/**", "**/app/**", "**/ui/**"], "This room knows no screen."];
const moduleNames = readdirSync(new URL("src/modules", import.meta.url));

export default ts.config(
  globalIgnores(["dist", "src/api/schema.d.ts"]),
  js.configs.recommended,
  ...ts.configs.strict,
  hooks.configs.flat.recommended,
  {
    files: ["scripts/*.mjs", "eslint.config.mjs"],
    languageOptions: { globals: { console: "readonly", process: "readonly", URL: "readonly" } },
  },
  {
    files: ["public/theme.js"],
    languageOptions: { globals: { document: "readonly", localStorage: "readonly" } },
  },
  {
    rules: {
      "max-lines": ["error", 300],
      eqeqeq: "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { varsIgnorePattern: "^_", argsIgnorePattern: "^_" }],
    },
  },
  wall(["src/base/**"], onlyUi, noScreens, [["**/api/**"], "base knows nobody."]),
  wall(["src/api/**"], onlyUi, noScreens),
  wall(["src/ui/**"], [["**/modules/**", "**/app/**", "**/api/**"], "ui knows no module and no server."]),
  wall(["src/app/**"], onlyUi, [["**/modules/*/pages/**"], "The app sees a module's index only."]),
  ...moduleNames.map((name) =>
    wall([`src/modules/${name}/**`], onlyUi, [
      ["**/app/**", ...moduleNames.filter((other) => other !== name).map((other) => `**/${other}/**`)],
      "Modules meet through the server.",
    ]),
  ),
);
