import { ConflictException, CreateScheduleCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
import { systemClock } from '#shared/runtime/clock.ts';
import { hashOfText } from '#shared/vocabulary/hash.ts';

/** Schedules the tick of a round at a moment. */
export interface RoundClock {
  /** @param moment - ISO instant; setting the same moment twice sets it once. */
  set(roundId: string, moment: string): Promise<void>;
}

interface Where {
  readonly group: string;
  readonly target: string;
  readonly role: string;
}

const leadSeconds = 2;

/** A schedule's name has 64 characters: for a longer name its end, to be readable, and a digest, to be unique. */
const nameOf = (roundId: string): string => {
  if (roundId.length <= 50) return roundId;
  return `${roundId.slice(-37)}-${hashOfText(roundId).slice(0, 12)}`;
};

/**
 * One-time schedules of EventBridge Scheduler, one for each moment of a round. An old moment that still fires is harmless: the tick reads
 * the record and finds nothing due.
 */
export const schedulerClock = ({ group, target, role }: Where, client = new SchedulerClient({})): RoundClock => ({
  set: async (roundId, moment) => {
    // Whole seconds, rounded up: a call just before the moment would find nothing due. A past moment is scheduled at the earliest time that
    // the scheduler accepts.
    const seconds = Math.max(
      Math.ceil(Date.parse(moment) / 1000),
      Math.ceil(Date.parse(systemClock()) / 1000) + leadSeconds,
    );
    const at = new Date(seconds * 1000).toISOString().slice(0, 19);
    try {
      await client.send(
        new CreateScheduleCommand({
          Name: `${nameOf(roundId)}-${seconds.toString(36)}`,
          GroupName: group,
          ScheduleExpression: `at(${at})`,
          FlexibleTimeWindow: { Mode: 'OFF' },
          ActionAfterCompletion: 'DELETE',
          Target: { Arn: target, RoleArn: role, Input: JSON.stringify({ roundId }) },
        }),
      );
    } catch (error) {
      if (!(error instanceof ConflictException)) throw error;
    }
  },
});
