import type { HandoverDocument } from '#functions/members/print/handover-document.ts';
import type { SuccessionDocument } from '#functions/members/print/succession-document.ts';
import type { Handover } from '#functions/members/terms/handover.ts';
import type { ToldSuccession } from '#functions/members/terms/told-succession.ts';

const room = (cents: number) => ({ cents, hours: 0 });

/** What stands for a municipality with something of everything. */
export const fullHandover: Handover = {
  partnerId: 'stein',
  body: 'council',
  at: '2030-03-28T07:00:00.000Z',
  frameworks: [
    {
      cycleId: '1',
      title: 'Uitvoeringsprogramma 2027-2028',
      status: 'superseded',
      inForceSince: '2027-03-01',
      decision: { decidedOn: '2027-02-02', reference: 'B&W 2027-031' },
      underConditions: false,
    },
    {
      cycleId: '2',
      title: 'Uitvoeringsprogramma 2029-2030',
      status: 'in-force',
      inForceSince: '2029-03-01',
      decision: { decidedOn: '2029-02-06', reference: 'B&W 2029-044' },
      underConditions: true,
    },
  ],
  contributions: [
    {
      allianceId: 'buurtwerkplaatsen',
      alliance: 'Buurtwerkplaatsen',
      contributionId: 'stein-werkplaatsen',
      description: 'De inrichting van de werkplaats in Stein.',
      status: 'committed',
      unit: 'cents',
      decidedBy: 'council',
      decision: { decidedOn: '2029-05-17', reference: 'R 2029-12' },
      years: [
        { year: 2029, offered: 100_000_00, paid: 100_000_00 },
        { year: 2030, offered: 60_000_00, paid: 20_000_00 },
      ],
    },
    {
      allianceId: 'wandelpaden',
      alliance: 'Wandelpaden',
      contributionId: 'stein-uren',
      description: 'Een beheerder voor de paden.',
      status: 'put-to-decision',
      unit: 'hours',
      decidedBy: 'council',
      years: [{ year: 2030, offered: 1200, paid: 0 }],
    },
  ],
  conditions: [
    {
      conditionId: 'zuid-limburg.2.approval.1.college-stein.1.1',
      of: 'framework',
      about: 'Uitvoeringsprogramma 2029-2030, versie 2',
      text: 'Eén loket in onze gemeente.',
      status: 'in-progress',
      accepted: 'accepted',
    },
  ],
  grants: [
    {
      grantId: 'stein-ruimte-2030',
      description: 'Ruimte voor de werkplaatsen.',
      status: 'granted',
      until: '2030-12-31',
      decision: { decidedOn: '2029-12-13', reference: 'R 2029-40' },
      years: [{ year: '2030', given: room(100_000_00), used: room(60_000_00), held: room(0), left: room(40_000_00) }],
    },
  ],
  questions: [
    {
      taskId: 'zuid-limburg.3.input.1.council-stein',
      kind: 'input',
      capacity: 'council',
      openedAt: '2030-03-11T08:00:00.000Z',
      addressee: 'gemeenteraad van Stein',
      question: 'Wat wilt u meegeven voor de kaders 2031-2032?',
      dueAt: '2030-05-15T21:59:59.000Z',
    },
  ],
  alliances: [
    { allianceId: 'buurtwerkplaatsen', title: 'Buurtwerkplaatsen', phase: 'execution', lead: true },
    { allianceId: 'wandelpaden', title: 'Wandelpaden', phase: 'formation', lead: false },
  ],
  seats: [{ seatId: 'rotating-stein-2029-01-01', kind: 'rotating', from: '2029-01-01', until: '2031-01-01' }],
  people: [
    { personId: 'stein-portfolio-holder', role: 'portfolio-holder' },
    { personId: 'stein-council-clerk', role: 'council-clerk' },
  ],
};

/** A municipality for which nothing stands yet. */
export const emptyHandover: Handover = {
  ...fullHandover,
  body: 'college',
  frameworks: [],
  contributions: [],
  conditions: [],
  grants: [],
  questions: [],
  alliances: [],
  seats: [],
  people: [],
};

export const handoverView = (handover: Handover): HandoverDocument => ({
  programmeName: 'Zuid-Limburg',
  municipality: 'Stein',
  contactOfBureau: 'bureau@zuid-limburg.example',
  handover,
  names: new Map([['stein-portfolio-holder', 'A. Voorbeeld <wethouder>']]),
});

const pair = { from: 'Oudedorp', to: ['Nieuwoude'] };

/** A merger with something of everything that moves. */
export const toldMerger: ToldSuccession = {
  kind: 'merge',
  on: '2028-01-01',
  reference: 'Stb. 2027, 321',
  isDividedAgain: false,
  predecessors: ['Oudedorp', 'Nieuwedijk'],
  successors: ['Nieuwoude'],
  seats: [
    { ...pair, kind: 'fixed' },
    { from: 'Nieuwedijk', to: [], kind: 'fixed' },
  ],
  people: [{ ...pair, count: 3 }],
  representations: [pair],
  alliances: [{ ...pair, allianceId: 'buurtwerkplaatsen', title: 'Buurtwerkplaatsen' }],
  leads: [{ ...pair, allianceId: 'buurtwerkplaatsen', title: 'Buurtwerkplaatsen' }],
  contributions: [
    {
      allianceId: 'buurtwerkplaatsen',
      alliance: 'Buurtwerkplaatsen',
      from: 'Oudedorp',
      unit: 'cents',
      conditions: 1,
      shares: [
        {
          to: 'Nieuwoude',
          years: [
            { year: 2028, amount: 60_000_00, paid: 20_000_00 },
            { year: 2029, amount: 40_000_01, paid: 0 },
          ],
        },
      ],
    },
  ],
  notices: [{ notice: 'quorum-out-of-reach' }, { notice: 'meetings-taken-over', partner: 'Nieuwoude' }],
};

/** A municipality that is divided over two others, in another way than was told before. */
export const toldSplit: ToldSuccession = {
  ...toldMerger,
  kind: 'split',
  isDividedAgain: true,
  predecessors: ['Oudedorp'],
  successors: ['Nieuwedijk', 'Waldlân'],
};

/** Another name: nothing moves. */
export const toldRename: ToldSuccession = {
  ...toldMerger,
  kind: 'rename',
  predecessors: ['Oudedorp'],
  successors: ['Oudedorp'],
  name: 'Oudedorp aan Zee',
  seats: [],
  people: [],
  representations: [],
  alliances: [],
  leads: [],
  contributions: [],
  notices: [],
};

export const successionView = (told: ToldSuccession): SuccessionDocument => ({
  programmeName: 'Zuid-Limburg',
  contactOfBureau: 'bureau@zuid-limburg.example',
  told,
});
