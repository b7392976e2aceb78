import { dayOf } from '#shared/calendar/days.ts';
import { type Check, type Looked, unless } from './check.ts';
import type { Whole } from './whole.ts';

type Partner = Whole['programme']['partners'][number];

/** Whether a partner takes part on a day (ISO date). */
export const inRing = ({ programme }: Whole, partnerId: string, date: string): boolean =>
  programme.partners.some((partner) => partner.partnerId === partnerId && ringOn(partner, date) !== undefined);

const ringOn = ({ rings }: Partner, date: string): string | undefined =>
  rings.find(({ from, until }) => from <= date && (until === undefined || date < until))?.ring;

const kindOf = ({ programme }: Whole, partnerId: string): string | undefined =>
  programme.partners.find((partner) => partner.partnerId === partnerId)?.kind;

const municipalitiesOn = ({ programme }: Whole, date: string): string[] =>
  programme.partners
    .filter((partner) => partner.kind === 'municipality' && ringOn(partner, date) !== undefined)
    .map(({ partnerId }) => partnerId);

/** The partner that answers for another in the coalition on a day (ISO date). */
const representativeOn = ({ representations }: Whole, partnerId: string, date: string): string | undefined =>
  representations.find(
    ({ body, representedPartnerId, from, until }) =>
      body === 'coalition' &&
      representedPartnerId === partnerId &&
      from <= date &&
      (until === undefined || date < until),
  )?.byPartnerId;

const eachComposition =
  (look: (composition: Whole['compositions'][number], whole: Whole) => string | undefined) =>
  (whole: Whole): Looked[] =>
    whole.compositions.map((one) => [`the regiegroep on ${one.asOf}`, look(one, whole)]);

const counted = new Set(['committed', 'committed-with-conditions']);

export const memberChecks: readonly Check[] = [
  {
    rule: 2,
    promise: 'the seats of the regiegroep are of municipalities that take part',
    look: eachComposition(({ seats, asOf }, whole) => {
      const wrong = seats.filter(
        ({ partnerId }) => kindOf(whole, partnerId) !== 'municipality' || !inRing(whole, partnerId, asOf),
      );
      return unless(wrong.length === 0, `seats of ${wrong.map(({ partnerId }) => partnerId).join(', ')}`);
    }),
  },
  {
    rule: 2,
    promise: 'a holder of a fixed seat holds no rotating one',
    look: eachComposition(({ seats }) => {
      const holders = seats.map(({ partnerId }) => partnerId);
      return unless(new Set(holders).size === holders.length, `${holders.join(', ')} hold the seats`);
    }),
  },
  {
    rule: 3,
    promise: 'the klankbordgroep and the colleges that are asked follow from the membership',
    look: (whole) =>
      whole.rounds
        .filter(({ kind, matter }) => (kind === 'sounding' || kind === 'approval') && matter === 'framework-cycle')
        .map((round): Looked => {
          const there = municipalitiesOn(whole, dayOf(round.openedAt));
          const askedPartners = round.tasks.map(({ partnerId }) => partnerId);
          // A college whose approval of the same text stands is not asked again.
          const unknown = askedPartners.filter((partnerId) => kindOf(whole, partnerId) !== 'municipality');
          const missing = round.kind === 'sounding' ? there.filter((one) => !askedPartners.includes(one)) : [];
          return [
            round.roundId,
            unless(unknown.length + missing.length === 0, `${[...unknown, ...missing].join(', ')}`),
          ];
        }),
  },
  {
    rule: 6,
    promise: 'an answer says which partner gave it for another, as the registry has it on that day',
    look: (whole) =>
      whole.rounds
        .flatMap(({ tasks }) => tasks)
        .flatMap(({ taskId, partnerId, capacity, answer }): Looked[] => {
          if (!answer || capacity !== 'partner') return [];
          const by = representativeOn(whole, partnerId, dayOf(answer.givenAt));
          const said = answer.representedBy;
          return [[taskId, unless(said === by, `given by ${said ?? 'itself'}, the registry says ${by ?? 'itself'}`)]];
        }),
  },
  {
    rule: 18,
    promise: 'the members of an alliance are the partners with a committed contribution',
    look: ({ alliances }) =>
      alliances.map(({ allianceId, members, contributions }): Looked => {
        const committed = new Set(
          contributions.filter(({ status }) => counted.has(status)).map(({ partnerId }) => partnerId),
        );
        const same = committed.size === members.length && members.every((member) => committed.has(member));
        return [allianceId, unless(same, `members ${members.join(', ')}; committed ${[...committed].join(', ')}`)];
      }),
  },
  {
    rule: 18,
    promise: 'what a partner that left committed has ended, with what was paid',
    look: (whole) =>
      whole.alliances
        .filter(({ phase }) => phase !== 'closed')
        .flatMap(({ allianceId, contributions }) =>
          contributions
            .filter(({ partnerId }) => !inRing(whole, partnerId, whole.today))
            .map(
              ({ contributionId, status, ended }): Looked => [
                `${allianceId}.${contributionId}`,
                unless(!counted.has(status) && (status !== 'ended' || ended !== undefined), `it is ${status}`),
              ],
            ),
        ),
  },
  {
    rule: 18,
    promise: 'who is no partner any more holds no open task',
    look: (whole) =>
      whole.rounds
        .filter(({ status }) => status === 'open')
        .flatMap(({ tasks }) => tasks.filter(({ status }) => status === 'open'))
        .map(
          ({ taskId, partnerId, capacity }): Looked => [
            taskId,
            unless(capacity === 'programmabureau' || inRing(whole, partnerId, whole.today), `${partnerId} has left`),
          ],
        ),
  },
];
