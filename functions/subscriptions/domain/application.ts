import { InvalidInput, NotFound } from '#shared/errors/errors.ts';

/** The refusal of a subscription that the caller does not keep, or that is not there: both look the same. */
export const noSuchSubscription = (): NotFound => new NotFound('There is no such subscription.');

/**
 * The application that a request is about: the one that it names, or the only one.
 * @param kept - the applications whose subscriptions the caller keeps.
 * @throws {NotFound} when the caller does not keep the subscriptions of the application that it names, or its party has none.
 * @throws {InvalidInput} when its party has several and it names none.
 */
export const applicationNamed = (kept: readonly string[], named: string | undefined): string => {
  const [only, ...others] = named === undefined ? kept : kept.filter((one) => one === named);
  if (only === undefined) throw noSuchSubscription();
  if (others.length === 0) return only;
  throw new InvalidInput('Name the application whose subscription it is.', [
    { pointer: '/clientId', message: 'several applications act for your party', expected: 'the name of one' },
  ]);
};
