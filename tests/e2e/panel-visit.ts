import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { TEST_PASSWORD, type Office } from '../harness';

/** Pictures of what was seen go to an ignored folder, to be looked at. */
const PICTURES = resolve(__dirname, '../../.pictures');
export const PATIENCE = 30_000;
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

export interface Visit {
  readonly width?: number;
  readonly language?: 'id' | 'en';
}

/** Log in to the panel. What its pages throw is added to `faults`. */
export const visitPanel = async (
  office: Office,
  browser: Browser,
  email: string,
  faults: string[],
  { width = 1280, language = 'id' }: Visit = {}
): Promise<Page> => {
  await office.sql('update admin_users set prefered_language = $1 where email = $2', [
    language,
    email,
  ]);
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(`${office.url}/admin/auth/login`);
  await page.fill('input[name=email]', email);
  await page.fill('input[name=password]', TEST_PASSWORD);
  await page.click('button[type=submit]');
  await page.waitForURL((url) => !url.pathname.includes('/auth/'));
  return page;
};

export const takePicture = (page: Page, name: string): Promise<unknown> => {
  mkdirSync(PICTURES, { recursive: true });
  return page.screenshot({ path: join(PICTURES, `${name}.png`) });
};

/** What axe finds fault with inside an element, one line a rule; rules can be left out. */
export const axeFindings = async (
  page: Page,
  selector: string,
  without: readonly string[] = []
): Promise<string[]> => {
  await page.evaluate(axeSource);
  return page.evaluate(
    async ([root, left]) => {
      const { axe } = window as unknown as {
        axe: {
          run(
            root: string,
            options: object
          ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
        };
      };
      // What still fades in has less contrast than what will be read.
      await Promise.all(
        document
          .getAnimations()
          .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity)
          // One that is cut off has nothing left to wait for.
          .map(({ finished }) => finished.catch(() => undefined))
      );
      const rules = Object.fromEntries(left.map((rule) => [rule, { enabled: false }]));
      const { violations } = await axe.run(root, { rules });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    },
    [selector, [...without]] as const
  );
};

/** Whether something can only be read by scrolling sideways. */
export const overflowsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
