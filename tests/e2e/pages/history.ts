// The history: the month, the list, one day, one sore spot.
import { type Page, expect } from "@playwright/test";

export class History {
  constructor(readonly page: Page) {}

  async open(view: "" | "/list" | "/spots" = ""): Promise<void> {
    await this.page.goto(`./#/history${view}`);
    await expect(this.page.getByRole("heading", { level: 1 })).toHaveText("History");
  }

  async day(day: string): Promise<void> {
    await this.page.goto(`./#/day/${day}`);
    await expect(this.page.getByRole("link", { name: "History" }).first()).toBeVisible();
  }

  /** What stands for a day in the calendar, as it is read aloud. */
  async said(name: RegExp): Promise<string> {
    return (await this.page.getByRole("link", { name }).getAttribute("aria-label")) ?? "";
  }

  entry(title: string) {
    return this.page.locator("li.entry").filter({ hasText: title });
  }

  async change(title: string): Promise<void> {
    await this.entry(title).getByRole("button", { name: /^Change/ }).click();
  }

  async delete(title: string): Promise<void> {
    await this.entry(title).getByRole("button", { name: /^Delete:/ }).click();
  }
}
