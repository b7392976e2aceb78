import { describe, expect, test } from 'vitest';
import { smallRegistry } from '../support/small-programme.ts';
import { schedulerThatTakesAll } from './support/contract/scheduler.ts';
import { withRound } from './support/placed.ts';
import { provider, workbenchOn } from './support/workbench.ts';
import { emptyWorld } from './support/world.ts';

const email = 'jan@proef.example';
const programmeId = 'proefland';
const person = {
  programmeId,
  personId: 'jan-bureau',
  name: 'Jan Proef',
  role: 'bureau',
  function: 'strategy',
  email,
  from: '2026-01-01',
} as const;

const place = async () => {
  const world = await emptyWorld();
  const registry = smallRegistry();
  const { roundId, tasks } = await withRound(world, 'sounding', { ...registry, people: [...registry.people, person] });
  const browser = (await workbenchOn(world, await provider('eigen', [email]))).browser();
  const at = (path: string): string => `/werkbank/${programmeId}/${person.personId}/${path}`;
  const { page } = await browser.signIn(email, `/werkbank/aanmelden/eigen?terug=${at('rondes')}`);
  const csrf = /name="csrf" value="([\w-]+)"/.exec(page)?.[1] ?? '';
  const send = (path: string, form: Record<string, string>) => browser.open(at(path), { ...form, csrf });
  return { world, roundId, tasks, browser, at, page, send };
};

describe('the rounds of a programme in the workbench', () => {
  test('are listed, and each shows its addressees', async () => {
    const { page, browser, at, roundId, tasks } = await place();
    expect(page).toContain(at(`rondes/${roundId}`));
    const round = await browser.open(at(`rondes/${roundId}`));
    expect(tasks.filter(({ taskId }) => round.page.includes(at(`rondes/${roundId}/taken/${taskId}`)))).toEqual(tasks);
  });

  test('can be extended with a reason, and what was typed stays when the API refuses', async () => {
    await schedulerThatTakesAll();
    const { world, roundId, send } = await place();
    const refused = await send(`rondes/${roundId}/verlengen`, { until: '1 januari 2027', reason: 'De <vakantie>.' });
    expect(refused.status).toBe(422);
    expect(refused.page).toContain('De &lt;vakantie&gt;.');
    const taken = await send(`rondes/${roundId}/verlengen`, { until: '30 april 2027', reason: 'De vakantie.' });
    expect(taken).toMatchObject({ status: 303 });
    expect(await world.roundDeps.rounds.round(roundId)).toMatchObject({
      termEnd: '2027-04-30T21:59:59.000Z',
      extensions: [{ reason: 'De vakantie.', by: `person/${person.personId}` }],
    });
  });

  test('let a task be withdrawn and an answer be registered from paper', async () => {
    const { world, roundId, tasks, send } = await place();
    const [one, other] = tasks;
    const path = (task = one) => `rondes/${roundId}/taken/${task?.taskId}`;
    expect((await send(path(), { action: 'withdrawTask', reason: '' })).status).toBe(422);
    expect((await send(path(), { action: 'withdrawTask', reason: 'Dubbel.' })).status).toBe(303);
    expect(await world.roundDeps.rounds.task(one?.taskId ?? '')).toMatchObject({ status: 'withdrawn' });
    const paper = { answer: 'positive', name: 'A. Jansen', role: 'wethouder', reason: 'De brief kwam per post.' };
    expect((await send(`${path(other)}/papier`, paper)).status).toBe(303);
    expect(await world.roundDeps.rounds.task(other?.taskId ?? '')).toMatchObject({
      status: 'answered',
      answer: { answer: 'positive', via: 'paper' },
    });
  });
});
