import { setTimeout as sleep } from 'node:timers/promises';
import { type Field, type Form, type Html, readHtml } from './browser/html.ts';
import { DemoFailure } from './failure.ts';

/** A page that was opened. */
export interface Page extends Html {
  readonly url: string;
  readonly status: number;
}

/** What somebody fills in: by the name of the field, text as typed, a choice by its value. */
export type Filled = Readonly<Record<string, string>>;

const mostRedirects = 5;

/** The statuses which say that the same request may succeed in a moment. */
const busy: readonly number[] = [503, 504];

/** The waits of somebody who does what the page about a slow service asks: wait, and send the same again. */
export const asAPersonWaits: readonly number[] = [1000, 3000, 9000];

/** A browser without a script: it keeps cookies, follows redirects, and sends forms as HTML says. */
export class Browser {
  readonly #cookies = new Map<string, string>();
  readonly #waits: readonly number[];

  /** @param waits - how long it waits before each new attempt, in milliseconds. Default: it makes none. */
  constructor(waits: readonly number[] = []) {
    this.#waits = waits;
  }

  open(url: string): Promise<Page> {
    return this.#load(url, { method: 'GET' });
  }

  /** Fills in a form of a page, presses the button with a value (or the first one) and gives the page that follows. */
  submit(page: Page, form: Form, filled: Filled, press?: string): Promise<Page> {
    const body = new URLSearchParams(entriesOf(page, form, filled));
    const button = press === undefined ? form.buttons[0] : form.buttons.find(({ value }) => value === press);
    if (!button) throw new DemoFailure(`${here(page)} has no button "${press}".`);
    if (button.name) body.set(button.name, button.value);
    const target = new URL(form.action || page.url, page.url);
    if (form.method === 'POST') return this.#load(target.href, { method: 'POST', body });
    target.search = body.toString();
    return this.#load(target.href, { method: 'GET' });
  }

  async #load(url: string, request: { method: string; body?: URLSearchParams }, redirects = 0): Promise<Page> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await this.#patiently(() =>
      fetch(url, { ...request, redirect: 'manual', headers: cookie ? { cookie } : {} }),
    );
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    const location = response.headers.get('location');
    if (response.status >= 300 && response.status < 400 && location) {
      if (redirects >= mostRedirects) throw new DemoFailure(`${url} redirects without end.`);
      return this.#load(new URL(location, url).href, { method: 'GET' }, redirects + 1);
    }
    return { url, status: response.status, ...readHtml(await response.text()) };
  }

  async #patiently(send: () => Promise<Response>): Promise<Response> {
    for (const wait of this.#waits) {
      const response = await send();
      if (!busy.includes(response.status)) return response;
      await response.body?.cancel();
      await sleep(wait);
    }
    return send();
  }

  #keep(line: string): void {
    const [name = '', value = ''] = line.split(';')[0]?.split(/=(.*)/s) ?? [];
    this.#cookies.set(name.trim(), value.trim());
  }
}

const here = ({ url, heading }: Page): string => `The page “${heading}” (${url})`;

/** The form of a page that has a field. */
export const formWith = (page: Page, field: string): Form => {
  const found = page.forms.find(({ fields }) => fields.some(({ name }) => name === field));
  if (found) return found;
  throw new DemoFailure(`${here(page)} answered ${page.status} and asks for no "${field}":`, page.text);
};

/** The form of a page that has a button with a value. */
export const formToPress = (page: Page, value: string): Form => {
  const found = page.forms.find(({ buttons }) => buttons.some((button) => button.value === value));
  if (found) return found;
  throw new DemoFailure(`${here(page)} answered ${page.status} and has no button "${value}":`, page.text);
};

const entriesOf = (page: Page, { fields }: Form, filled: Filled): [string, string][] => {
  for (const [name, value] of Object.entries(filled)) demandPlace(page, fields, name, value);
  return fields
    .filter((field) => isSent(field, filled))
    .map(({ name, kind, value }): [string, string] => [name, kind === 'choice' ? value : (filled[name] ?? value)]);
};

const isSent = ({ kind, name, value, checked }: Field, filled: Filled): boolean => {
  if (kind !== 'choice') return true;
  const chosen = filled[name];
  return chosen === undefined ? checked : chosen === value;
};

const demandPlace = (page: Page, fields: readonly Field[], name: string, value: string): void => {
  const places = fields.filter((field) => field.name === name);
  if (places.some(({ kind }) => kind === 'text')) return;
  if (places.some((field) => field.kind === 'choice' && field.value === value)) return;
  const offered = places.length > 0 ? places : fields.filter(({ kind }) => kind !== 'hidden');
  const names = offered.map((field) => (places.length > 0 ? field.value : field.name)).join(', ');
  throw new DemoFailure(`${here(page)} has no place for ${name} "${value}"; it has: ${names}.`);
};
