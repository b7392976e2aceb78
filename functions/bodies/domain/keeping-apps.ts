import { Conflict, InvalidInput } from '#shared/errors/errors.ts';
import { programmabureau } from '../terms/bodies.ts';
import { demandNotPast } from '../terms/not-past.ts';
import type { KnownApp } from '../terms/record-schemas.ts';
import type { Registry } from '../terms/registry.ts';

type Known = Pick<Registry, 'programme' | 'partners' | 'apps'>;

/** Whether an application may do nothing any more on a day (ISO date). */
export const isOver = ({ until }: Pick<KnownApp, 'until'>, today: string): boolean =>
  until !== undefined && until <= today;

/**
 * An application that may act for a party from now on. One that ended may begin again, for another party too.
 * @param today - ISO date.
 * @returns undefined when it is recorded already.
 * @throws {InvalidInput} for a party that the programme does not have.
 * @throws {Conflict} when it acts for another party.
 */
export const appRecorded = (
  { programme: { programmeId }, partners, apps }: Known,
  { clientId, actsFor }: Pick<KnownApp, 'clientId' | 'actsFor'>,
  today: string,
): KnownApp | undefined => {
  const known = apps.find((app) => app.clientId === clientId && !isOver(app, today));
  if (known && known.actsFor !== actsFor)
    throw new Conflict('app-taken', 'This application acts for another party. End that first.');
  if (known && known.until === undefined) return undefined;
  if (actsFor !== programmabureau && !partners.some(({ partnerId }) => partnerId === actsFor))
    throw new InvalidInput('An application acts for a party of the programme.', [
      { pointer: '/actsFor', message: 'there is no such partner', expected: `${programmabureau}, or a partner` },
    ]);
  return { programmeId, clientId, actsFor };
};

/**
 * An application with the day (ISO date) from which it may do nothing any more.
 * @param today - ISO date; it cannot end earlier.
 * @returns undefined when it is recorded already.
 * @throws {InvalidInput} for a day that has passed.
 * @throws {Conflict} when it ended before: a later end would let it act again; and when no other application would act for the programmabureau: without one a file cannot be imported.
 */
export const appEnded = ({ apps }: Pick<Known, 'apps'>, app: KnownApp, until: string, today: string) => {
  if (app.until === until) return undefined;
  demandNotPast(until, today, '/until');
  if (isOver(app, today)) throw new Conflict('app-over', 'This application ended before. Record it again.');
  const others = apps.filter(({ clientId, ...one }) => clientId !== app.clientId && one.until === undefined);
  if (app.actsFor === programmabureau && !others.some(({ actsFor }) => actsFor === programmabureau))
    throw new Conflict('last-application', 'No other application acts for the programmabureau. Record one first.');
  return { ...app, until };
};
