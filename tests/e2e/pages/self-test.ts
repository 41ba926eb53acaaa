// The guided self-test.
import { type Locator, type Page, expect } from "@playwright/test";

export class SelfTest {
  readonly question: Locator;

  constructor(readonly page: Page) {
    this.question = page.locator("#content").getByRole("heading", { level: 1 });
  }

  async open(): Promise<void> {
    await this.page.goto("./#/self-test");
    await expect(this.question).toHaveText("A painkiller in the last 24 hours?");
  }

  async tap(name: string): Promise<void> {
    const before = await this.question.textContent();
    await this.page.getByRole("button", { name, exact: true }).click();
    await expect(this.question).not.toHaveText(before!);
  }

  /** Every step without pain. */
  async passAll(): Promise<void> {
    await this.tap("No");
    for (const step of ["Stand", "Walk", "left", "right", "left", "right"]) {
      await expect(this.question).toContainText(step);
      await this.tap(step === "right" ? "Fine, like the left" : "Fine");
    }
    await expect(this.question).toHaveText("Passed");
  }
}
