/** What people answer in the story, in their own words. Addressees by the identifier of their task's addressee. */

/** A contribution, with what the preparers do with it and why. */
export interface Contributed {
  readonly addressee: string;
  readonly answer: string;
  readonly remarks: string;
  readonly verdict: 'adopted' | 'partly-adopted' | 'not-adopted';
  readonly reason: string;
}

export const input: readonly Contributed[] = [
  {
    addressee: 'council-vaals',
    answer: 'input',
    remarks:
      'Vaals ligt aan drie landen. Wie hier woont werkt in Aken, en loopt vast op regels. De raad vraagt een grensloket in elke gemeente aan de grens, niet alleen in de stad.',
    verdict: 'adopted',
    reason: 'Terecht. Het grensloket is als activiteit opgenomen bij het doel over leren en werken over de grens.',
  },
  {
    addressee: 'council-beek',
    answer: 'input',
    remarks:
      'De raad wil bij elke rapportage kunnen zien wat er in Beek zelf gebeurt, en niet alleen hoe de regio het doet.',
    verdict: 'adopted',
    reason: 'De spelregels voor verantwoording zeggen nu dat iedere raad een bijlage over de eigen gemeente krijgt.',
  },
  {
    addressee: 'partner-voorbeeld-woningcorporatie',
    answer: 'input',
    remarks:
      '1.800 woningen is te weinig ambitie. Met onze eigen planning zijn in de gekozen wijken 2.400 woningen haalbaar, mits de vergunningen op tijd komen.',
    verdict: 'partly-adopted',
    reason:
      'De streefwaarde gaat naar 2.000 woningen. Hoger is niet gedekt in de begroting van deze lijn; de interim-evaluatie van 2027 kijkt er opnieuw naar.',
  },
  {
    addressee: 'partner-voorbeeld-hogeschool',
    answer: 'input',
    remarks:
      'Kennis komt bij het mkb met mensen, niet met rapporten. Meet daarom ook hoeveel studenten er stage lopen of afstuderen bij een regionaal bedrijf.',
    verdict: 'adopted',
    reason: 'Er is een indicator toegevoegd voor stages en afstudeeropdrachten in het regionale mkb.',
  },
  {
    addressee: 'partner-voorbeeld-chemiebedrijf',
    answer: 'input',
    remarks: 'Leg in de kaders vast welke scheidingstechniek de regio kiest. Dan kunnen wij nu investeren.',
    verdict: 'not-adopted',
    reason:
      'De kaders gaan over het wat. De keuze van een techniek is aan de uitvoeringsalliantie, waarin uw bedrijf zelf mee beslist.',
  },
  {
    addressee: 'partner-voorbeeld-natuurvereniging',
    answer: 'input',
    remarks:
      'Het nitraatdoel moet in 2027 gehaald zijn in plaats van eind 2029. De bronnen in het Heuvelland kunnen niet wachten.',
    verdict: 'not-adopted',
    reason:
      'Grondwater volgt maatregelen met jaren vertraging: wat in 2026 begint, is in 2027 nog niet te meten. De tussenstand komt wel elk half jaar in de rapportage.',
  },
];

/** Who says there is no input. Everybody else stays silent until the term ends. */
export const withoutInput = ['council-maastricht', 'partner-maastricht', 'partner-stein', 'partner-voorbeeldprovincie'];

/** In the klankbordgroep one municipality is against and one has a reservation; the others are in favour. */
export const sounded: readonly Contributed[] = [
  {
    addressee: 'klankbordgroep-vaals',
    answer: 'negative',
    remarks:
      'Van het budget voor het landschap landt te weinig in de kleinste gemeenten. Vaals kan de eigen bijdrage zo niet uitleggen.',
    verdict: 'partly-adopted',
    reason:
      'De verdeling over gemeenten volgt uit de plannen van de allianties en staat niet in de kaders. Wel is afgesproken dat kleinere gemeenten uitvoeringskracht kunnen lenen, zodat ook zij plannen kunnen indienen.',
  },
  {
    addressee: 'klankbordgroep-gulpen-wittem',
    answer: 'neutral',
    remarks: 'Wij missen nog wat er gebeurt als een alliantie in het buitengebied niet van de grond komt.',
    verdict: 'not-adopted',
    reason:
      'Daarvoor dient de escalatieladder in de spelregels; die geldt voor iedere alliantie, ook in het buitengebied.',
  },
];

export const pastNegativeSounding =
  'Negen van de tien gemeenten zijn positief of neutraal. Het bezwaar van Vaals gaat over de verdeling van geld over gemeenten, en die leggen de kaders niet vast. De afspraak over uitvoeringskracht komt Vaals tegemoet.';

export const consulted: readonly Contributed[] = [
  {
    addressee: 'partner-voorbeeld-universiteit',
    answer: 'support',
    remarks:
      'Wij steunen de kaders en vragen om bij de interim-evaluatie ook onderzoekers van buiten de regio te betrekken.',
    verdict: 'adopted',
    reason: 'Bij de interim-evaluatie vraagt het programmabureau een onafhankelijke reviewer.',
  },
  {
    addressee: 'partner-voorbeeld-natuurvereniging',
    answer: 'objection',
    remarks: 'Het nitraatdoel blijft te laat. Wij doen mee in de alliantie, maar maken hier bezwaar.',
    verdict: 'not-adopted',
    reason:
      'De reden is dezelfde als bij uw inbreng. Fijn dat u meedoet: in de alliantie kan het sneller dan de kaders vragen.',
  },
];

/** Partners of the outer ring that stay silent in the consultation: nobody waits for them. */
export const silentInConsultation = ['partner-voorbeeldministerie'];

/** Who passes its task on in the consultation, and to whom. */
export const passedOn = {
  addressee: 'partner-stein',
  deputy: {
    name: 'Pia Waarnemer',
    role: 'waarnemend wethouder',
    email: 'waarnemer@stein.example',
    reason: 'De wethouder is deze week afwezig.',
  },
};

export const abstention = {
  addressee: 'seat-meerssen',
  remarks: 'Meerssen houdt de roulerende zetel en spreekt ook voor gemeenten die nog twijfelen.',
};

/** The seat whose holder opens the link once more after voting. */
export const curious = 'seat-maastricht';

/** The seat whose holder types a wrong code first. */
export const mistypist = 'seat-beekdaelen';

export const conditional = {
  addressee: 'college-gulpen-wittem',
  conditions: [
    'De bijdrage van Gulpen-Wittem blijft binnen wat de raad in de begroting heeft vastgesteld.',
    'De regiegroep bespreekt voor 1 juli 2027 hoe het buitengebied in de allianties meedoet.',
  ],
};

/** The college that does not answer until it is reminded. */
export const late = 'college-stein';

export const refusing = {
  addressee: 'college-valkenburg-aan-de-geul',
  remarks:
    'Na de overstroming van 2021 wil het college eerst weten of waterveiligheid in het Geuldal voorrang krijgt binnen de lijn landschap. Dat staat nu nergens.',
  before: 'BW-26-0481',
  after: 'BW-26-0497',
};

export const askedAgain =
  'Het doel over water en hitte gaat over de plateaus én de kernen langs de Geul; dat is waterveiligheid. De regiegroep heeft op haar overleg met Valkenburg toegezegd dat de alliantie voor dit doel als eerste start. Daarvoor hoeft de tekst niet te veranderen. Wij leggen dezelfde tekst daarom opnieuw aan het college voor.';

export const conditionsFollowedUp = {
  status: 'in-progress',
  explanation: 'Op de agenda van de regiegroep gezet; de uitkomst gaat naar het college van Gulpen-Wittem.',
} as const;
