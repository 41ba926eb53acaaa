// Urgent signs: in sight before anything else, and answered at once.
import { expect, expectAccessible, test } from "../fixtures";
import { CheckIn } from "../pages/check-in";
import { Today } from "../pages/today";

const EMERGENCIES = [/Chest pain/, /knock on the head/, /Numb between the legs/, /Confused, collapsed/, /Very bad pain/];
const TODAY = [/leg is swollen/, /After a fall/, /Dark urine/, /hot, red, swollen joint/, /pop or snap/];

for (const sign of EMERGENCIES) {
  test(`an emergency has the screen to itself: ${sign.source}`, async ({ page }) => {
    const today = new Today(page);
    await today.open();
    await new CheckIn(page).urgentSign(sign);
    await today.expectHeadline("Get emergency help now");
    await expect(today.call).toHaveAttribute("href", "tel:112");
    await expect(today.navigation).toHaveCount(0);
    await expect(page.locator("#content")).not.toContainText("Why");
    await expect(page.getByRole("button", { name: "Undo" })).toBeHidden();
    await expectAccessible(page);
    await page.reload();
    await today.expectHeadline("Get emergency help now");
  });
}

for (const sign of TODAY) {
  test(`medical help today: ${sign.source}`, async ({ page }) => {
    const today = new Today(page);
    await today.open();
    await new CheckIn(page).urgentSign(sign);
    await today.expectHeadline("Get medical help today");
    await expect(today.exits).toContainText("a professional says you may run");
    await expect(page.getByRole("link", { name: "A professional has seen it" })).toBeVisible();
  });
}

test("all urgent signs stand in sight at first use, and again when pain is told", async ({ page }) => {
  const today = new Today(page);
  const checkIn = new CheckIn(page);
  await today.open();
  await expect(page.locator("button.sign")).toHaveCount(10);
  await checkIn.allWell();
  await today.expectHeadline("Train");
  await today.somethingChanged();
  await expect(page.locator("button.sign").first()).toBeHidden();
  await checkIn.somethingHurts();
  await expect(page.locator("button.sign")).toHaveCount(10);
  await expect(page.locator("button.sign").first()).toBeVisible();
});

test("a sign tapped by mistake and corrected leaves no trace", async ({ page }) => {
  const today = new Today(page);
  const checkIn = new CheckIn(page);
  await today.open();
  await checkIn.urgentSign(/Chest pain/);
  await page.getByRole("button", { name: "I tapped this by mistake" }).click();
  await today.expectHeadline("Tell me how you feel");
  await checkIn.allWell();
  await today.expectHeadline("Train");
  await expect(today.why).toHaveCount(0);
});

test("a sign stays until a professional's word", async ({ page }) => {
  const today = new Today(page);
  const checkIn = new CheckIn(page);
  await today.open();
  await checkIn.urgentSign(/Dark urine/);
  await today.somethingChanged();
  await checkIn.allWell();
  await checkIn.tell({ "Did you take a painkiller in the last 24 hours?": "No" });
  await today.expectHeadline("Stop running and get it looked at");
  await page.getByRole("link", { name: "A professional has seen it" }).click();
  await page.getByRole("button", { name: /^I may run/ }).click();
  await today.expectHeadline("Test before you run");
});

for (const [timezoneId, locale, number] of [
  ["America/New_York", "en-US", "911"],
  ["Europe/London", "en-GB", "999"],
  ["Europe/Paris", "en-US", "112"],
  ["Australia/Sydney", "en-AU", "000"],
  ["Pacific/Auckland", "en-NZ", "111"],
  ["Asia/Tokyo", "ja-JP", "119"],
  ["America/Sao_Paulo", "pt-BR", "192"],
  ["UTC", "en-US", "911"],
  ["UTC", "de", "112"],
]) {
  test.describe(`in ${timezoneId} with ${locale}`, () => {
    test.use({ timezoneId, locale });
    test(`the number to call is ${number}`, async ({ page }) => {
      const today = new Today(page);
      await today.open();
      await new CheckIn(page).urgentSign(/Chest pain/);
      await expect(today.call).toHaveText(`Call ${number}`);
    });
  });
}
