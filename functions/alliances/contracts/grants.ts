import * as z from 'zod';
import { contract } from '#shared/api/contract.ts';
import { listed, next } from '#shared/http/lists.ts';
import { identifier } from '#shared/vocabulary/values.ts';
import { Shares } from '../domain/amounts.ts';
import { GivenGrant, Grant, GrantChange, GrantUse } from '../domain/grant.ts';

const Summary = Grant.omit({ revision: true, registrations: true })
  .extend({ left: Shares })
  .meta({ id: 'GrantSummary' });

const View = Grant.omit({ revision: true, registrations: true })
  .extend({
    left: Shares,
    uses: z.array(GrantUse.omit({ programmeId: true, grantId: true })),
    history: z.array(GrantChange.omit({ programmeId: true, grantId: true })),
  })
  .meta({ id: 'Grant' });
export type GrantView = z.infer<typeof View>;

const given = {
  grantId: 'stein-2028',
  description: 'Cofinanciering van allianties op de lijn Gezonde inwoners.',
  lineId: 'gezonde-inwoners',
  years: [{ year: 2028, amountCents: 10_000_000, hours: 200 }],
  until: '2028-12-31',
};
const room = (cents: number, hours: number) => ({ '2028': { cents, hours, items: 0 } });
const grant = {
  programmeId: 'zuid-limburg',
  partnerId: 'stein',
  ...given,
  status: 'granted',
  changes: 2,
  askedAt: '2027-11-15T09:00:00.000Z',
  roundId: 'zuid-limburg.grant.stein-2028.1',
  decision: {
    outcome: 'granted',
    decidedOn: '2027-12-09',
    reference: 'R 2027-204',
    onBehalfOf: 'de gemeenteraad van Stein',
    registrarId: 'registrar.zuid-limburg.grant.stein-2028.1.council-stein.1',
    registrationId: 'zuid-limburg.grant.stein-2028.1.council-stein.1',
    entitlement: 'grant room: the council of the municipality, for its own college',
  },
  held: {},
  used: room(4_000_000, 0),
  left: room(6_000_000, 200),
};
const asking = { ...grant, status: 'put-to-council', changes: 1, used: {}, left: room(10_000_000, 200) };
const { decision: _decision, ...askedSummary } = asking;

/** The API contracts of grants of room: what a council lets its college commit beforehand (rule 8). */
export const grantContracts = {
  askGrant: contract({
    summary: 'Ask a council for room',
    description:
      'By a municipality, for its college: money and hours per year, for the programme or one of its lines, until a day. The council decides in a round. The college commits contributions within the room that the council grants; the council decides on the others. A grant that `replaces` another one counts from the decision on it, and includes what was used of the other: this is how a council lowers, raises or ends the room. The same question sent twice is recorded once (200).',
    body: GivenGrant,
    answers: { 200: Summary, 201: Summary },
    conflicts: {
      'grant-exists': 'There is another grant by this identifier.',
      'not-granted': 'The grant gives no room.',
      'replacement-open': 'Another one already asks to replace the same contribution or grant.',
    },
    example: { body: given, answer: askedSummary },
  }),
  askTakingBackOfGrant: contract({
    summary: 'Ask a council whether it takes room back',
    description:
      'By the municipality, or by the programmabureau when it hears of a later decision. The council registers that decision on a page, or the programmabureau registers it from paper. Room that it takes back ends on the day of that decision: what the college committed within it stands, the college commits nothing more within it, and contributions that still lie with the college go to the council.',
    body: z.strictObject({ reason: z.string().trim().min(1).max(5000) }),
    answers: { 201: Summary },
    conflicts: {
      'not-granted': 'The grant gives no room.',
      'taking-back-open': 'The body is being asked already.',
    },
    example: {
      body: { reason: 'De raad wil zelf over bijdragen besluiten.' },
      answer: {
        ...grant,
        changes: 3,
        takingBack: {
          roundId: 'zuid-limburg.grant.stein-2028.3',
          askedAt: '2028-03-01T09:00:00.000Z',
          reason: 'De raad wil zelf over bijdragen besluiten.',
        },
      },
    },
  }),
  listGrants: contract({
    summary: 'List the grants of room',
    description: 'What councils granted or were asked to grant, how much of it was used and how much is left.',
    query: z.strictObject({
      partnerId: identifier.optional().meta({ description: 'Only those of this municipality.' }),
      ...listed('grantId', 'askedAt'),
    }),
    answers: { 200: z.strictObject({ grants: z.array(Summary), next }).meta({ id: 'Grants' }) },
    example: { answer: { grants: [grant] } },
  }),
  readGrant: contract({
    summary: 'Read a grant of room',
    description: 'With the decision of the council, every contribution that takes or took room of it, and its history.',
    answers: { 200: View },
    example: {
      answer: {
        ...grant,
        uses: [
          {
            allianceId: 'buurtwerkplaatsen',
            contributionId: 'stein-werkplaatsen',
            as: 'used',
            shares: room(4_000_000, 0),
            at: '2028-02-01T09:00:00.000Z',
          },
        ],
        history: [
          { change: 1, on: 'ask', status: 'put-to-council', at: '2027-11-15T09:00:00.000Z', by: 'zaaksysteem-stein' },
        ],
      },
    },
  }),
};

/** A grant as the API shows it. */
export const grantOf = (grant: Grant, left: Shares): z.infer<typeof Summary> => {
  const { revision: _revision, registrations: _registrations, ...shown } = grant;
  return { ...shown, left };
};
