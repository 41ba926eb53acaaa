// The log: a run, other training, a rest day.
import { type Locator, type Page, expect } from "@playwright/test";

export class Log {
  readonly distance: Locator;
  readonly minutes: Locator;
  readonly save: Locator;
  readonly question: Locator;

  constructor(readonly page: Page) {
    this.distance = page.getByLabel("Distance");
    this.minutes = page.getByLabel("Minutes");
    this.save = page.getByRole("button", { name: /^(Save|Save the change)$/ });
    this.question = page.locator("#content").getByRole("alert").filter({ hasText: /./ });
  }

  async open(): Promise<void> {
    await this.page.goto("./#/log");
    await expect(this.page.getByRole("heading", { level: 1 })).toHaveText("Log");
  }

  async part(name: string, answer: string | number): Promise<void> {
    const part = this.page.getByRole("region", { name, exact: true });
    await part.getByRole("button", { name: String(answer), exact: true }).first().click();
  }

  /** Pain at a spot of the map's front, with its number and what it did. */
  async hurt(spot: string, level: number, inRun: string, changedForm = "No"): Promise<void> {
    await this.part("Did anything hurt?", "Another spot");
    await this.page.locator(`.map .hit[data-spot="${spot}"]`).click();
    await this.page.getByRole("button", { name: "Done" }).click();
    await this.tell(spot, level, inRun, changedForm);
  }

  async tell(spot: string, level: number, inRun: string, changedForm = "No"): Promise<void> {
    const about = this.page.getByRole("region", { name: spot, exact: true });
    await about.locator(".scale").getByRole("button", { name: String(level), exact: true }).click();
    await about.getByRole("button", { name: inRun }).click();
    await about.getByRole("button", { name: changedForm, exact: true }).click();
  }
}
