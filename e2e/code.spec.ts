import { expect, test } from './fixtures';
import { CodeCell } from './pages/codeCell';
import { address, follow, lesson } from './pages/studio';

/** Every way out that a program could try; each line prints its name where it got through. */
const ways = (site: string): string => `
const tries = {
  network: () => fetch('${site}'),
  script: async () => importScripts('${site}icon.svg'),
  module: () => import('${site}icon.svg'),
  socket: () => new Promise((yes, no) => { const s = new WebSocket('${site.replace('http', 'ws')}'); s.onopen = yes; s.onerror = no; }),
  database: () => new Promise((yes, no) => { const r = indexedDB.open('tensor-studio'); r.onsuccess = yes; r.onerror = no; }),
  code: async () => eval('1'),
};
for (const [name, attempt] of Object.entries(tries)) await attempt().then(() => print('reached', name), () => 0);
print(self.origin, typeof document, typeof parent, typeof localStorage, typeof cookieStore);`;

test.describe('a code cell', () => {
  // What the last test's program tries is refused by the frame's policy, and Chromium says so.
  test.use({ expectedErrors: [/Content Security Policy|ERR_|Failed to load|WebSocket/] });

  test('runs by a press alone, is stopped out of an endless loop, and keeps what is written', async ({ page }) => {
    // A link that asks for a start starts no program, not even for somebody who has pressed something here.
    await page.goto(address('/'));
    await page.getByRole('heading', { level: 1 }).click();
    await follow(page, `${lesson('session', 'linear')}?start`);
    const cell = new CodeCell(page, 'linear');
    await expect(cell.editor).toContainText('tf.placeholder');
    await cell.expectState('idle');
    expect(await page.locator('iframe').count()).toBe(0);

    await cell.run();
    await expect(cell.output).toContainText('4.0');
    await cell.expectState('done');
    await expect(cell.section.getByRole('tab', { name: 'Graph' })).toBeVisible();

    await cell.write('print("on");\nfor (;;);');
    await page.keyboard.press('Control+Enter');
    await expect(cell.output).toHaveText('on\n');
    expect(page.workers().some((worker) => worker.url().startsWith('blob:null'))).toBe(true);
    await cell.button('Stop').click();
    await cell.expectState('stopped');
    await expect.poll(() => page.workers().some((worker) => worker.url().startsWith('blob:null'))).toBe(false);

    await page.reload();
    await expect(cell.editor).toContainText('for (;;);');
    await cell.expectState('idle');
    await cell.button('Back to the original').click();
    await expect(cell.editor).toContainText('tf.placeholder');
    await cell.button('Back to my version').click();
    await expect(cell.editor).toContainText('for (;;);');
  });

  test('marks the line of an error and leads to it', async ({ page }) => {
    await page.goto(address(lesson('session', 'linear')));
    const cell = new CodeCell(page, 'linear');
    await cell.write('const x: number = 1;\nconst v = tf.Variable(x);\nconst session = tf.Session();\nawait session.run(v);\n');
    await cell.run();
    await expect(cell.section.getByRole('alert')).toContainText('FailedPreconditionError');
    await expect(cell.section.locator('.cm-failed')).toHaveText('await session.run(v);');
    await cell.button('line 4').click();
    // Escape lets Tab out of the editor, past it and on.
    await page.keyboard.press('Escape');
    await expect(cell.section).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(cell.button('Run')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(cell.button('Back to the original')).toBeFocused();
    await cell.button('line 4').click();
    await page.keyboard.insertText('// ');
    await expect(cell.section.locator('.cm-failed')).toHaveCount(0);
  });

  test('can reach neither network nor page nor storage', async ({ page }) => {
    await page.goto(address(lesson('session', 'linear')));
    const cell = new CodeCell(page, 'linear');
    await cell.write(ways(new URL('.', page.url()).href));
    await cell.run();
    await expect(cell.output).toHaveText('null undefined undefined undefined undefined\n');
    await cell.expectState('done');
  });
});
