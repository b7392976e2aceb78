import type { Html } from '#shared/pages/markup.ts';
import { done } from '../pages/parts.ts';
import type { Visit } from '../screens/screen.ts';

const words: Readonly<Record<string, string>> = {
  gepitcht: 'De alliantie is gepitcht.',
  pitch: 'De nieuwe pitch is vastgelegd. De vorige tekst staat bij “Eerdere pitches”.',
  gewijzigd: 'De wijziging is vastgelegd.',
  oproep: 'De oproep is vastgelegd. De gevraagde partners zien hem bij "Ons deel".',
  trekker: 'De trekker is vastgelegd.',
  dwarsverband: 'Het dwarsverband is vastgelegd.',
  stap: 'De stap is vastgelegd.',
  toegezegd: 'Uw toezegging is vastgelegd. Zij telt mee zodra daarover is besloten.',
  voorgelegd: 'De bijdrage is voorgelegd. Wie beslist, krijgt een e-mail.',
  ingetrokken: 'De intrekking is vastgelegd.',
  plan: 'Het jaarplan is ingediend. Het programmabureau toetst het aan de kaders.',
  getoetst: 'De toets is vastgelegd.',
  gerapporteerd: 'De rapportage is vastgelegd.',
  afgesloten:
    'De periode is afgesloten. Een rapportage daarover wordt niet meer aangenomen. Ontbrak er een, dan krijgen u en de zetels een e-mail.',
  gemeld: 'De afwijking is gemeld. Het programmabureau stelt een oplossing voor.',
  gevraagd: 'De vraag is gesteld. Wie het besluit nam, krijgt een e-mail. Tot een later besluit blijft het gelden.',
  ruimte: 'De raad is om ruimte gevraagd. De griffier krijgt een e-mail. Zij geldt zodra de raad haar geeft.',
  'opnieuw-gevraagd': 'De vraag is opnieuw gesteld. Wie wordt gevraagd, krijgt een e-mail.',
  onverenigbaar: 'Vastgelegd is of deze voorwaarden samengaan.',
  weggelaten: 'De woorden worden nu overal weggelaten. Dat duurt enkele ogenblikken.',
  'opnieuw-weggelaten':
    'Deze woorden worden nu overal opnieuw gezocht en weggelaten. Dat duurt enkele ogenblikken. Staan ze nergens meer, dan verandert er niets.',
  openbaarheid: 'Vastgelegd is wie dit mag zien.',
  opgevolgd: 'De opvolging is vastgelegd.',
  toegelaten:
    'De partner is toegelaten. Het college van een gemeente wordt gevraagd of het instemt met de kaders die gelden. Leg ook de vergaderdagen vast.',
  herindeling: 'De herindeling is vastgelegd. Wie het aangaat, krijgt een e-mail met alles wat meegaat.',
  voorgesteld: 'Het voorstel is gedaan. De gemeenten met een zetel krijgen een e-mail en beslissen.',
  applicatie: 'De applicatie is vastgelegd en mag vanaf nu koppelen.',
  persoon: 'De persoon is vastgelegd.',
  'rol-eindigt': 'Het einde van de rol is vastgelegd.',
  gewist: 'De gegevens zijn gewist.',
  ingelezen: 'Het bestand is ingelezen.',
  betaald: 'De betaling of levering is vastgelegd, en telt mee.',
  verbeterd: 'De verbetering is vastgelegd. Zij telt in plaats van wat er eerst stond.',
  agendalink: 'De link is ingetrokken. Hieronder haalt u de nieuwe op.',
  abonnement: 'De wijziging van het abonnement is vastgelegd.',
  'abonnement-beeindigd': 'Het abonnement is beëindigd.',
  adres: 'De ontvanger op het nieuwe adres stemde in. Alles gaat nu daarheen.',
  'opnieuw-bezorgd': 'Het bericht wordt opnieuw bezorgd.',
  geboekt: 'De boeking is vastgelegd, en telt mee.',
  oplossing: 'Het antwoord is vastgelegd.',
  les: 'De les is vastgelegd.',
  toelichting: 'De toelichting is bewaard.',
  vastgesteld: 'De evaluatie is vastgesteld. De gemeenten met een zetel krijgen een e-mail.',
  lesgebruik: 'Het antwoord van de alliantie is vastgelegd.',
  lesafgerond: 'Vastgelegd is wat met de les is gedaan.',
  meting: 'De meting is vastgelegd, en telt mee.',
};

/** The query that makes the next page say what was done. */
export const withDone = (path: string, what: string): string => `${path}?gedaan=${what}`;

/** What was just done, as the address of a page says it. */
export const doneOf = ({ query }: Pick<Visit, 'query'>): Html | undefined => {
  const sentence = words[query.get('gedaan') ?? ''];
  return sentence === undefined ? undefined : done(sentence);
};
