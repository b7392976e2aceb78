import { expect, test } from 'vitest';
import { advanceCycle } from '#functions/frameworks/reactions/advance-cycle.ts';
import { closeIfDone } from '#functions/rounds/close-round.ts';
import { openRound } from '#functions/rounds/reactions/open-round.ts';
import type { Task } from '#functions/rounds/terms/task.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { eachOf } from '../support/each-of.ts';
import { smallRegistry } from '../support/small-programme.ts';
import { runningCycle } from './support/governance.ts';
import { walkedOn } from './support/portions.ts';
import { csrfIn, provider, site, workbenchOn } from './support/workbench.ts';
import { emptyWorld, imported, type World } from './support/world.ts';

const programmeId = 'proefland';
const bureau = {
  programmeId,
  personId: 'jan-bureau',
  name: 'Jan Proef',
  role: 'bureau',
  function: 'strategy',
  email: 'jan@proef.example',
  from: '2026-01-01',
} as const;

/** The moment at which the test runs, as the API and the workbench read it. */
const clock = (): string => new Date().toISOString();

/** A workbench on an empty programme; each person in it has a browser of its own. */
const staffed = async (world: World) => {
  const registry = smallRegistry();
  const people = [...registry.people, bureau];
  await imported(world, { ...registry, people });
  const workbench = await workbenchOn(
    world,
    await provider(
      'eigen',
      people.flatMap(({ email }) => email ?? []),
    ),
  );
  return async (personId: string) => {
    const browser = workbench.browser();
    const email = people.find((one) => one.personId === personId)?.email ?? '';
    const csrf = csrfIn((await browser.signIn(email, '/werkbank/aanmelden/eigen')).page);
    const base = `/werkbank/${programmeId}/${personId}/`;
    const send = async (path: string, form: Record<string, string>) => {
      const { status, page, location } = await browser.open(base + path, { ...form, csrf });
      return { status, page, to: location?.href.replace(site + base, '') };
    };
    return { open: (path: string) => browser.open(base + path), send };
  };
};

type Seat = Awaited<ReturnType<Awaited<ReturnType<typeof staffed>>>>;

/** What the programmabureau types to begin. */
const first = {
  title: 'Kaders 2027-2029',
  summary: 'Gezond en slim.',
  'groundRules.monitoring': 'Per kwartaal.',
  'groundRules.accountability': 'Twee keer per jaar.',
  'groundRules.organisation': 'Het programmabureau.',
  'mandate.budget-overrun.tolerance': '5',
  'mandate.budget-overrun.regiegroep': '10',
  'mandate.budget-overrun.sounding': '20',
  lineId: 'gezond',
  'budget.0.year': '2027',
  'budget.0.amountCents': '1.250.000',
  'goals.0.title': 'Meer bewegen',
  'goals.0.description': 'Iedereen beweegt.',
  'goals.0.indicators.0.name': 'Sporters',
  'goals.0.indicators.0.unit': 'procent',
  'goals.0.indicators.0.target': '60',
  'goals.0.indicators.0.by': '31 december 2029',
};

/** Opens the round of the stage, as the workflow does. */
const opened = async (world: World) => {
  const { cycleId: matterId, roundId = '' } = await runningCycle(world, programmeId);
  const roundClock = { set: async () => undefined };
  await openRound({ ...world.roundDeps, clock, roundClock })({ programmeId, matter: 'framework-cycle', matterId });
  await walkedOn(world, clock());
  return { roundId, tasks: await world.roundDeps.rounds.tasks(roundId) };
};

/** Closes a round and moves on, as the workflow does. */
const closed = async (world: World, roundId: string): Promise<string> => {
  await closeIfDone(world.roundDeps, roundId, clock());
  const { cycleId: matterId } = await runningCycle(world, programmeId);
  await advanceCycle({ ...world.deps, clock })({ programmeId, matter: 'framework-cycle', matterId, generation: 1 });
  return (await runningCycle(world, programmeId)).stage;
};

const decision = { decidedOn: localDate(clock()), reference: 'B&W 1', onBehalfOf: 'het college' };
const answers: Readonly<Record<string, Record<string, string>>> = {
  input: { answer: 'no-input' },
  sounding: { answer: 'positive' },
  consultation: { answer: 'support' },
  adoption: { answer: 'for' },
  approval: { answer: 'approved', ...decision },
};

test('an empty programme comes to a framework in force by the forms of the workbench alone', async () => {
  const world = await emptyWorld();
  const signedIn = await staffed(world);
  const office: Seat = await signedIn(bureau.personId);
  const newFrameworkLink = 'href="/werkbank/proefland/jan-bureau/kader/nieuw"';
  expect((await office.open('vandaag')).page).toContain(newFrameworkLink);
  expect((await office.open('kader')).page).toContain(newFrameworkLink);

  const wrong = await office.send('kader/nieuw', { ...first, title: '', 'budget.0.year': '1999', lineId: '' });
  expect(wrong.status).toBe(422);
  expect(wrong.page).toContain('Iedereen beweegt.');
  const faulty = [...wrong.page.matchAll(/href="#([\w.-]+)"/g)].map(([, field]) => field);
  expect(faulty.filter((field) => field !== 'inhoud')).toEqual(['title', 'lineId', 'budget.0.year']);
  expect((await office.send('kader/nieuw', first)).to).toBe('kader/1/concept?gedaan=begonnen');
  const { content } = await world.deps.frameworks.text(programmeId, '1', 1);
  expect(content).toMatchObject({
    title: 'Kaders 2027-2029',
    lines: [{ lineId: 'gezond', name: 'Gezonde gemeenschappen', budget: [{ year: 2027, amountCents: 125_000_000 }] }],
  });
  const secondAttempt = await office.send('kader/nieuw', first);
  expect(secondAttempt.page).toContain('Er loopt al een versie');

  const moved = async (choice: string) => {
    const { visit } = await runningCycle(world, programmeId);
    return (await office.send('kader/1', { visit: String(visit), move: choice })).to;
  };
  const onPaper = async (task: Task | undefined, form: Record<string, string>) => {
    const paper = { name: 'A. Jansen', role: 'secretaris', reason: 'Per brief.', ...form };
    return (await office.send(`rondes/${task?.roundId}/taken/${task?.taskId}/papier`, paper)).status;
  };
  const personally = async (personId: string, task: Task | undefined, form: Record<string, string>) => {
    const page = await (await signedIn(personId)).open(`taken/${task?.taskId}`);
    const textHash = /name="textHash" value="(\w+)"/.exec(page.page)?.[1] ?? '';
    return (await (await signedIn(personId)).send(`taken/${task?.taskId}`, { ...form, textHash })).to;
  };
  const of = (tasks: readonly Task[], partnerId: string) => tasks.find((task) => task.partnerId === partnerId);

  expect(await moved('submit.input')).toBe('kader/1?gedaan=stap');
  const input = await opened(world);
  const [giver, ...others] = input.tasks;
  expect(await onPaper(giver, { answer: 'input', remarks: 'Denk aan de kleine kernen.' })).toBe(303);
  for (const task of eachOf(others)) expect(await onPaper(task, answers['input'] ?? {})).toBe(303);
  expect(await closed(world, input.roundId)).toBe('revision');
  const given = { verdict: 'not-adopted', reason: 'Dat staat er al.' };
  expect((await office.send(`kader/1/inbreng/${giver?.taskId}`, given)).status).toBe(303);
  expect(await office.open('kader/1/inbreng/document')).toMatchObject({
    status: 200,
    page: expect.stringContaining('<!doctype html>'),
  });

  for (const stage of ['sounding', 'consultation'] as const) {
    expect(await moved(`proceed.${stage}`)).toBe('kader/1?gedaan=stap');
    const { roundId, tasks } = await opened(world);
    for (const task of eachOf(tasks)) expect(await onPaper(task, answers[stage] ?? {})).toBe(303);
    expect(await closed(world, roundId)).toBe('revision');
  }

  expect(await moved('proceed.adoption')).toBe('kader/1?gedaan=stap');
  const vote = await opened(world);
  for (const partnerId of ['alfa', 'beta', 'gamma']) {
    const task = of(vote.tasks, partnerId);
    expect(await personally(`${partnerId}-portfolio-holder`, task, answers['adoption'] ?? {})).toBe(
      'werk?gedaan=antwoord',
    );
  }
  expect(await closed(world, vote.roundId)).toBe('approval');

  const approval = await opened(world);
  const alfa = of(approval.tasks, 'alfa');
  expect(await personally('alfa-college-secretary', alfa, answers['approval'] ?? {})).toBe('werk?gedaan=antwoord');
  for (const task of eachOf(approval.tasks.filter((one) => one !== alfa)))
    expect(await onPaper(task, answers['approval'] ?? {})).toBe(303);
  expect(await closed(world, approval.roundId)).toBe('in-force');

  // The next version begins with the text in force, and with the evaluation of it.
  const bare = await office.send('kader/nieuw', {
    title: 'Kaders 2030',
    'evaluation.title': '',
    'evaluation.summary': '',
  });
  expect(bare.status).toBe(422);
  const evaluated = { title: 'Kaders 2030', 'evaluation.title': 'Tussentijds', 'evaluation.summary': 'Het gaat goed.' };
  expect((await office.send('kader/nieuw', evaluated)).to).toBe('kader/2/concept?gedaan=begonnen');
  expect((await world.deps.frameworks.text(programmeId, '2', 1)).content).toEqual({ ...content, title: 'Kaders 2030' });
});
