import * as z from 'zod';
import { contract } from '#shared/api/contract.ts';
import { listed, next } from '#shared/http/lists.ts';
import { GivenLevel, MatterLevel } from '../domain/level.ts';

const LevelView = MatterLevel.omit({ programmeId: true }).meta({ id: 'MatterLevel' });

const given = {
  matter: 'escalation',
  matterId: 'escalation-3',
  level: 'confidential',
  ground: 'Artikel 5.1, tweede lid, onder b, Wet open overheid',
  until: '2028-01-01',
  sharedWith: ['provincie-limburg'],
  reason: 'De onderhandeling met de verkoper loopt.',
} as const;
const level = {
  ...given,
  sharedWith: ['beek', 'provincie-limburg', 'zuyd'],
  number: 1,
  by: 'programmabureau-zuid-limburg',
  at: '2027-09-14T09:00:00.000Z',
};

/** The API contracts of levels: who sees a matter. */
export const levelContracts = {
  setLevel: contract({
    summary: 'Set who sees a matter',
    description:
      'A framework cycle or an escalation is public, among partners (the default) or confidential. A confidential matter has a ground and an end; it is seen by the programmabureau, the seats of the regiegroep, the partners that take part in it, those that are named, and whoever is asked about it. For everybody else it does not exist: not in reads, lists, counts, files, calendars or events. A document has the level of what it belongs to; one that is confidential by itself is seen by the programmabureau, the seats, those that are named and the body whose decision it is, and others read the rest without its address. A framework version that enters into force is among partners from then on. Every earlier level stays on record.',
    body: GivenLevel,
    answers: { 201: LevelView },
    conflicts: {
      'matter-binding': 'A framework in force binds everybody and cannot be confidential.',
      'level-changed': 'Somebody set the level of the matter at the same moment.',
    },
    example: { body: given, answer: level },
  }),
  listLevels: contract({
    summary: 'List who sees what',
    description:
      'Every level that was set, oldest first; the last one of a matter holds. For the programmabureau and the seats of the regiegroep.',
    query: z.strictObject(listed('at')),
    answers: { 200: z.strictObject({ levels: z.array(LevelView), next }).meta({ id: 'MatterLevels' }) },
    example: { answer: { levels: [level] } },
  }),
};
