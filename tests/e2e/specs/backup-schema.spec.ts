// The published JSON Schema against every backup in the repository, by a validator that knows
// nothing of the app's types. No browser is needed.
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "@playwright/test";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const golden = readFileSync(join(root, "tests/golden/backup-v1.json"), "utf8");

const ajv = new Ajv.default({ allErrors: true, strict: false });
addFormats.default(ajv);
// The formats of Rust's whole numbers; their ranges stand beside them in the schema.
for (const format of ["uint8", "uint16", "uint32", "int64"]) ajv.addFormat(format, true);
const valid = ajv.compile(JSON.parse(readFileSync(join(root, "docs/backup.schema.json"), "utf8")));

function* files(folder: string): Generator<string> {
  for (const name of readdirSync(folder)) {
    if (name === "node_modules" || name === "results") continue;
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* files(path);
    else if (/\.jsonl?$/.test(name)) yield path;
  }
}

/** Every backup in the folders that hold fixtures: whole files, and lines of files. */
function* backups(): Generator<[string, unknown]> {
  for (const folder of ["tests", "examples"].map((name) => join(root, name))) {
    for (const path of statSync(folder, { throwIfNoEntry: false }) ? files(folder) : []) {
      const text = readFileSync(path, "utf8");
      if (!text.includes('"rest-or-run backup"')) continue;
      const texts = path.endsWith(".jsonl") ? text.trim().split("\n") : [text];
      for (const [number, one] of texts.entries()) yield [`${path}:${number + 1}`, JSON.parse(one)];
    }
  }
}

test("every backup in the repository keeps to the published schema", () => {
  const all = [...backups()];
  expect(all.length).toBeGreaterThan(0);
  for (const [place, backup] of all) {
    valid(backup);
    expect(valid.errors ?? [], place).toEqual([]);
  }
  console.log(`${all.length} backups keep to the schema`);
});

const wrong: [string, string][] = [
  ['"level":5', '"level":11'],
  ['"mood":"low"', '"mod":"low"'],
  ['"format":"rest-or-run backup"', '"format":"other"'],
  ['"id":"run-1"', '"id":"run 1"'],
  ['"site":"achilles"', '"site":"elbow"'],
  ['"at":"2026-11-22T07:30:00+01:00"', '"at":7'],
  ['"since":"2026-11-20"', '"since":"20.11.2026"'],
  ['"made":', '"weight":70,"made":'],
];
for (const [from, to] of wrong) {
  test(`the schema refuses ${to}`, () => {
    expect(golden).toContain(from);
    expect(valid(JSON.parse(golden.replace(from, to)))).toBe(false);
  });
}
