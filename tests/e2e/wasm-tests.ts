// Opens the page of wasm-bindgen's test runner and waits for what it says.
import { expect, test } from "@playwright/test";

test("the tests in tests/web", async ({ page }) => {
  const address = process.env.WASM_TESTS;
  test.skip(!address, "cargo xtask test serves these tests and names their address");
  page.on("console", (message) => console.log(message.text()));
  page.on("pageerror", (error) => console.log(error.message));
  await page.goto(address!);
  const output = page.locator("#output");
  await expect(output).toContainText("test result:", { timeout: 50_000 });
  const said = await output.innerText();
  console.log(said);
  expect(said).toContain("test result: ok.");
});
