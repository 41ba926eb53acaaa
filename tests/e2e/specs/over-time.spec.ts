// What is followed over time: log, next morning, thread, change, undo.
import type { Locator, Page } from "@playwright/test";
import { expect, expectAccessible, setClock, test } from "../fixtures";
import { History } from "../pages/history";
import { Log } from "../pages/log";
import { SelfTest } from "../pages/self-test";
import { allWell, run, seed, sore } from "../seed";

const KNEE = "Left knee, front";
const heading = (page: Page) => page.locator("#content").getByRole("heading", { level: 1 });

test("a painful run is asked about next morning, followed, changed and taken back", async ({ page }) => {
  const log = new Log(page);
  const history = new History(page);
  await setClock(page, "2026-11-20T18:00:00+01:00");
  await log.open();
  await log.distance.fill("8");
  await log.minutes.fill("45");
  await log.part("How hard was it?", 4);
  await log.hurt(KNEE, 5, "It gets worse", "Yes");
  await log.save.click();
  await expect(heading(page)).toContainText("Rest");

  await page.clock.setSystemTime("2026-11-21T07:00:00+01:00");
  await page.reload();
  const ask = page.locator(".ask");
  await expect(ask).toContainText(`${KNEE}: how is it after the run?`);
  await ask.getByRole("button", { name: "Worse" }).click();
  await expect(ask).toContainText("how bad is it now?");
  await ask.locator(".scale").getByRole("button", { name: "6" }).click();
  await expect(ask).toHaveCount(0);
  await expect(heading(page)).toContainText("Rest");

  await history.open("/spots");
  await page.getByRole("link", { name: /Left knee/ }).click();
  await expect(page.locator(".lede")).toContainText("Open · 1 run");
  const story = page.locator(".story li");
  await expect(story.nth(0)).toContainText("worse than before the run, 6 of 10");
  await expect(story.nth(1)).toContainText("5 of 10");
  await expectAccessible(page);

  // The morning was a mistake, and so was the run's pain: the change says what it does first.
  await history.day("2026-11-21");
  await history.delete("Morning after");
  const asked = page.locator(".entry").getByRole("alert");
  if (await asked.count()) await asked.getByRole("button", { name: "Delete" }).click();
  await expect(history.entry("Morning after")).toHaveCount(0);
  await history.day("2026-11-20");
  await history.change("Easy run");
  await expect(log.distance).toHaveValue("8");
  await log.part("Did anything hurt?", "No pain");
  await log.save.click();
  await expect(log.question.last()).toContainText("This changes the answer from “Rest”");
  await log.save.click();
  await expect(history.entry("Easy run")).toContainText("no pain");
  await page.goto("./#/");
  await expect(heading(page)).toHaveText("Tell me how you feel");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(heading(page)).toContainText("Rest");
});

test("the same by keyboard alone", async ({ page }) => {
  await setClock(page, "2026-11-20T18:00:00+01:00");
  await page.goto("./#/log");
  const press = async (name: string | RegExp, within: Page | Locator = page) => {
    const target = within.getByRole("button", { name, exact: typeof name === "string" }).first();
    for (let tabs = 0; tabs < 160; tabs += 1) {
      if (await target.evaluate((element) => element === document.activeElement).catch(() => false)) break;
      await page.keyboard.press("Tab");
    }
    await expect(target).toBeFocused();
    await page.keyboard.press("Enter");
  };
  await expect(heading(page)).toHaveText("Log");
  await press("Another spot");
  await press("List");
  await press(KNEE);
  await press("Done");
  await press("7", page.getByRole("region", { name: KNEE, exact: true }).locator(".scale"));
  await press("Save");
  await expect(heading(page)).toContainText("Rest");
  await page.clock.setSystemTime("2026-11-21T07:00:00+01:00");
  await page.reload();
  await press("Same");
  await press("Skip the number");
  await page.goto("./#/day/2026-11-20");
  await press(/^Delete: Easy run/);
  await expect(page.getByRole("alert").filter({ hasText: "This changes the answer" })).toBeVisible();
  await press("Delete");
  await expect(page.locator("#content")).toContainText("Nothing was told or logged that day.");
  await press("Undo");
  await expect(page.locator("li.entry")).toContainText("7 of 10");
});

test("what cannot be right is asked about, and a reload keeps what was typed", async ({ page }) => {
  const log = new Log(page);
  await setClock(page, "2026-11-20T18:00:00+01:00");
  await log.open();
  await log.distance.fill("-20");
  await expect(page.getByText("A distance cannot be below zero")).toBeVisible();
  await log.save.click();
  await expect(log.question.last()).toContainText("Is this right?");
  await expect(page.getByRole("button", { name: "Yes, save it" })).toHaveCount(0);
  await log.distance.fill("20");
  await log.minutes.fill("2");
  await log.save.click();
  await expect(log.question.last()).toContainText("faster than the world record");
  await page.reload();
  await expect(log.distance).toHaveValue("20");
  await expect(log.minutes).toHaveValue("2");
  await log.minutes.fill("");
  await log.distance.fill("500");
  await log.save.click();
  await expect(log.question.last()).toContainText("more than 100 km");
  await page.getByRole("button", { name: "Yes, save it" }).click();
  await expect(heading(page)).toContainText("Rest");
  await page.goto("./#/day/2026-11-20");
  await expect(page.locator("li.entry")).toContainText("500 km");
  // What has not happened cannot be saved.
  await log.open();
  await page.getByRole("button", { name: "Other day" }).click();
  await page.getByLabel("Day").fill("2026-12-24");
  await log.save.click();
  await expect(log.question.last()).toContainText("has not come yet");
  await expect(page.getByRole("button", { name: "Yes, save it" })).toHaveCount(0);
});

const RETEST = [
  ["2026-11-18T07:00:00+01:00", sore("knee_front", "left", 2, { feel: ["sharp"] })],
  ["2026-11-20T07:00:00+01:00", allWell],
] as [string, Record<string, unknown>][];

test("a failed squat ends the test: no hop, not today, retest tomorrow", async ({ page }) => {
  const selfTest = new SelfTest(page);
  await seed(page, RETEST);
  await setClock(page, "2026-11-20T09:00:00+01:00");
  await page.goto("./");
  await expect(heading(page)).toHaveText("Test before you run");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Take the self-test" }).click();
  await selfTest.tap("No");
  await selfTest.tap("Fine");
  await selfTest.tap("Fine");
  await expect(selfTest.question).toHaveText("Squat on your left leg");
  await expect(page.getByRole("button", { name: "Feels different" })).toHaveCount(0);
  await expectAccessible(page);
  // Leaving half-way keeps the place, also over a reload.
  await page.reload();
  await expect(selfTest.question).toHaveText("Squat on your left leg");
  await selfTest.tap("I can't");
  await expect(selfTest.question).toHaveText("Not today");
  await expectAccessible(page);
  await page.getByRole("button", { name: "To the answer" }).click();
  await expect(page.locator(".hero")).toContainText("1 day. Test again tomorrow.");
  await page.goto("./#/self-test");
  await expect(page.locator("#content")).toContainText("Self-test from tomorrow");
});

test("a passed test, then a run that changed how I run: stop, two days", async ({ page }) => {
  const selfTest = new SelfTest(page);
  const log = new Log(page);
  await seed(page, RETEST);
  await setClock(page, "2026-11-20T09:00:00+01:00");
  await selfTest.open();
  await selfTest.passAll();
  await expect(page.locator("#content")).toContainText("Read this before you run");
  await page.getByRole("button", { name: "Log the test run" }).click();
  await page.getByRole("button", { name: /It changed how I ran/ }).click();
  await log.save.click();
  await expect(page.locator(".hero")).toContainText("2 days");
});

test("entries late at night stay on their day, in another time zone and over a clock change", async ({ browser, baseURL }) => {
  for (const [timezoneId, now] of [
    ["Europe/Berlin", "2026-10-24T23:50:00+02:00"],
    ["Pacific/Auckland", "2026-10-24T23:50:00+13:00"],
  ]) {
    const context = await browser.newContext({ baseURL, timezoneId, locale: "en-GB" });
    const page = await context.newPage();
    await setClock(page, now);
    const log = new Log(page);
    await log.open();
    await log.distance.fill("5");
    await log.save.click();
    await page.clock.setSystemTime(new Date(Date.parse(now) + 12 * 3600_000));
    await page.goto("./#/day/2026-10-24");
    await page.reload();
    await expect(page.locator("li.entry")).toContainText("23:50");
    // The clocks went back in the night: half past two yesterday is still yesterday's.
    await page.goto("./#/log");
    await page.getByRole("button", { name: "Other day" }).click();
    await page.getByLabel("Day").fill("2026-10-25");
    await page.getByLabel("Time").fill("02:30");
    await log.save.click();
    await page.goto("./#/day/2026-10-25");
    await expect(page.locator("li.entry")).toContainText("02:30");
    await context.close();
  }
});

test("a silent spot and silent days are asked about", async ({ page }) => {
  await seed(page, [
    ["2026-11-01T07:00:00+01:00", sore("knee_front", "left", 2)],
    ["2026-11-10T07:00:00+01:00", run()],
  ]);
  await setClock(page, "2026-11-16T09:00:00+01:00");
  await page.goto("./");
  await expect(page.locator(".ask")).toContainText("No word about left knee");
  await page.goto("./#/log");
  await expect(page.locator(".ask")).toContainText("Nothing logged since");
  await page.getByRole("button", { name: "No, I rested" }).click();
  await page.goto("./#/history");
  await expect(page.getByRole("link", { name: /14 November: rest, done/ })).toBeVisible();
});

test("the screens are accessible in both themes", async ({ page }) => {
  await seed(page, [
    ["2026-11-18T07:00:00+01:00", sore("knee_front", "left", 8)],
    ["2026-11-19T07:00:00+01:00", run({ pain: { at: [{ place: { site: "shin_inner", side: "right" }, level: 1 }] } })],
    ["2026-11-20T07:00:00+01:00", { rest_day: {} }],
  ]);
  await setClock(page, "2026-11-20T09:00:00+01:00");
  for (const path of ["log", "history", "history/list", "history/spots", "day/2026-11-19", "spot/knee-left"]) {
    await page.goto(`./#/${path}`);
    await expect(heading(page)).toBeVisible();
    await expectAccessible(page);
  }
  await page.goto("./#/spot/knee-left");
  await expect(page.getByRole("link", { name: "A professional has seen it" })).toBeVisible();
});

test("a year opens and scrolls", async ({ page }) => {
  const entries: [string, Record<string, unknown>][] = [];
  for (let day = 0; day < 365; day += 1) {
    const date = new Date(Date.UTC(2025, 10, 21) + day * 86400_000).toISOString().slice(0, 10);
    entries.push([`${date}T07:00:00+01:00`, day % 30 === 0 ? sore("knee_front", "left", 2) : allWell]);
    if (day % 9 < 5) entries.push([`${date}T18:00:00+01:00`, run({ pain: "none" })]);
  }
  await seed(page, entries);
  await setClock(page, "2026-11-21T09:00:00+01:00");
  const client = await page.context().newCDPSession(page);
  await page.goto("./");
  await client.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  // From the tap to the next painted frame, as the page itself sees it.
  const opened = (path: string, ready: string) =>
    page.evaluate(
      ([path, ready]) =>
        new Promise<number>((resolve) => {
          const started = performance.now();
          new MutationObserver((_, observer) => {
            if (!document.querySelector(ready)) return;
            observer.disconnect();
            requestAnimationFrame(() => setTimeout(() => resolve(Math.round(performance.now() - started))));
          }).observe(document.body, { childList: true, subtree: true });
          location.hash = path;
        }),
      [path, ready],
    );
  const month = await opened("#/history", "ul.month a.cell");
  const list = await opened("#/history/list", ".days a.row");
  await page.evaluate(() => {
    (window as any).slow = [];
    new PerformanceObserver((seen) => {
      for (const task of seen.getEntries()) (window as any).slow.push(Math.round(task.duration));
    }).observe({ type: "longtask" });
  });
  for (let turns = 0; turns < 80; turns += 1) {
    await page.mouse.wheel(0, 1500);
    await page.waitForTimeout(50);
  }
  await expect(page.locator(".days a.row")).toHaveCount(365);
  const slow: number[] = await page.evaluate(() => (window as any).slow);
  console.log(`A year at a quarter of the speed: month ${month} ms, list ${list} ms, longest task while scrolling ${Math.max(0, ...slow)} ms`);
});
