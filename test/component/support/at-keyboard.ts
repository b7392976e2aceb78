import chromium from '@sparticuz/chromium';
import { type Browser, chromium as driver, type Locator, type Page } from 'playwright-core';

/** The number of stops on a page after which what is looked for is not there. */
const mostStops = 400;

/** Chromium, for several people at once. */
export const startChromium = async (): Promise<Browser> =>
  driver.launch({ executablePath: await chromium.executablePath(), args: chromium.args, headless: true });

/** Somebody in a browser of its own, without script, who uses the keyboard alone. */
export class AtKeyboard {
  readonly page: Page;
  private constructor(page: Page) {
    this.page = page;
  }

  static async in(browser: Browser): Promise<AtKeyboard> {
    const context = await browser.newContext({ javaScriptEnabled: false });
    return new AtKeyboard(await context.newPage());
  }

  async open(address: string): Promise<void> {
    await this.page.goto(address);
  }

  /** Goes to a part of the workbench, by its navigation. */
  async goTo(name: string): Promise<void> {
    await this.#tabTo(this.page.locator('nav').getByRole('link', { name }).first(), `part ${name}`);
    await this.#enter();
  }

  /** Follows a link of the page. */
  async follow(name: string | RegExp): Promise<void> {
    await this.#tabTo(this.page.locator('main').getByRole('link', { name }).first(), `link ${name}`);
    await this.#enter();
  }

  /** Presses a button that sends a form. @throws {Error} showing the page, when it names faults. */
  async press(name: string | RegExp): Promise<void> {
    await this.#tabTo(this.page.getByRole('button', { name }).first(), `button ${name}`);
    await this.#enter();
    if ((await this.page.title()).startsWith('Fout')) throw new Error(`${this.page.url()}: ${await this.#main()}`);
  }

  /** Types into a text field, in the place of what it held. The field is named by its label, or by `#` and its name. */
  async type(field: string, text: string): Promise<void> {
    await this.#tabTo(this.#field(field), `field ${field}`);
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.insertText(text);
  }

  /** Types into several fields, in the order of the page. */
  async fill(fields: Readonly<Record<string, string>>): Promise<void> {
    for (const [field, text] of Object.entries(fields)) await this.type(field, text);
  }

  /** Chooses one of some radio buttons: the first has the focus, the others are reached with the arrows. */
  async choose(label: string | RegExp): Promise<void> {
    const radio = this.page.getByRole('radio', { name: label }).first();
    await this.#isThere(radio, `choice ${label}`);
    const group = await radio.getAttribute('name');
    const first = this.page.locator(`input[type=radio][name="${group}"]`).first();
    await this.#tabTo(first, `choice ${label}`);
    await this.page.keyboard.press('Space');
    for (let step = 0; step < mostStops && !(await radio.isChecked()); step += 1)
      await this.page.keyboard.press('ArrowDown');
  }

  /** Chooses the option of a list that begins with a text. */
  async select(field: string, option: string): Promise<void> {
    const list = this.#field(field);
    await this.#tabTo(list, `list ${field}`);
    const chosen = list.locator('option:checked');
    await this.page.keyboard.press('Home');
    for (let step = 0; step < mostStops; step += 1) {
      if ((await chosen.innerText()).startsWith(option)) return;
      await this.page.keyboard.press('ArrowDown');
    }
    throw new Error(`${this.page.url()}: the list ${field} has no ${option}`);
  }

  /** Ticks a box. */
  async tick(label: string | RegExp): Promise<void> {
    await this.#tabTo(this.page.getByRole('checkbox', { name: label }).first(), `box ${label}`);
    await this.page.keyboard.press('Space');
  }

  /** Loads the page again until it shows something. @param limit - milliseconds. */
  async reloadUntil(text: string | RegExp, limit = 90_000): Promise<void> {
    const until = Date.now() + limit;
    while ((await this.page.getByText(text).count()) === 0) {
      if (Date.now() > until) throw new Error(`${this.page.url()} does not show ${text}: ${await this.#main()}`);
      await this.page.waitForTimeout(400);
      await this.page.reload();
    }
  }

  /** Loads the page again until its content, or one table of it, has a link, and follows it. @param limit - milliseconds. */
  async awaitLink(
    name: string | RegExp,
    { limit = 90_000, table }: { readonly limit?: number; readonly table?: string } = {},
  ): Promise<void> {
    const main = this.page.locator('main');
    const link = (table === undefined ? main : main.getByRole('table', { name: table }))
      .getByRole('link', { name })
      .first();
    const until = Date.now() + limit;
    while ((await link.count()) === 0 && Date.now() < until) {
      await this.page.waitForTimeout(400);
      await this.page.reload();
    }
    await this.#tabTo(link, `link ${name}`);
    await this.#enter();
  }

  /** Expects the page to show something. */
  async sees(text: string | RegExp): Promise<void> {
    if ((await this.page.getByText(text).count()) > 0) return;
    throw new Error(`${this.page.url()} does not show ${text}: ${await this.#main()}`);
  }

  #field(field: string): Locator {
    if (field.startsWith('#')) return this.page.locator(`[name="${field.slice(1)}"]:not([type=hidden])`).first();
    // A choice may have the same words in its label.
    const typed = this.page.locator('input:not([type=radio]), textarea, select');
    return typed.and(this.page.getByLabel(field)).first();
  }

  async #main(): Promise<string> {
    return (await this.page.locator('main').innerText()).slice(0, 2000);
  }

  async #enter(): Promise<void> {
    await Promise.all([this.page.waitForEvent('load'), this.page.keyboard.press('Enter')]);
  }

  async #isThere(target: Locator, name: string): Promise<void> {
    if ((await target.count()) === 0) throw new Error(`${this.page.url()} has no ${name}: ${await this.#main()}`);
  }

  async #tabTo(target: Locator, name: string): Promise<void> {
    await this.#isThere(target, name);
    for (let stop = 0; stop < mostStops; stop += 1) {
      if (await target.evaluate((element) => element.matches(':focus'))) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`${this.page.url()}: ${name} cannot be reached with the keyboard`);
  }
}
