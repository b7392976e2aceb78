import chromium from '@sparticuz/chromium';
import { chromium as driver, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Round } from '#demo/api/answers.ts';
import { Browser, formToPress, formWith } from '#demo/browser.ts';
import { codeIn, factIn, linkIn } from '#demo/mailbox.ts';
import { violations, wcag } from '../pages/measures.ts';
import {
  agreeUpTo,
  collegeDecision,
  eventually,
  type Ground,
  mailTo,
  openRound,
  type Region,
  settle,
  startGround,
  submittedCycle,
} from './support/region.ts';

let ground: Ground;
let region: Region;
let round: Round;
let cycleId = '';
beforeAll(async () => {
  ground = await startGround();
  region = await settle(ground, {
    programmeId: 'zuid-limburg',
    municipalities: ['aalst', 'borne', 'ceres', 'dalem'],
    oneTimeCode: ['approval'],
  });
  cycleId = await submittedCycle(region);
  round = await openRound(region, cycleId, 'input');
});
afterAll(async () => {
  await ground.stop();
});

const taskOf = async (addressee: string) =>
  (await region.api.round(round.roundId)).tasks.find(({ addresseeId }) => addresseeId === addressee);
const linkFor = async (addressee: string): Promise<string> => linkIn(await mailTo(region, round, addressee));

/** A page in a browser of its own: with its last page, this browser goes too. */
const newPage = async (): Promise<Page> => {
  const browser = await driver.launch({
    executablePath: await chromium.executablePath(),
    args: chromium.args,
    headless: true,
  });
  return browser.newPage();
};

/** Clicks where people click: the label reaches over its whole line, the button itself included. */
const choose = async (page: Page, label: string): Promise<void> => {
  await page.locator('label').getByText(label, { exact: true }).click();
};

/** Presses a button that leads to another page, and waits for that page: a click is over before it comes. */
const press = async (page: Page, name: string): Promise<void> => {
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name }).click()]);
};

describe('a link in an e-mail', () => {
  it('opened by a mail scanner, many times and with HEAD, changes nothing', async () => {
    const link = await linkFor('council-aalst');
    const before = await taskOf('council-aalst');
    for (const method of ['HEAD', 'GET', 'GET', 'HEAD', 'GET'])
      expect((await fetch(link, { method })).status).toBe(200);
    // Nor does a scanner that sends a form which it was never shown.
    const blind = await fetch(link, {
      method: 'POST',
      body: new URLSearchParams({ step: 'record', answer: 'no-input', byName: 'x', byRole: 'y' }),
    });
    expect(blind.status).toBe(400);
    expect(await taskOf('council-aalst')).toEqual(before);
  });

  it('that was tampered with or guessed leads nowhere', async () => {
    const link = await linkFor('council-borne');
    const token = link.slice(link.lastIndexOf('/') + 1);
    const base = link.slice(0, link.lastIndexOf('/') + 1);
    const flipped = token.slice(0, -2) + (token.at(-2) === 'A' ? 'B' : 'A') + token.slice(-1);
    for (const guess of [flipped, 'a.b.c', 'x', token.slice(0, 20), `${token}.`]) {
      const response = await fetch(base + guess);
      expect(response.status).toBe(404);
      expect(await response.text()).not.toContain('Borne');
    }
  });

  it('answers a form posted twice with what was recorded, and refuses a second, other answer', async () => {
    const link = await linkFor('partner-borne');
    const first = new Browser();
    const page = await first.open(link);
    const filled = { answer: 'no-input', byName: 'Bo', byRole: 'secretaris' };
    const review = await first.submit(page, formWith(page, 'answer'), filled);
    const form = formToPress(review, 'record');
    const [one, two] = await Promise.all([
      first.submit(review, form, {}, 'record'),
      first.submit(review, form, {}, 'record'),
    ]);
    expect([one.status, two.status]).toEqual([200, 200]);
    expect((await region.api.round(round.roundId)).answers).toBe(1);

    // Somebody who had the form open all along.
    const late = await first.submit(page, formWith(page, 'answer'), {
      ...filled,
      answer: 'input',
      remarks: 'Toch iets.',
    });
    const refused = late.forms.some(({ buttons }) => buttons.some(({ value }) => value === 'record'))
      ? await first.submit(late, formToPress(late, 'record'), {}, 'record')
      : late;
    expect(refused.status).toBe(409);
    expect((await new Browser().open(link)).heading).toMatch(/vastgelegd|ligt vast/i);
    expect((await taskOf('partner-borne'))?.answer?.answer).toBe('no-input');
  });

  it('leads to a form whose faults are named beside their fields, with everything kept', async () => {
    const page = await newPage();
    await page.goto(await linkFor('council-ceres'));
    await choose(page, 'Wij geven inbreng');
    await page.getByLabel(/Uw naam/).fill('Cor Ceres');
    await press(page, 'Controleer uw antwoord');
    expect(await page.title()).toMatch(/^Fout: /);
    expect(await violations(page, wcag)).toEqual([]);
    expect(await page.getByLabel(/Uw naam/).inputValue()).toBe('Cor Ceres');
    await page.context().browser()?.close();
  });
});

describe('a college that registers its decision in a real browser', () => {
  it('is asked for a code, told what will be recorded, and shown what was', async () => {
    await agreeUpTo(region, cycleId, 'approval');
    round = await openRound(region, cycleId, 'approval');
    const mail = await mailTo(region, round, 'college-dalem');
    const { decidedOn, reference, onBehalfOf } = collegeDecision('college van Dalem');
    const page = await newPage();
    await page.goto(linkIn(mail));
    expect(await violations(page, wcag)).toEqual([]);
    await choose(page, 'Het college stemt in onder voorwaarden');
    await page.getByLabel(/Datum/).fill(decidedOn);
    await page.getByLabel(/Kenmerk/).fill(reference);
    await page.getByLabel(/Namens/).fill(onBehalfOf);
    await page
      .getByLabel(/oorwaarden \(|^Voorwaarden/)
      .last()
      .fill('Elk jaar een tussenstand.');
    await page.getByLabel(/Uw naam/).fill('Dirk Dalem');
    await page.getByLabel(/Uw functie/).fill('secretaris');
    await press(page, 'Controleer uw antwoord');
    expect(await violations(page, wcag)).toEqual([]);
    const code = codeIn(
      await region.mailbox.next(
        'the code',
        (one) => /Uw code/.test(one.subject) && factIn(one, 'Namens') === factIn(mail, 'Gevraagd aan'),
      ),
    );
    await page.getByLabel('Code').fill(code);
    await press(page, 'Leg definitief vast');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(/vastgelegd/i);
    expect(await violations(page, wcag)).toEqual([]);
    await page.context().browser()?.close();
    await eventually('the decision in the register', async () =>
      (await region.api.decisions()).some(
        ({ decision }) =>
          decision.partnerId === 'dalem' && decision.kind === 'approval' && decision.reference === reference,
      )
        ? true
        : undefined,
    );
  }, 240_000);
});
