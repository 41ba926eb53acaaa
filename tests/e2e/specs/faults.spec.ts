// What happens to what a runner was told is "Saved" when something breaks. Each test prints a row
// of docs/reliability.md: fault, times, acknowledged, lost.
import { type BrowserContext, type Page } from "@playwright/test";
import { blockStorage, expect, test } from "../fixtures";
import { Data, saveAllWell } from "../pages/data";
import { Shell } from "../pages/shell";

/** How many entries the app has after it is opened in a new page. */
async function entriesIn(context: BrowserContext): Promise<number> {
  const page = await context.newPage();
  const data = new Data(page);
  await data.open();
  const number = await data.entries();
  await page.close();
  return number;
}

function row(fault: string, times: number, acknowledged: number, there: number): void {
  console.log(`| ${fault} | ${times} | ${acknowledged} | ${Math.max(0, acknowledged - there)} |`);
  expect(there, "every acknowledged entry is there").toBeGreaterThanOrEqual(acknowledged);
}

/** Opens the app in a new page. */
async function opened(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await new Shell(page).open();
  return page;
}

test("the page's process crashes right after “Saved”", async ({ context, watch }) => {
  test.slow();
  watch.allow(/ERR_|crash/i);
  let acknowledged = 0;
  for (let time = 0; time < 20; time++) {
    const page = await opened(context);
    acknowledged += await saveAllWell(page, 5);
    const session = await context.newCDPSession(page);
    const crashed = new Promise((resolve) => page.once("crash", resolve));
    session.send("Page.crash").catch(() => {});
    await crashed;
    await page.close();
  }
  expect(acknowledged).toBe(100);
  row("the page's process crashes right after “Saved”", 20, acknowledged, await entriesIn(context));
});

test("the tab is closed right after “Saved”", async ({ context }) => {
  test.slow();
  let acknowledged = 0;
  for (let time = 0; time < 10; time++) {
    const page = await opened(context);
    acknowledged += await saveAllWell(page, 5);
    await page.close({ runBeforeUnload: false });
  }
  row("the tab is closed right after “Saved”", 10, acknowledged, await entriesIn(context));
});

test("the page is reloaded in the middle of saving", async ({ context }) => {
  test.slow();
  const page = await opened(context);
  await page.exposeFunction("saidSaved", () => acknowledged++);
  let acknowledged = 0;
  await page.addInitScript(() => {
    let shown = "";
    new MutationObserver(() => {
      const message = document.querySelector(".message")?.textContent ?? "";
      if (message.startsWith("Saved") && shown === "") (window as any).saidSaved();
      shown = message;
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  for (let time = 0; time < 15; time++) {
    await page.reload();
    await new Shell(page).expectStarted();
    const saving = saveAllWell(page, 200).catch(() => 0);
    await page.waitForTimeout(20 + 17 * time);
    await page.reload();
    await saving;
  }
  expect(acknowledged).toBeGreaterThan(15);
  row("the page is reloaded in the middle of saving", 15, acknowledged, await entriesIn(context));
});

test("three tabs save at once", async ({ context }) => {
  test.setTimeout(400_000);
  const pages = await Promise.all([1, 2, 3].map(() => opened(context)));
  const saved = await Promise.all(pages.map((page) => saveAllWell(page, 300)));
  const acknowledged = saved.reduce((sum, one) => sum + one);
  expect(acknowledged).toBe(900);
  const there = await entriesIn(context);
  row("three tabs save 300 times each, at once", 1, acknowledged, there);
  expect(there).toBe(900);
});

test("the storage is full", async ({ page, context }) => {
  const shell = new Shell(page);
  await shell.open();
  expect(await saveAllWell(page, 3)).toBe(3);
  await page.evaluate(() => {
    let chunk = "x".repeat(1_000_000);
    for (let n = 0; chunk.length > 0; n++) {
      try {
        localStorage.setItem(`junk ${n}`, chunk);
      } catch {
        chunk = chunk.slice(chunk.length / 2 + 1);
      }
    }
  });
  expect(await saveAllWell(page, 2), "nothing is called saved that is not").toBe(0);
  const data = new Data(page);
  await data.open();
  expect(await data.entries(), "it counts for the answer all the same").toBe(5);
  expect(JSON.parse(await data.backUp()).entries).toHaveLength(5);
  await expect(data.notices).toContainText("Some changes are not kept yet");
  await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("junk")).forEach((key) => localStorage.removeItem(key)));
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.locator(".message")).toContainText("Saved");
  row("the storage is full, later there is room again", 1, 5, await entriesIn(context));
});

test("the storage is blocked", async ({ page }) => {
  await blockStorage(page);
  await new Shell(page).open();
  const data = new Data(page);
  await expect(data.notices).toContainText("This browser keeps nothing for this page");
  expect(await saveAllWell(page, 1), "nothing is called saved that is not").toBe(0);
  await data.page.evaluate(() => (location.hash = "#/data"));
  expect(await data.entries(), "it counts for the answer all the same").toBe(1);
  row("the storage is blocked", 1, 0, 1);
});

test("the clock is set back between an entry and its correction", async ({ page, context }) => {
  await page.clock.install({ time: new Date("2026-11-22T12:00:00+01:00") });
  await new Shell(page).open();
  await saveAllWell(page, 1);
  await page.clock.setSystemTime(new Date("2026-11-22T08:00:00+01:00"));
  await saveAllWell(page, 1);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.locator(".message")).toContainText("Taken back");
  const data = new Data(page);
  await page.reload();
  await data.open();
  expect(await data.entries(), "the deletion goes before the entry it deletes").toBe(1);
  row("the clock is set back 4 hours", 1, 1, await entriesIn(context));
});

test("a newer version of the app has written here, in the middle of an update", async ({ page, context }) => {
  await new Shell(page).open();
  await saveAllWell(page, 3);
  const other = await opened(context);
  const before = await page.evaluate(() => {
    // Half of the keys are of the new form and half of the old.
    localStorage.setItem("ror:v2:e:2026-11-22:newer", '{"entry":{"a form":"of its own"}}');
    return JSON.stringify(Object.entries(localStorage).filter(([key]) => /^ror:v\d+:e:/.test(key)).sort());
  });
  // A page that was open already stops writing at once.
  await expect(new Data(other).notices).toContainText("A newer version has been used here");
  expect(await saveAllWell(other, 1)).toBe(0);
  await page.reload();
  const data = new Data(page);
  await expect(data.notices).toContainText("A newer version has been used here");
  expect(await saveAllWell(page, 1)).toBe(0);
  await data.open();
  expect(JSON.parse(await data.backUp()).entries.length, "it can be saved").toBeGreaterThanOrEqual(3);
  const after = await page.evaluate(() =>
    JSON.stringify(Object.entries(localStorage).filter(([key]) => /^ror:v\d+:e:/.test(key)).sort()),
  );
  expect(after).toBe(before);
  await page.evaluate(() => localStorage.removeItem("ror:v2:e:2026-11-22:newer"));
  row("a newer form of the store, also half-way through an update", 2, 3, await entriesIn(context));
});

test("keys of an older form, and damaged keys of every kind", async ({ page, context }) => {
  await new Shell(page).open();
  await saveAllWell(page, 10);
  const kinds = await page.evaluate(() => {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith("ror:v1:e:")).sort();
    const text = (key: string) => localStorage.getItem(key)!;
    const damage: ((key: string) => void)[] = [
      (key) => localStorage.setItem(key, text(key).slice(0, 40)),
      (key) => localStorage.setItem(key, '{"entry":7}'),
      (key) => localStorage.setItem(key, text(key).replace("well", "w\ud83ell")),
      (key) => localStorage.setItem(key, text(key).replace("well", "w\0ll")),
      (key) => localStorage.setItem(key, text(key) + "x".repeat(300_000)),
      (key) => localStorage.setItem(key, text(key).replace('"well"', '"weight":70,"well"')),
      (key) => localStorage.setItem(key.replace("v1", "v0"), text(key)),
    ];
    damage.forEach((harm, index) => harm(keys[index]));
    return damage.length;
  });
  await page.reload();
  await new Shell(page).expectStarted();
  const data = new Data(page);
  await expect(data.notices).toContainText("could not be read");
  await data.open();
  await expect(data.unreadable.locator("details")).toHaveCount(kinds);
  // The older form's key was added, so all ten are either there or set aside.
  const there = await entriesIn(context);
  expect(there).toBe(10 - (kinds - 1));
  row("damaged keys: cut off, wrong type, half a surrogate pair, NUL, huge, unknown field, older form", kinds, 10, there + kinds - 1);
});

test("the store is emptied from outside while the app is open", async ({ page, context }) => {
  await new Shell(page).open();
  await saveAllWell(page, 4);
  const outside = await opened(context);
  await outside.evaluate(() => localStorage.clear());
  const data = new Data(page);
  await expect(data.notices).toContainText("not kept yet");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.locator(".message")).toContainText("Saved");
  row("the store is emptied from outside", 1, 4, await entriesIn(context));
});

test("a damaged backup is opened", async ({ page, context }) => {
  await new Shell(page).open();
  await saveAllWell(page, 6);
  const data = new Data(page);
  await data.open();
  const whole = await data.backUp();
  await data.deleteEverything();
  await page.goto("./");
  await data.open();
  const lines = whole.split("\n");
  const damaged = lines.map((line, number) => (number === 7 ? line.slice(0, 50) : line)).join("\n");
  await data.choose({ text: damaged.slice(0, -12) });
  await expect(page.getByText("1 part that cannot be read").first()).toBeVisible();
  await data.putIn(5);
  await expect(data.unreadable.locator("details")).toHaveCount(1);
  row("a damaged backup: one line cut, the end missing", 1, 6, (await entriesIn(context)) + 1);
});
