import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiProblem } from '#client/client.ts';
import {
  agreeing,
  agreeUpTo,
  answerAll,
  collegeDecision,
  eventually,
  type Ground,
  inStage,
  openRound,
  type Region,
  settle,
  startGround,
  submittedCycle,
} from './support/region.ts';
import { smallFramework, smallRegion } from './support/small-region.ts';
import { naming, secretsIn, tracesOf } from './support/traces.ts';

const regions = {
  'zuid-limburg': {
    programmeId: 'zuid-limburg',
    municipalities: ['aalst', 'borne', 'ceres'],
    companies: [{ id: 'dorus', ring: 'outer' }],
  },
  parkstad: { programmeId: 'parkstad', municipalities: ['eede', 'fijnaart', 'goor'] },
} as const;

let ground: Ground;
beforeAll(async () => {
  ground = await startGround();
});
afterAll(() => ground.stop());

const subjectsTo = async (address: string): Promise<string[]> => {
  const mails = await ground.stack.mails();
  return mails.filter(({ to }) => to.some((one) => one.includes(address))).map(({ subject }) => subject);
};

const refusalOf = async (call: Promise<unknown>) => {
  const refusal = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (refusal instanceof ApiProblem) return refusal.problem;
  throw new Error('The call was not refused.');
};

describe('a framework on its road', () => {
  let region: Region;
  beforeAll(async () => {
    region = await settle(ground, regions['zuid-limburg']);
  });

  it('comes into force when every body has had its say, and a second version takes its place', async () => {
    const { api } = region;
    const cycleId = await submittedCycle(region);
    expect(await refusalOf(api.startCycle(smallFramework()))).toMatchObject({ status: 409, code: 'cycle-running' });

    // Input: one council gives some, which must be answered before adoption (rule 7).
    const input = await openRound(region, cycleId, 'input');
    expect(input.tasks.map(({ addresseeId }) => addresseeId).sort()).toEqual([
      'council-aalst',
      'council-borne',
      'council-ceres',
      'partner-aalst',
      'partner-borne',
      'partner-ceres',
      'partner-dorus',
    ]);
    await answerAll(region, input, (who) =>
      who === 'council-ceres' ? { answer: 'input', remarks: 'Vergeet de kernen niet.' } : { answer: 'no-input' },
    );
    const afterInput = await inStage(region, cycleId, 'revision');
    await api.move(cycleId, { visit: afterInput.visit, move: 'proceed' });
    expect(await refusalOf(api.move(cycleId, { visit: afterInput.visit, move: 'proceed' }))).toMatchObject({
      code: 'stale-move',
    });

    // Sounding: one municipality is negative; passing that needs a reason.
    const sounding = await openRound(region, cycleId, 'sounding');
    await answerAll(region, sounding, (who) =>
      who === 'klankbordgroep-borne'
        ? { answer: 'negative', remarks: 'Te weinig voor het platteland.' }
        : { answer: 'positive' },
    );
    const { visit } = await inStage(region, cycleId, 'revision');
    expect(await refusalOf(api.move(cycleId, { visit, move: 'proceed' }))).toMatchObject({
      status: 400,
      code: 'invalid-input',
    });
    await api.move(cycleId, {
      visit,
      move: 'proceed',
      motivation: 'Het platteland krijgt een eigen lijn in versie 2.',
    });

    // Consultation: the outer ring may answer but holds nobody up.
    const consultation = await openRound(region, cycleId, 'consultation');
    await answerAll(region, consultation, (who) => (who === 'partner-dorus' ? undefined : { answer: 'support' }));
    const afterConsultation = await inStage(region, cycleId, 'revision');
    expect(await refusalOf(api.move(cycleId, { visit: afterConsultation.visit, move: 'proceed' }))).toMatchObject({
      code: 'input-unanswered',
    });
    for (const { taskId } of await api.input(cycleId)) {
      await api.answerInput(cycleId, taskId, { verdict: 'partly-adopted', reason: 'De kernen staan er nu in.' });
    }
    await eventually('the giver to be told', async () =>
      (await subjectsTo('griffie@ceres.example')).some((subject) => /inbreng/i.test(subject)) ? true : undefined,
    );
    await api.move(cycleId, { visit: afterConsultation.visit, move: 'proceed' });

    await agreeUpToEnd(cycleId);
    const framework = await api.framework();
    expect(framework.version).toBe(cycleId);
    const [year, ...rest] = new Date().toISOString().slice(0, 10).split('-');
    expect(framework.renewalDue).toBe([Number(year) + 2, ...rest].join('-'));

    // Every council is informed.
    for (const place of ['aalst', 'borne', 'ceres']) {
      await eventually(`the council of ${place} to be informed`, async () =>
        (await subjectsTo(`griffie@${place}.example`)).some((subject) => /gelden nu/.test(subject)) ? true : undefined,
      );
    }

    // Two votes, the adoption, three approvals, the entry into force.
    const register = await eventually('the register', async () => {
      const decisions = await api.decisions();
      return decisions.length === 7 ? decisions : undefined;
    });
    expect(register.map(({ decision }) => decision.kind).sort()).toEqual([
      'adoption',
      'approval',
      'approval',
      'approval',
      'entry-into-force',
      'vote',
      'vote',
    ]);
    expect(await api.verifyDecisions()).toMatchObject({ whole: true, entries: 7 });

    // The next version comes with the evaluation of this one, and supersedes it.
    expect(await refusalOf(api.startCycle(smallFramework('Kaders 2028')))).toMatchObject({ status: 400 });
  }, 180_000);

  const agreeUpToEnd = async (cycleId: string): Promise<void> => {
    for (const stage of ['adoption', 'approval']) {
      const round = await openRound(region, cycleId, stage);
      await answerAll(region, round, (_, name) => agreeing(round.kind, name));
    }
    await inStage(region, cycleId, 'in-force');
  };
});

describe('what does not go smoothly', () => {
  let region: Region;
  beforeAll(async () => {
    region = await settle(ground, regions.parkstad);
  });

  it('goes back when one college refuses, asks only that one again, and counts the others as they stood', async () => {
    const cycleId = await submittedCycle(region);
    await agreeUpTo(region, cycleId, 'approval');
    const first = await openRound(region, cycleId, 'approval');
    await answerAll(region, first, (who, name) =>
      who === 'college-goor'
        ? { answer: 'not-approved', remarks: 'Te weinig geld.', decision: collegeDecision(name) }
        : agreeing('approval', name),
    );
    const { visit, text } = await inStage(region, cycleId, 'revision');
    expect(await refusalOf(region.api.move(cycleId, { visit, move: 'proceed' }))).toMatchObject({
      code: 'text-already-adopted',
    });
    await region.api.move(cycleId, { visit, move: 'ask-again', motivation: 'Het budget is niet ruimer.' });
    const second = await openRound(region, cycleId, 'approval');
    expect(second.tasks.map(({ addresseeId }) => addresseeId)).toEqual(['college-goor']);
    await answerAll(region, second, (_, name) => agreeing('approval', name));
    await inStage(region, cycleId, 'in-force');
    expect((await region.api.framework()).hash).toBe(text.hash);
  }, 180_000);
});

describe('what a whole cycle leaves behind', () => {
  it('names no person and no address in any log, event, workflow input or key', async () => {
    const { stack } = ground;
    const { dynamoUrl, awsUrl } = stack;
    const logs = () => stack.functions().map((name) => [name, stack.logs(name)] as const);
    const traces = await tracesOf({ dynamoUrl, awsUrl, logs });
    expect(new Set(traces.map(({ kind }) => kind))).toEqual(new Set(['log', 'event', 'workflow', 'key']));
    // Everybody in the registries of both regions: the only ones who were written to and who answered.
    const secrets = Object.values(regions).flatMap((region) => secretsIn(smallRegion(region)));
    expect(secrets.length).toBeGreaterThan(30);
    expect(naming(traces, secrets)).toEqual([]);
  });
});
