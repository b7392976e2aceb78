import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { ApiProblem } from '#client/client.ts';
import type { Round } from '#demo/api/answers.ts';
import { Api } from '#demo/api.ts';
import { Browser, formToPress, formWith } from '#demo/browser.ts';
import { linkIn, Mailbox } from '#demo/mailbox.ts';
import { asks } from '#demo/people.ts';
import { eachOf } from '../support/each-of.ts';
import { MortalStack } from './support/mortal-stack.ts';
import { agreeing, newFolder } from './support/region.ts';
import { smallFramework, smallRegion } from './support/small-region.ts';

const folder = newFolder();
const stack = new MortalStack(folder);
afterAll(async () => {
  await stack.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** Repeats an attempt until it succeeds, as people do when nobody answers. */
const insist = async <T>(what: string, attempt: () => Promise<T | undefined>): Promise<T> => {
  const until = Date.now() + 240_000;
  let last: unknown;
  while (Date.now() < until) {
    try {
      const done = await attempt();
      if (done !== undefined) return done;
    } catch (error) {
      last = error;
    }
    await sleep(250);
  }
  throw new Error(`In vain: ${what}`, { cause: last });
};

/** A 403 or 409 means that an earlier attempt, whose answer was lost, did it already. */
const unlessDone = (error: unknown): void => {
  if (error instanceof ApiProblem && [403, 409].includes(error.problem.status)) return;
  throw error;
};

const answerOnPage = async (mailbox: Mailbox, round: Round, addressee: string): Promise<string> => {
  const mail = await insist(`the mail to ${addressee}`, async () =>
    (await mailbox.all()).find((candidate) => asks(round.kind, addressee)(candidate)),
  );
  const choice = agreeing(round.kind, addressee);
  return insist(`the answer of ${addressee}`, async () => {
    const browser = new Browser();
    const page = await browser.open(linkIn(mail));
    if (/vastgelegd|ligt vast/i.test(page.heading)) return page.heading;
    const filled = {
      answer: choice.answer,
      ...(choice.decision ? { ...choice.decision, conditions: '' } : {}),
      byName: 'Iemand',
      byRole: 'griffier',
    };
    const review = await browser.submit(page, formWith(page, 'answer'), filled);
    const receipt = await browser.submit(review, formToPress(review, 'record'), {}, 'record');
    return receipt.status === 200 ? receipt.heading : undefined;
  });
};

interface Walked {
  readonly api: Api;
  readonly programmeId: string;
}

/** A region's whole road, walked by people who only see that sometimes nobody answers. */
const walk = async (
  programmeId: string,
  municipalities: readonly string[],
  where: { apiUrl: string; tokens: Record<string, string> },
): Promise<Walked> => {
  const connect = (client: string) => new Api({ url: where.apiUrl, token: where.tokens[client] ?? '', programmeId });
  const api = connect(`programmabureau-${programmeId}`);
  const mailbox = new Mailbox(() => stack.mails());
  await insist('the import', async () => {
    await connect('beheer').importProgramme(smallRegion({ programmeId, municipalities })).catch(unlessDone);
    return true;
  });
  await insist('the start', async () => {
    await api.startCycle(smallFramework()).catch(unlessDone);
    return api.cycle('1');
  });
  for (const stage of ['draft', 'input', 'sounding', 'consultation', 'adoption', 'approval']) {
    if (stage !== 'draft') {
      const round = await insist(`the round of ${stage}`, async () => {
        const { stage: at, roundId = '' } = await api.cycle('1');
        const found = at === stage ? await api.round(roundId) : undefined;
        return found && found.tasks.length === found.addressees && found.addressees > 0 ? found : undefined;
      });
      await Promise.all(round.tasks.map(({ addressee }) => answerOnPage(mailbox, round, addressee)));
    }
    if (stage === 'adoption' || stage === 'approval') continue;
    const move = stage === 'draft' ? 'submit' : 'proceed';
    const { visit } = await insist('the turn of the preparers', async () => {
      const cycle = await api.cycle('1');
      return cycle.stage === 'draft' || (cycle.stage === 'revision' && cycle.after === stage) ? cycle : undefined;
    });
    await insist(`the move after ${stage}`, async () => {
      await api.move('1', { visit, move }).catch(unlessDone);
      return true;
    });
  }
  await insist('the entry into force', async () => ((await api.cycle('1')).stage === 'in-force' ? true : undefined));
  return { api, programmeId };
};

it('loses no answer and ends every cycle, killed at random moments', async () => {
  const where = await stack.start();
  let walking = true;
  let kills = 0;
  const killer = (async () => {
    while (walking && kills < 4) {
      await sleep(1500 + Math.random() * 2500);
      if (!walking) return;
      // Every second time its database goes first, and for a moment everything that people and functions do fails.
      if (kills % 2 === 1) {
        stack.killDatabase();
        await sleep(1000);
      }
      await stack.kill();
      kills += 1;
      await stack.start();
    }
  })();
  const regions = { 'zuid-limburg': ['aalst', 'borne'], parkstad: ['ceres', 'dalem', 'eede'] };
  const walked = await Promise.all(
    Object.entries(regions).map(([programmeId, places]) => walk(programmeId, places, where)),
  );
  walking = false;
  await killer;
  expect(kills).toBeGreaterThanOrEqual(3);
  for (const { api, programmeId } of eachOf(walked)) {
    const places = (await api.bodies()).bodies.filter(({ body }) => body === 'college').length;
    const { history } = await api.cycle('1');
    expect(history.map(({ stage }) => stage)).toEqual([
      'draft',
      'input',
      'revision',
      'sounding',
      'revision',
      'consultation',
      'revision',
      'adoption',
      'approval',
      'in-force',
    ]);
    const expected = { input: places * 2, sounding: places, consultation: places, adoption: 2, approval: places };
    for (const [stage, answers] of eachOf(Object.entries(expected))) {
      const rounds = history.filter((visit) => visit.stage === stage);
      expect(rounds).toHaveLength(1);
      expect(await api.round(`${programmeId}.1.${stage}.1`)).toMatchObject({ status: 'closed', answers, awaited: 0 });
    }
    // Votes, their outcome, approvals and the entry into force, each once.
    const register = await insist('the register', async () => {
      const decisions = await api.decisions();
      return decisions.length === 2 + 1 + places + 1 ? decisions : undefined;
    });
    expect(new Set(register.map(({ sequence }) => sequence)).size).toBe(register.length);
    expect(await api.verifyDecisions()).toMatchObject({ whole: true, entries: register.length });
  }
}, 420_000);
