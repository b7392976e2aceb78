import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dispensation } from '#functions/alliances/terms/dispensation.ts';
import { type Binding, conditionsOf, dueOnOf, measuresOf } from '#functions/escalations/domain/binding.ts';
import { askedNow, followedUp, keptSilent, lapsed } from '#functions/escalations/domain/follow-up.ts';
import { obligationRows } from '#functions/escalations/rounds/obligation-view.ts';
import type { Escalation, StageVisit } from '#functions/escalations/terms/escalation.ts';
import { type Obligation, obligationRoundOf } from '#functions/escalations/terms/obligation.ts';
import { sameDayLater } from '#shared/calendar/days.ts';
import { followUpOutcomes } from '#shared/vocabulary/follow-up.ts';
import { obligationIdOf, obligationIds, obligationKinds } from '#shared/vocabulary/obligation-id.ts';

const measure = { who: 'gemeente Alfa', what: 'Een andere aannemer zoeken.', by: '2027-06-15' };
const escalation = (over: object): Escalation =>
  ({
    programmeId: 'proefland',
    allianceId: 'samen',
    escalationId: 'escalation-1',
    stage: 'watched',
    visit: 4,
    dossier: { measures: [measure] },
    ...over,
  }) as unknown as Escalation;
const dispensation = (over: Partial<Dispensation> = {}): Dispensation => ({
  programmeId: 'proefland',
  allianceId: 'samen',
  escalationId: 'escalation-1',
  visit: 4,
  breach: 'budget-overrun',
  year: 2027,
  unit: 'percent',
  upTo: 8,
  until: '2027-12-31',
  conditions: ['De regiegroep krijgt elk kwartaal de cijfers.'],
  decisionId: 'proefland.escalation-1.ruling.1.outcome',
  decidedAt: '2027-03-01T09:00:00.000Z',
  ...over,
});
const bindingOf = (over: Partial<Binding> = {}): Binding => ({
  programmeId: 'proefland',
  allianceId: 'samen',
  escalationId: 'escalation-1',
  obligationId: 'escalation-1.4.measure-1',
  what: 'measure',
  number: 1,
  text: measure.what,
  who: measure.who,
  dueOn: measure.by,
  ...over,
});
const said = (status: (typeof followUpOutcomes)[number], at: string) => ({
  status,
  explanation: 'Omdat.',
  by: 'wie',
  at,
});

describe('what binds an alliance (rules 15 and 16)', () => {
  const dossier = { solution: 'Een andere aannemer.', measures: [measure] } as unknown as Escalation['dossier'];
  const visit = (from: StageVisit['from'], trigger: string, over: object = {}) => ({
    from,
    trigger,
    dossier: { ...dossier, ...over },
  });

  test('the measures of a solution that it accepted, while that is watched and after a report confirmed it', () => {
    const accepted = measuresOf({ escalation: escalation({}), watched: visit('verdict', 'sufficient') });
    expect(accepted).toMatchObject([
      { obligationId: 'escalation-1.4.measure-1', what: 'measure', who: 'gemeente Alfa', dueOn: '2027-06-15' },
    ]);
    const solved = escalation({ stage: 'solved', visit: 5 });
    expect(measuresOf({ escalation: solved, watched: visit('verdict', 'sufficient') })).toEqual(accepted);
    expect(measuresOf({ escalation: escalation({ stage: 'solution' }), watched: undefined })).toEqual([]);
    // The alliance refused it, and may decide on the deviation itself.
    expect(measuresOf({ escalation: escalation({}), watched: visit('verdict', 'not-sufficient') })).toEqual([]);
  });

  test('the measures of a solution that the regiegroep decided to carry out, and no others', () => {
    const ruled = (over?: object) =>
      measuresOf({ escalation: escalation({}), watched: visit('ruling', 'decided', over) }).length;
    expect(ruled()).toBe(1);
    const account = { recommendation: 'Toestaan.' };
    expect(ruled({ account })).toBe(0);
    expect(ruled({ account, accepted: true })).toBe(1);
    expect(ruled({ solution: undefined })).toBe(0);
    expect(measuresOf({ escalation: escalation({}), watched: visit('ruling', 'not-decided') })).toEqual([]);
  });

  test('its own measures, when it did not raise the breach', () => {
    const notNeeded = { reason: 'Wij lossen het op.', measures: [measure, { ...measure, by: '2027-07-01' }] };
    const dismissed = escalation({ stage: 'dismissed', visit: 2, dossier: { notNeeded } });
    expect(measuresOf({ escalation: dismissed, watched: undefined }).map(({ obligationId }) => obligationId)).toEqual([
      'escalation-1.2.measure-1',
      'escalation-1.2.measure-2',
    ]);
  });

  test('the conditions of a ruling, half a year later or on its last day, until another ruling replaces it', () => {
    expect(conditionsOf([dispensation()])).toMatchObject([
      { obligationId: 'escalation-1.4.dispensation-condition-1', dueOn: '2027-09-01', until: '2027-12-31' },
    ]);
    expect(conditionsOf([dispensation({ until: '2027-06-30' })])).toMatchObject([{ dueOn: '2027-06-30' }]);
    const later = dispensation({ escalationId: 'escalation-2', decidedAt: '2027-05-01T09:00:00.000Z', conditions: [] });
    expect(conditionsOf([dispensation(), later])).toEqual([]);
  });

  test('the conditions of a ruling no more once one of them is not met, also not those of the ruling that it replaced', () => {
    const ended = {
      ...dispensation({ escalationId: 'escalation-2', until: '2027-05-31', decidedAt: '2027-05-01T09:00:00.000Z' }),
      unmet: { text: 'Er komt een tweede aannemer.', obligationId: 'escalation-2.4.dispensation-condition-2' },
    };
    expect(conditionsOf([dispensation(), ended])).toEqual([]);
  });
});

describe('a measure', () => {
  test('is asked about on its day, once; silence is recorded and asks nothing more', () => {
    expect(askedNow(bindingOf(), undefined, '2027-06-14')).toBeUndefined();
    const firstAsked = askedNow(bindingOf(), undefined, '2027-06-15') as Obligation;
    expect(firstAsked).toMatchObject({ status: 'asked', asked: 1, dueOn: '2027-06-15', revision: 1 });
    expect(obligationRoundOf(firstAsked)).toBe('proefland.escalation-1.4.measure-1.follow-up.1');
    expect(askedNow(bindingOf(), firstAsked, '2027-09-01')).toBeUndefined();
    const silent = keptSilent(firstAsked);
    expect(askedNow(bindingOf(), silent, '2028-06-15')).toBeUndefined();
    // It stays due: nobody said what became of it.
    expect(dueOnOf(bindingOf(), silent)).toBe('2027-06-15');
    expect(lapsed(firstAsked).status).toBe('lapsed');
  });

  test('that is late is asked about again a month after its alliance said so', () => {
    const late = followedUp(bindingOf(), undefined, said('in-progress', '2027-06-20T09:00:00.000Z'));
    expect(askedNow(bindingOf(), late, '2027-07-19')).toBeUndefined();
    const secondAsked = askedNow(bindingOf(), late, '2027-07-20');
    expect(secondAsked).toMatchObject({ asked: 1, dueOn: '2027-07-20', promisedOn: '2027-06-15' });
    expect(obligationRows(secondAsked as Obligation)).toContainEqual(['Uiterlijk op', '15 juni 2027']);
  });

  test('keeps its promised day, whatever is said before it', () => {
    const early = followedUp(bindingOf(), undefined, said('in-progress', '2027-02-01T09:00:00.000Z'));
    expect(dueOnOf(bindingOf(), early)).toBe('2027-06-15');
    expect(askedNow(bindingOf(), early, '2027-06-14')).toBeUndefined();
    expect(askedNow(bindingOf(), early, '2027-06-15')).not.toHaveProperty('promisedOn');
  });
});

test('a condition that is in progress is asked about again, at the latest on the last day of what was allowed', () => {
  const [condition] = conditionsOf([dispensation()]);
  if (!condition) throw new Error('no condition');
  const first = followedUp(condition, undefined, said('in-progress', '2027-09-02T09:00:00.000Z'));
  expect(dueOnOf(condition, first)).toBe('2027-12-31');
  expect(
    dueOnOf(condition, followedUp(condition, first, said('in-progress', '2027-12-31T09:00:00.000Z'))),
  ).toBeUndefined();
});

type Step =
  | { readonly days: number }
  | { readonly status: (typeof followUpOutcomes)[number] }
  | { readonly silence: true };
interface Run {
  readonly today: string;
  readonly known: Obligation | undefined;
  /** Each time that it was asked: the day, and the record before. */
  readonly asks: readonly (readonly [today: string, before: string])[];
}

const after = ({ today, known, asks }: Run, step: Step): Run => {
  if ('status' in step)
    return { today, known: followedUp(bindingOf(), known, said(step.status, `${today}T09:00:00.000Z`)), asks };
  if ('silence' in step) return { today, known: known?.status === 'asked' ? keptSilent(known) : known, asks };
  const day = sameDayLater(today, { days: step.days });
  const askedObligation = askedNow(bindingOf(), known, day);
  return askedObligation
    ? { today: day, known: askedObligation, asks: [...asks, [day, known?.status ?? 'new']] }
    : { today: day, known, asks };
};

test('no order of days, answers and silences loses an answer, or asks early, twice at once, or about what is settled', () => {
  const step: fc.Arbitrary<Step> = fc.oneof(
    fc.record({ days: fc.integer({ min: 0, max: 200 }) }),
    fc.record({ status: fc.constantFrom(...followUpOutcomes) }),
    fc.constant({ silence: true } as const),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 19 }), (steps) => {
      const { known, asks } = steps.reduce(after, { today: '2027-06-01', known: undefined, asks: [] } as Run);
      expect(known?.followUps.map(({ status }) => status) ?? []).toEqual(
        steps.flatMap((one) => ('status' in one ? [one.status] : [])),
      );
      expect(known?.asked ?? 0).toBe(asks.length);
      expect(asks.filter(([day]) => day < '2027-06-15')).toEqual([]);
      expect(asks.filter(([, before]) => before !== 'new' && before !== 'in-progress')).toEqual([]);
    }),
  );
});

test('an identifier says which obligation it is', () => {
  const ids = fc.record({
    escalationId: fc.integer({ min: 1, max: 999 }).map((number) => `escalation-${number}`),
    visit: fc.integer({ min: 1, max: 500 }),
    what: fc.constantFrom(...obligationKinds),
    number: fc.integer({ min: 1, max: 20 }),
  });
  fc.assert(
    fc.property(ids, (one) => {
      expect(obligationIds(obligationIdOf(one))).toEqual(one);
    }),
  );
});
