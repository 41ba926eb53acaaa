// Your data, by a person's steps: backups, earlier states, what was set aside, deleting everything.
import { expect, expectAccessible, test } from "../fixtures";
import { Data, saveAllWell, text } from "../pages/data";
import { Shell } from "../pages/shell";

const damagedKey = "ror:v1:e:2026-11-20:damaged";

test("a backup moves everything to a new phone, from its empty first screen", async ({ page, browser, baseURL }) => {
  await new Shell(page).open();
  expect(await saveAllWell(page, 3)).toBe(3);
  const data = new Data(page);
  await data.open();
  const backup = await data.backUp();
  expect(JSON.parse(backup)).toMatchObject({ format: "rest-or-run backup", schema: 1 });

  const phone = await browser.newContext({ baseURL });
  const newPage = await phone.newPage();
  await new Shell(newPage).open();
  await newPage.getByRole("link", { name: "Open a backup" }).click();
  const there = new Data(newPage);
  await there.choose({ text: backup });
  await expect(there.preview).toContainText("3 entries that you do not have here");
  await there.putIn(3);
  await newPage.reload();
  await there.open();
  expect(await there.entries()).toBe(3);
  await there.choose({ text: backup });
  await expect(there.preview).toContainText("3 entries that you have already");
  await expect(there.preview).toContainText("There is nothing in it that you do not have already.");
  await phone.close();
});

test("a locked backup opens with its passphrase only", async ({ page }) => {
  await new Shell(page).open();
  await saveAllWell(page, 2);
  const data = new Data(page);
  await data.open();
  const backup = await data.backUp("four small words here");
  expect(backup).not.toContain("check_in");
  expect(JSON.parse(backup).sealed).toMatchObject({ kdf: "PBKDF2-SHA-256", iterations: 600_000 });
  await data.deleteEverything();
  await data.page.goto("./");
  await data.open();
  await data.choose({ text: backup });
  await page.getByRole("textbox", { name: /^Passphrase/ }).fill("another one");
  await page.getByRole("button", { name: "Unlock" }).click();
  await expect(page.getByText("That did not open it.")).toBeVisible();
  await page.getByRole("textbox", { name: /^Passphrase/ }).fill("four small words here");
  await page.getByRole("button", { name: "Unlock" }).click();
  await data.putIn(2);
  expect(await data.entries()).toBe(2);
});

test("a passphrase that is too short makes no file", async ({ page }) => {
  await new Shell(page).open();
  const data = new Data(page);
  await data.open();
  await page.getByText("Lock it with a passphrase").click();
  await page.getByLabel("Passphrase", { exact: true }).fill("short");
  await page.getByRole("button", { name: "Save a backup file" }).click();
  await expect(page.getByText("Please use at least 8 characters.")).toBeVisible();
});

test("an entry that says something else is shown, chosen, and taken back", async ({ page }) => {
  await new Shell(page).open();
  await saveAllWell(page, 2);
  const data = new Data(page);
  await data.open();
  const backup = await data.backUp();
  const changed = backup.replace('"well":true', '"well":true,"note":"from the other phone"');
  await data.choose({ text: changed });
  await expect(data.preview).toContainText("1 entry that says something else here");
  await expect(data.preview).toContainText("from the other phone");
  await expectAccessible(page);
  await data.preview.getByRole("button", { name: /^As in the file/ }).click();
  await data.putIn(1);
  expect(await data.backUp()).toContain("from the other phone");
  await page.getByRole("button", { name: "Take that back" }).click();
  await expect(page.getByText("All is as it was before.")).toBeVisible();
  expect(await data.backUp()).not.toContain("from the other phone");
});

test("what is no backup, and a newer one, are refused with a sentence", async ({ page }) => {
  await new Shell(page).open();
  const data = new Data(page);
  await data.open();
  await data.choose({ text: "my shopping list" });
  await expect(page.getByRole("alert")).toContainText("This is not a backup of Rest or Run.");
  await data.choose({ text: '{"format":"rest-or-run backup","schema":2,"entries":[]}' });
  await expect(page.getByRole("alert")).toContainText("A newer version of the app made this file.");
});

test("an earlier state is looked into and put in again", async ({ page }) => {
  await new Shell(page).open();
  await saveAllWell(page, 3);
  // The snapshot is made when the app is opened or left.
  await page.reload();
  const data = new Data(page);
  await data.open();
  const show = page.getByRole("button", { name: /^Look what is in it: \d/ });
  await expect(show).toBeVisible();
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith("ror:v1:e:")) localStorage.removeItem(key);
  });
  await page.reload();
  await data.open();
  expect(await data.entries()).toBe(0);
  await show.click();
  await data.putIn(3);
  expect(await data.entries()).toBe(3);
  await page.reload();
  await expect(page.getByRole("button", { name: "Look what is in it: Before the last backup was put in" })).toBeVisible();
});

test("what was set aside is shown, saved and deleted; a notice says that it is not known", async ({ page }) => {
  await page.addInitScript((key) => {
    if (!sessionStorage.getItem("damaged")) localStorage.setItem(key, '{"entry":{"id":"damaged","at":"20');
    sessionStorage.setItem("damaged", "yes");
  }, damagedKey);
  await new Shell(page).open();
  const data = new Data(page);
  await expect(data.notices).toContainText("1 entry could not be read");
  await page.getByRole("link", { name: "To your data" }).click();
  await data.unreadable.locator("summary").click();
  await expect(data.unreadable).toContainText('{"entry":{"id":"damaged","at":"20');
  await expectAccessible(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    data.unreadable.getByRole("button", { name: "Save to a file" }).click(),
  ]);
  expect(await text(download)).toBe('{"entry":{"id":"damaged","at":"20');
  await data.unreadable.getByRole("button", { name: "Delete" }).click();
  await data.unreadable.getByRole("button", { name: "Really delete" }).click();
  await expect(data.unreadable).toHaveCount(0);
  await expect(data.notices).toHaveCount(0);
});

test("after deleting everything nothing is left: keys, databases, caches, worker", async ({ page }) => {
  const shell = new Shell(page);
  await shell.open();
  await saveAllWell(page, 2);
  await page.evaluate(() => localStorage.setItem("another page", "stays"));
  await page.reload();
  await shell.expectOfflineReady();
  const data = new Data(page);
  await data.open();
  await expect(page.getByRole("button", { name: /^Look what is in it/ }).first()).toBeVisible();
  await data.deleteEverything();
  const left = await page.evaluate(async () => ({
    keys: Object.keys(localStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  expect(left).toEqual({ keys: ["another page"], databases: [], caches: [], workers: 0 });
});

test("what happened can be copied and tells nothing about health", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await new Shell(page).open();
  await saveAllWell(page, 1);
  const data = new Data(page);
  await data.open();
  await page.getByRole("button", { name: "Copy what happened" }).click();
  await expect(page.getByText("Copied", { exact: true })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^Rest or Run \d+\.\d+\.\d+\nengine: Mozilla.*\nstorage: read and write\n/);
  expect(copied).toContain("entries: 1");
  expect(copied).not.toMatch(/well|pain|urgent|2026-/);
});

test("tables for a spreadsheet are saved", async ({ page }) => {
  await new Shell(page).open();
  await saveAllWell(page, 1);
  const data = new Data(page);
  await data.open();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Check-ins" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("rest-or-run-check-ins.csv");
  expect((await text(download)).split("\r\n")).toHaveLength(3);
});

test("another tab's entry is there at once", async ({ page, context }) => {
  await new Shell(page).open();
  const data = new Data(page);
  await data.open();
  expect(await data.entries()).toBe(0);
  const other = await context.newPage();
  await new Shell(other).open();
  await saveAllWell(other, 2);
  await expect.poll(() => data.entries()).toBe(2);
});

test("your data is accessible and works by keyboard", async ({ page }) => {
  await new Shell(page).open();
  await saveAllWell(page, 1);
  const data = new Data(page);
  await data.open();
  await expectAccessible(page);
  const target = page.getByRole("button", { name: "Save a backup file" });
  for (let tab = 0; tab < 40 && !(await target.evaluate((it) => it === document.activeElement)); tab++) {
    await page.keyboard.press("Tab");
  }
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  expect(await text(download)).toContain("rest-or-run backup");
});
