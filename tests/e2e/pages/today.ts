// Today's answer, as a runner meets it.
import { type Locator, type Page, expect } from "@playwright/test";

export class Today {
  readonly headline: Locator;
  readonly why: Locator;
  readonly exits: Locator;
  readonly call: Locator;
  readonly navigation: Locator;
  readonly message: Locator;

  constructor(readonly page: Page) {
    this.headline = page.locator("#content").getByRole("heading", { level: 1 });
    this.why = page.locator("main a.row");
    this.exits = page.locator(".exits");
    this.call = page.getByRole("link", { name: /^Call / });
    this.navigation = page.getByRole("navigation");
    this.message = page.getByRole("status").filter({ hasText: "Saved" });
  }

  async open(): Promise<void> {
    await this.page.goto("./");
    await expect(this.headline).toBeVisible();
  }

  async expectHeadline(text: string | RegExp): Promise<void> {
    await expect(this.headline).toHaveText(text);
  }

  /** The reasons, each as the few words of its rule. */
  async reasons(): Promise<string[]> {
    return this.why.locator("b").allTextContents();
  }

  async wasMistake(): Promise<void> {
    await this.page.getByText("Change my answers").click();
    await this.page.getByRole("button", { name: /It was a mistake/ }).click();
  }

  async somethingChanged(): Promise<void> {
    await this.page.getByText("Change my answers").click();
    await this.page.getByRole("button", { name: /Something changed/ }).click();
  }

  async undo(): Promise<void> {
    await this.page.getByRole("button", { name: "Undo" }).click();
  }
}
