import { dutchNumber, euros } from '#shared/words/dutch.ts';
import { phaseInDutch } from '#shared/words/phases-in-dutch.ts';
import type { HandedBody, HandedContribution, Handover, StandingStatus } from '../terms/handover.ts';

/** A body of a municipality in a sentence. */
export const bodyInDutch = (body: HandedBody, municipality: string): string =>
  body === 'council' ? `de gemeenteraad van ${municipality}` : `het college van ${municipality}`;

export const frameworkStatus: Readonly<Record<Handover['frameworks'][number]['status'], string>> = {
  running: 'Nog niet in werking',
  'in-force': 'In werking',
  superseded: 'Vervangen door een latere versie',
};

export const contributionStatus: Readonly<Record<StandingStatus, string>> = {
  proposed: 'Toegezegd, nog niet voorgelegd voor een besluit',
  'put-to-decision': 'Toegezegd, ligt voor een besluit voor',
  conditional: 'Besloten onder voorwaarden die de alliantie nog niet heeft aanvaard',
  committed: 'Besloten',
  'committed-with-conditions': 'Besloten onder voorwaarden',
};

/** An amount in the unit of its contribution: "€ 60.000", "120 uur"; nothing of what is not counted. */
export const amountInDutch = (unit: HandedContribution['unit'], amount: number): string => {
  if (unit === 'cents') return euros(amount);
  if (unit === 'hours') return `${dutchNumber(amount)} uur`;
  return amount > 0 ? 'ja' : 'nee';
};

const conditionStatus: Readonly<Record<Handover['conditions'][number]['status'], string>> = {
  open: 'nog niet opgepakt',
  'in-progress': 'in behandeling',
  met: 'nagekomen',
  'not-met': 'niet nagekomen',
};

const acceptance: Readonly<Record<Handover['conditions'][number]['accepted'], string>> = {
  open: 'nog niet aanvaard',
  accepted: 'aanvaard',
  'not-accepted': 'niet aanvaard',
};

/** How a condition stands: "aanvaard, in behandeling". */
export const conditionInDutch = ({ accepted, status }: Handover['conditions'][number]): string =>
  accepted === 'accepted' ? `${acceptance.accepted}, ${conditionStatus[status]}` : acceptance[accepted];

const phases: Readonly<Record<string, string>> = phaseInDutch;

/** The phase of an alliance; one of a later release is shown by its code. */
export const phaseNamed = (phase: string): string => phases[phase] ?? phase;

export const seatKinds: Readonly<Record<Handover['seats'][number]['kind'], string>> = {
  fixed: 'Vaste zetel in de regiegroep',
  rotating: 'Roulerende zetel in de regiegroep',
};
