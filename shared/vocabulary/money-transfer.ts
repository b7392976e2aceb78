import * as z from 'zod';
import { euros } from '../words/dutch.ts';
import { identifier } from './values.ts';

/** Money of one programme line's budget that a ruling moves to another line, within one year (rule 15). */
export const MoneyTransfer = z.strictObject({
  fromLineId: identifier,
  /** The name of the line in the framework at the moment at which it was drafted. */
  fromLine: z.string(),
  toLineId: identifier,
  toLine: z.string(),
  year: z.int().min(2000).max(2100),
  /** Euro cents. */
  amountCents: z.int().min(1).max(1_000_000_000_000),
});
export type MoneyTransfer = z.infer<typeof MoneyTransfer>;

/** The transfer in Dutch: "€ 50.000 van de programmalijn “Mobiliteit” naar “Gezondheid”, uit het budget van 2028". */
export const dutchTransfer = ({ amountCents, fromLine, toLine, year }: MoneyTransfer): string =>
  `${euros(amountCents)} van de programmalijn “${fromLine}” naar “${toLine}”, uit het budget van ${year}`;
