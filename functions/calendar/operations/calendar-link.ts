import { ConditionFailed } from '#shared/dynamo/condition-failed.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { ConcurrentChange, NotFound } from '#shared/errors/errors.ts';
import { fact } from '#shared/events/catalogue.ts';
import { operation } from '#shared/http/operation.ts';
import type { LinkKeys } from '#shared/runtime/link-keys.ts';
import { calendarContracts } from '../contracts.ts';
import type { Deps } from '../deps.ts';
import { type CalendarLink, revoked, signCalendarLink, versionInUse } from '../domain/calendar-link.ts';
import { calendarRevocationEntity, calendarRevocationsEntity } from '../records.ts';

/** The dependencies that make the links of calendars. */
export interface LinkMaker {
  readonly keys: LinkKeys;
  /** Base of the decision pages, without a slash at the end. */
  readonly publicUrl: string;
}

type Calendar = Omit<CalendarLink, 'version'>;

/**
 * The valid link of a calendar; a read without effects. The link shows what concerns the partner, so only that partner's own application
 * gets it; everybody in the programme gets that of the programme.
 */
export const readCalendarLink = (deps: Deps, maker: LinkMaker) =>
  operation('readCalendarLink', {
    contract: calendarContracts.readCalendarLink,
    act: 'see a calendar',
    facts: async ({ params: { programmeId }, query: { partnerId } }) => {
      const calendar = { programmeId, partnerId };
      await demandPartner(deps, calendar);
      return { calendar };
    },
    answer: async (_request, { calendar }) => {
      const version = versionInUse(await deps.table.get(calendarRevocationsEntity, calendar));
      return { status: 200, body: await shown(maker, { ...calendar, version }) };
    },
  });

/**
 * Revokes the link of a version: it shows nothing any more, and the next link replaces it. It names the version, so that a repeated request
 * revokes one link and not two.
 */
export const revokeCalendarLink = (deps: Deps) =>
  operation('revokeCalendarLink', {
    contract: calendarContracts.revokeCalendarLink,
    act: 'handle rounds and tasks',
    answer: async ({ params: { programmeId }, body: { partnerId, version, reason }, caller, now }) => {
      const calendar = { programmeId, partnerId };
      await demandPartner(deps, calendar);
      const before = await deps.table.get(calendarRevocationsEntity, calendar);
      const revocation = { at: now, by: caller.by, reason };
      const next = revoked(before, { ...calendar, version }, revocation);
      if (next && next !== before) {
        const write = before
          ? deps.table.replace(calendarRevocationsEntity, next)
          : deps.table.insert(calendarRevocationsEntity, next);
        const kept = deps.table.insert(calendarRevocationEntity, { ...calendar, version, ...revocation });
        const revokedFact = fact('nl.regiodeal.calendar.link-revoked.v1', now, {
          programmeId,
          ...named(calendar),
          linkVersion: version,
        });
        await transact(deps.client, [write, kept, ...deps.table.record(revokedFact)]).catch((error: unknown) => {
          if (!(error instanceof ConditionFailed)) throw error;
          throw new ConcurrentChange('Somebody revoked a link of this calendar at the same moment.', { cause: error });
        });
      }
      // Not the new link itself: a response may be stored for repeated requests, and a link must not be stored.
      return { status: 200, body: { ...named(calendar), version: versionInUse(next) } };
    },
  });

const demandPartner = async ({ registry }: Deps, { programmeId, partnerId }: Calendar): Promise<void> => {
  if (partnerId === undefined || (await registry.partner(programmeId, partnerId))) return;
  throw new NotFound('There is no such partner.');
};

const named = ({ partnerId }: Pick<Calendar, 'partnerId'>) => (partnerId === undefined ? {} : { partnerId });

const shown = async ({ keys, publicUrl }: LinkMaker, link: CalendarLink) => {
  const [key] = await keys();
  return {
    ...named(link),
    version: link.version,
    url: `${publicUrl}/${signCalendarLink(key, link)}`,
  };
};
