// What every end-to-end test starts from: the served app, and a watch that fails the test on
// anything that a browser complains about.
import AxeBuilder from "@axe-core/playwright";
import { type BrowserContext, type Page, test as base, expect } from "@playwright/test";
import { Server } from "./server";

export { expect };

/** What the browser complained about in one context. */
export class Watch {
  private readonly found: string[] = [];
  private readonly allowed: RegExp[] = [];

  constructor(context: BrowserContext, origin: string) {
    context.on("console", (message) => {
      if (message.type() === "error") this.found.push(`console: ${message.text()}`);
    });
    context.on("weberror", (error) => this.found.push(`error: ${error.error().message}`));
    context.on("request", (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith("http") && url.origin !== origin) {
        this.found.push(`request to another origin: ${url}`);
      }
    });
    context.on("requestfailed", (request) => {
      const reason = request.failure()?.errorText;
      // A page that is left in the middle of loading.
      if (reason !== "net::ERR_ABORTED") this.found.push(`failed: ${request.url()} ${reason}`);
    });
    context.on("response", (response) => {
      if (response.status() >= 400) this.found.push(`${response.status()}: ${response.url()}`);
    });
  }

  /** What this test provokes on purpose. */
  allow(...complaints: RegExp[]): void {
    this.allowed.push(...complaints);
  }

  check(): void {
    const left = this.found.filter((line) => !this.allowed.some((allowed) => allowed.test(line)));
    expect(left, "what the browser complained about").toEqual([]);
  }
}

type ForTest = {
  /** Fails the test at its end on an error, a policy violation, or a failed or foreign request. */
  watch: Watch;
};
type ForWorker = { server: Server };

export const test = base.extend<ForTest, ForWorker>({
  server: [
    async ({}, use) => {
      const server = await Server.start();
      await use(server);
      await server.stop();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ server }, use) => use(server.url),
  watch: [
    async ({ context, server }, use) => {
      const watch = new Watch(context, new URL(server.url).origin);
      await use(watch);
      watch.check();
    },
    { auto: true },
  ],
});

/** Fails on any breach of WCAG 2.2 A or AA that axe finds, in the light and in the dark theme. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const { violations } = await new AxeBuilder({ page })
      .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
      .analyze();
    const named = violations.map(({ id, nodes }) => ({ id, at: nodes.map((node) => node.target.join(" ")) }));
    expect(named, `in the ${colorScheme} theme`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}

/** Sets the clock of every page of this context; it goes on from there. Before the first visit. */
export async function setClock(page: Page, time: string): Promise<void> {
  await page.clock.install({ time: new Date(time) });
}

/** A browser that is told to keep nothing: every touch of its storage throws. Before the first visit. */
export async function blockStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage", "indexedDB"]) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException("Storage is blocked", "SecurityError");
        },
      });
    }
  });
}
