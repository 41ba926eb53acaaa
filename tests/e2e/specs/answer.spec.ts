// The answer: what it says, in which order, and what can be done from it.
import { readFile } from "node:fs/promises";
import { expect, expectAccessible, setClock, test } from "../fixtures";
import { CheckIn } from "../pages/check-in";
import { Today } from "../pages/today";

test("a screen reader hears headline, until and why in this order", async ({ page }) => {
  const today = new Today(page);
  const checkIn = new CheckIn(page);
  await setClock(page, "2026-11-22T09:00:00+01:00");
  await today.open();
  await checkIn.sharpKnee();
  const tree = await page.locator("#content").ariaSnapshot();
  const places = [
    /heading "Rest" \[level=1\]/,
    /2 days\. Test again Tuesday\./,
    /heading "Why" \[level=2\]/,
    /Sharp pain/,
    /heading "What you can do" \[level=2\]/,
    /heading "What would change it" \[level=2\]/,
  ].map((part) => tree.search(part));
  expect(places.every((at) => at >= 0), tree).toBe(true);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  await expect(page.locator("#content")).toContainText("You get fitter while you recover");
  await expect(page.locator("#content")).toContainText("Up to 5 days off cost almost nothing");
  await expectAccessible(page);
});

test("the retest day goes into a calendar with one tap", async ({ page }) => {
  const today = new Today(page);
  const checkIn = new CheckIn(page);
  await setClock(page, "2026-11-22T09:00:00+01:00");
  await today.open();
  await checkIn.sharpKnee();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Put the test day in my calendar" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("self-test.ics");
  const file = await readFile(await download.path(), "utf8");
  expect(file).toContain("DTSTART;VALUE=DATE:20261124\r\n");
});

test("a reason opens its rule at its place, with source and grade", async ({ page }) => {
  const today = new Today(page);
  const checkIn = new CheckIn(page);
  await today.open();
  await checkIn.hurts("Right knee, front");
  await checkIn.tell({ "How bad is it?": 5, "Do you feel well?": "Yes, I feel well" });
  await page.getByRole("link", { name: /Joint or tendon/ }).click();
  const rule = page.locator("#P5");
  await expect(rule).toHaveAttribute("open", "");
  await expect(rule).toBeInViewport();
  await expect(rule).toContainText("Expert");
  await expect(rule).toContainText("From");
  await expect(rule).toContainText("5 out of 10");
});

test("rules can be searched, and those that count today found", async ({ page }) => {
  const today = new Today(page);
  await today.open();
  await new CheckIn(page).allWell();
  await page.goto("./#/rules");
  await expect(page.locator(".rule")).toHaveCount(78);
  await page.getByRole("searchbox").fill("calf clot");
  await expect(page.locator(".rule summary")).toHaveText([/U2/]);
  await page.getByRole("searchbox").fill("zebra");
  await expect(page.getByRole("status").filter({ hasText: "No rule has these words" })).toBeVisible();
  await page.getByRole("searchbox").fill("");
  await page.getByRole("button", { name: "Only what counts today" }).click();
  await expect(page.locator(".rule")).toHaveCount(0);
  await expectAccessible(page);
});

test("I want to rest today needs no reason", async ({ page }) => {
  const today = new Today(page);
  await today.open();
  await new CheckIn(page).allWell();
  await page.getByRole("button", { name: /I want to rest today/ }).click();
  await today.expectHeadline(/^Rest/);
  await expect(page.locator("#content")).toContainText("You get fitter while you recover");
});

test("an open spot brings the card for the run", async ({ page }) => {
  const today = new Today(page);
  const checkIn = new CheckIn(page);
  await today.open();
  await checkIn.hurts("Right knee, front");
  await checkIn.tell({ "How bad is it?": 2, "Do you feel well?": "Yes, I feel well" });
  await today.expectHeadline("Test before you run");
  await expect(page.getByRole("heading", { name: "Read this before you run" })).toBeVisible();
  await expect(page.locator("#content")).toContainText("Stop now and walk home.");
});

test("heart disease told once changes every answer until a professional's word", async ({ page }) => {
  const today = new Today(page);
  await today.open();
  await page.goto("./#/about-me");
  const asked = page.locator("section").filter({ hasText: "Do you have a heart disease?" });
  await asked.getByRole("button", { name: "Yes" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Save" }).click();
  await today.open();
  await new CheckIn(page).allWell();
  await today.expectHeadline("Stop running and get it looked at");
  await page.getByRole("link", { name: "A professional has seen it" }).click();
  await page.getByRole("button", { name: /^I may run/ }).click();
  await today.expectHeadline("Train");
});

test("on the days after, the first question stands on top of what is still open", async ({ page }) => {
  const today = new Today(page);
  const checkIn = new CheckIn(page);
  await setClock(page, "2026-11-22T09:00:00+01:00");
  await today.open();
  await checkIn.sharpKnee();
  await page.clock.fastForward("24:00:00");
  await today.expectHeadline("Rest");
  await expect(page.locator(".until")).toHaveText("1 day. Test again tomorrow.");
  await checkIn.allWell();
  await checkIn.tell({ "Did you take a painkiller in the last 24 hours?": "No" });
  await today.expectHeadline(/^Rest/);
  await page.clock.fastForward("24:00:00");
  await checkIn.allWell();
  await checkIn.tell({ "Did you take a painkiller in the last 24 hours?": "No" });
  await today.expectHeadline("Test before you run");
});

test("left open over midnight, the page asks anew", async ({ page }) => {
  const today = new Today(page);
  await setClock(page, "2026-11-22T23:58:00+01:00");
  await today.open();
  await new CheckIn(page).allWell();
  await today.expectHeadline("Train");
  await page.clock.fastForward("05:00");
  await today.expectHeadline("Tell me how you feel");
  await expect(page.locator(".hero-top")).toContainText("Monday 23 November");
});

test("the chosen colours hold after a reload", async ({ page }) => {
  await page.goto("./#/more");
  await page.getByRole("button", { name: "Dark" }).click();
  await expect(page.locator("body")).toHaveCSS("background-color", "rgb(20, 19, 15)");
  await page.reload();
  await expect(page.locator("body")).toHaveCSS("background-color", "rgb(20, 19, 15)");
  await page.getByRole("button", { name: "Light" }).click();
  await expect(page.locator("body")).toHaveCSS("background-color", "rgb(247, 243, 236)");
  await expectAccessible(page);
});

for (const [width, height] of [[320, 640], [360, 740], [1280, 800]]) {
  test(`nothing is wider than a screen of ${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const today = new Today(page);
    const checkIn = new CheckIn(page);
    const fits = async () => {
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over).toBeLessThanOrEqual(0);
    };
    await today.open();
    await fits();
    await checkIn.somethingHurts();
    for (const view of ["Front", "Back", "Soles", "List"] as const) {
      await checkIn.view(view);
      await fits();
    }
    await checkIn.view("Front");
    await checkIn.tap("Right shin, inner edge");
    await checkIn.next();
    await fits();
    await checkIn.tell({ "How bad is it?": 9, "Do you feel well?": "Yes, I feel well" });
    await fits();
    for (const address of ["rules", "about", "about-me", "been-seen", "more"]) {
      await page.goto(`./#/${address}`);
      await fits();
    }
  });
}
