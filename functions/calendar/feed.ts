import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import type { FrameworksReader } from '#functions/frameworks/reader.ts';
import type { ReviewsReader } from '#functions/reviews/reader.ts';
import type { Round } from '#functions/rounds/terms/round.ts';
import { hiddenFrom, seesMatter } from '#shared/authority/levels.ts';
import type { Standing } from '#shared/authority/standing.ts';
import { icalendar } from '#shared/files/icalendar.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import type { LinkKeys } from '#shared/runtime/link-keys.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import type { Deps } from './deps.ts';
import { calendarDays } from './domain/calendar-days.ts';
import { type CalendarLink, readCalendarLink, versionInUse } from './domain/calendar-link.ts';
import { calendarRevocationsEntity } from './records.ts';

export interface FeedDeps extends Deps {
  readonly frameworks: FrameworksReader;
  readonly reviews: ReviewsReader;
  /** The keys that may have signed a link. */
  readonly keys: LinkKeys;
  readonly clock: Clock;
}

const headers: Readonly<Record<string, string>> = {
  // The calendar itself asks to be fetched every six hours; no shared cache may store content that only a link opens.
  'Cache-Control': 'private, max-age=3600',
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex, nofollow',
};
const answered = (statusCode: number, type: string, body: string): APIGatewayProxyResult => ({
  statusCode,
  headers: { ...headers, 'Content-Type': `${type}; charset=utf-8` },
  body,
});

/**
 * Answers a calendar program. It has no token of an issuer and cannot show a form: the address is the key, and it shows only days. A
 * revoked link answers 410, after which programs stop asking.
 */
export const answerFeed =
  (deps: FeedDeps) =>
  async (event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> => {
    const token = event.pathParameters?.['token'] ?? '';
    const link = (await deps.keys()).map((key) => readCalendarLink(key, token)).find((found) => found !== undefined);
    if (!link) return answered(404, 'text/plain', 'Wij kennen deze agendalink niet.');
    if (event.httpMethod === 'POST') return answered(405, 'text/plain', 'Een agenda kan alleen worden gelezen.');
    const revocations = await deps.table.get(calendarRevocationsEntity, link);
    if (link.version !== versionInUse(revocations)) {
      return answered(410, 'text/plain', 'Deze agendalink is ingetrokken. Vraag het programmabureau om een nieuwe.');
    }
    return answered(200, 'text/calendar', await calendarOf(deps, link, deps.clock()));
  };

/** The calendar of a link, at a moment. */
export const calendarOf = async (
  deps: Omit<FeedDeps, 'keys' | 'clock'>,
  { programmeId, partnerId }: Omit<CalendarLink, 'version'>,
  now: string,
): Promise<string> => {
  const [registry, registeredAt, reviews, inForce, rounds] = await Promise.all([
    deps.registry.registry(programmeId),
    deps.registry.lastChange(programmeId),
    deps.reviews.reviews(programmeId),
    deps.frameworks.inForce(programmeId),
    roundsFor(deps, programmeId, partnerId, now),
  ]);
  const partner = registry.partners.find((one) => one.partnerId === partnerId);
  const agenda = { registry, registeredAt, partnerId, rounds, reviews, inForce: inForce?.cycle };
  return icalendar({
    name: partner ? `${registry.programme.name}: ${partner.name}` : registry.programme.name,
    days: calendarDays(agenda, localDate(now)),
  });
};

/** The open rounds of a programme: all of them, or those in which a partner has a task. */
const roundsFor = async (
  { rounds, registry }: Deps,
  programmeId: string,
  partnerId: string | undefined,
  now: string,
): Promise<Round[]> => {
  const open = await rounds.open(programmeId);
  // Whoever has the link reads the calendar, in whatever role: it shows what the partner sees without a seat (rule 19).
  const partner = partnerId === undefined ? undefined : await registry.partner(programmeId, partnerId);
  const standing: Standing = { bureau: false, ...(partner ? { partner } : {}) };
  const hidden = hiddenFrom(await registry.levels(programmeId), standing, localDate(now));
  const seen = open.filter(({ matter, matterId }) => seesMatter({ ...standing, hidden }, matter, matterId));
  if (partnerId === undefined) return seen;
  const tasks = await Promise.all(seen.map(({ roundId }) => rounds.tasks(roundId)));
  return seen.filter((_, at) => tasks[at]?.some((task) => task.partnerId === partnerId && task.status !== 'withdrawn'));
};
