// The page around the app: what is painted before it, and what stays when it has stopped.
import { type Locator, type Page, expect } from "@playwright/test";

export class Shell {
  readonly painted: Locator;
  readonly panel: Locator;
  readonly openAgain: Locator;
  readonly saveMyData: Locator;

  constructor(private readonly page: Page) {
    this.painted = page.locator(".shell");
    this.panel = page.getByRole("alert");
    this.openAgain = page.getByRole("button", { name: "Open again" });
    this.saveMyData = page.getByRole("button", { name: "Save my data to a file" });
  }

  /** Opens the app and waits until it has taken the painted shell's place. */
  async open(path = "./"): Promise<void> {
    await this.page.goto(path);
    await this.expectStarted();
  }

  async expectStarted(): Promise<void> {
    await expect(this.painted).toHaveCount(0);
    await expect(this.page.locator("#app")).toBeVisible();
    await expect(this.page.locator("#app")).not.toBeEmpty();
    await expect(this.panel).toBeHidden();
  }

  /** Waits until the app would open without a network. */
  async expectOfflineReady(): Promise<void> {
    await this.page.evaluate(() => navigator.serviceWorker.ready);
    await expect.poll(() => this.page.evaluate(() => !!navigator.serviceWorker.controller)).toBe(true);
  }
}
