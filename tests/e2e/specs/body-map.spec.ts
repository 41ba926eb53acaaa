// The body map: big enough for a thumb, and the same in the list.
import { expect, test } from "../fixtures";
import { CheckIn } from "../pages/check-in";
import { Today } from "../pages/today";

const VIEWS = ["Front", "Back", "Soles"] as const;

test("every region is at least 44 by 44 on a phone, and none lies over another", async ({ page }) => {
  const checkIn = new CheckIn(page);
  await new Today(page).open();
  await checkIn.somethingHurts();
  for (const view of VIEWS) {
    await checkIn.view(view);
    const boxes = await checkIn.targets.evaluateAll((targets) =>
      targets.map((target) => {
        const { left, top, right, bottom } = target.getBoundingClientRect();
        return { spot: target.getAttribute("data-spot"), left, top, right, bottom };
      }),
    );
    expect(boxes.length).toBeGreaterThanOrEqual(8);
    for (const box of boxes) {
      expect(box.right - box.left, `width of ${box.spot}`).toBeGreaterThanOrEqual(44);
      expect(box.bottom - box.top, `height of ${box.spot}`).toBeGreaterThanOrEqual(44);
      expect(box.left, `left edge of ${box.spot}`).toBeGreaterThanOrEqual(0);
      expect(box.right, `right edge of ${box.spot}`).toBeLessThanOrEqual(360);
      for (const other of boxes) {
        if (other === box) continue;
        const apart =
          box.right <= other.left + 0.5 || other.right <= box.left + 0.5 ||
          box.bottom <= other.top + 0.5 || other.bottom <= box.top + 0.5;
        expect(apart, `${box.spot} and ${other.spot}`).toBe(true);
      }
    }
  }
});

test("the drawing and its chips offer what the list offers", async ({ page }) => {
  const checkIn = new CheckIn(page);
  await new Today(page).open();
  await checkIn.somethingHurts();
  const drawn = new Set<string>();
  for (const view of VIEWS) {
    await checkIn.view(view);
    for (const spot of await checkIn.targets.evaluateAll((all) => all.map((one) => one.getAttribute("data-spot")!))) {
      drawn.add(spot);
    }
  }
  for (const chip of await page.locator(".beside button").allTextContents()) drawn.add(chip);
  await checkIn.view("List");
  const listed = await page
    .locator(".map-list button")
    .evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")!));
  expect(new Set(listed)).toEqual(drawn);
  expect(drawn.size).toBe(2 * 23 + 4);
});

test("right is right: seen from the front on the left of the screen, from the back on the right", async ({ page }) => {
  const checkIn = new CheckIn(page);
  await new Today(page).open();
  await checkIn.somethingHurts();
  const middle = async (spot: string) => {
    const box = await page.locator(`.hit[data-spot="${spot}"]`).boundingBox();
    return box!.x + box!.width / 2;
  };
  expect(await middle("Right knee, front")).toBeLessThan(180);
  await expect(page.locator(".map text").first()).toHaveText("R");
  await checkIn.view("Back");
  expect(await middle("Right heel")).toBeGreaterThan(180);
  await expect(page.locator(".map text").first()).toHaveText("L");
});

test("a tap chooses and a second one takes back, in the list as well", async ({ page }) => {
  const checkIn = new CheckIn(page);
  await new Today(page).open();
  await checkIn.somethingHurts();
  await checkIn.tap("Left ankle, outer side");
  await expect(page.locator(".map .pin")).toHaveCount(1);
  await expect(page.getByRole("button", { name: "Left ankle, outer side · next" })).toBeVisible();
  await checkIn.view("List");
  const twin = page.getByRole("button", { name: "Left ankle, outer side", exact: true });
  await expect(twin).toHaveAttribute("aria-pressed", "true");
  await twin.click();
  await checkIn.view("Front");
  await expect(page.locator(".map .pin")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Nothing hurts" })).toBeVisible();
});

test("a spot from before is faintly shown", async ({ page }) => {
  const today = new Today(page);
  const checkIn = new CheckIn(page);
  await today.open();
  await checkIn.hurts("Right knee, front");
  await checkIn.tell({ "How bad is it?": 5, "Do you feel well?": "Yes, I feel well" });
  await today.somethingChanged();
  await checkIn.somethingHurts();
  await page.getByRole("button", { name: "None of these" }).click();
  await expect(page.locator(".map .cell.past")).toHaveCount(1);
});
