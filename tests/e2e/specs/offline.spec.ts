import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "../fixtures";
import { Shell } from "../pages/shell";
import { Server } from "../server";

const dist = fileURLToPath(new URL("../../../dist", import.meta.url));

test("opens without a network from the second visit", async ({ page, context }) => {
  const shell = new Shell(page);
  await shell.open();
  await shell.expectOfflineReady();
  await context.setOffline(true);
  await page.reload();
  await shell.expectStarted();
  await page.goto("./?from=home-screen#/anywhere");
  await shell.expectStarted();
});

test.describe("with a server of its own", () => {
  let server: Server;
  let folder: string;
  test.beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "rest-or-run-"));
    await cp(dist, folder, { recursive: true });
    server = await Server.start(folder);
  });
  test.afterEach(async () => {
    await server.stop();
    await rm(folder, { recursive: true });
  });

  test("opens when the server is gone", async ({ page, watch }) => {
    watch.allow(/another origin/);
    const shell = new Shell(page);
    await shell.open(server.url);
    await shell.expectOfflineReady();
    await server.stop();
    await page.reload();
    await shell.expectStarted();
  });

  test("a newer app waits, and leaves nothing of the older behind", async ({ page, watch }) => {
    watch.allow(/another origin/);
    const shell = new Shell(page);
    await shell.open(server.url);
    await shell.expectOfflineReady();
    const older = await page.evaluate(() => caches.keys());
    await page.evaluate(() => caches.open("another app"));

    const worker = join(folder, "sw.js");
    await writeFile(worker, (await readFile(worker, "utf8")).replace(/"version":"/, '"version":"newer-'));
    await page.evaluate(() => Object.assign(window, { halfTyped: true }));
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    const isWaiting = () => page.evaluate(async () => !!(await navigator.serviceWorker.ready).waiting);
    await expect.poll(isWaiting).toBe(true);
    // Nothing was reloaded under the runner's hands.
    expect(await page.evaluate(() => "halfTyped" in window)).toBe(true);

    await page.getByRole("button", { name: "Update" }).click();
    await expect.poll(() => page.evaluate(() => "halfTyped" in window)).toBe(false);
    await shell.expectStarted();
    await expect.poll(() => page.evaluate(() => caches.keys())).toHaveLength(2);
    const newer = await page.evaluate(() => caches.keys());
    expect(newer).toContain("another app");
    expect(newer).not.toContain(older[0]);
  });
});
