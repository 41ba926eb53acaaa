import { readFile } from "node:fs/promises";
import { expect, expectAccessible, test } from "../fixtures";
import { Shell } from "../pages/shell";

test("opens under a path of its own, under a strict policy", async ({ page }) => {
  const shell = new Shell(page);
  await shell.open();
  const policy = await page.locator("meta[http-equiv]").getAttribute("content");
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/'unsafe-|https?:|\*/);
});

test("the policy holds: an inline script and an inline style do nothing", async ({ page, watch }) => {
  watch.allow(/Content Security Policy/);
  await new Shell(page).open();
  const ran = await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.ran = true";
    document.body.append(script);
    document.body.setAttribute("style", "opacity: 0.5");
    return { script: "ran" in window, opacity: getComputedStyle(document.body).opacity };
  });
  expect(ran).toEqual({ script: false, opacity: "1" });
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the ${colorScheme} page is painted before the app arrives`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    let arrive = () => {};
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    await page.route("**/*.wasm", async (route) => {
      await arrived;
      await route.continue();
    });
    await page.goto("./", { waitUntil: "commit" });
    const shell = new Shell(page);
    await expect(shell.painted).toContainText("Rest or Run");
    const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(ground).toBe(colorScheme === "light" ? "rgb(247, 243, 236)" : "rgb(20, 19, 15)");
    arrive();
    await shell.expectStarted();
  });
}

test("the painted mark holds still where less motion is asked for", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.route("**/*.wasm", () => {});
  await page.goto("./", { waitUntil: "commit" });
  await expect(page.locator(".shell-mark circle")).toHaveCSS("animation-name", "none");
});

test("without JavaScript the page says what it needs", async ({ request }) => {
  // Playwright switches scripts off without the browser showing what stands in for them.
  const page = await (await request.get("./")).text();
  expect(page).toMatch(/<noscript><p>[^<]*JavaScript/);
});

test("an app that cannot start shows the panel, which saves what is stored", async ({ page, watch }) => {
  watch.allow(/WebAssembly|CompileError/);
  await page.addInitScript(() => {
    localStorage.setItem("ror:v1:e:2026-11-22:a1", '{"pain":5}');
    localStorage.setItem("ror:aside:x", "not \u0000 json");
    localStorage.setItem("another app", "none of ours");
  });
  await page.route("**/*.wasm", (route) =>
    route.fulfill({ contentType: "application/wasm", body: Buffer.from("\0asm\x01\0\0\0damaged") }),
  );
  await page.goto("./");
  const shell = new Shell(page);
  await expect(shell.panel).toBeVisible();
  await expect(page.locator("#app")).toBeHidden();
  await expectAccessible(page);
  const [download] = await Promise.all([page.waitForEvent("download"), shell.saveMyData.click()]);
  const saved = JSON.parse(await readFile(await download.path(), "utf8"));
  expect(saved).toEqual({
    "rest-or-run-rescue": 1,
    keys: { "ror:v1:e:2026-11-22:a1": '{"pain":5}', "ror:aside:x": "not \u0000 json" },
  });
  await page.unroute("**/*.wasm");
  await shell.openAgain.click();
  await shell.expectStarted();
});

test("an app whose script is missing shows the panel", async ({ page, watch }) => {
  watch.allow(/404/);
  await page.route(/rest-or-run-\w+\.js$/, (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto("./");
  await expect(new Shell(page).panel).toBeVisible();
});

test("a trap in the running app shows the panel", async ({ page, watch }) => {
  watch.allow(/unreachable/);
  const shell = new Shell(page);
  await shell.open();
  // The smallest module that does what a panic ends in: one exported function, `unreachable`.
  await page.evaluate(async () => {
    const bytes = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11];
    const { instance } = await WebAssembly.instantiate(new Uint8Array(bytes));
    setTimeout(instance.exports.f as () => void);
  });
  await expect(shell.panel).toBeVisible();
});

test("an error in something else, such as a browser extension, leaves the app alone", async ({ page, watch }) => {
  watch.allow(/not ours/);
  const shell = new Shell(page);
  await shell.open();
  await page.evaluate(() => setTimeout(() => { throw new Error("not ours"); }));
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
  await shell.expectStarted();
});
