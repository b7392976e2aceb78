import * as z from 'zod';
import { contract } from '#shared/api/contract.ts';
import { GivenSuccession } from '../domain/succession/given-succession.ts';
import { Succession } from '../terms/registry.ts';
import { MovedContribution, MovedThing, SuccessionNotice } from '../terms/succession-moves.ts';
import { registryChanged } from './registry-changed.ts';

/** A succession as the API shows it. */
export const SuccessionView = Succession.omit({ programmeId: true }).meta({ id: 'Succession' });

const Notice = SuccessionNotice.meta({ id: 'SuccessionNotice' });
const Thing = MovedThing.meta({ id: 'MovedThing' });
const Contribution = MovedContribution.meta({ id: 'MovedContribution' });

const PreviewView = z
  .strictObject({
    succession: SuccessionView,
    moves: z.array(Thing),
    contributions: z.array(Contribution),
    undivided: z.array(
      z.strictObject({ what: z.enum(['seat', 'representation', 'lead', 'contribution']), id: z.string() }),
    ),
    notices: z.array(Notice),
  })
  .meta({ id: 'SuccessionPreview' });

const RecordedView = z
  .strictObject({ succession: SuccessionView, notices: z.array(Notice) })
  .meta({ id: 'RecordedSuccession' });

const given = {
  successionId: 'nieuwoude',
  kind: 'merge',
  on: '2028-01-01',
  ground: { reference: 'Stb. 2027, 321' },
  predecessors: ['oudedorp', 'nieuwedijk'],
  successors: [{ partnerId: 'nieuwoude', name: 'Nieuwoude' }],
};
const { successors: _given, ...rest } = given;
const shown = { ...rest, successors: [{ partnerId: 'nieuwoude', founded: true }], divisions: {} };
const notices = [
  {
    code: 'quorum-out-of-reach',
    message:
      'From 2028-01-01 the regiegroep has 2 seats, and the quorum is 3: no vote can count until the rule is changed or a seat is filled.',
  },
];

/** The contracts with partner applications about municipalities that merge, are split or change their names (rule 18). */
export const successionContracts = {
  previewSuccession: contract({
    summary: 'See what a succession moves',
    description:
      'Everything that moves when municipalities merge, one is split, or one changes its name, and what people must still divide. Changes nothing.',
    body: GivenSuccession,
    answers: { 200: PreviewView },
    example: {
      body: given,
      answer: {
        succession: shown,
        moves: [{ what: 'seat', id: 'fixed-oudedorp', from: 'oudedorp', to: ['nieuwoude'] }],
        contributions: [
          {
            allianceId: 'samen-bewegen',
            contributionId: 'geld',
            from: 'oudedorp',
            status: 'committed',
            unit: 'cents',
            conditions: 1,
            shares: [
              {
                partnerId: 'nieuwoude',
                years: [{ year: 2028, amount: 60_000 }],
                paid: [{ year: 2028, amount: 20_000 }],
              },
            ],
          },
        ],
        undivided: [],
        notices,
      },
    },
  }),
  recordSuccession: contract({
    summary: 'Record a succession',
    description:
      'Municipalities merge, one is split over others, or one changes its name, from a day on. Seats, people, contributions, approvals and open tasks go to the successors on that day; the past keeps the old names. Recording it again changes nothing (200); with other divisions it is recorded again (201).',
    body: GivenSuccession,
    answers: { 200: RecordedView, 201: RecordedView },
    conflicts: {
      ...registryChanged,
      'succession-exists': 'There is another succession with this identifier.',
      'succession-too-large': 'It moves more records than one change can hold.',
    },
    example: { body: given, answer: { succession: shown, notices } },
  }),
};
