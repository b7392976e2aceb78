import { roundKinds } from '#functions/rounds/terms/round-kinds.ts';
import { isOwnMandate, type Mandate } from '../terms/mandate.ts';
import { type RoundStage, roundOfStage } from '../terms/stages.ts';

/** Where an escalation goes when the first rung does not settle it, by the mandate. */
const higher = (mandate: Mandate): string => {
  if (isOwnMandate(mandate)) return 'De regiegroep besluit.';
  return mandate.reach === 'beyond'
    ? 'De klankbordgroep wordt gesondeerd. Daarna worden de kaders aangepast. De regiegroep mag dit niet alleen beslissen.'
    : 'De klankbordgroep wordt gesondeerd. Daarna besluit de regiegroep.';
};

const another = 'Het programmabureau en de alliantie zoeken een andere oplossing.';
const counted = 'Uw stem telt mee voor het quorum, niet als voor en niet als tegen.';

const carriedOut = 'De oplossing wordt uitgevoerd. De volgende rapportage laat zien of zij werkt.';

/** Money of another line moves by a ruling only, also when the alliance accepts the solution. */
const paidFirst = (mandate: Mandate): string =>
  mandate.reach === 'tolerated'
    ? `${carriedOut} Er verhuist geen geld: de regiegroep beslist hier niet over.`
    : `De oplossing heeft geld van een andere programmalijn nodig. Dat verhuist alleen als de regiegroep zo besluit. ${higher(mandate)}`;

const consequences: {
  readonly [S in RoundStage]: (mandate: Mandate, pays: boolean) => Readonly<Record<string, string>>;
} = {
  proposed: (mandate) => ({
    raised: 'Het programmabureau stelt een oplossing voor. U zegt of die voldoende is.',
    ...(isOwnMandate(mandate)
      ? {
          'not-raised':
            'De escalatie is gesloten. Uw alliantie voert haar maatregelen uit. Het programmabureau en de regiegroep lezen uw reden; het programmabureau kan de afwijking alsnog opschalen.',
        }
      : {}),
  }),
  solution: (mandate) => ({
    solution: 'De alliantie zegt of de oplossing voldoende is.',
    'no-solution': higher(mandate),
  }),
  verdict: (mandate, pays) => ({
    sufficient: pays ? paidFirst(mandate) : carriedOut,
    'not-sufficient': higher(mandate),
  }),
  sounding: () => ({}),
  ruling: () => ({
    for: 'Krijgt dit genoeg stemmen? Dan is de afwijking toegestaan, tot de omvang en de dag die hierboven staan. Rapportages worden daarmee vergeleken.',
    against: `Krijgt dit genoeg stemmen? Dan is de afwijking niet toegestaan. ${another}`,
    'hand-back': `Krijgt dit genoeg stemmen? Dan is er niets besloten. ${another}`,
    abstain: counted,
  }),
};

/** What follows from each possible answer in a stage, by the label of the answer, in Dutch (rule 20). */
export const afterAnswers = (stage: RoundStage, mandate: Mandate, pays = false): (readonly [string, string])[] => {
  const follows = consequences[stage](mandate, pays);
  return roundKinds[roundOfStage[stage]].options.flatMap(({ answer, label }) => {
    const text = follows[answer];
    return text === undefined ? [] : [[label, text] as const];
  });
};
