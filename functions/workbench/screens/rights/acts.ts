import type { Act } from '#shared/authority/authority.ts';

/** An act in Dutch: what it is, and who may do it by the rules of the programme. */
export interface ActWords {
  readonly act: string;
  readonly who: string;
}

const bureau = 'het programmabureau';
const alliance = 'de partners van de alliantie';
const seats = 'de zetels van de regiegroep';

/** Every act of the table of authority, in Dutch: without a row for each act the table does not compile. */
export const actsInDutch: Readonly<Record<Act, ActWords>> = {
  'see the programme': { act: 'het programma zien', who: `${bureau} en elke partner die meedoet` },
  'see a calendar': {
    act: 'een agenda zien',
    who: `${bureau}; een partner voor zijn eigen agenda en die van het programma`,
  },
  'read a handover': {
    act: 'de overdracht van een gemeente lezen',
    who: 'de gemeente zelf; het programmabureau',
  },
  'receive facts': {
    act: 'gebeurtenissen ontvangen',
    who: 'de applicaties van het programmabureau en van elke partner die meedoet; niet een persoon',
  },
  'keep subscriptions': {
    act: 'abonnementen op gebeurtenissen beheren',
    who: `${bureau} en elke partner die meedoet, voor de eigen applicaties`,
  },
  'prepare a framework': { act: 'kaders voorbereiden', who: `de regiegroep; ${bureau} namens haar` },
  'give input on a framework': {
    act: 'inbreng geven op kaders',
    who: 'elke partner en elke raad, voor de vaststelling',
  },
  'be sounded': { act: 'gesondeerd worden', who: 'de klankbordgroep: elke gemeente met één stem' },
  'be consulted on a framework': {
    act: 'geraadpleegd worden over kaders',
    who: 'elke partner in de binnenste en middelste ring; de buitenste ring mag reageren',
  },
  'adopt a framework': { act: 'kaders vaststellen', who: seats },
  'approve an adopted framework': {
    act: 'instemmen met vastgestelde kaders',
    who: 'het college van elke gemeente die meedoet',
  },
  'pitch an alliance': { act: 'een alliantie pitchen', who: bureau },
  'move an alliance': {
    act: 'een alliantie naar een volgende fase brengen',
    who: `${bureau}, ${alliance}, of elk van beide`,
  },
  'name the lead of an alliance': {
    act: 'de trekker van een alliantie aanwijzen',
    who: `${alliance}; ${bureau} zolang er geen zijn`,
  },
  'link alliances': { act: 'allianties verbinden', who: `${bureau}, dat het geheel bewaakt` },
  'propose a contribution': { act: 'een bijdrage toezeggen', who: 'de partner van wie de bijdrage is' },
  'commit a contribution': {
    act: 'over een bijdrage besluiten',
    who: 'van een gemeente de raad, of het college binnen de ruimte van de raad; van een andere partner het eigen bestuur',
  },
  'exceed the room': { act: 'buiten de ruimte van de raad gaan', who: 'niemand: de raad beslist dan' },
  'ask for room': { act: 'ruimte vragen aan de raad', who: 'een gemeente, voor haar college' },
  'grant room': { act: 'ruimte geven aan het college', who: 'de raad van de gemeente' },
  'ask to take a decision back': {
    act: 'vragen of een besluit wordt ingetrokken',
    who: 'de partner van wie het orgaan het besluit nam; het programmabureau, als het hoort dat het orgaan zijn besluit intrekt',
  },
  'take a decision back': {
    act: 'een besluit intrekken',
    who: 'het orgaan dat het besluit nam, met een later besluit in zijn eigen vergadering',
  },
  'accept conditions': {
    act: 'voorwaarden aanvaarden',
    who: `wie het vroeg: de regiegroep bij een instemming, ${alliance} bij een bijdrage; ${bureau} zolang de alliantie geen andere partners heeft`,
  },
  'record the money of the deal': {
    act: 'beschikkingen, voorschotten en betalingen van de deal vastleggen',
    who: `${bureau}, dat er namens het programma verantwoording over aflegt`,
  },
  'record a payment': { act: 'een betaling vastleggen', who: `${bureau}, dat het overzicht houdt` },
  'say whether a contribution was paid': {
    act: 'zeggen of een bijdrage is voldaan',
    who: 'de partner van wie de bijdrage is',
  },
  'follow up a condition': {
    act: 'de voortgang van een voorwaarde vastleggen',
    who: `${alliance}, die haar uitvoeren; ${bureau}`,
  },
  'decide how an alliance works': { act: 'bepalen hoe een alliantie werkt', who: `${alliance}; ${bureau} niet` },
  'report on an alliance': { act: 'rapporteren over een alliantie', who: alliance },
  'close a reporting period': { act: 'een rapportageperiode sluiten', who: `${bureau}, dat de rapportages optelt` },
  'test a plan against the framework': {
    act: 'een jaarplan toetsen aan de kaders',
    who: `${bureau}, alleen op grond van de kaders`,
  },
  'keep lessons': { act: 'lessen vastleggen en afronden', who: `${alliance}; ${bureau}` },
  'say whether an alliance uses a lesson': { act: 'zeggen of een alliantie een les gebruikt', who: alliance },
  'measure an indicator': { act: 'een meting van een indicator vastleggen', who: bureau },
  'evaluate the programme': { act: 'een tussentijdse evaluatie schrijven en vaststellen', who: bureau },
  'raise an escalation': {
    act: 'een escalatie beginnen',
    who: `${alliance}; ${bureau} als de alliantie het laat liggen`,
  },
  'keep a breach off the ladder': {
    act: 'een overschrijding zelf oplossen',
    who: `${alliance}, binnen het mandaat van de regiegroep`,
  },
  'withdraw an escalation': {
    act: 'een escalatie intrekken',
    who: `${alliance}, binnen het mandaat van de regiegroep`,
  },
  'offer a solution on the first rung': { act: 'een oplossing bieden op de eerste trede', who: bureau },
  'judge a solution': { act: 'een oplossing beoordelen', who: alliance },
  'decide on the second rung': { act: 'beslissen op de tweede trede', who: 'de regiegroep, binnen haar mandaat' },
  'exceed the mandate': {
    act: 'buiten het mandaat gaan',
    who: 'niemand: de klankbordgroep wordt gesondeerd, en zo nodig worden de kaders bijgesteld',
  },
  'review the composition': { act: 'de samenstelling van de regiegroep herzien', who: `${seats}, elk jaar` },
  'propose a change of the rules': { act: 'een wijziging van de spelregels voorstellen', who: `${bureau}; ${seats}` },
  'change the rules of the game': { act: 'de spelregels wijzigen', who: `${seats}, met een vastgelegde stemming` },
  'be represented': { act: 'zich laten vertegenwoordigen', who: `de partner zelf; ${bureau} legt het vast` },
  'keep the registry': { act: 'het register van partners en mensen bijhouden', who: bureau },
  'answer a task': {
    act: 'een vraag beantwoorden',
    who: `de partner aan wie het is gevraagd, of wie hem vertegenwoordigt; ${bureau}, als het aan het bureau zelf is gevraagd`,
  },
  'extend the term of a round': {
    act: 'de termijn van een ronde verlengen',
    who: `${bureau}; ook de regiegroep, waar zij het vraagt`,
  },
  'set the level of a matter': { act: 'bepalen wie een onderwerp ziet', who: `${bureau}; de regiegroep` },
  'handle rounds and tasks': { act: 'rondes en taken behandelen', who: bureau },
  'take out remarks': { act: 'een toelichting weglaten', who: `${bureau}, met de reden erbij` },
  'handle personal data': { act: 'persoonsgegevens behandelen', who: bureau },
};
