import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { Account } from '../../simulation/account.ts';
import { allChecks } from '../../simulation/checks/all.ts';
import { checkedBy } from '../../simulation/checks/check.ts';
import type { Whole } from '../../simulation/checks/whole.ts';
import { simulate } from '../../simulation/simulate.ts';

let account: Account;
let whole: Whole;
beforeAll(async () => {
  const before = { ...process.env };
  ({ account, whole } = await simulate(inject('engine'), { seed: 1, years: 1, partners: 6, alliances: 1 }));
  for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
  Object.assign(process.env, before);
}, 600_000);

/** What is not so, by promise. */
const broken = (spoilt: Whole): string[] =>
  checkedBy(allChecks, spoilt).flatMap(({ promise, faults }) => (faults.length > 0 ? [promise] : []));

type Lists = { readonly [K in keyof Whole as Whole[K] extends readonly unknown[] ? K : never]: Whole[K] };

/** The record with one item of a list changed: the first of a kind. */
const withOne = <K extends keyof Lists>(
  list: K,
  which: (item: Whole[K][number & keyof Whole[K]]) => boolean,
  change: object,
): Whole => {
  type Item = Whole[K][number & keyof Whole[K]];
  const items = whole[list] as unknown as readonly Item[];
  const at = items.findIndex(which);
  if (at < 0) throw new Error(`The simulated record has no such item in ${list}`);
  return { ...whole, [list]: items.map((item, nth) => (nth === at ? Object.assign({}, item, change) : item)) };
};

it('keeps every promise of the rules over a simulated year', () => {
  expect(account.checks.flatMap(({ promise, faults }) => faults.map((fault) => `${promise}: ${fault}`))).toEqual([]);
});

it('has a year in which something happens: a framework in force, an alliance at work, a report', () => {
  expect(whole.cycles.map(({ status }) => status)).toEqual(['in-force']);
  expect(whole.alliances.map(({ phase }) => phase)).toEqual(['execution']);
  expect([...whole.reports.values()].flat().length).toBeGreaterThan(0);
  expect(whole.entries.some(({ corrects }) => corrects !== undefined)).toBe(true);
});

describe('a record in which one thing is not so', () => {
  it('has an entry of the register that follows no other', () => {
    const spoilt = withOne('register', ({ sequence }) => sequence === 2, { previousHash: '0' });
    expect(broken(spoilt)).toEqual(['each entry of the register follows the one before it']);
  });

  it('counts a vote twice', () => {
    const [vote] = whole.rounds.filter(({ kind }) => kind === 'vote');
    const outcome = { ...vote?.outcome, tally: { for: 99 } };
    const spoilt = withOne('rounds', ({ kind }) => kind === 'vote', { outcome });
    expect(broken(spoilt)).toEqual(['no vote is counted twice']);
  });

  it('leaves a silent addressee out', () => {
    const isSilent = ({ outcome }: Whole['rounds'][number]): boolean => (outcome?.silent.length ?? 0) > 0;
    const outcome = { ...whole.rounds.find(isSilent)?.outcome, silent: [] };
    expect(broken(withOne('rounds', isSilent, { outcome }))).toContain('whoever did not answer is recorded as silent');
  });

  it('closes a round before its term while somebody is awaited', () => {
    const isSilent = ({ outcome }: Whole['rounds'][number]): boolean => (outcome?.silent.length ?? 0) > 0;
    const spoilt = withOne('rounds', isSilent, { closedAt: '2027-01-05T00:00:00.000Z' });
    expect(broken(spoilt)).toEqual([
      'nobody is heard less than the term',
      // The later questions told of it by the moment at which it closed.
      'a question about a framework tells the results of every earlier round',
    ]);
  });

  it('has a member of an alliance without a contribution', () => {
    const spoilt = withOne('alliances', () => true, { members: ['gemeente-a', 'gemeente-z'] });
    expect(broken(spoilt)).toEqual(['the members of an alliance are the partners with a committed contribution']);
  });

  it('pays more than was received', () => {
    const spoilt = withOne('entries', ({ kind }) => kind === 'payment', { amountCents: 1_000_000_000_000 });
    expect(broken(spoilt)).toEqual([
      'what was recorded adds up to what is shown, to the cent',
      'of no source more was ever received than it granted, or paid than was received',
    ]);
  });

  it('shows another past than before', () => {
    const [first] = whole.remembered;
    const spoilt = withOne('remembered', () => true, { now: { ...(first?.now as object), name: 'anders' } });
    expect(broken(spoilt)).toEqual(['what was shown of a day is still shown of that day']);
  });

  it('puts a text in force that a college did not approve', () => {
    const [approval] = whole.rounds.filter(({ kind }) => kind === 'approval');
    const tasks = approval?.tasks.map((task, at) =>
      at === 0 && task.answer ? { ...task, answer: { ...task.answer, answer: 'not-approved' } } : task,
    );
    expect(broken(withOne('rounds', ({ kind }) => kind === 'approval', { tasks }))).toEqual([
      'every framework that came in force was approved by each college that was bound',
    ]);
  });

  it('shows an open vote to another partner, and a draft before it is submitted', () => {
    expect(broken(withOne('glimpses', ({ of }) => of === 'an open vote', { saw: 'the answer' }))).toEqual([
      'an open vote shows no answer to another partner',
    ]);
    expect(broken(withOne('glimpses', ({ of }) => of === 'a draft', { saw: 'the draft' }))).toEqual([
      'a draft is not there for a partner until it is submitted',
    ]);
  });

  it('asks for a vote without the results of the earlier rounds', () => {
    const isVote = ({ kind, matter }: Whole['tasksAsRead'][number]): boolean =>
      kind === 'vote' && matter === 'framework-cycle';
    const briefing = { ...whole.tasksAsRead.find(isVote)?.briefing, earlier: [] };
    expect(broken(withOne('tasksAsRead', isVote, { briefing }))).toEqual([
      'a question about a framework tells the results of every earlier round',
    ]);
  });

  it('hides by whom an answer was given for another partner', () => {
    const isGivenFor = ({ answer }: Whole['rounds'][number]['tasks'][number]): boolean =>
      answer?.representedBy !== undefined;
    const round = whole.rounds.find(({ tasks }) => tasks.some(isGivenFor));
    const tasks = round?.tasks.map((task) =>
      isGivenFor(task) ? { ...task, answer: { ...task.answer, representedBy: undefined } } : task,
    );
    expect(broken(withOne('rounds', ({ roundId }) => roundId === round?.roundId, { tasks }))).toEqual([
      'an answer says which partner gave it for another, as the registry has it on that day',
    ]);
  });
});
