import { describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { contract } from '#shared/api/contract.ts';
import type { Standing } from '#shared/authority/authority.ts';
import { ConditionFailed } from '#shared/dynamo/condition-failed.ts';
import { NotFound } from '#shared/errors/errors.ts';
import { apiHandler } from '#shared/http/api.ts';
import { operation, standingFor } from '#shared/http/operation.ts';
import { application } from '../../support/callers.ts';
import { now } from '../../support/small-programme.ts';

const tried = contract({
  summary: 'Try',
  description: 'Tries.',
  answers: { 200: z.unknown() },
  example: { answer: {} },
});
const done = async () => ({ status: 200 as const, body: {} });
const bureau: Standing = { bureau: true };
const beta: Standing = { bureau: false, partner: { partnerId: 'beta', kind: 'company' }, ring: 'middle' };
const askedBy = (standing: Standing) => ({
  params: { programmeId: 'proefland', allianceId: 'samen' },
  body: undefined,
  query: {},
  caller: application('iemand'),
  standing,
  now,
});

describe('an operation', () => {
  test('does nothing of its own before the facts of its matter were read and its act was demanded', async () => {
    const answer = vi.fn(done);
    const facts = vi.fn(async () => ({ alliancePartners: ['beta'], read: 'the alliance' }));
    const naming = operation('nameLead', { contract: tried, act: 'name the lead of an alliance', facts, answer });
    await expect(naming.answer(askedBy(bureau))).rejects.toMatchObject({ rule: 'name the lead of an alliance' });
    expect(facts).toHaveBeenCalledTimes(1);
    expect(answer).not.toHaveBeenCalled();

    await naming.answer(askedBy(beta));
    expect(answer).toHaveBeenCalledWith(askedBy(beta), { alliancePartners: ['beta'], read: 'the alliance' });
  });

  test('demands its act where the standing says it all', async () => {
    const answer = vi.fn(done);
    const pitching = operation('pitchAlliance', { contract: tried, act: 'pitch an alliance', answer });
    await expect(pitching.answer(askedBy(beta))).rejects.toMatchObject({ rule: 'pitch an alliance' });
    expect(answer).not.toHaveBeenCalled();
    expect(await pitching.answer(askedBy(bureau))).toMatchObject({ status: 200 });
  });

  test('demands it again, by what is there then, when somebody else wrote in between', async () => {
    const partners = [['beta'], ['een-ander']];
    const answer = vi.fn(() => Promise.reject(new ConditionFailed(['alliance'])));
    const naming = operation('nameLead', {
      contract: tried,
      act: 'name the lead of an alliance',
      facts: () => ({ alliancePartners: partners.shift() ?? [] }),
      retry: (work) => work().catch(work),
      answer,
    });
    await expect(naming.answer(askedBy(beta))).rejects.toMatchObject({ rule: 'name the lead of an alliance' });
    expect(answer).toHaveBeenCalledTimes(1);
  });

  test('that may make a programme is for who may make one, and else by the table', async () => {
    const answer = vi.fn(done);
    const importing = operation('importProgramme', {
      contract: tried,
      act: 'keep the registry',
      founder: ({ clientId }) => clientId === 'beheer',
      answer,
    });
    const unknown = () => Promise.reject(new NotFound('There is no such programme.'));
    const [founder, other] = [application('beheer'), application('iemand')];
    await expect(standingFor(importing, other, unknown)).rejects.toThrow(NotFound);
    expect(await standingFor(importing, founder, unknown)).toBeUndefined();
    for (const standing of [undefined, beta])
      await expect(importing.answer({ ...askedBy(bureau), standing })).rejects.toMatchObject({
        rule: 'keep the registry',
      });
    expect(answer).not.toHaveBeenCalled();
    await importing.answer({ ...askedBy(bureau), caller: founder, standing: undefined });
    expect(answer).toHaveBeenCalledTimes(1);
  });

  test('that leaves out what it is, or says something else than its route, does not compile', () => {
    const facts = () => ({ alliancePartners: ['beta'] });
    const declared = [
      // @ts-expect-error: its act is missing.
      operation('pitchAlliance', { contract: tried, answer: done }),
      // @ts-expect-error: it is another act than that of its route.
      operation('pitchAlliance', { contract: tried, act: 'link alliances', answer: done }),
      // @ts-expect-error: its rule turns on the matter, and nothing says where the facts come from.
      operation('nameLead', { contract: tried, act: 'name the lead of an alliance', answer: done }),
      // @ts-expect-error: its rule turns on other facts.
      operation('moveContribution', { contract: tried, act: 'propose a contribution', facts, answer: done }),
      // @ts-expect-error: its rule turns on no facts.
      operation('pitchAlliance', { contract: tried, act: 'pitch an alliance', facts, answer: done }),
      // @ts-expect-error: nothing says who may make a programme.
      operation('importProgramme', { contract: tried, act: 'keep the registry', answer: done }),
      operation('readAlliance', {
        contract: tried,
        act: 'see the programme',
        // @ts-expect-error: its path has no such part.
        answer: async ({ params }) => ({ status: 200, body: params.contributionId }),
      }),
    ];
    const pitching = operation('pitchAlliance', { contract: tried, act: 'pitch an alliance', answer: done });
    const clock = () => now;
    const standings = { standingOfApp: async () => bureau };
    const answers = { once: <T>(_: unknown, work: () => Promise<T>) => work() };
    // @ts-expect-error: it is the operation of another route.
    expect(apiHandler({ linkAlliances: pitching }, clock, standings, answers)).toBeTypeOf('function');
    expect(declared).toHaveLength(7);
  });
});
