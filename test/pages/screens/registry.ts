import { type AnswerOf, ApiProblem, type BodyOf } from '#client/client.ts';
import { appContracts } from '#functions/bodies/contracts/apps.ts';
import { meetingContracts } from '#functions/bodies/contracts/meetings.ts';
import { peopleContracts } from '#functions/bodies/contracts/people.ts';
import { programmeContracts } from '#functions/bodies/contracts/programmes.ts';
import { roleContracts } from '#functions/bodies/contracts/roles.ts';
import { successionContracts } from '#functions/bodies/contracts/successions.ts';
import { compositionContracts } from '#functions/reviews/contracts/composition.ts';
import { ruleChangeContracts } from '#functions/reviews/contracts/rule-changes.ts';
import { roundContracts } from '#functions/rounds/contracts.ts';
import type { FormParts } from '#functions/workbench/forms/form-subject.ts';
import { formView, type State } from '#functions/workbench/forms/form-view.ts';
import { admissionForm } from '#functions/workbench/screens/admission/view.ts';
import { appEndForm } from '#functions/workbench/screens/app-end/page.ts';
import { appsForm } from '#functions/workbench/screens/apps/page.ts';
import { daysOffForm } from '#functions/workbench/screens/days-off/page.ts';
import { departureForm } from '#functions/workbench/screens/departure/page.ts';
import { erasureForm } from '#functions/workbench/screens/erasure/page.ts';
import { meetingsForm } from '#functions/workbench/screens/meetings/view.ts';
import { newPersonForm } from '#functions/workbench/screens/new-person/view.ts';
import { bureauView } from '#functions/workbench/screens/partner/bureau-view.ts';
import { partnerView } from '#functions/workbench/screens/partner/view.ts';
import { partnersView } from '#functions/workbench/screens/partners/view.ts';
import { peopleView } from '#functions/workbench/screens/people/view.ts';
import { personForm } from '#functions/workbench/screens/person/view.ts';
import {
  type PersonalData,
  personalDataTitle,
  personalDataView,
} from '#functions/workbench/screens/personal-data/view.ts';
import { fileForm, previewView } from '#functions/workbench/screens/registry-file/view.ts';
import { representationForm } from '#functions/workbench/screens/representation/page.ts';
import { representationEndForm } from '#functions/workbench/screens/representation-end/page.ts';
import { ringForm } from '#functions/workbench/screens/ring/page.ts';
import { roleEndForm } from '#functions/workbench/screens/role-end/view.ts';
import { differenceView, ruleChangeForm } from '#functions/workbench/screens/rule-change/view.ts';
import { rulesView } from '#functions/workbench/screens/rules/view.ts';
import { seatForm } from '#functions/workbench/screens/seat/page.ts';
import { type Moving, successionForm, trialOf } from '#functions/workbench/screens/succession/view.ts';
import { successionsView } from '#functions/workbench/screens/successions/page.ts';
import { namesIn } from '#functions/workbench/words/names.ts';
import type { SuccessionKind } from '#functions/workbench/words/succession-words.ts';
import type { PageFault } from '#shared/pages/page-fault.ts';
import type { Frame, Screens } from '../every-screen.ts';
import { working } from './example-alliance.ts';

const programme = programmeContracts.readProgramme.example.answer as AnswerOf<'readProgramme'>;
const { people } = roleContracts.listPeople.example.answer as AnswerOf<'listPeople'>;
const { seats } = compositionContracts.readComposition.example.answer as AnswerOf<'readComposition'>;
const bureau = { actsFor: 'programmabureau', party: 'het programmabureau', role: 'bureau' } as const;
const partner = { actsFor: 'stein', party: 'Stein', role: 'portfolio-holder' } as const;
const query = new URLSearchParams();
const [stein] = programme.partners;
const found = stein && {
  ...stein,
  ring: 'middle' as const,
  meetings: {
    college: { weekday: 2, from: '2026-01-06' },
    council: { dates: ['2027-02-04', '2027-03-18'] },
    recess: [{ from: '2027-07-17', until: '2027-08-29' }],
    elections: [{ on: '2027-11-24' }],
  },
};
const represented = {
  body: 'klankbordgroep',
  representedPartnerId: 'stein',
  byPartnerId: 'vaals',
  from: '2027-04-01',
  until: '2028-01-01',
} as const;
const preview = programmeContracts.previewImport.example.answer as AnswerOf<'previewImport'>;
const member = { partnerId: 'stein', name: 'Stein', others: [{ partnerId: 'vaals', name: 'Vaals' }] };
const succession = successionContracts.previewSuccession.example;
const previewed = succession.answer as AnswerOf<'previewSuccession'>;
const given = succession.body as BodyOf<'recordSuccession'>;
const same = (id: string): string => id;
const moving = { partner: same, alliance: same, person: same, seat: same };
const successionOf = (kind: SuccessionKind) => ({ kind, programme, names: moving, today: '2027-03-01' });
const manyChanges = {
  ...preview,
  changesProgramme: true,
  warnings: [{ code: 'quorum-lost' as const, from: '2028-01-01', seats: 2, quorum: 3 }],
};
const faultyFile = new ApiProblem(
  'previewImport',
  {
    ...{ title: 'Bad Request', status: 400, code: 'invalid-input', detail: 'The file cannot be read in.' },
    faults: [{ line: 12, pointer: '/partners/2/kind', message: 'is missing' }],
  },
  '',
);
/** A split with every kind of thing to divide. */
const dividing = {
  body: { ...given, kind: 'split', successors: [{ partnerId: 'beta' }, { partnerId: 'delta', name: 'Nieuw-Delta' }] },
  preview: {
    ...previewed,
    succession: { ...previewed.succession, kind: 'split' },
    moves: [...previewed.moves, { what: 'task', id: 'x', from: 'oudedorp', to: ['beta'] }],
    undivided: [{ what: 'seat', id: 'fixed-oudedorp' }],
  },
  divide: {
    seats: [{ id: 'fixed-oudedorp', label: 'vaste zetel van Oudedorp' }],
    people: [{ id: 'oudedorp-council-clerk', label: 'A. Jansen' }],
    representations: [{ id: 'klankbordgroep.vaals.2027-04-01', label: 'spreken voor Vaals in de klankbordgroep' }],
    leads: [{ id: 'samen-bewegen', label: 'Samen bewegen' }],
    contributions: [
      {
        allianceId: 'a',
        contributionId: 'geld',
        title: 'Samen bewegen',
        unit: 'cents',
        years: [{ year: 2028, amount: 6_000_001 }],
      },
      {
        allianceId: 'a',
        contributionId: 'kennis',
        title: 'Samen bewegen',
        unit: 'items',
        years: [{ year: 2028, amount: 1 }],
      },
    ],
  },
} as const satisfies Moving;
const { ruleChanges } = ruleChangeContracts.listRuleChanges.example.answer as AnswerOf<'listRuleChanges'>;
const ruled = { programme, rotating: ['stein'], isOpen: false, today: '2027-03-01' };
const proposal = ruleChangeContracts.proposeRuleChange.example.body as BodyOf<'proposeRuleChange'>;
const { applications } = appContracts.listApps.example.answer as AnswerOf<'listApps'>;
const appsAbout = {
  applications: [...applications, { clientId: 'oud', actsFor: 'stein', until: '2028-01-01' }],
  parties: [{ value: 'stein', label: 'Stein' }],
  nameOf: (id: string): string => id,
};
const { daysOff } = meetingContracts.changeDaysOff.example.answer as AnswerOf<'changeDaysOff'>;
const meetingsAbout = {
  partnerId: 'stein',
  name: 'Stein',
  kind: 'municipality',
  meetings: found?.meetings,
  stand: 'x',
} as const;
const composition = compositionContracts.readComposition.example.answer as AnswerOf<'readComposition'>;
const rotating = {
  ...composition,
  seats: [
    {
      seatId: 'rotating-vaals-2026-01-01',
      kind: 'rotating' as const,
      partnerId: 'vaals',
      from: '2026-01-01',
      heldDays: 424,
    },
  ],
};
const [one] = people;
const known = { ...one, party: 'Stein' } as NonNullable<typeof one> & { readonly party: string };

const example = peopleContracts.exportPerson.example.answer as PersonalData;
const [registration] = example.registrations as [PersonalData['registrations'][number]];
const deputy = { taskId: 'zuid-limburg.1.input.1.partner-stein', name: 'W. Waarnemer', role: 'locosecretaris' };
const kept: PersonalData = {
  ...example,
  registrations: [registration, { ...deputy, email: 'waarnemer@elders.example' }],
};
const exampleTask = roundContracts.readTask.example.answer as AnswerOf<'readTask'>;
const ofPerson = {
  found: kept,
  partyOf: () => 'Stein',
  tasks: new Map([[registration.taskId, { ...exampleTask, taskId: registration.taskId }]]),
  others: people,
  now: '2027-03-01T09:00:00.000Z',
};
const ofErased = {
  ...ofPerson,
  found: {
    person: { ...kept.person, erasedAt: '2027-02-01T09:00:00.000Z' },
    ...{ history: [], registrations: [], recognisedBy: [] },
  },
  others: [],
};

/** The registry: partners, people, and the forms with which the programmabureau keeps them. */
export const registryScreens = ({ shown, visit }: Frame): Screens => {
  const asBureau = { ...visit, standing: bureau, query };
  const asPartner = { ...visit, standing: partner, query };
  const stated = <Loaded, Body>(subject: FormParts<Loaded, Body>, about: Loaded, state?: State) =>
    shown(
      subject.title(about),
      formView(subject, about, { ...asBureau, action: visit.here('partners') }, state),
      state?.faults !== undefined,
    );
  const form = <Loaded, Body>(subject: FormParts<Loaded, Body>, about: Loaded, faults: readonly string[] = []) =>
    stated(
      subject,
      about,
      faults.length === 0
        ? undefined
        : { values: {}, seenVersion: {}, faults: faults.map((field) => ({ field, message: 'Vul dit in.' })) },
    );
  const tried = <Loaded, Body>(
    subject: FormParts<Loaded, Body>,
    about: Loaded,
    trial: NonNullable<State['trial']>,
    faults?: readonly PageFault[],
  ) => stated(subject, about, { values: {}, seenVersion: {}, trial, seen: 'x', ...(faults ? { faults } : {}) });
  const commitments = working.contributions.map((given) => ({
    ...given,
    allianceId: working.allianceId,
    title: working.title,
  }));
  const page = {
    partnerId: 'stein',
    title: 'Stein',
    found,
    people,
    seats: seats.map((seat) => ({ ...seat, partnerId: 'stein' })),
    programme: { ...programme, representations: [represented] },
    commitments,
    askedOfPartners: roundContracts.readAsked.example.answer as AnswerOf<'readAsked'>,
  };
  const party = { partnerId: 'stein', name: 'Stein', kind: 'municipality' as const, people, today: '2027-03-01' };
  const names = namesIn(programme);
  return {
    partners: shown('Partners', partnersView(programme, asBureau)),
    'partners-of-a-partner': shown('Partners', partnersView(programme, asPartner)),
    partner: shown('Stein', partnerView(page, asBureau)),
    'partner-bare': shown(
      'Stein',
      partnerView({ ...page, found: stein, people: [], programme, commitments: [] }, asPartner),
    ),
    'bureau-people': shown('Programmabureau', bureauView({ people, programme }, asBureau)),
    people: shown('Mensen', peopleView({ found: people, sought: 'jansen', names, count: 12 }, asBureau)),
    'people-of-others': shown(
      'Mensen',
      peopleView(
        {
          found: [...people, ...people.map(({ name: _name, email: _email, ...one }) => one)],
          sought: '',
          names,
          count: 12,
        },
        asPartner,
      ),
    ),
    'people-none': shown('Mensen', peopleView({ found: [], sought: 'zzz', names, count: 12 }, asPartner)),
    'new-person': form(newPersonForm, party),
    'new-person-faults': form(newPersonForm, party, ['rol', 'naam', 'email', 'vanaf', 'opvolger']),
    person: form(personForm, known),
    'person-of-bureau': form(personForm, { ...known, partnerId: undefined, party: 'het programmabureau' }),
    'role-end': form(roleEndForm, known, ['tot']),
    admission: form(admissionForm, { today: '2027-03-01' }),
    'admission-faults': form(admissionForm, { today: '2027-03-01' }, ['naam', 'soort', 'ring', 'vanaf', 'mens-1-rol']),
    'registry-file': form(fileForm, {}),
    'registry-file-preview': tried(fileForm, {}, { shown: previewView(manyChanges) }),
    'registry-file-faults': stated(
      fileForm,
      {},
      {
        ...{ values: { bestand: 'programme: x' }, seenVersion: {} },
        faults: [{ field: 'bestand', message: 'Er klopt één ding nog niet: zie de tabel.' }],
        belowRefusal: fileForm.belowRefusal?.(faultyFile, {}, visit),
      },
    ),
    representation: form(representationForm, member, ['gremium', 'door', 'vanaf', 'tot']),
    ring: form(ringForm, member),
    departure: form(departureForm, member),
    successions: shown(
      'Herindelingen',
      successionsView({ ...programme, successions: [previewed.succession] }, asBureau),
    ),
    'successions-none': shown('Herindelingen', successionsView(programme, asBureau)),
    'succession-merge': form(successionForm('merge'), successionOf('merge')),
    'succession-rename': form(successionForm('rename'), successionOf('rename')),
    'succession-split': tried(
      successionForm('split'),
      successionOf('split'),
      trialOf(successionOf('split'), dividing),
      [
        { field: 'zetel.fixed-oudedorp', message: 'Kies wie deze zetel krijgt.' },
        { field: 'bijdrage.a.geld.2028.beta', message: 'Verdeel de bijdrage.' },
        { field: 'opvolger-1-bestaand', message: 'Kies een gemeente.' },
      ],
    ),
    'succession-seen': tried(
      successionForm('merge'),
      successionOf('merge'),
      trialOf(successionOf('merge'), { ...dividing, body: given, preview: previewed }),
    ),
    rules: shown('Spelregels', rulesView({ programme, seats, changes: ruleChanges }, asBureau)),
    'rules-of-a-partner': shown('Spelregels', rulesView({ programme, seats: [], changes: [] }, asPartner)),
    'rule-change': form(ruleChangeForm, ruled),
    'rule-change-open': form(ruleChangeForm, { ...ruled, isOpen: true }),
    'rule-change-seen': tried(ruleChangeForm, ruled, { shown: differenceView(ruled, proposal) }),
    meetings: form(meetingsForm, meetingsAbout),
    'meetings-faults': form(meetingsForm, { ...meetingsAbout, kind: 'company' as const, meetings: undefined }, [
      'board-dag',
      'board-data',
      'reces-1-van',
    ]),
    'days-off': form(daysOffForm, { daysOff }),
    'days-off-faults': form(daysOffForm, { daysOff: [] }, ['dag-1-naam', 'dag-1-datum', 'dag-1-jaarlijks']),
    apps: form(appsForm, appsAbout),
    'apps-none': form(appsForm, { ...appsAbout, applications: [] }, ['client', 'namens']),
    'app-end': form(appEndForm, appsAbout.applications[0] ?? { clientId: 'x', actsFor: 'y' }, ['tot']),
    'representation-end': form(
      representationEndForm,
      { ...represented, representationId: 'klankbordgroep.stein.2027-04-01', represented: 'Stein', by: 'Vaals' },
      ['tot'],
    ),
    seat: form(seatForm, { composition: rotating, partner: same, municipalities: [], today: '2027-03-01' }),
    'seat-faults': form(seatForm, { composition: rotating, partner: same, municipalities: [], today: '2027-03-01' }, [
      'gemeente',
      'vanaf',
      'reden',
    ]),
    erasure: form(erasureForm, known),
    'personal-data': shown(personalDataTitle({ found: kept }), personalDataView(ofPerson, visit)),
    'personal-data-erased': shown('Wat van deze persoon is vastgelegd', personalDataView(ofErased, visit)),
  };
};
