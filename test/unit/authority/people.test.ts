import { describe, expect, test } from 'vitest';
import { asRole } from '#functions/bodies/terms/person-standing.ts';
import type { Task } from '#functions/rounds/terms/task.ts';
import { readerOf, seesTask, visibleTask } from '#functions/rounds/terms/visibility.ts';
import { type Act, demand, type Standing, verdictOn } from '#shared/authority/authority.ts';
import { explain } from '#shared/authority/explain.ts';
import { peopleOf } from '#shared/authority/people.ts';
import { Role } from '#shared/vocabulary/membership.ts';
import { eachOf } from '../../support/each-of.ts';

/**
 * Who of a party's people does what for it, by hand: the portfolio holder holds the seat and speaks for the municipality, the secretary and
 * the clerk register what the college and the council decided, the board contact speaks for any other partner, the lead works for an
 * alliance. Columns: portfolio holder, college secretary, council clerk, board contact, alliance lead, director, staff of the bureau.
 */
const table = `
  see the programme                  | yes yes yes yes yes yes yes
  see a calendar                     | yes yes yes yes yes yes yes
  read a handover                    | yes yes yes yes yes yes yes
  receive facts                      | no  no  no  no  no  no  no
  keep subscriptions                 | yes no  no  yes no  yes yes
  prepare a framework                | yes no  no  no  no  yes yes
  give input on a framework          | yes yes yes yes no  no  no
  be sounded                         | yes yes no  no  no  no  no
  be consulted on a framework        | yes yes no  yes no  no  no
  adopt a framework                  | yes no  no  no  no  no  no
  approve an adopted framework       | yes yes no  no  no  no  no
  pitch an alliance                  | no  no  no  no  no  yes yes
  move an alliance                   | yes yes no  yes yes yes yes
  name the lead of an alliance       | yes yes no  yes no  yes yes
  link alliances                     | no  no  no  no  no  yes yes
  propose a contribution             | yes yes no  yes no  no  no
  commit a contribution              | yes yes yes yes no  no  no
  exceed the room                    | no  no  no  no  no  no  no
  ask for room                       | yes yes no  no  no  no  no
  grant room                         | no  no  yes no  no  no  no
  ask to take a decision back        | yes yes yes yes no  yes yes
  take a decision back               | yes yes yes yes no  no  no
  accept conditions                  | yes yes no  yes yes yes yes
  record a payment                   | no  no  no  no  no  yes yes
  record the money of the deal       | no  no  no  no  no  yes yes
  say whether a contribution was paid | yes yes no  yes no  no  no
  follow up a condition              | yes yes no  yes yes yes yes
  decide how an alliance works       | yes yes no  yes yes no  no
  report on an alliance              | yes yes no  yes yes no  no
  close a reporting period           | no  no  no  no  no  yes yes
  test a plan against the framework  | no  no  no  no  no  yes yes
  keep lessons                       | yes yes no  yes yes yes yes
  say whether an alliance uses a lesson | yes yes no yes yes no no
  measure an indicator               | no  no  no  no  no  yes yes
  evaluate the programme             | no  no  no  no  no  yes yes
  raise an escalation                | yes yes no  yes yes yes yes
  keep a breach off the ladder       | yes yes no  yes yes no  no
  withdraw an escalation             | yes yes no  yes yes no  no
  offer a solution on the first rung | no  no  no  no  no  yes yes
  judge a solution                   | yes yes no  yes yes no  no
  decide on the second rung          | yes no  no  no  no  no  no
  exceed the mandate                 | no  no  no  no  no  no  no
  review the composition             | yes no  no  no  no  no  no
  propose a change of the rules      | yes no  no  no  no  yes yes
  change the rules of the game       | yes no  no  no  no  no  no
  be represented                     | yes yes no  yes no  yes yes
  keep the registry                  | no  no  no  no  no  yes yes
  answer a task                      | yes yes yes yes yes yes yes
  extend the term of a round         | yes no  no  no  no  yes yes
  set the level of a matter          | yes no  no  no  no  yes yes
  handle rounds and tasks            | no  no  no  no  no  yes yes
  take out remarks                   | no  no  no  no  no  yes yes
  handle personal data               | no  no  no  no  no  yes yes
`;
const roles: readonly Role[] = [
  'portfolio-holder',
  'college-secretary',
  'council-clerk',
  'board-contact',
  'alliance-lead',
  'programme-director',
  'bureau',
];
const rows = table
  .trim()
  .split('\n')
  .map((line) => {
    const [act = '', cells = ''] = line.split('|').map((part) => part.trim());
    return { act: act as Act, cells: cells.split(/\s+/).map((cell) => cell === 'yes') };
  });

const municipality: Standing = {
  bureau: false,
  partner: { partnerId: 'een', kind: 'municipality' },
  ring: 'inner',
  seat: { seatId: 'zetel', kind: 'fixed' },
};
const company: Standing = { bureau: false, partner: { partnerId: 'een', kind: 'company' }, ring: 'middle' };
const partyOf = (role: Role): Standing => {
  if (role === 'programme-director' || role === 'bureau') return { bureau: true };
  return role === 'board-contact' ? company : municipality;
};
const mayAtAll = (act: Act, standing: Standing): boolean =>
  explain(standing).acts.some((explained) => explained.act === act && explained.allowed);

describe('which people act for their party', () => {
  test('is a table of every act and every role', () => {
    expect(rows.map(({ act }) => act).sort()).toEqual(Object.keys(peopleOf).sort());
    expect([...roles].sort()).toEqual([...Role.options].sort());
  });

  test.each(rows)('$act', ({ act, cells }) => {
    expect(cells).toHaveLength(roles.length);
    for (const [at, role] of eachOf([...roles.entries()]))
      expect(mayAtAll(act, asRole(partyOf(role), role)), role).toBe(cells[at]);
  });

  test('a refusal says which of the people may, where the party may', () => {
    const lead = asRole(municipality, 'alliance-lead');
    expect(() => demand('propose a contribution', lead, { concerns: 'een' })).toThrow(
      'Only for people in one of these roles: portfolio-holder, college-secretary, board-contact.',
    );
    expect(() => demand('receive facts', asRole(municipality, 'portfolio-holder'))).toThrow(
      'Only an application may do this, no person.',
    );
    expect(() => demand('record a payment', lead)).toThrow('Only for: the programmabureau, which keeps the overview.');
  });

  test('a vote of the seat is shown to its holder and to the application of its partner, to no other of its people', () => {
    const vote = { partnerId: 'een', capacity: 'seat', kind: 'vote', answer: { answer: 'for' } } as unknown as Task;
    const shown = (standing: Standing) =>
      visibleTask(vote, { status: 'open' }, readerOf(standing)).answer !== undefined;
    expect(shown(municipality)).toBe(true);
    for (const role of eachOf(Role.options))
      expect(shown(asRole(municipality, role)), role).toBe(role === 'portfolio-holder');
    const hidden = { hidden: ['escalation/1'] };
    const rulingTask = { ...vote, matter: 'escalation', matterId: '1' } as Task;
    expect(seesTask({ ...asRole(municipality, 'council-clerk'), ...hidden }, rulingTask)).toBe(false);
    expect(seesTask({ ...asRole(municipality, 'portfolio-holder'), ...hidden }, rulingTask)).toBe(true);
  });

  test('only the portfolio holder has the seat, with what its holder sees', () => {
    for (const role of eachOf(Role.options))
      expect(asRole(municipality, role).seat !== undefined, role).toBe(role === 'portfolio-holder');
    expect(verdictOn('adopt a framework', municipality).allowed).toBe(true);
  });
});
