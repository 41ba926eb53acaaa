import { defineConfig, devices } from "@playwright/test";

// `cargo xtask test` names the browser; without it Playwright's own is used.
const executablePath = process.env.CHROMIUM || undefined;
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: ".",
  outputDir: "results/files",
  fullyParallel: true,
  forbidOnly: !!process.env.CI,
  // A test that passes at the second try only is a fault to look for.
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    ...devices["Desktop Chrome"],
    viewport: { width: 360, height: 740 },
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath,
      args: [
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        // Chromium refuses to run its sandbox as root.
        ...(isRoot ? ["--no-sandbox"] : []),
      ],
    },
  },
  projects: [
    { name: "app", testMatch: "specs/*.spec.ts" },
    // Not tests of its own: opens the page that wasm-bindgen's test runner serves.
    { name: "wasm", testMatch: "wasm-tests.ts" },
  ],
});
