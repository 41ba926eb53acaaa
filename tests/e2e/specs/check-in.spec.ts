// From the link to an answer, and back again.
import { expect, expectAccessible, test } from "../fixtures";
import { CheckIn } from "../pages/check-in";
import { Today } from "../pages/today";

test("all well is one tap, and its words say what it records", async ({ page }) => {
  const today = new Today(page);
  await today.open();
  await today.expectHeadline("Tell me how you feel");
  await expect(page.getByRole("button", { name: /no emergency sign, no pain, well/ })).toBeVisible();
  await new CheckIn(page).allWell();
  await today.expectHeadline("Train");
  await page.reload();
  await today.expectHeadline("Train");
});

// A double tap on "all well" once hit "I want to rest" as well, which had come under the finger.
test("the second tap of a double tap does nothing", async ({ page }) => {
  const today = new Today(page);
  await today.open();
  await page.getByRole("button", { name: /^Nothing hurts, I feel well/ }).dblclick();
  await today.expectHeadline("Train");
});

// A passed test once said "an easy run is fine" to a runner with a fever.
test("a fever offers no self-test, and a passed one does not clear it", async ({ page }) => {
  const today = new Today(page);
  const checkIn = new CheckIn(page);
  await today.open();
  await checkIn.notWell();
  await checkIn.tell({ "Do you feel well?": "Ill", "Do you have a fever?": "Yes", "Where does it hurt?": [] });
  await today.expectHeadline("Rest");
  await expect(page.getByRole("link", { name: "Take the self-test" })).toHaveCount(0);
});

test("one sore spot is six taps from an answer", async ({ page }) => {
  const today = new Today(page);
  const checkIn = new CheckIn(page);
  await today.open();
  await checkIn.somethingHurts(); // 1
  await checkIn.tap("Right knee, front"); // 2
  await checkIn.next(); // 3
  await page.locator(".scale").getByRole("button", { name: "2", exact: true }).click(); // 4
  await checkIn.answerNow.click(); // 5
  await checkIn.choose("Yes, I feel well"); // 6
  await today.expectHeadline("Test before you run");
  expect(await today.reasons()).toContain("Joint or tendon");
  await expect(page.getByRole("heading", { name: "Not answered yet" })).toBeVisible();
});

test("every question about a sore spot can be reached", async ({ page }) => {
  // Many screens, one after another.
  test.slow();
  const today = new Today(page);
  const checkIn = new CheckIn(page);
  await today.open();
  await checkIn.somethingHurts();
  await checkIn.tap("Left hip, outer side");
  await page.getByRole("button", { name: "Upper body" }).click();
  await checkIn.view("Back");
  await checkIn.tap("Right calf");
  await checkIn.next();
  const asked = await checkIn.tell({
    "How bad is it?": 6,
    "What does it feel like?": ["Burning, numb or tingling"],
    "When else do you feel it?": ["Walking"],
    "What do you think it is?": "Not sure",
    "What did it come after?": "A fall, a twist or a blow",
    "Do you feel well?": "Ill",
    "How long did you sleep?": "6–7 hours",
    "When was your last run?": "Yesterday",
    "What is planned for today?": "Easy run",
    "Resting heart rate this morning?": { typed: "52" },
  });
  const about = asked.map((question) => question.replace(/^.*?: /, ""));
  expect(new Set(about)).toEqual(new Set([
    "How bad is it?",
    "What does it feel like?",
    "Does it change how you walk or run?",
    "What does it do in a run?",
    "When else do you feel it?",
    "Can you see or feel anything there?",
    "One spot, or a wider area?",
    "Press on the bone. Is it sore?",
    "Does it lock, give way, or not bend or straighten?",
    "What do you think it is?",
    "What did it come after?",
    "Can you take four steps?",
    "Where is it numb, tingling or burning?",
    "Is it weaker than usual?",
    "In the last 4 weeks, did any of this apply?",
    "Since when?",
    "Did it come back after rest or treatment?",
    "In how many runs in a row, up to now?",
    "Does it worry you?",
    "Which side?",
    "Did you take a painkiller in the last 24 hours?",
    "Do you feel well?",
    "Do you have a fever?",
    "Where do you feel ill?",
    "Have you taken medicine that can hide a fever?",
    "What else do you notice?",
    "How long did you sleep?",
    "How was the night?",
    "Resting heart rate this morning?",
    "When was your last run?",
    "Was it hard?",
    "What is planned for today?",
    "How far?",
  ]));
});

test("both sides of one site are asked about once, when they are the same", async ({ page }) => {
  const today = new Today(page);
  const checkIn = new CheckIn(page);
  await today.open();
  await checkIn.hurts("Right thigh, front", "Left thigh, front");
  await expect(checkIn.question).toHaveText("Front of the thigh: is it the same on both sides?");
  const asked = await checkIn.tell({
    "Front of the thigh: is it the same on both sides?": "About the same",
    "How bad is it?": 2,
    "What does it feel like?": ["A dull ache"],
    "Does it change how you walk or run?": "No",
    "What does it do in a run?": "It eases",
    "When else do you feel it?": [],
    "Can you see or feel anything there?": [],
    "One spot, or a wider area?": "A wider area",
    "What do you think it is?": "Muscle",
    "What did it come after?": "A hard or new kind of session",
    "Since when?": "Since yesterday",
    "Did it come back after rest or treatment?": "No",
    "In how many runs in a row, up to now?": "It has not hurt in a run",
    "Did you take a painkiller in the last 24 hours?": "No",
    "Do you feel well?": "Yes, I feel well",
    "When was your last run?": "Yesterday",
    "Was it hard?": "Yes",
  });
  expect(asked.filter((question) => question.endsWith("How bad is it?"))).toEqual([
    "Both thighs, front: How bad is it?",
  ]);
  await today.expectHeadline("Easy only");
  await expect(page.getByRole("heading", { name: "Good signs" })).toBeVisible();
});

test("a half-finished check-in is there after a reload", async ({ page }) => {
  const today = new Today(page);
  const checkIn = new CheckIn(page);
  await today.open();
  await checkIn.hurts("Right knee, front");
  await page.locator(".scale").getByRole("button", { name: "3", exact: true }).click();
  await expect(checkIn.question).toHaveText("What does it feel like?");
  await checkIn.choose("Tight or stiff");
  await page.reload();
  await expect(checkIn.question).toHaveText("What does it feel like?");
  await expect(page.getByRole("button", { name: "Tight or stiff" })).toHaveAttribute("aria-pressed", "true");
  await today.open();
  // What was told is not lost to a tap on "all well".
  await expect(page.getByRole("button", { name: /^Nothing hurts, I feel well/ })).toHaveCount(0);
  await page.getByRole("link", { name: "Go on" }).click();
  await expect(checkIn.question).toHaveText("What does it feel like?");
  await page.getByRole("button", { name: "Back", exact: true }).click();
  await expect(checkIn.question).toHaveText("How bad is it?");
  await expect(page.locator(".scale [aria-pressed=true]")).toHaveText("3");
});

test("a mistake is corrected in the same entry, and undo brings it back", async ({ page }) => {
  const today = new Today(page);
  const checkIn = new CheckIn(page);
  await today.open();
  await checkIn.hurts("Right knee, front");
  await checkIn.tell({ "How bad is it?": 5, "Do you feel well?": "Yes, I feel well" });
  await today.expectHeadline("Rest");
  await today.wasMistake();
  await page.getByRole("button", { name: /How bad is it\?\s*5/ }).click();
  await page.locator(".scale").getByRole("button", { name: "2", exact: true }).click();
  // What ends a stop is shown before it is saved.
  await expect(page.getByRole("alert").filter({ hasText: "This changes the answer" })).toBeVisible();
  await page.getByRole("button", { name: "Save the change" }).click();
  await today.expectHeadline("Test before you run");
  await today.undo();
  await today.expectHeadline("Rest");
  // A correction that changes nothing leaves nothing half-finished.
  await today.wasMistake();
  await page.getByRole("button", { name: "Back", exact: true }).click();
  await today.expectHeadline("Rest");
  await expect(page.getByRole("link", { name: "Go on" })).toHaveCount(0);
  const entries = await page.evaluate(
    () => Object.keys(localStorage).filter((key) => key.startsWith("ror:v1:e:")).length,
  );
  expect(entries).toBe(1);
});

test("news later in the day is an entry of its own, and bad news stays", async ({ page }) => {
  const today = new Today(page);
  const checkIn = new CheckIn(page);
  await today.open();
  await checkIn.allWell();
  await today.expectHeadline("Train");
  await today.somethingChanged();
  await checkIn.hurts("Right knee, front");
  await checkIn.tell({ "How bad is it?": 5, "Do you feel well?": "Yes, I feel well" });
  await today.expectHeadline("Rest");
  const entries = await page.evaluate(
    () => Object.keys(localStorage).filter((key) => key.startsWith("ror:v1:e:")).length,
  );
  expect(entries).toBe(2);
});

test("a question that was not asked is answered from the answer", async ({ page }) => {
  const today = new Today(page);
  const checkIn = new CheckIn(page);
  await today.open();
  await checkIn.allWell();
  await page.getByRole("button", { name: "How long did you sleep?" }).click();
  await checkIn.choose("Under 5 hours");
  await today.expectHeadline("Easy only");
});

test("a number that cannot be is asked again and stays typed", async ({ page }) => {
  const today = new Today(page);
  const checkIn = new CheckIn(page);
  await today.open();
  await checkIn.notWell();
  await checkIn.choose("Tired, or a bit off");
  for (const _ of [1, 2, 3, 4, 5]) {
    if ((await checkIn.question.textContent()) === "Resting heart rate this morning?") break;
    await checkIn.skip.click();
  }
  await page.getByRole("textbox").fill("520");
  await checkIn.next();
  await expect(page.getByRole("alert").filter({ hasText: "between 25 and 150" })).toBeVisible();
  await expect(page.getByRole("textbox")).toHaveValue("520");
  await page.getByRole("textbox").fill("52");
  await checkIn.next();
  await expect(checkIn.question).not.toHaveText("Resting heart rate this morning?");
});

test("keyboard only, from the link to an answer", async ({ page }) => {
  const today = new Today(page);
  const checkIn = new CheckIn(page);
  /** Presses Tab until the focus is on a button or link with this name, then Enter. */
  const press = async (name: RegExp) => {
    for (let i = 0; i < 90; i += 1) {
      await page.keyboard.press("Tab");
      const text = await page.evaluate(() => {
        const at = document.activeElement;
        return at?.getAttribute("aria-label") ?? at?.textContent ?? "";
      });
      if (name.test(text)) return page.keyboard.press("Enter");
    }
    throw new Error(`Tab never reached ${name}`);
  };
  await today.open();
  await press(/^Something hurts/);
  await expect(checkIn.question).toBeFocused();
  await press(/^List$/);
  await press(/^Left knee, inner side$/);
  await press(/next$/);
  await expect(checkIn.question).toHaveText("How bad is it?");
  await expect(checkIn.question).toBeFocused();
  await press(/^5$/);
  await press(/^Sharp/);
  await press(/^See my answer$/);
  await press(/^Yes, I feel well/);
  await today.expectHeadline("Rest");
  await expect(today.headline).toBeFocused();
  await press(/^Sharp pain/);
  await expect(page.locator("#P1 summary")).toBeFocused();
  await expect(page.locator("#P1")).toHaveAttribute("open", "");
});

test("every screen of the check-in is accessible in both themes", async ({ page }) => {
  // Many screens, one after another.
  test.slow();
  const today = new Today(page);
  const checkIn = new CheckIn(page);
  await today.open();
  await expectAccessible(page);
  await checkIn.somethingHurts();
  for (const view of ["Front", "Back", "Soles", "List"] as const) {
    await checkIn.view(view);
    await expectAccessible(page);
  }
  await page.getByRole("button", { name: "Left heel" }).click();
  await checkIn.next();
  await expectAccessible(page);
  await checkIn.skip.click();
  await expectAccessible(page);
});
