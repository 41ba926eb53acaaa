// Questions that runners really ask, told through the screens.
import { expect, test } from "../fixtures";
import { CheckIn } from "../pages/check-in";
import { Today } from "../pages/today";

test("my knee locks and will not bend, walking as well", async ({ page }) => {
  const today = new Today(page);
  const checkIn = new CheckIn(page);
  await today.open();
  await checkIn.hurts("Left knee, front");
  await checkIn.tell({
    "When else do you feel it?": ["Walking"],
    "Does it lock, give way, or not bend or straighten?": "Yes",
    "What do you think it is?": "Joint",
    "Do you feel well?": "Yes, I feel well",
  });
  await today.expectHeadline("Stop running and get it looked at");
  await expect(today.exits).toContainText("a professional says you may run");
});

test("my whole leg is swollen and throbs after a hilly long run", async ({ page }) => {
  const today = new Today(page);
  await today.open();
  await new CheckIn(page).urgentSign(/leg is swollen/);
  await today.expectHeadline("Get medical help today");
});

test("I collapsed near the end of a race and was confused", async ({ page }) => {
  const today = new Today(page);
  await today.open();
  await new CheckIn(page).urgentSign(/Confused, collapsed/);
  await today.expectHeadline("Get emergency help now");
  await expect(page.locator("#content")).toContainText("Cool the whole body at once");
});

test("a sore throat and no fever, with a race planned for tomorrow", async ({ page }) => {
  const today = new Today(page);
  const checkIn = new CheckIn(page);
  await today.open();
  await checkIn.notWell();
  await checkIn.tell({
    "Do you feel well?": "Ill",
    "Do you have a fever?": "No",
    "Where do you feel ill?": "Only above the neck",
    "Have you taken medicine that can hide a fever?": "No",
    "Where does it hurt?": [],
  });
  await today.expectHeadline("Easy only");
  expect(await today.reasons()).toContain("A cold above the neck");
});

test("the inner sole hurts with every step since yesterday", async ({ page }) => {
  const today = new Today(page);
  const checkIn = new CheckIn(page);
  await today.open();
  await checkIn.somethingHurts();
  await checkIn.view("Soles");
  await checkIn.tap("Arch of the right foot");
  await checkIn.next();
  await checkIn.tell({
    "How bad is it?": 4,
    "When else do you feel it?": ["Walking"],
    "What do you think it is?": "Tendon",
    "Since when?": "Since yesterday",
    "Do you feel well?": "Yes, I feel well",
  });
  await today.expectHeadline("Rest");
  await expect(today.exits).toContainText("you live a normal day without it");
});

test("both quads sore two days after a first strength session", async ({ page }) => {
  const today = new Today(page);
  const checkIn = new CheckIn(page);
  await today.open();
  await checkIn.hurts("Right thigh, front", "Left thigh, front");
  await checkIn.tell({
    "Front of the thigh: is it the same on both sides?": "About the same",
    "How bad is it?": 3,
    "What does it feel like?": ["A dull ache"],
    "Does it change how you walk or run?": "No",
    "What does it do in a run?": "It eases",
    "When else do you feel it?": [],
    "Can you see or feel anything there?": [],
    "What do you think it is?": "Muscle",
    "What did it come after?": "A hard or new kind of session",
    "Since when?": "Since yesterday",
    "Do you feel well?": "Yes, I feel well",
  });
  await today.expectHeadline("Easy only");
});
