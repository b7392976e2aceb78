import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GivenSuccession } from '#functions/bodies/domain/succession/given-succession.ts';
import { municipalitiesOn } from '#functions/bodies/terms/bodies.ts';
import type { Partner, Registry } from '#functions/bodies/terms/registry.ts';
import { isCovered } from '#functions/bodies/terms/succession.ts';
import { acceptanceId, approvalOf, isOfAccession } from '#functions/frameworks/domain/acceptance.ts';
import {
  accessionAnswered,
  accessionAskedAgain,
  accessionConcluded,
} from '#functions/frameworks/domain/accession-step.ts';
import { accessionsFollowing } from '#functions/frameworks/domain/accessions-following.ts';
import { type Accession, accessionTaskId, isOpen } from '#functions/frameworks/terms/accession.ts';
import { boundMembers } from '#functions/frameworks/terms/bound-members.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { mergingRegistry, municipality, programmeId, recordedIn } from '../../support/merging.ts';

const cycle = { programmeId, cycleId: '1', text: { number: 1, hash: 'a' } };
const dayOf = (at: number): string => `2027-${String(at + 2).padStart(2, '0')}-01`;
const instantOf = (at: number): string => `${dayOf(at)}T09:00:00.000Z`;
const founders = ['nieuwedijk', 'oudedorp', 's-hertogenveen', 'sudoost-waldlan'];

interface State {
  readonly registry: Registry;
  readonly accessions: readonly Accession[];
}

/** What happens in a month: the membership changes, or somebody who is asked answers. */
const step = fc.record({
  what: fc.constantFrom('join', 'leave', 'come-back', 'merge', 'answer', 'answer', 'ask-again'),
  pick: fc.nat(20),
  verdict: fc.constantFrom('approved', 'approved-with-conditions', 'not-approved', 'unanswered'),
  accepts: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const at = <T>(some: readonly T[], pick: number): T | undefined => some[pick % Math.max(some.length, 1)];
const withRings = (registry: Registry, partnerId: string, rings: (before: Partner['rings']) => Partner['rings']) => ({
  ...registry,
  partners: registry.partners.map((one) => (one.partnerId === partnerId ? { ...one, rings: rings(one.rings) } : one)),
});

const contacts = (['college-secretary', 'council-clerk'] as const).map((role) => ({
  role,
  name: 'N',
  email: 'n@n.example',
}));

const merged = (registry: Registry, here: readonly string[], pick: number, month: number): Registry => {
  const first = at(here, pick);
  const second = at(
    here.filter((one) => one !== first),
    pick,
  );
  if (here.length < 3 || first === undefined || second === undefined) return registry;
  const given: GivenSuccession = {
    successionId: `samen-${month}`,
    kind: 'merge',
    on: dayOf(month),
    ground: { reference: 'Stb.' },
    predecessors: [first, second],
    successors: [{ partnerId: `samen-${month}`, name: 'Samen', contacts }],
  };
  return recordedIn(registry, given, dayOf(month));
};

const membership = (registry: Registry, { what, pick }: Step, month: number): Registry => {
  const here = municipalitiesOn(registry, dayOf(month)).map(({ partnerId }) => partnerId);
  const left = registry.partners
    .filter(({ partnerId, rings }) => !here.includes(partnerId) && rings.at(-1)?.until !== undefined)
    .filter(({ partnerId }) => !registry.successions.some(({ predecessors }) => predecessors.includes(partnerId)));
  const one = what === 'come-back' ? at(left, pick)?.partnerId : at(here, pick);
  if (what === 'merge') return merged(registry, here, pick, month);
  if (what === 'join') {
    const joins = municipality(`nieuw-${month}`);
    const partner = { ...joins, rings: [{ ring: 'middle' as const, from: dayOf(month) }] };
    return { ...registry, partners: [...registry.partners, partner] };
  }
  if (one === undefined || (what === 'leave' && here.length < 3)) return registry;
  if (what === 'leave')
    return withRings(registry, one, (rings) => rings.map((ring) => ({ until: dayOf(month), ...ring })));
  if (what !== 'come-back') return registry;
  return withRings(registry, one, (rings) => [...rings, { ring: 'middle', from: dayOf(month) }]);
};

const replaced = (accessions: readonly Accession[], next: Accession | undefined): readonly Accession[] =>
  next === undefined ? accessions : [...accessions.filter(({ partnerId }) => partnerId !== next.partnerId), next];

const answered = ({ accessions }: State, { what, pick, verdict, accepts }: Step, now: string): readonly Accession[] => {
  if (what === 'ask-again') {
    const closed = accessions.filter(({ status }) => /not-|unanswered/.test(status));
    const one = at(closed, pick);
    return one ? replaced(accessions, accessionAskedAgain(cycle, one, 'Toch.', now).accession) : accessions;
  }
  const one = what === 'answer' ? at(accessions.filter(isOpen), pick) : undefined;
  if (!one) return accessions;
  const next =
    one.status === 'asked'
      ? accessionConcluded(one, verdict, now)
      : accessionAnswered(one, accepts ? 'accepted' : 'not-accepted', now);
  return replaced(accessions, next?.accession);
};

const standing = founders.map((partnerId) => `college-${partnerId}`);
const membersIn = ({ registry, accessions }: State, day: string) =>
  boundMembers(registry, { standing, accessions, askedApprovals: [], dayOf: localDate }, day);

const followed = (state: State, month: number): State => {
  const steps = accessionsFollowing(cycle, membersIn(state, dayOf(month)), state.accessions, instantOf(month));
  const accessions = steps.reduce((before, { step: { accession } }) => replaced(before, accession), state.accessions);
  return { ...state, accessions };
};

/** Every state, month by month; the founders approved the version before it came in force. */
const history = (steps: readonly Step[]): State[] => {
  const states: State[] = [{ registry: mergingRegistry(), accessions: [] }];
  for (const [month, one] of steps.entries()) {
    const last = states[month] as State;
    const accessions = answered(last, one, instantOf(month));
    states.push(followed({ registry: membership(last.registry, one, month), accessions }, month));
  }
  return states;
};

describe('municipalities that join, leave, come back and merge while a version is in force (rule 18)', () => {
  const sequences = fc.array(step, { minLength: 1, maxLength: 10 });

  test('are each bound by an approval, or asked, or known not to have approved; nobody is asked twice', () => {
    fc.assert(
      fc.property(sequences, (steps) => {
        history(steps).forEach((state, index) => {
          const day = dayOf(Math.max(index - 1, 0));
          const members = membersIn(state, day);
          expect(
            members.filter(({ bound, accession }) => !bound && (!accession || accession === 'to-be-asked')),
          ).toEqual([]);
          expect(members.filter(({ bound, accession }) => !bound && accession === 'ended')).toEqual([]);
          const present = new Set(members.map(({ partnerId }) => partnerId));
          expect(state.accessions.filter((one) => isOpen(one) && !present.has(one.partnerId))).toEqual([]);
          // Following the same membership again asks nobody.
          expect(followed(state, Math.max(index - 1, 0))).toEqual(state);
        });
      }),
      { numRuns: 200 },
    );
  });

  test('lose no approval that was given: it holds for whoever comes back, and for who follows them all up', () => {
    fc.assert(
      fc.property(sequences, (steps) => {
        const states = history(steps);
        const approved = new Set(founders);
        states.forEach((state, index) => {
          for (const { partnerId, status } of state.accessions) if (status === 'approved') approved.add(partnerId);
          const day = dayOf(Math.max(index - 1, 0));
          const bound = membersIn(state, day).flatMap((member) => (member.bound ? [member.partnerId] : []));
          const covered = municipalitiesOn(state.registry, day)
            .map(({ partnerId }) => partnerId)
            .filter((partnerId) => isCovered(state.registry, partnerId, approved, day));
          expect(bound.toSorted()).toEqual(covered.toSorted());
        });
      }),
      { numRuns: 200 },
    );
  });
});

describe('an approval under conditions of a college that joined (rule 8)', () => {
  const accession: Accession = {
    ...cycle,
    partnerId: 'vaals',
    status: 'asked',
    asked: 2,
    askedAt: instantOf(0),
    revision: 3,
  };

  test('binds once the regiegroep accepted them, and a refusal can be followed by another question', () => {
    const waiting = accessionConcluded(accession, 'approved-with-conditions', instantOf(1))?.accession;
    if (!waiting) throw new Error('nothing was concluded');
    expect(accessionAnswered(waiting, 'accepted', instantOf(2))?.accession.status).toBe('approved');
    const refused = accessionAnswered(waiting, 'not-accepted', instantOf(2))?.accession;
    if (!refused) throw new Error('nothing was answered');
    expect(accessionAskedAgain(cycle, refused, 'Toch.', instantOf(3)).accession).toMatchObject({
      status: 'asked',
      asked: 3,
    });
    expect(() => accessionAskedAgain(cycle, waiting, 'Toch.', instantOf(3))).toThrow('is being asked');
  });

  test('is about the round in which it was given, and no other', () => {
    const task = { taskId: accessionTaskId(accession), partnerId: 'vaals' };
    expect(task.taskId).toBe(`${programmeId}.accession.1.vaals.2.college-vaals`);
    expect(acceptanceId(task)).toBe('1.accession-2.vaals');
    expect(approvalOf(programmeId, '1.accession-2.vaals')).toEqual({ programmeId, cycleId: '1', taskId: task.taskId });
    expect([isOfAccession(task), isOfAccession(approvalOf(programmeId, '1.1.vaals'))]).toEqual([true, false]);
  });
});
