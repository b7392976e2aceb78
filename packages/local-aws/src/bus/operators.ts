import * as z from 'zod';

/** Whether one value of an event, or its absence (undefined), satisfies a rule. */
export type Test = (value: unknown) => boolean;

const Plain = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const Texts = z.union([z.string(), z.array(z.string()).min(1)]).transform((value) => [value].flat());
const AnythingBut = z.strictObject({ 'anything-but': z.strictObject({ prefix: Texts }) });

/**
 * The test that one entry of a pattern's list stands for: a value, or anything but what begins with certain texts.
 * @throws {Error} naming an operator that is not known.
 */
export const compileRule = (rule: unknown): Test => {
  const plain = Plain.safeParse(rule);
  if (plain.success) return (value) => value === plain.data;
  const parsed = AnythingBut.safeParse(rule);
  if (!parsed.success) throw new Error(`${JSON.stringify(rule)} is not known here`);
  const unwanted = parsed.data['anything-but'].prefix;
  return (value) =>
    value !== undefined && !unwanted.some((start) => typeof value === 'string' && value.startsWith(start));
};
