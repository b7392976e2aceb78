import type { Act, MatterFacts } from '#shared/authority/authority.ts';

/**
 * Rule 1 of the governance model and docs/rules.md, row by row, by hand. "yes" holds in the inner, middle and outer ring alike;
 * who has no ring takes no part and may do nothing, and neither may anybody of another programme.
 *
 * Columns: the programmabureau; a municipality without a seat; one with a fixed seat; one with the rotating seat; any other
 * kind of partner. Behind "when" stands what the act is done to.
 */
const table = `
  act                                                                        | bureau municipality fixed rotating other
  see the programme                                                          | yes    yes          yes   yes      yes
  see a calendar                      when its own calendar                  | yes    yes          yes   yes      yes
  see a calendar                      when the calendar of another           | yes    no           no    no       no
  see a calendar                      when that of the programme             | yes    yes          yes   yes      yes
  see a calendar                                                             | yes    no           no    no       no
  read a handover                     when its own                           | yes    yes          yes   yes      yes
  read a handover                     when of another                        | yes    no           no    no       no
  read a handover                                                            | yes    no           no    no       no
  receive facts                                                              | yes    yes          yes   yes      yes
  keep subscriptions                                                         | yes    yes          yes   yes      yes
  prepare a framework                                                        | yes    no           yes   yes      no
  give input on a framework                                                  | no     yes          yes   yes      yes
  be sounded                                                                 | no     yes          yes   yes      no
  be consulted on a framework                                                | no     yes          yes   yes      yes
  adopt a framework                                                          | no     no           yes   yes      no
  approve an adopted framework        when by the college                    | no     yes          yes   yes      no
  approve an adopted framework        when by the council                    | no     no           no    no       no
  approve an adopted framework        when by its own board                  | no     no           no    no       no
  approve an adopted framework                                               | no     no           no    no       no
  pitch an alliance                                                          | yes    no           no    no       no
  move an alliance                    when of its alliance, for any          | yes    yes          yes   yes      yes
  move an alliance                    when of its alliance, for the bureau   | yes    no           no    no       no
  move an alliance                    when of its alliance, for the alliance | no     yes          yes   yes      yes
  move an alliance                    when of an alliance of others, for any | yes    no           no    no       no
  move an alliance                    when of its alliance                   | no     no           no    no       no
  move an alliance                    when for the alliance                  | no     no           no    no       no
  move an alliance                                                           | no     no           no    no       no
  name the lead of an alliance        when of an alliance without partners   | yes    no           no    no       no
  name the lead of an alliance        when of its alliance                   | no     yes          yes   yes      yes
  name the lead of an alliance        when of an alliance of others          | no     no           no    no       no
  name the lead of an alliance                                               | no     no           no    no       no
  link alliances                                                             | yes    no           no    no       no
  propose a contribution              when its own                           | no     yes          yes   yes      yes
  propose a contribution              when of another                        | no     no           no    no       no
  propose a contribution                                                     | no     no           no    no       no
  commit a contribution               when its own, by the council           | no     yes          yes   yes      no
  commit a contribution               when its own, by the college           | no     no           no    no       no
  commit a contribution               when its own, by the college, within the room | no yes     yes   yes      no
  commit a contribution               when its own, by the college, beyond the room | no no      no    no       no
  commit a contribution               when of another, by the college, within the room | no no   no    no       no
  commit a contribution               when its own, by the council, beyond the room | no yes     yes   yes      no
  commit a contribution               when its own, by its own board         | no     no           no    no       yes
  commit a contribution               when its own                           | no     no           no    no       no
  commit a contribution               when of another, by the council        | no     no           no    no       no
  commit a contribution               when of another, by its own board      | no     no           no    no       no
  exceed the room                                                            | no     no           no    no       no
  exceed the room                     when within the room                   | no     no           no    no       no
  ask for room                        when its own                           | no     yes          yes   yes      no
  ask for room                        when of another                        | no     no           no    no       no
  ask for room                                                               | no     no           no    no       no
  grant room                          when its own, by the council           | no     yes          yes   yes      no
  grant room                          when its own, by the college           | no     no           no    no       no
  grant room                          when its own, by its own board         | no     no           no    no       no
  grant room                          when its own                           | no     no           no    no       no
  grant room                          when of another, by the council        | no     no           no    no       no
  ask to take a decision back         when its own                           | yes    yes          yes   yes      yes
  ask to take a decision back         when of another                        | yes    no           no    no       no
  ask to take a decision back                                                | yes    no           no    no       no
  take a decision back                when its own, by the council, taken by the council | no yes yes   yes      yes
  take a decision back                when its own, by the college, taken by the college | no yes yes   yes      yes
  take a decision back                when its own, by its own board, taken by its own board | no yes yes yes    yes
  take a decision back                when its own, by the college, taken by the council | no no  no    no       no
  take a decision back                when its own, by the council           | no     no           no    no       no
  take a decision back                when its own, taken by the council     | no     no           no    no       no
  take a decision back                when of another, by the council, taken by the council | no no no  no       no
  accept conditions                   when asked by the regiegroep           | no     no           yes   yes      no
  accept conditions                   when asked by an alliance, of its alliance | no     yes          yes   yes      yes
  accept conditions                   when asked by an alliance, of an alliance of others | no no       no    no       no
  accept conditions                   when asked by an alliance, of an alliance without partners | yes no no no no
  accept conditions                   when asked by an alliance              | no     no           no    no       no
  accept conditions                   when of its alliance                   | no     no           no    no       no
  record a payment                                                           | yes    no           no    no       no
  record the money of the deal                                               | yes    no           no    no       no
  say whether a contribution was paid when its own                           | no     yes          yes   yes      yes
  say whether a contribution was paid when of another                        | no     no           no    no       no
  say whether a contribution was paid                                        | no     no           no    no       no
  follow up a condition               when of its alliance                   | yes    yes          yes   yes      yes
  follow up a condition               when of an alliance of others          | yes    no           no    no       no
  decide how an alliance works        when of its alliance                   | no     yes          yes   yes      yes
  decide how an alliance works        when of an alliance of others          | no     no           no    no       no
  decide how an alliance works                                               | no     no           no    no       no
  report on an alliance               when of its alliance                   | no     yes          yes   yes      yes
  report on an alliance               when of an alliance of others          | no     no           no    no       no
  close a reporting period                                                   | yes    no           no    no       no
  test a plan against the framework                                          | yes    no           no    no       no
  keep lessons                        when of its alliance                   | yes    yes          yes   yes      yes
  keep lessons                        when of an alliance of others          | yes    no           no    no       no
  keep lessons                                                               | yes    no           no    no       no
  say whether an alliance uses a lesson when of its alliance                 | no     yes          yes   yes      yes
  say whether an alliance uses a lesson when of an alliance of others        | no     no           no    no       no
  say whether an alliance uses a lesson                                      | no     no           no    no       no
  measure an indicator                                                       | yes    no           no    no       no
  evaluate the programme                                                     | yes    no           no    no       no
  raise an escalation                 when of its alliance                   | no     yes          yes   yes      yes
  raise an escalation                 when of an alliance of others          | no     no           no    no       no
  raise an escalation                 when left lying                        | yes    no           no    no       no
  raise an escalation                 when of its alliance, left lying       | yes    yes          yes   yes      yes
  keep a breach off the ladder        when of its alliance, within its own   | no     yes          yes   yes      yes
  keep a breach off the ladder        when of its alliance, beyond its own   | no     no           no    no       no
  keep a breach off the ladder        when of its alliance                   | no     no           no    no       no
  keep a breach off the ladder        when within its own                    | no     no           no    no       no
  withdraw an escalation              when of its alliance, within its own   | no     yes          yes   yes      yes
  withdraw an escalation              when of its alliance, beyond its own   | no     no           no    no       no
  withdraw an escalation              when of its alliance                   | no     no           no    no       no
  withdraw an escalation              when within its own                    | no     no           no    no       no
  withdraw an escalation              when of an alliance of others, within its own | no no no no no
  withdraw an escalation              when of an alliance of others          | no     no           no    no       no
  offer a solution on the first rung                                         | yes    no           no    no       no
  judge a solution                    when of its alliance                   | no     yes          yes   yes      yes
  judge a solution                    when of an alliance of others          | no     no           no    no       no
  decide on the second rung           when within the mandate                | no     no           yes   yes      no
  decide on the second rung           when beyond the mandate                | no     no           no    no       no
  decide on the second rung                                                  | no     no           no    no       no
  exceed the mandate                                                         | no     no           no    no       no
  exceed the mandate                  when within the mandate                | no     no           no    no       no
  review the composition                                                     | no     no           yes   yes      no
  propose a change of the rules                                              | yes    no           yes   yes      no
  change the rules of the game                                               | no     no           yes   yes      no
  be represented                      when its own                           | yes    yes          yes   yes      yes
  be represented                      when of another                        | yes    no           no    no       no
  keep the registry                                                          | yes    no           no    no       no
  set the level of a matter                                                  | yes    no           yes   yes      no
  extend the term of a round          when asked by the regiegroep           | yes    no           yes   yes      no
  extend the term of a round          when asked by the programmabureau      | yes    no           no    no       no
  extend the term of a round          when asked by an alliance              | yes    no           no    no       no
  extend the term of a round                                                 | yes    no           no    no       no
  answer a task                       when its own                           | no     yes          yes   yes      yes
  answer a task                       when of another                        | no     no           no    no       no
  answer a task                       when of the bureau                     | yes    no           no    no       no
  answer a task                                                              | no     no           no    no       no
  handle rounds and tasks                                                    | yes    no           no    no       no
  take out remarks                                                           | yes    no           no    no       no
  handle personal data                                                       | yes    no           no    no       no
`;

/** What the words behind "when" say of the matter, for a partner that acts. */
const words: Readonly<Record<string, (actor: string) => Partial<MatterFacts>>> = {
  'by the college': () => ({ decidedBy: 'college' }),
  'by the council': () => ({ decidedBy: 'council' }),
  'by its own board': () => ({ decidedBy: 'own-board' }),
  'taken by the college': () => ({ tookIt: 'college' }),
  'taken by the council': () => ({ tookIt: 'council' }),
  'taken by its own board': () => ({ tookIt: 'own-board' }),
  'its own': (actor) => ({ concerns: actor }),
  'of another': () => ({ concerns: 'een-ander' }),
  'of the bureau': () => ({ concerns: 'programmabureau' }),
  'of its alliance': (actor) => ({ alliancePartners: ['een-ander', actor] }),
  'of an alliance of others': () => ({ alliancePartners: ['een-ander', 'nog-een'] }),
  'of an alliance without partners': () => ({ alliancePartners: [] }),
  'for any': () => ({ movers: ['bureau', 'alliance'] }),
  'for the bureau': () => ({ movers: ['bureau'] }),
  'for the alliance': () => ({ movers: ['alliance'] }),
  'its own calendar': (actor) => ({ calendar: { partnerId: actor } }),
  'the calendar of another': () => ({ calendar: { partnerId: 'een-ander' } }),
  'that of the programme': () => ({ calendar: {} }),
  'asked by the regiegroep': () => ({ askedBy: 'regiegroep' }),
  'asked by the programmabureau': () => ({ askedBy: 'programmabureau' }),
  'asked by an alliance': () => ({ askedBy: 'alliantie' }),
  'within the room': () => ({ withinRoom: true }),
  'beyond the room': () => ({ withinRoom: false }),
  'within the mandate': () => ({ withinMandate: true }),
  'beyond the mandate': () => ({ withinMandate: false }),
  'within its own': () => ({ withinOwnMandate: true }),
  'beyond its own': () => ({ withinOwnMandate: false }),
  'left lying': () => ({ leftLying: true }),
};

export const columns = ['bureau', 'municipality', 'fixed', 'rotating', 'other'] as const;
export type Column = (typeof columns)[number];

export interface Row {
  readonly act: Act;
  readonly when: string;
  readonly matterOf: (actor: string) => Partial<MatterFacts>;
  readonly expected: Readonly<Record<Column, boolean>>;
}

const rowOf = (line: string): Row => {
  const [left = '', right = ''] = line.split('|');
  const [act = '', when = ''] = left.split(' when ').map((part) => part.trim());
  const conditions = when === '' ? [] : when.split(', ');
  const cells = right.trim().split(/\s+/);
  if (cells.length !== columns.length) throw new Error(`not a row: ${line}`);
  return {
    act: act as Act,
    when,
    matterOf: (actor) =>
      Object.assign({}, ...conditions.map((condition) => words[condition]?.(actor) ?? unknownWords(condition))),
    expected: Object.fromEntries(columns.map((column, at) => [column, cells[at] === 'yes'])) as Row['expected'],
  };
};
const unknownWords = (condition: string): never => {
  throw new Error(`no matter for "${condition}"`);
};

export const rows: readonly Row[] = table.trim().split('\n').slice(1).map(rowOf);
