import { expect, test } from 'vitest';
import { MoneyReader } from '#functions/money/reader.ts';
import { working } from './support/alliances.ts';
import { staffed } from './support/workbench-alliances.ts';
import { emptyWorld } from './support/world.ts';

const grant = {
  bron: 'state',
  bedrag: '10.000',
  dag: '1-2-2026',
  kenmerk: 'BZK <1>',
  van: '1-1-2027',
  tot: '31-12-2028',
  kassier: 'alfa',
  aandeel: '50',
  voorwaarden: 'Elk jaar een verantwoording.\nEen eindverslag.',
};
const advance = { bron: 'state', bedrag: '100,50', dag: '2-2-2026', kenmerk: 'V 1' };
const payment = {
  bron: 'state',
  bedrag: '60',
  dag: '3-2-2026',
  kenmerk: 'F 1',
  alliantie: 'samen-bewegen',
  partner: 'beta',
};

test('the programmabureau records the money by forms alone, corrects it, and everybody reads it and its statement', async () => {
  const world = await emptyWorld();
  await working(world);
  const { signedIn } = await staffed(world);
  const [bureau, ina] = [await signedIn('bo-bureau'), await signedIn('ina-beta')];
  const money = new MoneyReader(world.tables.money);
  const sums = async () => (await money.state('proefland')).sums;

  expect((await bureau.open('geld')).page).toContain('Er is nog niets vastgelegd.');
  const faulty = await bureau.send('geld/beschikking', { ...grant, bedrag: 'veel', cofinanciering: '5' });
  expect(faulty.status).toBe(422);
  expect(faulty.page).toContain('Vul een aandeel of een bedrag in, niet beide.');
  expect((await bureau.send('geld/beschikking', grant)).to).toBe('geld?gedaan=geboekt');
  // The same form sent twice is one entry.
  expect((await bureau.send('geld/beschikking', grant)).to).toBe('geld?gedaan=geboekt');
  expect((await sums()).grants).toMatchObject([
    {
      amountCents: 1_000_000,
      period: { from: '2027-01-01', until: '2029-01-01' },
      cashierId: 'alfa',
      conditions: ['Elk jaar een verantwoording.', 'Een eindverslag.'],
      cofinancing: { demands: 'share', percent: 50 },
    },
  ]);
  expect((await bureau.send('geld/voorschot', advance)).to).toBe('geld?gedaan=geboekt');
  const tooMuch = await bureau.send('geld/betaling', { ...payment, bedrag: '100,51' });
  expect([tooMuch.status, tooMuch.page.includes('meer zijn betaald dan er toen was ontvangen')]).toEqual([409, true]);
  expect((await bureau.send('geld/betaling', payment)).to).toBe('geld?gedaan=geboekt');

  const page = (await bureau.open('geld')).page;
  expect(page).toContain('BZK &lt;1&gt;');
  const wrong = /geld\/boekingen\/(payment-[^"]+)"/.exec(page)?.[1] ?? '';
  const correcting = await bureau.open(`geld/boekingen/${wrong}`);
  expect(correcting.page).toContain('value="F 1"');
  const corrected = await bureau.send(`geld/boekingen/${wrong}`, {
    ...payment,
    bedrag: '40',
    reden: 'Verkeerd bedrag.',
  });
  expect(corrected.to).toBe('geld?gedaan=verbeterd');
  expect(await sums()).toMatchObject({ spent: [{ amountCents: 4000, partnerId: 'beta' }] });
  expect((await bureau.open(`geld/boekingen/${wrong}`)).page).toContain('Deze boeking is al verbeterd.');

  expect((await ina.open('geld/verantwoording?jaar=2026')).page).toContain('Besteed in 2026');
  const seen = (await ina.open('geld')).page;
  expect(seen).toContain('verbeterd');
  expect(seen).not.toContain('geld/boekingen/');
  expect((await ina.open('geld/betaling')).page).not.toContain('name="bedrag"');
});
