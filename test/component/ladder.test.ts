import { rmSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { Api } from '#demo/api.ts';
import { Mailbox } from '#demo/mailbox.ts';
import { givenReport, planContent } from '../support/plans.ts';
import { MortalStack } from './support/mortal-stack.ts';
import {
  agreeing,
  agreeUpTo,
  answerAll,
  eventually,
  newFolder,
  roundOpened,
  submittedCycle,
} from './support/region.ts';
import { smallFramework, smallRegion } from './support/small-region.ts';
import { naming, secretsIn, tracesOf } from './support/traces.ts';
import { Works } from './support/works.ts';

const folder = newFolder();
const stack = new MortalStack(folder);
afterAll(async () => {
  await stack.kill();
  rmSync(folder, { recursive: true, force: true });
});

const programmeId = 'zuid-limburg';
const app = 'zaaksysteem-maastricht';
const yearOf = (daysAgo: number): number => new Date(Date.now() - daysAgo * 86_400_000).getUTCFullYear();
/** In the first days of a year the last period that is over lies in the year before. */
const [thisYear, reportYear] = [yearOf(0), yearOf(3)];
const period = (from: number) => ({ from: `${reportYear}-01-0${from}`, until: `${reportYear}-01-0${from + 1}` });

/** The framework of the small region, with money in the years that the alliance works in. */
const framework = () => {
  const content = smallFramework();
  const budget = [...new Set([reportYear, thisYear])].map((year) => ({ year, amountCents: 425_000_000 }));
  return { ...content, lines: content.lines.map((line) => ({ ...line, budget })) };
};

/** What everybody says on the way up; the seats agree with what the alliance advises. */
const said = {
  raising: { answer: 'raised', remarks: 'De aannemer is failliet.' },
  solution: {
    answer: 'solution',
    remarks: 'Een kleiner pad.',
    measures: 'Gemeente 1; Een kleiner pad; 31 december 2099',
  },
  verdict: { answer: 'not-sufficient', remarks: 'Dan komt niemand er nog langs.' },
  ruling: { answer: 'for' },
} as const;

it('takes a broken tolerance from a report up the ladder and down again, though the power fails on every rung', async () => {
  const { apiUrl: url, tokens } = await stack.start();
  const connect = (client: string) => new Api({ url, token: tokens[client] ?? '', programmeId });
  const api = connect(`programmabureau-${programmeId}`);
  const people = { api, mailbox: new Mailbox(() => stack.mails()) };
  const works = new Works(api, connect(app));
  const answered = async (roundId: string, kind: keyof typeof said): Promise<void> => {
    const round = await roundOpened(people, roundId);
    expect(round.kind).toBe(kind);
    await answerAll(people, round, () => said[kind]);
    // The answer is recorded; whatever was to follow on this rung is cut off.
    await stack.kill();
    await stack.start();
  };
  const region = smallRegion({
    programmeId,
    municipalities: ['aalst', 'borne'],
    oneTimeCode: ['contribution', 'ruling'],
    apps: [{ id: app, actsFor: 'aalst' }],
  });
  await connect('beheer').importProgramme(region);
  const cycleId = await submittedCycle(people, framework());
  await agreeUpTo(people, cycleId, 'in-force');

  const putIn = await works.promised('aalst', thisYear);
  const council = await roundOpened(people, putIn);
  expect(council.tasks.map(({ addresseeId }) => addresseeId)).toEqual(['council-aalst']);
  await answerAll(people, council, (_, name) => agreeing('contribution', name));
  const plans = [...new Set([thisYear, reportYear])].map((year) => ({ year, content: planContent() }));
  await works.working('aalst', plans);

  // 8 % over: the framework tolerates 5, and lets the regiegroep decide up to 10.
  const over = [{ budgetLineId: 'begeleiding', spentCents: 10_000, forecastCents: 108_000 }];
  await works.report(givenReport({ period: period(1), budget: over }));
  const proposed = await works.climbedTo('proposed');
  expect(proposed).toMatchObject({ size: 8, reach: 'within', report: `${reportYear}-01-01_${reportYear}-01-02.1` });
  await answered(proposed.roundId ?? '', 'raising');
  await answered((await works.climbedTo('solution')).roundId ?? '', 'solution');
  await answered((await works.climbedTo('verdict')).roundId ?? '', 'verdict');

  await answered((await works.climbedTo('ruling')).roundId ?? '', 'ruling');
  await works.climbedTo('watched');
  await works.report(givenReport({ period: period(2) }));
  const { history } = await works.climbedTo('solved');
  expect(history.map(({ stage }) => stage)).toEqual(['proposed', 'solution', 'verdict', 'ruling', 'watched', 'solved']);
  expect(history[3]?.motivation).toContain('Dan komt niemand er nog langs.');
  expect(await works.escalations()).toHaveLength(1);

  // The council's decision, the votes of both seats and what they came to, each once, with its ground.
  const decided = await eventually('the register', async () => {
    const decisions = await api.decisions();
    const found = decisions.map(({ decision }) => decision).filter(({ kind }) => kind === 'ruling');
    return found.length > 0 ? decisions.map(({ decision }) => decision) : undefined;
  });
  const about = decided.filter(({ roundId = '' }) => roundId === putIn || roundId.includes('escalation-1'));
  expect(about.map(({ kind, body, outcome }) => `${kind} ${body} ${outcome}`).sort()).toEqual([
    'contribution council committed',
    'ruling regiegroep decided',
    'vote regiegroep for',
    'vote regiegroep for',
  ]);
  expect(await api.verifyDecisions()).toMatchObject({ whole: true });

  // Whoever leads the alliance and the programmabureau were told of each of the six steps, once.
  const letters = await eventually('the letters of each step', async () => {
    const letters = (await stack.mails()).filter(({ subject }) => subject.includes('Escalatie: '));
    return letters.length >= 12 ? letters : undefined;
  });
  expect(letters.filter(({ to }) => to === 'wethouder@aalst.example')).toHaveLength(6);
  expect(letters.filter(({ to }) => to === `bureau@${programmeId}.example`)).toHaveLength(6);
  expect(letters.every(({ text }) => text.includes('Wandelpaden'))).toBe(true);

  // A review of the seats beside it. None of all this leaves a name or an address where nobody may be named.
  await api.registry.callReview({ keep: true, motivation: 'De bezetting werkt goed.' });
  await eventually('the round of the review', async () => {
    const traces = await tracesOf(await stack.leaving());
    return (
      traces.some(({ kind, text }) => kind === 'event' && text.includes(`${programmeId}.composition.1`)) || undefined
    );
  });
  const traces = await tracesOf(await stack.leaving());
  for (const kind of ['log', 'event', 'workflow', 'key'])
    expect(traces.some((trace) => trace.kind === kind)).toBe(true);
  for (const subject of ['alliance.', 'contribution.', 'escalation.', 'composition.review'])
    expect(traces.some(({ kind, where }) => kind === 'event' && where.includes(subject))).toBe(true);
  expect(naming(traces, secretsIn(region))).toEqual([]);
}, 420_000);
