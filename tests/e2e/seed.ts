// Journals that are there before the page opens, under the keys of the storage contract.
import type { Page } from "@playwright/test";

export type Body = Record<string, unknown>;

let number = 0;

/** Puts entries into the browser's storage, once, before the first visit. */
export async function seed(page: Page, entries: [at: string, body: Body][]): Promise<void> {
  const pairs = entries.map(([at, body]) => {
    const id = `seed${++number}`;
    const entry = { id, at, edited: Date.parse(at), body };
    return [`ror:v1:e:${at.slice(0, 10)}:${id}`, JSON.stringify({ entry })];
  });
  await page.addInitScript((pairs) => {
    if (localStorage.getItem("seeded")) return;
    for (const [key, text] of pairs) localStorage.setItem(key, text);
    localStorage.setItem("seeded", "yes");
  }, pairs);
}

export const allWell: Body = { check_in: { urgent: [], pain: [], painkiller: false, well: true } };

export const sore = (site: string, side: string, level: number, more: Body = {}): Body => ({
  check_in: { urgent: [], pain: [{ place: { site, side }, level, ...more }], painkiller: false, well: true },
});

export const run = (more: Body = {}): Body => ({
  run: { distance_m: 8000, duration_s: 2700, kind: "easy", effort: 3, ...more },
});
