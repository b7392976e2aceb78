import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as driver, type Page } from 'playwright-core';
import { contentSecurityPolicy } from '#functions/rounds/pages/content-security-policy.ts';
import { contentSecurityPolicy as policyOfWorkbench } from '#functions/workbench/pages/content-security-policy.ts';

export interface Visit {
  readonly page: Page;
  /** Opens one of the documents by its name. */
  readonly open: (name: string) => Promise<void>;
  /** Puts one of the documents in the place of what is open, under the same policy: what was loaded to look with stays. */
  readonly show: (name: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Documents by name, with the headers that they are served with. */
export interface Served {
  readonly documents: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
}

/** Decision pages, under the policy that the product sends along. */
export const asPages = (documents: Readonly<Record<string, string>>): Served => ({
  documents,
  headers: { 'content-security-policy': contentSecurityPolicy },
});

/** Pages of the workbench, under the policy that the product sends along. */
export const asScreens = (documents: Readonly<Record<string, string>>): Served => ({
  documents,
  headers: { 'content-security-policy': policyOfWorkbench },
});

/** E-mails carry their style on the elements, which the policy of the pages would refuse. */
export const asMails = (documents: Readonly<Record<string, string>>): Served => ({ documents, headers: {} });

const serve = async (sets: readonly Served[]) => {
  const server = createServer((request, response) => {
    const name = (request.url ?? '/').slice(1);
    const found = sets.find(({ documents }) => name in documents);
    response.writeHead(found ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', ...found?.headers });
    response.end(found?.documents[name]);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
};

const launch = async (): Promise<Browser> =>
  driver.launch({ executablePath: await chromium.executablePath(), args: chromium.args, headless: true });

/** A real browser before a server that holds the documents. */
export const visit = async (...sets: readonly Served[]): Promise<Visit> => {
  const { server, origin } = await serve(sets);
  const browser = await launch();
  const page = await browser.newPage();
  return {
    page,
    open: async (name) => {
      await page.goto(`${origin}/${name}`, { waitUntil: 'load' });
    },
    show: async (name) => {
      const html = sets.find(({ documents }) => name in documents)?.documents[name];
      if (html === undefined) throw new Error(`There is no document ${name}`);
      await page.evaluate(`document.open(); document.write(${JSON.stringify(html)}); document.close()`);
      await page.waitForLoadState('load');
    },
    close: async () => {
      await browser.close();
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
};
