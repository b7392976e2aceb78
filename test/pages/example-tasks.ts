import type { PlanContent } from '#functions/alliances/domain/plan.ts';
import { paymentQuestion, paymentView } from '#functions/alliances/rounds/payment-view.ts';
import { reportForm } from '#functions/alliances/rounds/report-form.ts';
import { questionOf } from '#functions/escalations/domain/question.ts';
import { dossierView } from '#functions/escalations/rounds/dossier-view.ts';
import { obligationQuestion, obligationView } from '#functions/escalations/rounds/obligation-view.ts';
import { transferSection } from '#functions/escalations/rounds/transfer-form.ts';
import type { Dossier } from '#functions/escalations/terms/escalation.ts';
import type { Mandate } from '#functions/escalations/terms/mandate.ts';
import type { Obligation } from '#functions/escalations/terms/obligation.ts';
import { consequenceView } from '#functions/frameworks/rounds/consequence-view.ts';
import { alsoAsked } from '#functions/rounds/pages/also-asked.ts';
import type { TaskView } from '#functions/rounds/pages/views.ts';
import { type AnswerOption, roundKind } from '#functions/rounds/terms/round-kinds.ts';
import type { SectionsView } from '#shared/pages/views.ts';
import type { MatterKind } from '#shared/vocabulary/matter.ts';
import { approvalTask } from './example-views.ts';

/** The questions beside those about a framework: the escalation ladder, a contribution, the composition of the regiegroep. */

const title = 'Buurtwerkplaatsen: een budget dat wordt overschreden';
const dossier: Dossier = {
  breach: 'budget-overrun',
  about: { kind: 'budget-line', lineId: 'gezonde-gemeenschappen' },
  size: 12,
  unit: 'percent',
  figures: {
    kind: 'money',
    report: '2027-01-01_2027-04-01.1',
    forecastCents: 1_120_000_00,
    budgetCents: 1_000_000_00,
  },
  account: {
    cause: 'De aannemer is failliet.\nEen nieuwe aannemer is duurder.',
    consequences: 'De werkplaats gaat later open.',
    options: 'Een andere aannemer, of een kleinere werkplaats.',
    recommendation: 'Een andere aannemer, voor meer geld.',
  },
  urgent: 'De aanbesteding sluit morgen.',
  solution: 'De alliantie Wandelpaden leent een gebouw uit.',
};
/** A contribution of which a part of a year is open. */
const gift = {
  offer: {
    kind: 'money' as const,
    description: 'Cofinanciering van twee werkplaatsen.',
    years: [{ year: 2028, amountCents: 100_000_00 }],
  },
  paid: { 2028: 40_000_00 },
  decision: {
    outcome: 'committed' as const,
    body: 'council' as const,
    decidedOn: '2027-12-09',
    reference: 'R 2027-204',
    onBehalfOf: 'de gemeenteraad van Stein',
    conditions: [],
    registrarId: 'stein-council-clerk',
    registrationId: 'taak-1.1',
    entitlement: 'commit a contribution: a municipality: its council',
  },
};
const mandate: Mandate = {
  framework: '2',
  reach: 'after-sounding',
  clause: { unit: 'percent', tolerance: 5, regiegroep: 10, sounding: 20 },
};

/** A measure of an accepted solution, which was late when its alliance was asked about it before. */
const measure: Obligation = {
  programmeId: 'zuid-limburg',
  escalationId: 'escalation-1',
  obligationId: 'escalation-1.3.measure-1',
  allianceId: 'buurtwerkplaatsen',
  what: 'measure',
  text: 'Een andere aannemer zoeken.',
  who: 'gemeente Stein',
  dueOn: '2028-04-15',
  status: 'asked',
  asked: 2,
  followUps: [
    {
      status: 'in-progress',
      explanation: 'De aanbesteding loopt.',
      at: '2028-03-15T09:00:00.000Z',
      by: 'zuid-limburg.escalation-1.3.measure-1.follow-up.1',
    },
  ],
  revision: 3,
};

interface Asked {
  readonly kind: TaskView['roundKind'];
  readonly subject: string;
  readonly question: string;
  readonly content: SectionsView;
  readonly capacity: string;
  readonly motivation?: string;
  readonly oneTimeCode?: boolean;
}

const taskOf = ({ kind, subject, question, content, capacity, motivation, oneTimeCode = false }: Asked): TaskView => {
  const { name, afterSilence, registersDecision, asksAgain = false } = roundKind(kind);
  const options: readonly AnswerOption[] = roundKind(kind).options;
  return {
    ...approvalTask,
    roundKind: kind,
    roundName: name,
    askedBy: roundKind(kind).askedBy,
    alsoAsked: alsoAsked({ kind, addressees: 4 }),
    briefing: undefined,
    afterSilence,
    subject: { title: subject, textNumber: 1, hash: approvalTask.subject.hash },
    question,
    content,
    capacity,
    options,
    registersDecision,
    asksAgain,
    oneTimeCode,
    ...(motivation ? { motivation } : {}),
  };
};

const plan: PlanContent = {
  goals: [
    {
      planGoalId: 'deelnemers',
      title: 'Honderd deelnemers',
      serves: 'ontmoeten',
      unit: 'deelnemers',
      baseline: 0,
      target: 100,
      by: '2028-12-31',
    },
    {
      planGoalId: 'gebouw-open',
      title: 'Het gebouw is open',
      serves: 'ontmoeten',
      unit: 'ja of nee',
      baseline: 0,
      target: 1,
      direction: 'yes-no',
      by: '2028-12-31',
    },
  ],
  budget: [{ budgetLineId: 'begeleiding', name: 'Begeleiding', amountCents: 1_200_000 }],
  organisation: 'Stein trekt.',
};

const stageOf = {
  raising: 'proposed',
  solution: 'solution',
  verdict: 'verdict',
  sounding: 'sounding',
  ruling: 'ruling',
} as const;

/** What is put: the seats are asked to allow something. */
const put = (kind: keyof typeof stageOf): Dossier =>
  kind === 'ruling'
    ? {
        ...dossier,
        dispensation: { upTo: 12, until: '2027-12-31', conditions: ['De alliantie meldt elke maand de stand.'] },
        transfer: {
          fromLineId: 'talent',
          fromLine: 'Talent en werk',
          toLineId: 'ontmoeten',
          toLine: 'Ontmoeten',
          year: 2027,
          amountCents: 5_000_000,
        },
      }
    : dossier;

const onLadder = (kind: Parameters<typeof questionOf>[0], capacity: string, motivation?: string): TaskView =>
  taskOf({
    kind,
    subject: title,
    question: questionOf(kind, put(kind)),
    content: dossierView({ dossier: put(kind), mandate, stage: stageOf[kind] }, { report: '2027-01-01_2027-04-01.1' }),
    capacity,
    oneTimeCode: kind === 'ruling',
    ...(motivation ? { motivation } : {}),
  });

export const governanceTasks = {
  raising: onLadder('raising', 'gemeente Stein, voor de alliantie'),
  solution: {
    ...onLadder('solution', 'programmabureau', 'De alliantie schaalt de dreigende afwijking op.'),
    form: [
      transferSection({
        to: { lineId: 'ontmoeten', name: 'Ontmoeten' },
        year: 2027,
        most: 12_000_000,
        movedBefore: 0,
        others: [{ lineId: 'talent', name: 'Talent en werk', left: 12_500_000 }],
      }),
    ],
  },
  verdict: onLadder('verdict', 'gemeente Stein, voor de alliantie', 'Het programmabureau stelt een oplossing voor.'),
  ruling: onLadder('ruling', 'Maastricht, lid van de regiegroep', 'De alliantie vindt de oplossing niet voldoende.'),
  'escalation-sounding': onLadder('sounding', 'Beek, lid van de klankbordgroep', 'Er is geen oplossing gevonden.'),
  contribution: taskOf({
    kind: 'contribution',
    subject: 'Bijdrage van Stein aan de alliantie Buurtwerkplaatsen',
    question: 'Wat heeft de raad besloten over de bijdrage van Stein aan de alliantie “Buurtwerkplaatsen”?',
    content: {
      sections: [
        { heading: 'De alliantie: Buurtwerkplaatsen', text: 'In elk dorp een plek om samen te werken.' },
        {
          heading: 'De bijdrage',
          text: 'Geld voor het gebouw.',
          rows: [
            ['Soort', 'geld'],
            ['2027', '€ 60.000'],
            ['2028', '€ 40.000'],
            ['Samen', '€ 100.000'],
          ],
        },
        {
          heading: 'Wat de alliantie kost, en wat nog ontbreekt',
          rows: [['2027', '€ 1.000.000 nodig, € 860.000 besloten, € 140.000 ontbreekt']],
        },
      ],
    },
    capacity: 'gemeenteraad van Stein',
    oneTimeCode: true,
  }),
  accession: taskOf({
    kind: 'accession',
    subject: 'Kaders 2026-2029',
    question: 'Stemt het college van Vaals in met versie 1 van de kaders, die nu gelden?',
    content: { sections: [{ heading: 'De kaders', text: 'De tekst van de kaders.' }] },
    capacity: 'college van burgemeester en wethouders van Vaals',
    motivation: 'De gemeente Vaals ging meedoen toen deze kaders al golden.',
    oneTimeCode: true,
  }),
  consequence: taskOf({
    kind: 'consequence',
    subject: 'Ingetrokken instemming van Vaals met de kaders: Kaders 2026-2029',
    question:
      'Vraagt de regiegroep het college van Vaals opnieuw om in te stemmen met versie 1 van de kaders? Het college trok zijn instemming in op 1 maart 2028.',
    content: consequenceView(
      {
        approval: { taskId: 'taak', registrationId: 'taak.1', decidedOn: '2027-11-16', reference: 'B&W 2027-311' },
        cycleId: '1',
        takenBack: [{ taskId: 'taak', decidedOn: '2028-03-01', reference: 'B&W 2028-077', registrationId: 'later.1' }],
      },
      { title: 'Kaders 2026-2029', reason: 'Het college bespreekt de kaders opnieuw.' },
    ),
    capacity: 'Stein, lid van de regiegroep',
  }),
  grant: taskOf({
    kind: 'grant',
    subject: 'Ruimte voor het college van Stein',
    question: 'Geeft de raad van Stein het college ruimte om zelf over bijdragen te besluiten?',
    content: {
      sections: [
        {
          heading: 'De ruimte die het college vraagt',
          text: 'Cofinanciering van allianties op de lijn Gezonde inwoners.',
          rows: [
            ['Ruimte in 2028', '€ 100.000 en 200 uur'],
            ['Voor', 'de lijn Gezonde inwoners'],
            ['Tot en met', '31 december 2028'],
          ],
        },
      ],
    },
    capacity: 'gemeenteraad van Stein',
  }),
  'taking-back': taskOf({
    kind: 'taking-back',
    subject: 'Besluit over de bijdrage van Stein aan de alliantie Buurtwerkplaatsen',
    question:
      'Heeft de raad van Stein zijn besluit van 9 december 2027 over de bijdrage aan de alliantie “Buurtwerkplaatsen” ingetrokken?',
    content: {
      sections: [
        {
          heading: 'Het besluit dat nu geldt',
          text: 'Cofinanciering van twee werkplaatsen.',
          rows: [
            ['Eerder besluit', '9 december 2027, kenmerk R 2027-204'],
            ['Alliantie', 'Buurtwerkplaatsen'],
            ['2028', '€ 100.000'],
            ['Al voldaan over 2028', '€ 40.000'],
          ],
        },
        {
          heading: 'Wat dit betekent',
          text: 'Is het besluit ingetrokken? Dan eindigt de bijdrage op de dag van het nieuwe besluit. Wat al is voldaan, blijft meetellen.',
        },
      ],
    },
    capacity: 'gemeenteraad van Stein',
    motivation: 'De griffie meldde dat de raad het besluit opnieuw behandelt.',
  }),
  composition: taskOf({
    kind: 'composition',
    subject: 'Herijking 1 van de regiegroep',
    question:
      'Krijgt Meerssen vanaf 1 januari 2028 de roulerende zetel in de regiegroep van de Regio Deal Zuid-Limburg?',
    content: {
      sections: [
        { heading: 'De regiegroep nu', rows: [['Maastricht', 'vaste zetel, sinds 1 januari 2026']] },
        { heading: 'Het voorstel', text: 'Meerssen krijgt vanaf 1 januari 2028 de roulerende zetel.' },
        { heading: 'Wie wacht het langst op een zetel?', rows: [] },
      ],
    },
    capacity: 'Maastricht, lid van de regiegroep',
    motivation: 'Meerssen wacht het langst.',
  }),
  'follow-up': taskOf({
    kind: 'follow-up',
    subject: `Maatregel bij ${title}`,
    question: obligationQuestion(measure),
    content: obligationView(measure, { title, dossier, stage: 'watched' }, 'Buurtwerkplaatsen'),
    capacity: 'gemeente Stein, voor de alliantie',
  }),
  payment: taskOf({
    kind: 'payment',
    subject: 'Bijdrage over 2028 aan de alliantie Buurtwerkplaatsen',
    question: paymentQuestion(gift, 2028, 'Buurtwerkplaatsen'),
    content: paymentView({ title: 'Buurtwerkplaatsen' }, gift, {
      year: 2028,
      dueOn: '2028-12-31',
      followUps: [
        {
          status: 'in-progress',
          explanation: 'De rekening komt in januari.',
          at: '2029-01-04T10:00:00.000Z',
          by: 'zuid-limburg.payment.buurtwerkplaatsen.stein.2028.1',
        },
      ],
    }),
    capacity: 'gemeente Stein',
  }),
  report: {
    ...taskOf({
      kind: 'report',
      subject: 'Rapportage van de alliantie Buurtwerkplaatsen',
      question: 'Wat is de voortgang van de alliantie “Buurtwerkplaatsen” van 1 januari 2028 tot en met 30 juni 2028?',
      content: {
        sections: [
          {
            heading: 'De alliantie: Buurtwerkplaatsen',
            text: 'U rapporteert over de doelen en de begroting van uw plan.',
            rows: [['Uiterlijk op', '31 juli 2028']],
          },
        ],
      },
      capacity: 'gemeente Stein, voor de alliantie',
      motivation: 'Deze rapportage had uiterlijk op 31 juli 2028 binnen moeten zijn.',
    }),
    form: reportForm(plan, {
      goals: [{ planGoalId: 'deelnemers', reached: 40, forecast: 100, expectedOn: '2028-11-01' }],
      budget: [{ budgetLineId: 'begeleiding', spentCents: 500_000, forecastCents: 1_200_000 }],
    }),
    filled: { 'reached.deelnemers': '40', 'forecast.deelnemers': 'veel', risks: 'De zaal sluit.' },
  },
} as const satisfies Record<string, TaskView>;

/** What each of these questions is about. */
export const matterOf = (name: string): MatterKind => matters[name] ?? 'escalation';

const matters: Readonly<Record<string, MatterKind>> = {
  consequence: 'approval',
  'taking-back': 'contribution',
  contribution: 'contribution',
  composition: 'composition',
  report: 'report',
  grant: 'grant',
  'follow-up': 'obligation',
  payment: 'payment',
};
