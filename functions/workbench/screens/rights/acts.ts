import type { Act } from '#shared/authority/authority.ts';

/** What acts are about, in Dutch, in the order of the page. */
export const subjectsInDutch = {
  frameworks: 'Kaders en sonderingen',
  alliances: 'Allianties',
  money: 'Bijdragen en geld',
  decisions: 'Besluiten en voorwaarden',
  progress: 'Voortgang en lessen',
  ladder: 'Escalaties',
  rules: 'Regiegroep en spelregels',
  questions: 'Vragen en rondes',
  record: 'Register en gegevens',
  others: 'Overige handelingen',
} as const;
export type Subject = keyof typeof subjectsInDutch;

/** An act in Dutch: what it is, and who may do it by the rules of the programme. */
export interface ActWords {
  readonly subject: Subject;
  readonly act: string;
  readonly who: string;
}

const bureau = 'het programmabureau';
const alliance = 'de partners van de alliantie';
const seats = 'de zetels van de regiegroep';

/** Every act of the table of authority, in Dutch: without a row for each act the table does not compile. */
export const actsInDutch: Readonly<Record<Act, ActWords>> = {
  'see the programme': { subject: 'record', act: 'het programma zien', who: `${bureau} en elke partner die meedoet` },
  'see a calendar': {
    subject: 'record',
    act: 'een agenda zien',
    who: `${bureau}; een partner voor zijn eigen agenda en die van het programma`,
  },
  'read a handover': {
    subject: 'record',
    act: 'de overdracht van een gemeente lezen',
    who: 'de gemeente zelf; het programmabureau',
  },
  'receive facts': {
    subject: 'record',
    act: 'gebeurtenissen ontvangen',
    who: 'de applicaties van het programmabureau en van elke partner die meedoet; niet een persoon',
  },
  'keep subscriptions': {
    subject: 'record',
    act: 'abonnementen op gebeurtenissen beheren',
    who: `${bureau} en elke partner die meedoet, voor de eigen applicaties`,
  },
  'prepare a framework': {
    subject: 'frameworks',
    act: 'kaders voorbereiden',
    who: `de regiegroep; ${bureau} namens haar`,
  },
  'give input on a framework': {
    subject: 'frameworks',
    act: 'inbreng geven op kaders',
    who: 'elke partner en elke raad, voor de vaststelling',
  },
  'be sounded': {
    subject: 'frameworks',
    act: 'gesondeerd worden',
    who: 'de klankbordgroep: elke gemeente met één stem',
  },
  'be consulted on a framework': {
    subject: 'frameworks',
    act: 'geraadpleegd worden over kaders',
    who: 'elke partner in de binnenste en middelste ring; de buitenste ring mag reageren',
  },
  'adopt a framework': { subject: 'frameworks', act: 'kaders vaststellen', who: seats },
  'approve an adopted framework': {
    subject: 'frameworks',
    act: 'instemmen met vastgestelde kaders',
    who: 'het college van elke gemeente die meedoet',
  },
  'pitch an alliance': { subject: 'alliances', act: 'een alliantie pitchen', who: bureau },
  'move an alliance': {
    subject: 'alliances',
    act: 'een alliantie naar een volgende fase brengen',
    who: `${bureau}, ${alliance}, of elk van beide`,
  },
  'name the lead of an alliance': {
    subject: 'alliances',
    act: 'de trekker van een alliantie aanwijzen',
    who: `${alliance}; ${bureau} zolang er geen zijn`,
  },
  'link alliances': { subject: 'alliances', act: 'allianties verbinden', who: `${bureau}, dat het geheel bewaakt` },
  'propose a contribution': {
    subject: 'money',
    act: 'een bijdrage toezeggen',
    who: 'de partner van wie de bijdrage is',
  },
  'commit a contribution': {
    subject: 'money',
    act: 'over een bijdrage besluiten',
    who: 'van een gemeente de raad, of het college binnen de ruimte van de raad; van een andere partner het eigen bestuur',
  },
  'exceed the room': {
    subject: 'money',
    act: 'buiten de ruimte van de raad gaan',
    who: 'niemand: de raad beslist dan',
  },
  'ask for room': { subject: 'money', act: 'ruimte vragen aan de raad', who: 'een gemeente, voor haar college' },
  'grant room': { subject: 'money', act: 'ruimte geven aan het college', who: 'de raad van de gemeente' },
  'ask to take a decision back': {
    subject: 'decisions',
    act: 'vragen of een besluit wordt ingetrokken',
    who: 'de partner van wie het orgaan het besluit nam; het programmabureau, als het hoort dat het orgaan zijn besluit intrekt',
  },
  'take a decision back': {
    subject: 'decisions',
    act: 'een besluit intrekken',
    who: 'het orgaan dat het besluit nam, met een later besluit in zijn eigen vergadering',
  },
  'accept conditions': {
    subject: 'decisions',
    act: 'voorwaarden aanvaarden',
    who: `wie het vroeg: de regiegroep bij een instemming, ${alliance} bij een bijdrage; ${bureau} zolang de alliantie geen andere partners heeft`,
  },
  'record the money of the deal': {
    subject: 'money',
    act: 'beschikkingen, voorschotten en betalingen van de deal vastleggen',
    who: `${bureau}, dat er namens het programma verantwoording over aflegt`,
  },
  'record a payment': { subject: 'money', act: 'een betaling vastleggen', who: `${bureau}, dat het overzicht houdt` },
  'say whether a contribution was paid': {
    subject: 'money',
    act: 'zeggen of een bijdrage is voldaan',
    who: 'de partner van wie de bijdrage is',
  },
  'follow up a condition': {
    subject: 'decisions',
    act: 'de voortgang van een voorwaarde vastleggen',
    who: `${alliance}, die haar uitvoeren; ${bureau}`,
  },
  'decide how an alliance works': {
    subject: 'alliances',
    act: 'bepalen hoe een alliantie werkt',
    who: `${alliance}; ${bureau} niet`,
  },
  'report on an alliance': { subject: 'progress', act: 'rapporteren over een alliantie', who: alliance },
  'close a reporting period': {
    subject: 'progress',
    act: 'een rapportageperiode sluiten',
    who: `${bureau}, dat de rapportages optelt`,
  },
  'test a plan against the framework': {
    subject: 'alliances',
    act: 'een jaarplan toetsen aan de kaders',
    who: `${bureau}, alleen op grond van de kaders`,
  },
  'keep lessons': { subject: 'progress', act: 'lessen vastleggen en afronden', who: `${alliance}; ${bureau}` },
  'say whether an alliance uses a lesson': {
    subject: 'progress',
    act: 'zeggen of een alliantie een les gebruikt',
    who: alliance,
  },
  'measure an indicator': { subject: 'progress', act: 'een meting van een indicator vastleggen', who: bureau },
  'evaluate the programme': {
    subject: 'progress',
    act: 'een tussentijdse evaluatie schrijven en vaststellen',
    who: bureau,
  },
  'raise an escalation': {
    subject: 'ladder',
    act: 'een escalatie beginnen',
    who: `${alliance}; ${bureau} als de alliantie het laat liggen`,
  },
  'keep a breach off the ladder': {
    subject: 'ladder',
    act: 'een overschrijding zelf oplossen',
    who: `${alliance}, binnen het mandaat van de regiegroep`,
  },
  'withdraw an escalation': {
    subject: 'ladder',
    act: 'een escalatie intrekken',
    who: `${alliance}, binnen het mandaat van de regiegroep`,
  },
  'offer a solution on the first rung': {
    subject: 'ladder',
    act: 'een oplossing bieden op de eerste trede',
    who: bureau,
  },
  'judge a solution': { subject: 'ladder', act: 'een oplossing beoordelen', who: alliance },
  'decide on the second rung': {
    subject: 'ladder',
    act: 'beslissen op de tweede trede',
    who: 'de regiegroep, binnen haar mandaat',
  },
  'exceed the mandate': {
    subject: 'ladder',
    act: 'buiten het mandaat gaan',
    who: 'niemand: de klankbordgroep wordt gesondeerd, en zo nodig worden de kaders bijgesteld',
  },
  'review the composition': {
    subject: 'rules',
    act: 'de samenstelling van de regiegroep herzien',
    who: `${seats}, elk jaar`,
  },
  'propose a change of the rules': {
    subject: 'rules',
    act: 'een wijziging van de spelregels voorstellen',
    who: `${bureau}; ${seats}`,
  },
  'change the rules of the game': {
    subject: 'rules',
    act: 'de spelregels wijzigen',
    who: `${seats}, met een vastgelegde stemming`,
  },
  'be represented': {
    subject: 'rules',
    act: 'zich laten vertegenwoordigen',
    who: `de partner zelf; ${bureau} legt het vast`,
  },
  'keep the registry': { subject: 'record', act: 'het register van partners en mensen bijhouden', who: bureau },
  'answer a task': {
    subject: 'questions',
    act: 'een vraag beantwoorden',
    who: `de partner aan wie het is gevraagd, of wie hem vertegenwoordigt; ${bureau}, als het aan het bureau zelf is gevraagd`,
  },
  'extend the term of a round': {
    subject: 'questions',
    act: 'de termijn van een ronde verlengen',
    who: `${bureau}; ook de regiegroep, waar zij het vraagt`,
  },
  'set the level of a matter': {
    subject: 'record',
    act: 'bepalen wie een onderwerp ziet',
    who: `${bureau}; de regiegroep`,
  },
  'handle rounds and tasks': { subject: 'questions', act: 'rondes en taken behandelen', who: bureau },
  'take out remarks': { subject: 'questions', act: 'een toelichting weglaten', who: `${bureau}, met de reden erbij` },
  'handle personal data': { subject: 'record', act: 'persoonsgegevens behandelen', who: bureau },
};
