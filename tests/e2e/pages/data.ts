// "Your data": what is kept, backups, earlier states, what was set aside, deleting everything.
import { readFile } from "node:fs/promises";
import { type Download, type Locator, type Page, expect } from "@playwright/test";

/** A file to choose: a path, or a text with a name. */
export type Chosen = string | { text: string };

export class Data {
  readonly notices: Locator;
  readonly preview: Locator;
  readonly unreadable: Locator;

  constructor(readonly page: Page) {
    this.notices = page.locator(".storage-notice");
    this.preview = page.locator(".card").filter({ hasText: /Backup from/ });
    this.unreadable = page.locator("section").filter({ has: page.getByRole("heading", { name: "Set aside" }) });
  }

  async open(): Promise<void> {
    await this.page.goto("./#/data");
    await expect(this.page.getByRole("heading", { level: 1, name: "Your data" })).toBeVisible();
  }

  /** How many entries the screen says there are. */
  async entries(): Promise<number> {
    const said = this.page.locator("main li b").filter({ hasText: /^\d+ entr(y|ies)$/ });
    return Number.parseInt((await said.textContent()) ?? "", 10);
  }

  /** Saves a backup and returns its text. */
  async backUp(passphrase?: string): Promise<string> {
    if (passphrase !== undefined) {
      await this.page.getByText("Lock it with a passphrase").click();
      await this.page.getByLabel("Passphrase", { exact: true }).fill(passphrase);
    }
    const [download] = await Promise.all([
      this.page.waitForEvent("download"),
      this.page.getByRole("button", { name: "Save a backup file" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^rest-or-run-backup-\d{4}-\d\d-\d\d\.json$/);
    await expect(this.page.getByText("Backup made")).toBeVisible();
    return text(download);
  }

  async choose(file: Chosen): Promise<void> {
    const chosen =
      typeof file === "string"
        ? file
        : { name: "backup.json", mimeType: "application/json", buffer: Buffer.from(file.text) };
    await this.page.getByLabel("Choose the file").setInputFiles(chosen);
  }

  /** Puts in what the preview shows. */
  async putIn(number: number): Promise<void> {
    const entries = number === 1 ? "1 entry" : `${number} entries`;
    await this.page.getByRole("button", { name: `Put in ${entries}`, exact: true }).click();
    await expect(this.page.getByText(number === 1 ? "1 entry is in." : `${number} entries are in.`)).toBeVisible();
  }

  async deleteEverything(): Promise<void> {
    await this.page.locator("summary").filter({ hasText: "Delete everything" }).click();
    const now = this.page.getByRole("button", { name: "Delete everything now" });
    await expect(now).toBeDisabled();
    await this.page.getByLabel(/^Type “delete”/).fill("delete");
    await now.click();
    await expect(this.page.getByRole("heading", { name: "Everything is deleted" })).toBeVisible();
  }
}

/** The text of a file that was saved. */
export async function text(download: Download): Promise<string> {
  return readFile(await download.path(), "utf8");
}

/**
 * Saves "all well" as often as told, by the buttons a runner taps. Returns how often the app said
 * "Saved", one by one as it happens through `said`.
 */
export async function saveAllWell(page: Page, times: number): Promise<number> {
  return page.evaluate(async (times) => {
    const channel = new MessageChannel();
    const turn = () =>
      new Promise<void>((resolve) => {
        channel.port1.onmessage = () => resolve();
        channel.port2.postMessage(0);
      });
    const until = async <T>(look: () => T | undefined | null | false): Promise<T> => {
      const end = performance.now() + 30_000;
      while (performance.now() < end) {
        const found = look();
        if (found) return found;
        await turn();
      }
      throw new Error(`waited in vain: ${look}`);
    };
    const button = (start: string) =>
      [...document.querySelectorAll<HTMLButtonElement>("button")].find((it) =>
        it.textContent!.trim().startsWith(start),
      );
    let acknowledged = 0;
    for (let time = 0; time < times; time++) {
      document.querySelector<HTMLButtonElement>(".message button:last-child")?.click();
      await until(() => !document.querySelector(".message"));
      location.hash = "#/check-in";
      (await until(() => document.querySelector(".asking") && button("Nothing hurts, I feel well"))).click();
      const said = await until(() => document.querySelector(".message")?.textContent);
      if (said.startsWith("Saved")) acknowledged++;
    }
    return acknowledged;
  }, times);
}
