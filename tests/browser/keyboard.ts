import type { Locator } from 'playwright/test';

/** Reaches a control as somebody without a mouse does; fails where Tab never gets there. */
export async function tabTo(control: Locator): Promise<void> {
  const { keyboard } = control.page();
  for (let presses = 0; presses < 300; presses += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await keyboard.press('Tab');
  }
  throw new Error('The control cannot be reached by keyboard.');
}
