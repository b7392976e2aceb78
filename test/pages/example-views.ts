import { questionOf } from '#functions/frameworks/rounds/question.ts';
import { alsoAsked } from '#functions/rounds/pages/also-asked.ts';
import type { FormValues } from '#functions/rounds/pages/form-values.ts';
import type { TaskView } from '#functions/rounds/pages/views.ts';
import { roundKinds } from '#functions/rounds/terms/round-kinds.ts';
import type { BriefingView } from '#shared/pages/briefing-view.ts';
import type { FrameworkContentView, RecordedView } from '#shared/pages/views.ts';

/** Views as a real programme would fill them: long names, many lines, several years. */
export const content: FrameworkContentView = {
  summary:
    'Zuid-Limburg werkt aan een gezonde, groene en slimme regio.\nDeze kaders zeggen wat wij willen bereiken in 2027 en 2028. Hoe dat gebeurt, bepalen de uitvoeringsallianties.',
  lines: [
    {
      name: 'Sterke en gezonde gemeenschappen',
      goals: [
        {
          title: 'Kinderen groeien gezond op',
          description: 'Meer kinderen bewegen elke dag en eten op school een gezonde lunch.',
          indicators: [
            'Aandeel kinderen met gezond gewicht: van 81% naar 85%',
            'Aantal gezonde scholen: van 32 naar 60',
          ],
        },
      ],
      budget: [
        { year: 2027, amountCents: 425_000_000 },
        { year: 2028, amountCents: 512_345_650 },
      ],
    },
    {
      name: 'Grensoverschrijdende kenniseconomie en internationale arbeidsmarkt',
      goals: [
        { title: 'Talent blijft in de regio', description: 'Studenten vinden hier een eerste baan.', indicators: [] },
      ],
      budget: [{ year: 2027, amountCents: 1_250_000_000 }],
    },
  ],
  groundRules: {
    monitoring: 'Elke alliantie meldt per kwartaal de bereikte waarde en de verwachting.',
    accountability: 'De regiegroep legt twee keer per jaar verantwoording af aan de colleges.',
    organisation: 'Het programmabureau bewaakt het overzicht.',
  },
  mandate: ['Schuiven tussen jaren, tot € 250.000 per programmalijn.', 'Uitstel van een doel met hooguit zes maanden.'],
};

/** What whoever decides must know besides the text (rule 20). */
const briefing: BriefingView = {
  compiledAt: '2027-01-04T09:00:00Z',
  changes: [
    {
      against: 'Vergeleken met versie 1, die nu geldt',
      lines: [
        'Sterke en gezonde gemeenschappen › budget › 2028: was € 4.800.000, wordt € 5.123.456,50',
        'Sterke en gezonde gemeenschappen › Kinderen groeien gezond op › activiteiten: nieuw: “Schoolfruit in elke kern”',
      ],
      left: 3,
    },
    { against: 'Sinds de consultatie, waarbij u dezelfde tekst zag', lines: [], left: 0 },
  ],
  earlier: [
    {
      name: 'Inbreng',
      closedAt: '2026-10-20T21:59:59Z',
      outcome: 'De inbreng is gesloten: 2 × wij geven inbreng. Niet geantwoord: gemeenteraad van Beek.',
      voices: [
        {
          addressee: 'gemeenteraad van Stein',
          answer: 'Wij geven inbreng',
          remarks: 'Noem ook de kleine kernen.\nZij missen nu.',
          reply: 'Overgenomen. Dit staat nu in doel 1.',
        },
      ],
      left: 2,
    },
  ],
  evaluation: { title: 'Tussenstand 2026', summary: 'Acht van de tien doelen liggen op koers.' },
  partnerName: 'Stein',
  stakes: [['Alliantie Buurtwerkplaatsen', 'gevraagd € 60.000, toegezegd € 60.000, besloten € 40.000']],
  documents: [
    { title: 'De hele tekst van de kaders, versie 2, om te lezen of af te drukken', url: 't.abc.def', own: true },
    { title: 'Tussenstand 2026', url: 'https://regiodealzuidlimburg.example/tussenstand-2026' },
  ],
};

const common = {
  programmeName: 'Zuid-Limburg',
  contactOfBureau: 'programmabureau@regiodealzuidlimburg.example',
  statements: { privacy: 'https://regiodealzuidlimburg.example/privacy' },
  subject: {
    title: 'Kaders Regio Deal Zuid-Limburg 2027-2028',
    version: 2,
    textNumber: 3,
    hash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  },
  content,
  dueAt: '2027-02-03T22:59:00Z',
  today: '2027-01-20',
  formAction: '/besluit',
  csrf: 'csrf-value',
};

export const approvalTask: TaskView = {
  ...common,
  roundKind: 'approval',
  roundName: roundKinds.approval.name,
  askedBy: 'regiegroep',
  alsoAsked: alsoAsked({ kind: 'approval', addressees: 10 }),
  briefing,
  afterSilence: roundKinds.approval.afterSilence,
  question: questionOf('approval', 'Regio Deal Zuid-Limburg', '2').question,
  capacity: 'college van burgemeester en wethouders van Stein',
  addresseeName: 'mevrouw J. Janssen, gemeentesecretaris',
  options: roundKinds.approval.options,
  registersDecision: true,
  asksAgain: true,
  oneTimeCode: true,
};

export const voteTask: TaskView = {
  ...common,
  roundKind: 'vote',
  roundName: roundKinds.vote.name,
  askedBy: 'regiegroep',
  alsoAsked: alsoAsked({ kind: 'vote', addressees: 4 }),
  briefing,
  afterSilence: roundKinds.vote.afterSilence,
  question: questionOf('vote', 'Regio Deal Zuid-Limburg', '2').question,
  capacity: 'Maastricht, lid van de regiegroep',
  addresseeName: 'P. de Vries',
  options: roundKinds.vote.options,
  registersDecision: false,
  asksAgain: true,
  oneTimeCode: true,
};

export const inputTask: TaskView = {
  ...common,
  roundKind: 'input',
  roundName: roundKinds.input.name,
  askedBy: 'regiegroep',
  alsoAsked: alsoAsked({ kind: 'input', addressees: 34 }),
  question: questionOf('input', 'Regio Deal Zuid-Limburg', '2').question,
  capacity: 'Universiteit Maastricht',
  addresseeName: 'bestuurssecretariaat',
  options: roundKinds.input.options,
  registersDecision: false,
  asksAgain: false,
  oneTimeCode: false,
};

export const approvalValues: FormValues = {
  answer: 'approved-with-conditions',
  remarks: 'Het college waardeert de aandacht voor kleine kernen.\nWij denken graag mee.',
  measures: '',
  upTo: '',
  until: '',
  decidedOn: '19-01-2027',
  reference: 'B&W 2027-014',
  onBehalfOf: 'college van burgemeester en wethouders van Stein',
  conditions: 'De raad krijgt elk kwartaal een rapport.\nDe bijdrage van Stein blijft gelijk.',
  document: 'https://stein.example/besluiten/2027-014',
  byName: 'J. Janssen',
  byRole: 'gemeentesecretaris',
};

export const voteValues: FormValues = {
  answer: 'for',
  remarks: '',
  measures: '',
  upTo: '',
  until: '',
  decidedOn: '',
  reference: '',
  onBehalfOf: '',
  conditions: '',
  document: '',
  byName: 'P. de Vries',
  byRole: 'wethouder',
};

export const recordedApproval: RecordedView = {
  answerLabel: 'Het college stemt in onder voorwaarden',
  remarks: approvalValues.remarks,
  decision: {
    decidedOn: '2027-01-19',
    reference: approvalValues.reference,
    onBehalfOf: approvalValues.onBehalfOf,
    conditions: approvalValues.conditions.split('\n'),
    document: approvalValues.document,
  },
  givenAt: '2027-01-20T09:12:00Z',
  by: { name: approvalValues.byName, role: approvalValues.byRole },
  receiptSentTo: 'j•••••@stein.example',
};

/** The same view with a value in every text, however deep: to try hostile or very long input everywhere at once. */
export const withEveryText = <T>(value: T, change: (text: string, key: string) => string, key = ''): T => {
  if (typeof value === 'string') return change(value, key) as T;
  if (Array.isArray(value)) return value.map((item) => withEveryText(item, change, key)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, withEveryText(inner, change, name)]),
  ) as T;
};
