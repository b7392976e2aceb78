import { expect, test } from 'vitest';
import { seatsOn } from '#functions/bodies/terms/bodies.ts';
import { listEscalations } from '#functions/escalations/operations/read-escalations.ts';
import { proposeEscalation } from '#functions/escalations/reactions/propose-escalation.ts';
import type { Letter } from '#functions/mail/letters/letter.ts';
import { openRound } from '#functions/rounds/reactions/open-round.ts';
import type { Fact } from '#shared/events/catalogue.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { eachOf } from '../support/each-of.ts';
import { givenReport } from '../support/plans.ts';
import { now } from '../support/small-programme.ts';
import { report, working } from './support/alliances.ts';
import { laddersOf } from './support/deployed.ts';
import { called } from './support/governance.ts';
import { answered, escalationNow, measures, raise, raised } from './support/ladder.ts';
import { delivered, mailDeps } from './support/mail-deps.ts';
import { emptyWorld, factsOfType } from './support/world.ts';

const programmeId = 'proefland';
const bureau = `bureau-${programmeId}`;

test('what the alliance leaves lying is seen with its answer, and the programmabureau may raise it with its reason', async () => {
  const world = await emptyWorld();
  const ids = await working(world);
  const budget = [{ budgetLineId: 'begeleiding', spentCents: 10_000, forecastCents: 108_000 }];
  await report(world, ids, givenReport({ budget }));
  const [forecast] = await factsOfType(world, 'alliances', 'alliance.breach-forecast');
  await proposeEscalation(world.ladderDeps)(forecast?.data as never, now);
  const body = { ...raised('budget-overrun', 8), year: 2027 };
  const withReason = { ...body, reason: 'Het tekort raakt ook de andere allianties van deze lijn.' };
  // While the alliance is asked, it is not lying.
  await expect(raise(world, programmeId, withReason, bureau)).rejects.toMatchObject({ rule: 'raise an escalation' });

  const matter = { programmeId, matter: 'escalation', matterId: 'escalation-1' } as const;
  await openRound({ ...world.roundDeps, clock: () => now, roundClock: { set: async () => undefined } })(matter);
  await answered(world, await escalationNow(world, programmeId), 'not-raised');
  await laddersOf(world).advance({ ...matter, generation: 1 });
  const list = await called(listEscalations(world.ladderDeps), { programmeId });
  expect(list.body).toMatchObject({
    escalations: [{ stage: 'dismissed', notNeeded: { reason: 'Omdat het zo is: not-raised.', measures } }],
  });
  const enteredFacts = await factsOfType(world, 'escalations', 'escalation.stage-entered');
  const dismissed = enteredFacts.find(({ data }) => data['stage'] === 'dismissed') as unknown as Fact;
  const sent: Letter[] = [];
  const keep = async (letter: Letter) => `message-${sent.push(letter)}`;
  expect(await delivered(mailDeps(world, keep, now), world, dismissed)).toEqual([]);
  const seats = seatsOn(await world.deps.registry.registry(programmeId), localDate(now));
  const members = seats.map(({ partnerId }) => partnerId);
  expect(sent.map(({ addressee }) => addressee)).toEqual(expect.arrayContaining([...members, 'programmabureau']));
  const measure = 'gemeente Alfa: Een andere aannemer zoeken, uiterlijk 31 december 2099';
  // A quotation in a mail is wrapped.
  for (const { message } of eachOf(sent)) expect(message.text.replaceAll(/\s*\n> /g, ' ')).toContain(measure);

  await expect(raise(world, programmeId, body, bureau)).rejects.toMatchObject({ code: 'invalid-input' });
  const { status } = await raise(world, programmeId, withReason, bureau);
  expect(status).toBe(201);
  const second = await world.ladderDeps.escalations.visit({ programmeId, escalationId: 'escalation-2' }, 1);
  expect(second?.motivation).toContain('Het programmabureau schaalt deze afwijking op');
  expect(second?.stage).toBe('solution');
});
