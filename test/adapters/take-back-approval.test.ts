import { beforeEach, describe, expect, test } from 'vitest';
import { changeRing } from '#functions/bodies/operations/change.ts';
import { endMembership } from '#functions/bodies/operations/end-membership.ts';
import { decisionOfAnswer, decisionOfRound } from '#functions/decisions/decisions-of.ts';
import { frameworkStakes } from '#functions/frameworks/bodies/stakes.ts';
import { membersOf, unboundNames } from '#functions/frameworks/members-of.ts';
import { askTakingBackOfApproval } from '#functions/frameworks/operations/take-back-approval.ts';
import { PastFrameworks } from '#functions/frameworks/past-reader.ts';
import { concludeConditions } from '#functions/frameworks/reactions/conclude-conditions.ts';
import { concludeAllTakingBack, receiveTakingBack } from '#functions/frameworks/reactions/conclude-taking-back.ts';
import { concludeAccession, followMembers } from '#functions/frameworks/reactions/follow-members.ts';
import { FrameworksReader } from '#functions/frameworks/reader.ts';
import { closeIfDone, withdrawRound } from '#functions/rounds/close-round.ts';
import type { GivenAnswer } from '#functions/rounds/domain/answer.ts';
import { openRound } from '#functions/rounds/reactions/open-round.ts';
import { type Fact, type FactOf, fact } from '#shared/events/catalogue.ts';
import { now } from '../support/small-programme.ts';
import {
  advanced,
  afterTerms,
  answer,
  called,
  collegeDecision,
  conditionsPut,
  moved,
  opened,
  runningCycle,
} from './support/governance.ts';
import { everyLetterFor, mailDeps } from './support/mail-deps.ts';
import { meanwhile } from './support/meanwhile.ts';
import { placed } from './support/placed.ts';
import { sourcesOf } from './support/register.ts';
import { emptyWorld, factsOfType, imported, type World } from './support/world.ts';

const programmeId = 'proefland';
const ids = { programmeId, cycleId: '1', partnerId: 'delta' };
const reason = 'Het college bespreekt de kaders opnieuw.';
/** Of the day before it was taken back. */
const olderApproval = collegeDecision('approved', { decidedOn: '2027-02-28' });
const beforeTakingBack = { faults: [{ cause: { kind: 'too-early', fact: 'takingBack', on: '2027-03-01' } }] };
const takenBack = collegeDecision('taken-back', { reference: 'B&W 2027-077' });

describe('an approval that its college takes back (rule 8)', () => {
  let world: World;
  beforeEach(async () => {
    world = await emptyWorld();
    await imported(world);
    await placed(world, 'approval');
  });
  const parts = () => ({ ...world.deps, clock: () => now });
  const record = () => world.deps.frameworks.askedApproval(ids);
  const ask = (partnerId = 'delta', clientId = 'bureau-proefland') =>
    called(askTakingBackOfApproval(world.deps), { ...ids, partnerId }, { reason }, clientId);
  /** Every college answers, one of them perhaps otherwise. */
  const decided = async (refusing?: string, silent: readonly string[] = []) => {
    const roundId = await opened(world);
    const tasks = await world.roundDeps.rounds.tasks(roundId);
    for (const { taskId, partnerId } of tasks)
      if (!silent.includes(partnerId))
        await answer(world, taskId, collegeDecision(partnerId === refusing ? 'not-approved' : 'approved'));
    await closeIfDone(world.roundDeps, roundId, silent.length > 0 ? afterTerms : now);
    await advanced(world, programmeId, now);
    return tasks.map(({ partnerId }) => partnerId).toSorted();
  };
  const taskOfCollege = async () => {
    await ask();
    const about = { programmeId, matter: 'approval', matterId: '1.delta' } as const;
    await openRound({ ...world.roundDeps, clock: () => now, roundClock: { set: async () => undefined } })(about);
    const roundId = (await record())?.takingBack?.roundId ?? '';
    const [task] = await world.roundDeps.rounds.tasks(roundId);
    if (!task) throw new Error('Nobody was asked');
    return task;
  };
  const closed = async (roundId: string, at = now) => {
    await closeIfDone(world.roundDeps, roundId, at);
    const all = await factsOfType(world, 'rounds', 'round.closed');
    return all.find(({ data }) => data['roundId'] === roundId) as unknown as FactOf<'nl.regiodeal.round.closed.v1'>;
  };
  const concluded = async (given?: GivenAnswer) => {
    const task = await taskOfCollege();
    if (given) await answer(world, task.taskId, given);
    const told = await closed(task.roundId, given ? now : afterTerms);
    await receiveTakingBack(parts())(told);
    await receiveTakingBack(parts())(told);
    return { task, told };
  };
  const member = async () => {
    const members = await membersOf(world.deps, await world.deps.frameworks.cycle(programmeId, '1'), now);
    return members.find(({ partnerId }) => partnerId === 'delta');
  };

  test('is as of a day what was registered by then, not what its college had decided already', async () => {
    await decided();
    const task = await taskOfCollege();
    const at = '2027-03-05T09:00:00.000Z';
    await answer(world, task.taskId, takenBack, at);
    await receiveTakingBack({ ...world.deps, clock: () => at })(await closed(task.roundId, at));
    const takenBackOn = async (day: string) => {
      const past = new PastFrameworks(world.tables.frameworks, world.roundDeps.rounds, day);
      return (await past.askedApprovals(programmeId, '1')).flatMap((one) => one.takenBack.map((by) => by.decidedOn));
    };
    expect((await record())?.takenBack).toMatchObject([{ decidedOn: '2027-03-01' }]);
    expect(await takenBackOn('2027-03-04')).toEqual([]);
    expect(await takenBackOn('2027-03-05')).toEqual(['2027-03-01']);
  });

  test('leaves a version in force for the others, and binds its municipality no more', async () => {
    await decided();
    expect(await member()).toEqual({ partnerId: 'delta', bound: true });
    const { task, told } = await concluded(takenBack);
    expect(task).toMatchObject({ capacity: 'college', partnerId: 'delta', kind: 'taking-back' });

    expect(await runningCycle(world, programmeId)).toMatchObject({ cycleId: '1', status: 'in-force' });
    const decision = { decidedOn: '2027-03-01', reference: 'B&W 2027-077', registrationId: `${task.taskId}.1` };
    expect(await member()).toEqual({ partnerId: 'delta', bound: false, takenBack: decision });
    const cycle = await world.deps.frameworks.cycle(programmeId, '1');
    const registry = await world.deps.registry.registry(programmeId);
    expect(await unboundNames(world.deps, cycle, registry, now)).toEqual({
      notYet: [],
      noMore: ['Delta (1 maart 2027)'],
    });
    const stakes = frameworkStakes(world.deps.frameworks, world.deps.rounds);
    expect(await stakes(programmeId, ['delta', 'alfa'])).toEqual({
      approvals: [{ cycleId: '1', partnerId: 'alfa' }],
      accessions: [],
    });
    // What follows is for the regiegroep: the college is not asked again by itself.
    await followMembers(parts())(programmeId);
    expect(await world.deps.frameworks.accession(ids)).toBeUndefined();

    const changes = (await factsOfType(world, 'frameworks', 'approval.changed')).map(({ data }) => data['status']);
    expect(changes.toSorted()).toEqual(['asked', 'taken-back']);
    const { taskId, roundId, kind } = task;
    const answer = {
      programmeId,
      matter: 'approval',
      matterId: '1.delta',
      roundId,
      taskId,
      kind,
      answerNumber: 1,
    } as const;
    const registered = await decisionOfAnswer(sourcesOf(world), fact('nl.regiodeal.task.answered.v1', now, answer));
    expect(registered).toMatchObject({ kind: 'taking-back', body: 'college', outcome: 'taken-back' });
    expect(registered?.takesBack).toEqual([`${programmeId}.1.approval.1.college-delta.1`]);

    const letters = await everyLetterFor(mailDeps(world, async () => '', now).deps, told as Fact, now);
    const addressed = letters.map(({ to }) => to.email.replace('portfolio-holder@', '')).toSorted();
    expect(addressed).toEqual([
      'alfa.example',
      'beta.example',
      'bureau@proefland.example',
      'college-secretary@delta.example',
      'gamma.example',
    ]);
    expect(letters[0]?.message.text.replace(/\s+/g, ' ')).toContain('Delta heeft het eerdere besluit ingetrokken');
  });

  /** The seats are asked what follows of an approval of the version in force; they vote, or stay silent. */
  const voted = async (given?: GivenAnswer) => {
    const about = { programmeId, matter: 'approval', matterId: '1.delta' } as const;
    const open = openRound({ ...world.roundDeps, clock: () => now, roundClock: { set: async () => undefined } });
    await open(about);
    await open(about);
    const { roundId = '' } = (await record())?.consequences.at(-1) ?? {};
    const tasks = await world.roundDeps.rounds.tasks(roundId);
    if (given) for (const { taskId } of tasks) await answer(world, taskId, given);
    const told = await closed(roundId, given ? now : afterTerms);
    await receiveTakingBack(parts())(told);
    await receiveTakingBack(parts())(told);
    return { roundId, tasks, told };
  };
  const textOf = async (told: Fact) => {
    const [letter] = await everyLetterFor(mailDeps(world, async () => '', now).deps, told, now);
    return letter?.message.text.replace(/\s+/g, ' ');
  };

  test('of a version in force is put to the seats at once, who have the college asked again: it is bound once it approves', async () => {
    await decided();
    const { told: first } = await concluded(takenBack);
    expect(await textOf(first as Fact)).toContain('De leden krijgen die vraag nu per e-mail');
    const { tasks, roundId, told } = await voted({ answer: 'for' });
    expect(tasks.map(({ capacity, partnerId }) => `${capacity} ${partnerId}`).toSorted()).toEqual([
      'seat alfa',
      'seat beta',
      'seat gamma',
    ]);
    const round = await world.roundDeps.rounds.round(roundId);
    if (!round) throw new Error('Nobody was asked');
    expect(JSON.stringify(await world.roundDeps.matters.approval.content(round))).toContain('B&W 2027-077');
    expect(await textOf(told as Fact)).toContain('Stemt het in, dan is de gemeente weer gebonden.');
    expect(await record()).toMatchObject({ status: 'taken-back', consequences: [{ roundId, status: 'asks-again' }] });
    expect(await world.deps.frameworks.accession(ids)).toMatchObject({ status: 'asked', asked: 1 });
    const registered = await decisionOfRound(sourcesOf(world), told);
    expect(registered).toMatchObject({ kind: 'consequence', body: 'regiegroep', outcome: 'accepted' });

    const joining = { programmeId, matter: 'accession', matterId: '1.delta' } as const;
    await openRound({ ...world.roundDeps, clock: () => now, roundClock: { set: async () => undefined } })(joining);
    const taskId = `${programmeId}.accession.1.delta.1.college-delta`;
    const put = await world.roundDeps.rounds.round(`${programmeId}.accession.1.delta.1`);
    expect(put?.question).toContain(
      'Stemt het college van Delta opnieuw in met versie 1 van de kaders, die nu gelden?',
    );
    await expect(answer(world, taskId, olderApproval)).rejects.toMatchObject(beforeTakingBack);
    await answer(world, taskId, collegeDecision('approved', { reference: 'B&W 2027-090' }));
    await concludeAccession(parts())(await closed(`${programmeId}.accession.1.delta.1`));
    expect(await member()).toMatchObject({ partnerId: 'delta', bound: true });
  });

  test('of a version in force stays without consequence when the seats say so, and is put to them again without a quorum', async () => {
    await decided();
    await concluded(takenBack);
    const { roundId, told } = await voted();
    expect(await textOf(told as Fact)).toContain('De leden krijgen de vraag opnieuw.');
    expect((await record())?.consequences.map(({ status }) => status)).toEqual(['undecided', 'asked']);
    const secondVote = await voted({ answer: 'against', remarks: 'Wij wachten de verkiezingen af.' });
    expect(secondVote.roundId).not.toBe(roundId);
    expect((await record())?.consequences.map(({ status }) => status)).toEqual(['undecided', 'leaves']);
    expect(await world.deps.frameworks.accession(ids)).toBeUndefined();
    expect(await member()).toMatchObject({ bound: false });
  });

  test('has no consequence any more once its municipality leaves while the seats vote: the question is withdrawn', async () => {
    await decided();
    await concluded(takenBack);
    const { approval } = world.roundDeps.matters;
    const about = { programmeId, matter: 'approval', matterId: '1.delta' } as const;
    await openRound({ ...world.roundDeps, clock: () => now, roundClock: { set: async () => undefined } })(about);
    const { roundId = '' } = (await record())?.consequences.at(-1) ?? {};
    const [task] = await world.roundDeps.rounds.tasks(roundId);
    if (!task) throw new Error('Nobody was asked');
    const registry = { client: world.client, table: world.tables.bodies, registry: world.deps.registry };
    await called(endMembership({ ...registry, operators: [] }), ids, { on: '2027-03-03', ground: 'Stopt.' });
    const left = '2027-03-03T09:00:00.000Z';
    expect(await approval.isWithdrawn(about, now)).toBe(false);
    await expect(answer(world, task.taskId, { answer: 'for' }, left)).rejects.toMatchObject({ code: 'task-withdrawn' });
    expect((await approval.withdrawal(task, left)).reason).toBe('De gemeente doet niet meer mee aan het programma.');
    await receiveTakingBack({ ...world.deps, clock: () => afterTerms })(await closed(roundId, afterTerms));
    expect((await record())?.consequences.map(({ status }) => status)).toEqual(['ended']);
    expect(await world.deps.frameworks.accession(ids)).toBeUndefined();
  });

  test('nor when it left after the seats voted, before that was taken in', async () => {
    await decided();
    await concluded(takenBack);
    const about = { programmeId, matter: 'approval', matterId: '1.delta' } as const;
    await openRound({ ...world.roundDeps, clock: () => now, roundClock: { set: async () => undefined } })(about);
    const { roundId = '' } = (await record())?.consequences.at(-1) ?? {};
    for (const { taskId } of await world.roundDeps.rounds.tasks(roundId))
      await answer(world, taskId, { answer: 'for' });
    const told = await closed(roundId);
    const registry = { client: world.client, table: world.tables.bodies, registry: world.deps.registry };
    await called(endMembership({ ...registry, operators: [] }), ids, { on: '2027-03-03', ground: 'Stopt.' });
    await receiveTakingBack({ ...world.deps, clock: () => '2027-03-03T09:00:00.000Z' })(told);
    expect((await record())?.consequences.map(({ status }) => status)).toEqual(['ended']);
    expect(await world.deps.frameworks.accession(ids)).toBeUndefined();
  });

  /** The municipality leaves, and takes part again some days later; each day the records follow. */
  const leftAndBack = async () => {
    const registry = { client: world.client, table: world.tables.bodies, registry: world.deps.registry, operators: [] };
    const following = async (at: string) => {
      await concludeAllTakingBack({ ...world.deps, clock: () => at });
      await followMembers({ ...world.deps, clock: () => at })(programmeId);
    };
    await called(endMembership(registry), ids, { on: '2027-03-03', ground: 'Stopt.' });
    const { roundId, status } = (await record())?.consequences.at(-1) ?? {};
    const away = '2027-03-04T09:00:00.000Z';
    if (status === 'asked') await withdrawRound(world.roundDeps, roundId ?? '', away);
    await following(away);
    expect((await world.deps.frameworks.accession(ids))?.status).not.toBe('asked');
    const returns = { ring: 'middle', from: '2027-03-08' };
    await called(changeRing(registry), ids, returns, `bureau-${programmeId}`, '2027-03-05T09:00:00.000Z');
    const back = '2027-03-08T09:00:00.000Z';
    await following(back);
    await following(back);
    const joining = { programmeId, matter: 'accession', matterId: '1.delta' } as const;
    await openRound({ ...world.roundDeps, clock: () => back, roundClock: { set: async () => undefined } })(joining);
    return back;
  };
  const askedOnReturn = async (back: string, times: number) => {
    expect(await world.deps.frameworks.accession(ids)).toMatchObject({ status: 'asked', asked: times });
    const taskId = `${programmeId}.accession.1.delta.${times}.college-delta`;
    const decidedOn = '2027-03-08';
    await answer(world, taskId, collegeDecision('approved', { decidedOn, reference: 'B&W 2027-099' }), back);
    await closeIfDone(world.roundDeps, `${programmeId}.accession.1.delta.${times}`, back);
    const told = (await factsOfType(world, 'rounds', 'round.closed')).at(-1);
    await concludeAccession({ ...world.deps, clock: () => back })(
      told as unknown as FactOf<'nl.regiodeal.round.closed.v1'>,
    );
    const members = await membersOf(world.deps, await world.deps.frameworks.cycle(programmeId, '1'), back);
    expect(members.find(({ partnerId }) => partnerId === 'delta')).toMatchObject({ bound: true });
  };

  test('of a municipality that leaves while the seats vote and takes part again: its college is asked as that of any that joins (rule 18)', async () => {
    await decided();
    await concluded(takenBack);
    const about = { programmeId, matter: 'approval', matterId: '1.delta' } as const;
    await openRound({ ...world.roundDeps, clock: () => now, roundClock: { set: async () => undefined } })(about);
    const back = await leftAndBack();
    expect((await record())?.consequences.map(({ status }) => status)).toEqual(['ended']);
    await askedOnReturn(back, 1);
  });

  test('and so it is after the seats left it as it was', async () => {
    await decided();
    await concluded(takenBack);
    await voted({ answer: 'against', remarks: 'Wij wachten de verkiezingen af.' });
    await followMembers(parts())(programmeId);
    expect(await world.deps.frameworks.accession(ids)).toBeUndefined();
    await askedOnReturn(await leftAndBack(), 1);
  });

  test('and so it is when the approval that its college took back was that of an accession', async () => {
    await decided();
    await concluded(takenBack);
    await voted({ answer: 'for' });
    const joining = { programmeId, matter: 'accession', matterId: '1.delta' } as const;
    await openRound({ ...world.roundDeps, clock: () => now, roundClock: { set: async () => undefined } })(joining);
    const taskId = `${programmeId}.accession.1.delta.1.college-delta`;
    await answer(world, taskId, collegeDecision('approved', { reference: 'B&W 2027-090' }));
    await concludeAccession(parts())(await closed(`${programmeId}.accession.1.delta.1`));
    await concluded(collegeDecision('taken-back', { reference: 'B&W 2027-091' }));
    await voted({ answer: 'against', remarks: 'Wij wachten de verkiezingen af.' });
    expect(await member()).toMatchObject({ bound: false, accession: 'approved' });
    await askedOnReturn(await leftAndBack(), 2);
  });

  test('stands when the college upholds it or says nothing, and is asked about again after that', async () => {
    await decided();
    await concluded(collegeDecision('maintained', { reference: 'B&W 2027-078' }));
    expect(await record()).toMatchObject({ status: 'maintained', asked: 1, takenBack: [] });
    await concluded();
    expect(await record()).toMatchObject({ status: 'unanswered', asked: 2, takenBack: [] });
    expect(await member()).toEqual({ partnerId: 'delta', bound: true });
  });

  test('counts no more while its version is on its road: that college is asked again', async () => {
    await decided('alfa');
    await concluded(takenBack);
    await moved(world, programmeId, { move: 'ask-again', motivation: reason });
    expect(await decided(undefined, ['delta'])).toEqual(['alfa', 'delta']);
    expect(await runningCycle(world, programmeId)).toMatchObject({ status: 'running', stage: 'revision' });
    await moved(world, programmeId, { move: 'ask-again', motivation: reason });
    const secondTaskId = `${await opened(world)}.college-delta`;
    await expect(answer(world, secondTaskId, olderApproval)).rejects.toMatchObject(beforeTakingBack);
    expect(await decided()).toEqual(['delta']);
    expect(await runningCycle(world, programmeId)).toMatchObject({ status: 'in-force' });
    expect(await member()).toEqual({ partnerId: 'delta', bound: true });
  });

  test('is taken in by the sweep, when the fact of its round was lost', async () => {
    await decided();
    const task = await taskOfCollege();
    await answer(world, task.taskId, takenBack);
    await concludeAllTakingBack(parts());
    expect(await record()).toMatchObject({ status: 'asked' });
    await closeIfDone(world.roundDeps, task.roundId, now);
    await concludeAllTakingBack(parts());
    await concludeAllTakingBack(parts());
    expect(await record()).toMatchObject({ status: 'taken-back', takenBack: [{ reference: 'B&W 2027-077' }] });
  });

  /** The last college approves and the round ends with that verdict, while an approval of an earlier round is being taken back. */
  const verdictBeside = async () => {
    await decided('alfa');
    const task = await taskOfCollege();
    await moved(world, programmeId, { move: 'ask-again', motivation: reason });
    const roundId = await opened(world);
    await answer(world, `${roundId}.college-alfa`, collegeDecision('approved'));
    await closeIfDone(world.roundDeps, roundId, now);
    expect((await world.roundDeps.rounds.round(roundId))?.outcome?.verdict).toBe('approved');
    await answer(world, task.taskId, takenBack);
    return closed(task.roundId);
  };

  test('keeps its version from coming in force also when that was decided already, and only the step was to follow', async () => {
    const told = await verdictBeside();
    await receiveTakingBack(parts())(told);
    await advanced(world, programmeId, now);
    expect(await runningCycle(world, programmeId)).toMatchObject({ status: 'running', stage: 'revision' });
    expect(await record()).toMatchObject({ status: 'taken-back', consequences: [] });
    await moved(world, programmeId, { move: 'ask-again', motivation: reason });
    expect(await decided()).toEqual(['delta']);
    expect(await runningCycle(world, programmeId)).toMatchObject({ status: 'in-force' });
  });

  test('keeps its version from coming in force when it is taken back while that step is written', async () => {
    const told = await verdictBeside();
    const slower = meanwhile(world, 1, () => receiveTakingBack(parts())(told));
    await advanced(slower, programmeId, now);
    expect(await runningCycle(world, programmeId)).toMatchObject({ status: 'running', stage: 'revision' });
    expect(await record()).toMatchObject({ status: 'taken-back', consequences: [] });
  });

  test('sends its version back when it is taken back while the last conditions are taken in', async () => {
    await decided('alfa');
    const task = await taskOfCollege();
    await moved(world, programmeId, { move: 'ask-again', motivation: reason });
    const roundId = await opened(world);
    const conditions = ['De wijkbussen blijven rijden.'];
    await answer(world, `${roundId}.college-alfa`, collegeDecision('approved-with-conditions', { conditions }));
    await closeIfDone(world.roundDeps, roundId, now);
    expect(await advanced(world, programmeId, now)).toMatchObject({ stage: 'conditions' });
    const [put = ''] = await conditionsPut(world);
    for (const { taskId } of await world.roundDeps.rounds.tasks(put)) await answer(world, taskId, { answer: 'for' });
    await closeIfDone(world.roundDeps, put, now);
    const round = await world.roundDeps.rounds.round(put);
    await answer(world, task.taskId, takenBack);
    const told = await closed(task.roundId);
    // Its first write takes the answer of the seats in; the second is the step.
    const slower = meanwhile(world, 2, () => receiveTakingBack(parts())(told));
    const about = { programmeId, matterId: round?.matterId ?? '' };
    await concludeConditions({ ...slower.deps, clock: () => now })(about);
    expect(await runningCycle(world, programmeId)).toMatchObject({ status: 'running', stage: 'revision' });
  });

  test('is put to the seats also when its version came in force while that was written down', async () => {
    await decided();
    const task = await taskOfCollege();
    await answer(world, task.taskId, takenBack);
    const told = await closed(task.roundId);
    const cycle = await world.deps.frameworks.cycle(programmeId, '1');
    const seen = [{ ...cycle, status: 'running', revision: cycle.revision - 1 } as const];
    const frameworks = Object.assign(new FrameworksReader(world.deps.table), {
      cycle: async () => seen.shift() ?? cycle,
    });
    await receiveTakingBack({ ...parts(), frameworks })(told);
    expect(seen).toEqual([]);
    expect(await record()).toMatchObject({ status: 'taken-back', consequences: [{ status: 'asked' }] });
  });

  test('is asked by its municipality or the programmabureau, once, of an approval that stands, and not of an earlier day', async () => {
    await expect(ask()).rejects.toMatchObject({ code: 'approval-not-standing' });
    await decided();
    await expect(ask('alfa', 'delta-proefland')).rejects.toMatchObject({ code: 'not-entitled' });
    const task = await taskOfCollege();
    await expect(ask('delta', 'delta-proefland')).rejects.toMatchObject({ code: 'taking-back-open' });
    const older = collegeDecision('taken-back', { decidedOn: '2027-02-28' });
    await expect(answer(world, task.taskId, older)).rejects.toMatchObject({
      faults: [{ cause: { kind: 'too-early', fact: 'takenBack', on: '2027-03-01' } }],
    });
    await answer(world, task.taskId, takenBack);
    await receiveTakingBack(parts())(await closed(task.roundId));
    await expect(ask()).rejects.toMatchObject({ code: 'approval-not-standing' });
  });
});
