import type { PresentRegistry } from '#functions/bodies/terms/present.ts';
import { startOfDay } from '#shared/calendar/days.ts';
import type { MatterKind } from '#shared/vocabulary/matter.ts';
import type { Days, ForeseenQuestion, Matters } from './matter.ts';
import type { Counted } from './terms/asked.ts';
import { audienceOf } from './terms/audience.ts';
import { taskIdOf } from './terms/task-id.ts';

/**
 * The questions that clocks put in some days to come, as far as the record foresees them, each as the round that would open: reports over
 * periods that end, payments, measures and conditions whose day comes. What somebody sets off is not foreseen: its form says whom it would put over
 * the norm. Nothing is written.
 * @param today - ISO date, by whose membership they are addressed.
 */
export const foreseenIn = async (
  matters: Matters,
  registry: PresentRegistry,
  days: Days,
  today: string,
): Promise<Counted[]> => {
  const { programmeId } = registry.programme;
  const kinds = Object.keys(matters) as MatterKind[];
  const found = await Promise.all(
    kinds.map(async (matter) => {
      const comes = (await matters[matter].comes?.(programmeId, days)) ?? [];
      return comes.map((question) => foreseen(registry, matter, question, days, today));
    }),
  );
  return found.flat();
};

const foreseen = (
  registry: PresentRegistry,
  matter: MatterKind,
  { matterId, kind, named }: ForeseenQuestion,
  { from }: Days,
  today: string,
): Counted => ({
  round: { openedAt: startOfDay(from), reminders: [] },
  tasks: audienceOf(kind, registry, today, named).map(({ addresseeId, partnerId, capacity }) => ({
    ...{ matter, matterId, kind, partnerId, capacity },
    taskId: taskIdOf(`${matter}.${matterId}`, addresseeId),
    remindersSent: 0,
  })),
});
