import type { Browser } from 'playwright-core';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { AtKeyboard, startChromium } from './support/at-keyboard.ts';
import { collegeDecision, type Ground, settle, startGround } from './support/region.ts';
import { smallRegion } from './support/small-region.ts';

const programmeId = 'zuid-limburg';
/** In the first days of a year the last days that are over lie in the year before. */
const year = Temporal.Now.plainDateISO('Europe/Amsterdam').subtract({ days: 3 }).year;
/** The two municipalities share a secretary and a clerk: each is one person with two roles. */
const addresses = { 'college-secretary': 'secretaris@samen.example', 'council-clerk': 'griffie@samen.example' };

let ground: Ground;
let browser: Browser;
const wishes = { programmeId, municipalities: ['aalst', 'borne'], addresses };
const people = new Map<string, AtKeyboard>();
beforeAll(async () => {
  ground = await startGround();
  // Whoever deploys reads in who can be asked at all: from then on people do everything.
  await settle(ground, { ...wishes, withoutHolders: true });
  browser = await startChromium();
});
afterAll(async () => {
  await browser.close();
  await ground.stop();
});

/** Somebody who is signed in, at the page on which a role begins. */
const as = async (name: string, role?: RegExp): Promise<AtKeyboard> => {
  const known = people.get(name);
  const somebody = known ?? (await AtKeyboard.in(browser));
  people.set(name, somebody);
  await somebody.open(`${ground.stack.url}/werkbank`);
  if (!known) await somebody.press(name);
  if (role && (await somebody.page.getByRole('heading', { name: 'Kies uw rol' }).count()) > 0)
    await somebody.follow(role);
  return somebody;
};

/** Answers what waits on somebody. */
const answer = async (name: string, role: RegExp, fill: (page: AtKeyboard) => Promise<void>): Promise<void> => {
  const somebody = await as(name, role);
  await somebody.goTo('Mijn werk');
  // Questions that were answered stand on the same page.
  await somebody.awaitLink(/\?$/, { table: 'Wat op u wacht' });
  await fill(somebody);
  await somebody.press('Leg het antwoord vast');
  await somebody.sees('Uw antwoord is vastgelegd.');
};
const choose =
  (label: string) =>
  (page: AtKeyboard): Promise<void> =>
    page.choose(label);
const places = ['Aalst', 'Borne'];
const clerkOf = (place: string) => ['Griffier Aalst', new RegExp(`griffier, ${place}`)] as const;
const secretaryOf = (place: string) => ['Secretaris Aalst', new RegExp(`gemeentesecretaris, ${place}`)] as const;
const holderOf = (place: string) => [`Wethouder ${place}`, new RegExp(`${place}`)] as const;

/** The page of the version, for the programmabureau. */
const version = async (): Promise<AtKeyboard> => {
  const bo = await as('Bo Bureau');
  await bo.goTo('Kaders');
  await bo.follow(/Kaders 2027-2028/);
  return bo;
};
/** Moves the version on, once it can be. */
const move = async (choice: RegExp): Promise<void> => {
  const bo = await version();
  await bo.reloadUntil(choice);
  await bo.choose(choice);
  await bo.press('Leg vast');
  await bo.sees('Dit is vastgelegd.');
};
/** Waits until a round of the version is open. */
const open = async (): Promise<void> => (await version()).reloadUntil('Wie nog moet antwoorden');

/** The first framework, as the form asks it. */
const framework = {
  '#title': 'Kaders 2027-2028',
  '#summary': 'Gezond, groen en slim.',
  '#groundRules.monitoring': 'Per kwartaal.',
  '#groundRules.accountability': 'Twee keer per jaar.',
  '#groundRules.organisation': 'Het programmabureau.',
  '#mandate.budget-overrun.tolerance': '5',
  '#mandate.budget-overrun.regiegroep': '10',
  '#mandate.budget-overrun.sounding': '20',
  '#budget.0.year': String(year),
  '#budget.0.amountCents': '4.250.000',
  '#goals.0.title': 'Meer mensen bewegen',
  '#goals.0.description': 'Elke week.',
  '#goals.0.indicators.0.name': 'Wandelaars',
  '#goals.0.indicators.0.unit': 'procent',
  '#goals.0.indicators.0.baseline': '40',
  '#goals.0.indicators.0.target': '55',
  '#goals.0.indicators.0.by': '31 december 2028',
};

it('reads in the file of the programme, once what it changes was seen', { timeout: 300_000 }, async () => {
  const bo = await as('Bo Bureau');
  await bo.goTo('Partners');
  await bo.follow(/bestand/);
  await bo.fill({ '#bestand': smallRegion(wishes) });
  await bo.press('Laat zien wat er verandert');
  await bo.sees('Nieuw: 2.');
  await bo.press('Lees dit bestand in');
  await bo.goTo('Partners');
  await bo.follow('Aalst');
  expect(await bo.page.locator('main').innerText()).toContain('Wethouder Aalst');
});

it('takes a framework from a concept to in force', { timeout: 900_000 }, async () => {
  const writer = await as('Bo Bureau');
  await writer.follow('Begin de eerste kaders');
  await writer.select('#lineId', 'Gezonde');
  await writer.fill(framework);
  await writer.press('Begin dit concept');
  await move(/^Indienen/);
  await open();
  await answer(...clerkOf('Aalst'), async (page) => {
    await page.choose('Wij geven inbreng');
    await page.type('#remarks', 'De samenvatting is <te> kort.');
  });
  await answer(...clerkOf('Borne'), choose('Wij hebben geen inbreng'));
  for (const place of places) await answer(...holderOf(place), choose('Wij hebben geen inbreng'));

  const bo = await version();
  await bo.follow('Lees en beantwoord de inbreng');
  await bo.follow(/raad/i);
  await bo.choose('Overgenomen');
  await bo.type('Waarom', 'De samenvatting is nu langer.');
  await bo.press('Leg het antwoord vast');
  const reviser = await version();
  await reviser.follow('Schrijf aan het concept');
  await reviser.type('Samenvatting en visie', 'Gezond, groen en slim, en wat dat is.');
  await reviser.press('Sla op als nieuwe tekst');
  await reviser.sees('Vastgelegd als tekst 2.');

  await move(/sondering/);
  await open();
  for (const place of places) await answer(...holderOf(place), choose('Positief'));
  await move(/consultatie/);
  await open();
  for (const place of places) await answer(...holderOf(place), choose('Wij steunen de kaders'));
  await move(/vaststelling/);
  await open();
  for (const place of places) await answer(...holderOf(place), choose('Voor'));
  await open();
  for (const place of places)
    await answer(...secretaryOf(place), async (page) => {
      const { decidedOn, reference, onBehalfOf } = collegeDecision(`het college van ${place}`);
      await page.choose('Het college stemt in');
      await page.fill({ '#decidedOn': decidedOn, '#reference': reference, '#onBehalfOf': onBehalfOf });
    });
  const last = await version();
  await last.reloadUntil('van kracht');
  expect(people.size).toBe(5);
});

/** The page of the alliance, for somebody. */
const alliance = async (name: string, role?: RegExp): Promise<AtKeyboard> => {
  const somebody = await as(name, role);
  await somebody.goTo('Allianties');
  await somebody.follow('Wandelpaden');
  return somebody;
};
/** Takes the alliance to its next phase. */
const step = async (name: string, choice: string): Promise<void> => {
  const somebody = await alliance(name);
  await somebody.follow('Zet een stap');
  await somebody.choose(choice);
  await somebody.press('Zet de stap');
};

it('takes an alliance from a pitch to its execution', { timeout: 900_000 }, async () => {
  const bo = await as('Bo Bureau');
  await bo.goTo('Allianties');
  await bo.follow('Pitch een nieuwe alliantie');
  await bo.type('Naam van de alliantie', 'Wandelpaden');
  await bo.type('Wat wil de alliantie doen?', 'Paden tussen de kernen.');
  await bo.select('#doel', 'Gezonde');
  await bo.press('Pitch de alliantie');
  await (await alliance('Bo Bureau')).follow('Doe een oproep aan partners');
  await bo.type('Bericht aan de partners', 'Wie doet er mee?');
  await bo.select('#vraag-1-partner', 'Aalst');
  await bo.select('#vraag-1-soort', 'Geld');
  await bo.fill({ '#vraag-1-wat': 'Geld voor de aanleg', '#vraag-1-jaar': String(year), '#vraag-1-bedrag': '100.000' });
  await bo.press('Doe de oproep');
  await step('Bo Bureau', 'Naar de verkenning');

  const lead = await as('Wethouder Aalst');
  await lead.goTo('Ons deel');
  await lead.follow(/Zeg een bijdrage toe/);
  await lead.select('#soort', 'Geld');
  await lead.type('Omschrijving', 'Aanleg van paden');
  await lead.fill({ '#jaar-1-jaar': String(year), '#jaar-1-bedrag': '100.000' });
  await lead.press('Zeg de bijdrage toe');
  await lead.goTo('Ons deel');
  await lead.follow('Aanleg van paden');
  await lead.choose('Leg de bijdrage voor');
  await lead.press('Leg vast');
  const bureau = await alliance('Bo Bureau');
  await bureau.follow('Wijs de trekker aan');
  await bureau.select('#partner', 'Aalst');
  await bureau.press('Wijs de trekker aan');
  await step('Bo Bureau', 'Naar de vorming');

  const { decidedOn, reference, onBehalfOf } = collegeDecision('de raad van Aalst');
  await answer(...clerkOf('Aalst'), async (page) => {
    await page.choose('Er is besloten bij te dragen');
    await page.fill({ '#decidedOn': decidedOn, '#reference': reference, '#onBehalfOf': onBehalfOf });
  });

  const planner = await alliance('Wethouder Aalst');
  await planner.reloadUntil(/Maak het jaarplan van/);
  await planner.open(`${planner.page.url()}/jaarplan/${year}`);
  await planner.type('#doel-1-titel', 'Paden aangelegd');
  await planner.select('#doel-1-kader', 'Meer');
  await planner.fill({
    '#doel-1-eenheid': 'kilometer',
    '#doel-1-begin': '0',
    '#doel-1-streef': '40',
    '#doel-1-dag': '31-12-2028',
    '#budget-1-naam': 'Aanleg',
    '#budget-1-bedrag': '100.000',
    '#organisatie': 'Elke maand overleg.',
  });
  await planner.press('Dien het jaarplan in');
  const tester = await alliance('Bo Bureau');
  await tester.follow(String(year));
  await tester.follow(/toets/i);
  await tester.choose('Ja, het past');
  await tester.press('Leg de toets vast');
  await step('Wethouder Aalst', 'Naar de uitvoering');
  const other = await alliance('Wethouder Borne');
  expect(await other.page.locator('main').innerText()).toContain('uitvoering');
});

/** Reports over one day of the year that is over. */
const report = async (day: string, spent: string): Promise<void> => {
  const lead = await alliance('Wethouder Aalst');
  await lead.follow(/rapportage/i);
  await lead.follow('Rapporteer over een periode');
  await lead.fill({ '#van': `${day}-${year}`, '#tot': `${day}-${year}` });
  await lead.press('Verder');
  await lead.type('Bereikt', '12');
  await lead.type('Verwacht aan het einde', '40');
  await lead.type('Uitgegeven', spent);
  await lead.type('Verwacht in totaal', spent);
  await lead.press('Kijk wat rood wordt');
  await lead.press('Leg de rapportage vast');
};
const escalation = async (): Promise<AtKeyboard> => {
  const bo = await as('Bo Bureau');
  await bo.goTo('Escalaties');
  await bo.follow(/Wandelpaden/);
  return bo;
};

it('takes a breach that a report shows to its solution on the first rung', { timeout: 900_000 }, async () => {
  await report('1-1', '108.000');
  await answer('Wethouder Aalst', /Aalst/, async (page) => {
    await page.choose('Ja, wij leggen dit voor');
    await page.type('Toelichting', 'De grond is duurder.');
  });
  await answer('Bo Bureau', /programmabureau/i, async (page) => {
    await page.choose('Wij stellen een oplossing voor');
    await page.type('Toelichting', 'Een smaller pad.');
    await page.fill({
      '#maatregel-1-wie': 'Aalst',
      '#maatregel-1-wat': 'Een smaller pad aanleggen',
      '#maatregel-1-dag': '31-12-2099',
    });
  });
  await answer('Wethouder Aalst', /Aalst/, choose('De oplossing is voldoende'));
  await (await escalation()).reloadUntil('Een smaller pad aanleggen');
  await report('2-1', '99.000');
  const bo = await escalation();
  await bo.reloadUntil(/opgelost/i);
  expect(await bo.page.locator('main').innerText()).toContain('Een smaller pad aanleggen');
});
