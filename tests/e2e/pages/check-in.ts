// The check-in: one question at a time.
import { type Locator, type Page, expect } from "@playwright/test";

/** An answer: a choice, several choices, a number on the scale, or something typed. */
export type Answer = string | string[] | number | { typed: string };

/** Answers by question; a question about one spot may be told apart as "spot: question". */
export type Answers = Record<string, Answer>;

export class CheckIn {
  readonly question: Locator;
  readonly skip: Locator;
  readonly answerNow: Locator;
  readonly targets: Locator;

  constructor(readonly page: Page) {
    this.question = page.locator("#content").getByRole("heading", { level: 1 });
    this.skip = page.getByRole("button", { name: "Skip", exact: true });
    this.answerNow = page.getByRole("button", { name: "See my answer" });
    this.targets = page.locator(".map .hit");
  }

  async allWell(): Promise<void> {
    await this.page.getByRole("button", { name: /^Nothing hurts, I feel well/ }).click();
  }

  async somethingHurts(): Promise<void> {
    await this.page.getByRole("button", { name: "Something hurts" }).click();
  }

  async notWell(): Promise<void> {
    await this.page.getByRole("button", { name: "I don't feel well" }).click();
  }

  async urgentSign(text: RegExp): Promise<void> {
    await this.page.locator("button.sign").filter({ hasText: text }).click();
  }

  async view(name: "Front" | "Back" | "Soles" | "List"): Promise<void> {
    await this.page.getByRole("group").getByRole("button", { name, exact: true }).click();
  }

  /** Taps a spot on the view that is open. */
  async tap(spot: string): Promise<void> {
    await this.page.locator(`.map .hit[data-spot="${spot}"]`).click();
  }

  async next(): Promise<void> {
    await this.page.getByRole("button", { name: /(next|Next|None of these|Nothing hurts)$/ }).last().click();
  }

  /** Something hurts at these spots of the front. */
  async hurts(...spots: string[]): Promise<void> {
    await this.somethingHurts();
    const none = this.page.getByRole("button", { name: "None of these" });
    await expect(this.question).toHaveText(/Emergency signs|Where does it hurt/);
    if (await none.isVisible()) await none.click();
    for (const spot of spots) await this.tap(spot);
    await this.next();
  }

  /** A sharp right knee, 5 of 10, and well otherwise: two days of rest. */
  async sharpKnee(): Promise<void> {
    await this.hurts("Right knee, front");
    await this.tell({
      "How bad is it?": 5,
      "What does it feel like?": ["Sharp"],
      "Do you feel well?": "Yes, I feel well",
    });
  }

  async choose(name: string): Promise<void> {
    await this.page.locator("#content").getByRole("button", { name, exact: true }).or(
      this.page.locator("main button.choice").filter({ hasText: name }),
    ).first().click();
  }

  /** The question on the screen, with its spot. */
  private async asked(): Promise<string> {
    const about = this.page.locator(".about");
    const spot = (await about.count()) > 0 ? `${await about.textContent()}: ` : "";
    return spot + (await this.question.textContent());
  }

  private async give(answer: Answer): Promise<void> {
    if (typeof answer === "number") {
      const name = answer === 0 ? /^0/ : String(answer);
      await this.page.locator(".scale").getByRole("button", { name, exact: true }).click();
    } else if (typeof answer === "string") {
      await this.choose(answer);
    } else if (Array.isArray(answer)) {
      for (const one of answer) await this.choose(one);
      await this.next();
    } else {
      await this.page.getByRole("textbox").fill(answer.typed);
      await this.next();
    }
  }

  /** Answers what it knows an answer to, skips the rest, and returns all that was asked. */
  async tell(answers: Answers): Promise<string[]> {
    const seen: string[] = [];
    while (this.page.url().includes("#/check-in")) {
      const asked = await this.asked();
      expect(seen, "no question comes twice").not.toContain(asked);
      seen.push(asked);
      const answer = answers[asked] ?? answers[asked.replace(/^.*?: /, "")];
      if (answer === undefined) await this.skip.click();
      else await this.give(answer);
      await expect
        .poll(async () => !this.page.url().includes("#/check-in") || (await this.asked()))
        .not.toBe(asked);
    }
    return seen;
  }
}
