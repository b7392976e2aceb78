import { frameworkBudgetOf, heldBy, leftOf, sum } from '#functions/alliances/terms/line-budget.ts';
import type { FrameworksReader } from '#functions/frameworks/reader.ts';
import type { Beside, Filled, Filling, FillSection } from '#functions/rounds/terms/filling.ts';
import type { Round } from '#functions/rounds/terms/round.ts';
import type { MoneyTransfer } from '#shared/vocabulary/money-transfer.ts';
import { euros } from '#shared/words/dutch.ts';
import { dossierNow, frameworkInForce } from '../deps.ts';
import { budgetOverrun, mostMoved, movedBefore, stillMissing } from '../domain/transfer-limit.ts';
import type { EscalationsReader } from '../reader.ts';
import type { AllianceFacts } from '../terms/alliance-facts.ts';
import type { Escalation } from '../terms/escalation.ts';
import { type Lines, notAsked, readTransfer, transferFields } from './read-transfer.ts';

interface Deps {
  readonly frameworks: FrameworksReader;
  readonly escalations: EscalationsReader;
  readonly alliances: AllianceFacts;
}

type Measured = Pick<Escalation, 'programmeId' | 'allianceId' | 'dossier'>;

/** The lines around the budget that an escalation is about; undefined when it is about a goal, which no money is moved for. */
const linesAround = async (
  { frameworks, alliances, escalations }: Deps,
  { programmeId, allianceId, dossier }: Measured,
  { dispensation }: Beside,
): Promise<Lines | undefined> => {
  const { about, year } = dossier;
  if (about.kind !== 'budget-line' || year === undefined) return undefined;
  const framework = await frameworkInForce({ frameworks }, programmeId);
  const { lines } = framework.content;
  const [own, rulings] = await Promise.all([
    alliances.lineBudget({ programmeId, lineId: about.lineId, year }),
    escalations.dispensations(programmeId, allianceId),
  ]);
  const held = own ? heldBy(own, allianceId) : 0;
  const before = movedBefore(rulings, { allianceId, dossier }, framework.version);
  const others = lines.filter(
    ({ lineId, budget }) => lineId !== about.lineId && budget.some((one) => one.year === year),
  );
  return {
    to: { lineId: about.lineId, name: lines.find(({ lineId }) => lineId === about.lineId)?.name ?? about.lineId },
    year,
    most: stillMissing(mostMoved(dossier, held, dispensation), budgetOverrun(dossier, held), before),
    movedBefore: sum(before.map(({ amountCents }) => amountCents)),
    others: await Promise.all(
      others.map(async ({ lineId, name }) => {
        const budget = (await alliances.lineBudget({ programmeId, lineId, year })) ?? { held: {} };
        return { lineId, name, left: Math.max(0, leftOf(budget, frameworkBudgetOf(framework, lineId, year))) };
      }),
    ),
  };
};

/**
 * The form with which the programmabureau drafts a transfer: how much a ruling moves to the overrun line, and from which other line (rule 15).
 * Only an answer of the first rung about a budget has it.
 */
export const transferForm = (deps: Deps): Filling<Round> => {
  const linesOf = async ({ programmeId, matterId, kind }: Round, beside: Beside): Promise<Lines | undefined> => {
    if (kind !== 'solution') return undefined;
    const escalation = await deps.escalations.escalation(programmeId, matterId);
    return linesAround(deps, { ...escalation, dossier: await dossierNow(deps, escalation) }, beside);
  };
  return {
    form: async (round) => {
      const lines = await linesOf(round, {});
      return lines && lines.others.length > 0 ? [transferSection(lines)] : [];
    },
    faults: async (round, filled, beside) => {
      if (Object.keys(filled).length === 0) return [];
      const lines = await linesOf(round, beside);
      return lines ? readTransfer(lines, filled).faults : notAsked(Object.keys(filled));
    },
  };
};

/** The transfer that the programmabureau drafted with its answer; undefined when it drafted none, or when it fits no more. */
export const transferFrom = async (
  deps: Deps,
  escalation: Measured & Pick<Escalation, 'stage'>,
  said: readonly (Beside & { readonly filled?: Filled | undefined })[],
): Promise<MoneyTransfer | undefined> => {
  const drafted = said.find((one) => one.filled);
  if (escalation.stage !== 'solution' || !drafted?.filled) return undefined;
  const lines = await linesAround(deps, escalation, drafted);
  return lines && readTransfer(lines, drafted.filled).transfer;
};

/** The fields of a transfer, with what each other line leaves. */
export const transferSection = ({ to, year, most, movedBefore: moved, others }: Lines): FillSection => ({
  heading: 'Moet er geld van een andere programmalijn komen?',
  text: `Als de regiegroep zo besluit, gaat dit bedrag naar de lijn “${to.name}”, in het budget van ${year}. Tot dat besluit houden wij het vrij. Ook een oplossing die de alliantie voldoende vindt, gaat daarom eerst naar de regiegroep. Vult u niets in, dan verhuist er geen geld.${moved > 0 ? ` Voor deze overschrijding verhuisde eerder al ${euros(moved)}; dat telt mee.` : ''}`,
  fields: [
    {
      name: transferFields.line,
      label: 'Van welke programmalijn',
      hint: `Nog vrij in ${year}: ${others.map(({ name, left }) => `${name} (${euros(left)})`).join('; ')}.`,
      optional: true,
    },
    {
      name: transferFields.amount,
      label: 'Hoeveel euro',
      hint: `Hoogstens de overschrijding die u de regiegroep vraagt toe te staan: ${euros(most)}, of een ander bedrag als u hierboven een andere omvang invult. Bijvoorbeeld 12.500 of 12.500,50.`,
      optional: true,
    },
  ],
});
