import { stringify } from 'yaml';
import type { FrameworkContent } from '#functions/frameworks/terms/content.ts';

interface Wishes {
  readonly programmeId: string;
  readonly municipalities: readonly string[];
  readonly companies?: readonly { readonly id: string; readonly ring: 'inner' | 'middle' | 'outer' }[];
  /** Seconds of every term; a term that does not end within a test by default. */
  readonly term?: number;
  /** Seconds of the term of an input, where it differs. */
  readonly inputTerm?: number;
  /** Seconds of the term of an approval, where it differs. */
  readonly approvalTerm?: number;
  readonly reminders?: readonly string[];
  readonly oneTimeCode?: readonly ('vote' | 'approval' | 'contribution' | 'ruling')[];
  /** The address of whoever has a role, where municipalities share that person. */
  readonly addresses?: Readonly<Record<string, string>>;
  /** Whether the portfolio holders are not known yet. */
  readonly withoutHolders?: boolean;
  /** Applications beside the programmabureau's: the issuer must know them. */
  readonly apps?: readonly { readonly id: string; readonly actsFor: string }[];
}

const since = '2026-01-01';
const capitalised = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1);

const contact = (role: string, name: string, email: string, addresses: NonNullable<Wishes['addresses']>) => ({
  role,
  name,
  email: addresses[role] ?? email,
});

const peopleOf = (id: string, addresses: NonNullable<Wishes['addresses']>) => [
  contact('portfolio-holder', `Wethouder ${capitalised(id)}`, `wethouder@${id}.example`, addresses),
  contact('college-secretary', `Secretaris ${capitalised(id)}`, `secretaris@${id}.example`, addresses),
  contact('council-clerk', `Griffier ${capitalised(id)}`, `griffie@${id}.example`, addresses),
];

const municipality = (id: string, contacts: ReturnType<typeof peopleOf>) => ({
  id,
  name: capitalised(id),
  kind: 'municipality',
  rings: [{ ring: 'inner', from: since }],
  contacts,
  meetings: { college: { weekday: 2, from: '2026-01-06' }, council: { weekday: 2, from: '2026-01-06' } },
});

const company = ({ id, ring }: { id: string; ring: string }) => ({
  id,
  name: `${capitalised(id)} BV`,
  kind: 'company',
  rings: [{ ring, from: since }],
  contacts: [{ role: 'board-contact', name: `Directeur ${capitalised(id)}`, email: `directie@${id}.example` }],
});

/** A programme file for a region of a few municipalities; the first two hold the seats. */
export const smallRegion = ({
  programmeId,
  municipalities,
  companies = [],
  term = 600,
  inputTerm = term,
  approvalTerm = term,
  reminders = [],
  oneTimeCode = [],
  addresses = {},
  withoutHolders = false,
  apps = [],
}: Wishes): string => {
  const seconds = (length: number) => ({ length: `PT${length}S`, counts: 'calendar-days' });
  const length = seconds(term);
  return stringify({
    programme: programmeId,
    name: `Regio Deal ${capitalised(programmeId)}`,
    period: { from: since, until: '2030-01-01' },
    bureau: {
      host: 'Programmabureau',
      staff: [{ role: 'bureau', name: 'Bo Bureau', email: `bureau@${programmeId}.example` }],
    },
    lines: [{ id: 'gezond', name: 'Gezonde gemeenschappen' }],
    settings: {
      calendar: { workingWeekdays: [1, 2, 3, 4, 5, 6, 7], publicHolidays: 'none' },
      terms: {
        input: seconds(inputTerm),
        sounding: length,
        consultation: length,
        vote: length,
        approval: seconds(approvalTerm),
        conditions: length,
        accession: length,
        composition: length,
        contribution: length,
        'contribution-conditions': length,
        report: length,
        grant: length,
        'follow-up': length,
        payment: length,
        'taking-back': length,
        consequence: length,
        raising: length,
        solution: length,
        verdict: length,
        'rule-change': length,
        ruling: length,
      },
      reminders,
      vote: { quorum: 2, majority: 'simple' },
      approval: 'all',
      oneTimeCode,
      renewal: 'P2Y',
      preparation: { college: 0, council: 0 },
    },
    regiegroep: { fixed: municipalities.slice(0, 2), rotating: { seats: 0, holders: [] } },
    recess: [],
    partners: [
      ...municipalities.map((id) => municipality(id, peopleOf(id, addresses).slice(withoutHolders ? 1 : 0))),
      ...companies.map(company),
    ],
    apps: [{ id: `programmabureau-${programmeId}`, actsFor: 'programmabureau' }, ...apps],
  });
};

/** A text of a framework that fits a small region. */
export const smallFramework = (title = 'Kaders 2027-2028'): FrameworkContent => ({
  title,
  summary: 'Gezond, groen en slim.',
  lines: [
    {
      lineId: 'gezond',
      name: 'Gezonde gemeenschappen',
      goals: [
        {
          goalId: 'bewegen',
          title: 'Meer mensen bewegen',
          description: 'Elke week.',
          activities: [],
          indicators: [
            {
              indicatorId: 'wandelaars',
              name: 'Wandelaars',
              unit: 'procent',
              baseline: 40,
              target: 55,
              by: '2028-12-31',
            },
          ],
        },
      ],
      budget: [{ year: 2027, amountCents: 425_000_000 }],
    },
  ],
  groundRules: { monitoring: 'Per kwartaal.', accountability: 'Twee keer per jaar.', organisation: 'Het bureau.' },
  mandate: [{ breach: 'budget-overrun', unit: 'percent', tolerance: 5, regiegroep: 10, sounding: 20 }],
});
