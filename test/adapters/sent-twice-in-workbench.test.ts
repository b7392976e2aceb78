import { expect, test } from 'vitest';
import { readAlliance } from '#functions/alliances/operations/read-alliances.ts';
import { withAlliance } from './support/alliances.ts';
import { called } from './support/governance.ts';
import { staffed } from './support/workbench-alliances.ts';
import { emptyWorld } from './support/world.ts';

const form = 'allianties/samen-bewegen/oproep';
const typed = {
  bericht: 'Wie doet mee?',
  'vraag-1-partner': 'alfa',
  'vraag-1-soort': 'money',
  'vraag-1-wat': 'Cofinanciering.',
  'vraag-1-jaar': '2027',
  'vraag-1-bedrag': '1.000',
};

test('a form that is sent twice is carried out once, and one that was changed in between is another', async () => {
  const world = await emptyWorld();
  const ids = await withAlliance(world, 'samen-bewegen', 'proefland');
  const { signedIn } = await staffed(world);
  const bo = await signedIn('bo-bureau');
  const messages = async () => {
    const { body } = await called(readAlliance(world.allianceDeps), ids);
    return (body as { calls: { message: string }[] }).calls.map(({ message }) => message);
  };
  const formulier = /name="formulier" value="([\w-]+)"/.exec((await bo.open(form)).page)?.[1] ?? '';
  const [one, other] = await Promise.all([
    bo.send(form, { ...typed, formulier }),
    bo.send(form, { ...typed, formulier }),
  ]);
  expect([one.status, other.status]).toContain(303);
  expect((await bo.send(form, { ...typed, formulier })).status).toBe(303);
  expect(await messages()).toEqual(['Wie doet mee?']);
  expect((await bo.send(form, { ...typed, formulier, bericht: 'Wie doet ook mee?' })).status).toBe(303);
  expect(await messages()).toEqual(['Wie doet mee?', 'Wie doet ook mee?']);
});
