import { expect, test } from 'vitest';
import { recordPayment } from '#functions/alliances/operations/record-payment.ts';
import type { Letter } from '#functions/mail/letters/letter.ts';
import { answerPaperLink } from '#functions/members/print/answer-paper-link.ts';
import { factIn } from '#shared/dynamo/outbox.ts';
import { now, today } from '../support/small-programme.ts';
import { committed, money, withAlliance } from './support/alliances.ts';
import { called } from './support/governance.ts';
import { everyLetterFor, mailDeps, membersOf } from './support/mail-deps.ts';
import { dayCome, merger, recorded, split } from './support/succeeding.ts';
import { emptyWorld, factsOfType, imported, type World } from './support/world.ts';

const programmeId = 'proefland';
const flat = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ');

const toldFacts = async (world: World) =>
  (await factsOfType(world, 'bodies', 'registry.succession-recorded')).map(factIn);

const lettersOf = async (world: World): Promise<Letter[]> => {
  const { deps } = mailDeps(world, async () => '', now);
  const all = await Promise.all((await toldFacts(world)).map((said) => everyLetterFor(deps, said, now)));
  return all.flat();
};

const opened = (world: World, letter: Letter | undefined) =>
  answerPaperLink({
    registry: world.deps.registry,
    members: membersOf(world),
    keys: async () => ['secret'],
    clock: () => now,
  })({
    httpMethod: 'GET',
    pathParameters: { token: /besluiten\.example\/(\S+)/.exec(letter?.message.text ?? '')?.[1] },
  } as never);

test('everybody whom a merger concerns is told once what moves to whom, also after its day (rule 18)', async () => {
  const world = await emptyWorld();
  const ids = await withAlliance(world);
  await committed(world, ids, 'alfa', money(60_000));
  await committed(world, ids, 'beta', money(40_001));
  const payment = { paymentId: 'eerste', year: 2027, amount: 20_000, paidOn: today, reference: 'F1' };
  await called(recordPayment(world.allianceDeps), { ...ids, contributionId: 'bijdrage-alfa' }, payment);
  await recorded(world, merger);
  await recorded(world, merger);
  const letters = await lettersOf(world);
  const addressees = letters.map(({ addressee }) => addressee);
  expect(addressees).toEqual(expect.arrayContaining(both(['alfa', 'beta'])));
  expect(addressees).toContain('programmabureau');
  expect(addressees.filter((one) => one.includes('alfabeta') || one.includes('gamma'))).toEqual([]);
  const text = flat(letters[0]?.message.text);
  expect(text).toContain('Alfa en Beta gaan samen verder als Alfabeta');
  expect(text).toContain('Bijdragen in geld naar Alfabeta: € 1.000,01, daarvan betaald € 200');
  const page = await opened(world, letters[0]);
  expect(page.statusCode).toBe(200);
  for (const words of ['Vaste zetel in de regiegroep: van Alfa naar Alfabeta', 'Samen bewegen', '€ 400,01'])
    expect(flat(page.body)).toContain(words);
  await dayCome(world);
  expect((await lettersOf(world)).map(({ addressee }) => addressee)).toEqual(addressees);
  expect((await opened(world, letters[0])).body).toBe(page.body);
});

const both = (partnerIds: readonly string[]): string[] =>
  partnerIds.flatMap((partnerId) => ['council', 'college', 'partner'].map((body) => `${body}.${partnerId}`));

test('a split that is divided in another way is told again, with the new shares', async () => {
  const world = await emptyWorld();
  const ids = await withAlliance(world);
  await committed(world, ids, 'alfa', money(60_000));
  const shares = (beta: number) => ({
    contributions: [
      {
        ...{ allianceId: ids.allianceId, contributionId: 'bijdrage-alfa' },
        shares: [
          { partnerId: 'beta', years: [{ year: 2027, amount: beta }] },
          { partnerId: 'delta', years: [{ year: 2027, amount: 60_000 - beta }] },
        ],
      },
    ],
  });
  const leads = (await world.allianceDeps.alliances.alliances(programmeId)).flatMap(({ allianceId, lead }) =>
    lead?.partnerId === 'alfa' ? [{ allianceId, to: 'beta' }] : [],
  );
  await recorded(world, split({ ...shares(10_000), leads }));
  await recorded(world, split({ ...shares(25_000), leads }));
  const letters = (await lettersOf(world)).filter(({ addressee }) => addressee === 'college.delta');
  const said = letters.map(({ message }) => /naar Delta: (€ [\d.,]+), daarvan/.exec(flat(message.text))?.[1]);
  expect(said.sort()).toEqual(['€ 350', '€ 500']);
  expect(letters.filter(({ message }) => message.subject.includes('Anders verdeeld: '))).toHaveLength(1);
});

test('another name is told in short to whoever bears it and to the programmabureau', async () => {
  const world = await emptyWorld();
  await imported(world);
  const given = { ...merger, successionId: 'naam', kind: 'rename' as const, predecessors: ['alfa'], successors: [] };
  await recorded(world, { ...given, name: 'Alpha' });
  const letters = await lettersOf(world);
  expect(letters.map(({ addressee }) => addressee).sort()).toEqual([...both(['alfa']), 'programmabureau'].sort());
  expect(flat(letters[0]?.message.text)).toContain('Verder verandert er niets.');
  await dayCome(world);
  expect((await opened(world, letters[0])).body).toContain('Alfa krijgt de naam Alpha');
  expect(flat(letters[0]?.message.text)).not.toContain('Wat moeten mensen verdelen?');
});
