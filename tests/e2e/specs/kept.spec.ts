// What was told is kept: over a reload, without a network, on the runner's own day.
import { blockStorage, expect, setClock, test } from "../fixtures";
import { Shell } from "../pages/shell";
import { Today } from "../pages/today";

test("an answer is there after a reload, and without a network", async ({ page, context }) => {
  const today = new Today(page);
  await today.open();
  await page.getByRole("button", { name: "Nothing hurts, I feel well" }).click();
  await today.expectHeadline(/Train/);
  await page.reload();
  await today.expectHeadline(/Train/);
  await new Shell(page).expectOfflineReady();
  await context.setOffline(true);
  await page.reload();
  await today.expectHeadline(/Train/);
});

for (const [timezoneId, shown, day] of [
  ["Pacific/Auckland", "Monday 23 November", "2026-11-23"],
  ["America/Los_Angeles", "Sunday 22 November", "2026-11-22"],
] as const) {
  test.describe(`in ${timezoneId}`, () => {
    test.use({ timezoneId });
    test("the day is the runner's own, and an entry stays on it", async ({ page }) => {
      await setClock(page, "2026-11-22T18:00:00Z");
      const today = new Today(page);
      await today.open();
      await expect(page.getByText(shown)).toBeVisible();
      await page.getByRole("button", { name: "Nothing hurts, I feel well" }).click();
      await today.expectHeadline(/Train/);
      const keys = await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("ror:v1:e:")));
      expect(keys).toHaveLength(1);
      expect(keys[0]).toContain(`:${day}:`);
    });
  });
}

test("where storage is blocked the answer still comes, and the page says that it is not kept", async ({ page }) => {
  await blockStorage(page);
  const today = new Today(page);
  await today.open();
  await page.getByRole("button", { name: "Nothing hurts, I feel well" }).click();
  await today.expectHeadline(/Train/);
  await expect(page.getByText("did not keep it")).toBeVisible();
});
