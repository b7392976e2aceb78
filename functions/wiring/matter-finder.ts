import type { AlliancesReader } from '#functions/alliances/reader.ts';
import type { MatterFinder } from '#functions/bodies/matter-finder.ts';
import { allianceFacts } from '#functions/escalations/alliance-facts.ts';
import type { EscalationsReader } from '#functions/escalations/reader.ts';
import type { FrameworksReader } from '#functions/frameworks/reader.ts';
import { hasEntered } from '#functions/frameworks/terms/cycle.ts';

interface Deps {
  readonly frameworks: FrameworksReader;
  readonly escalations: EscalationsReader;
  readonly alliances: AlliancesReader;
}

/** Whether a version of the framework binds everybody: it is in force, or was. */
export const bindsIn =
  (frameworks: Pick<FrameworksReader, 'cycle'>) =>
  async (programmeId: string, cycleId: string): Promise<boolean> =>
    hasEntered(await frameworks.cycle(programmeId, cycleId));

/**
 * Finds the matter that is given a level: an escalation is seen by the partners of its alliance, a framework in force by everybody. A document
 * can be given a level before anything refers to it, so that nobody sees it in between.
 */
export const matterFinder =
  ({ frameworks, escalations, alliances }: Deps): MatterFinder =>
  async (programmeId, { matter, matterId }) => {
    if (matter === 'document') return { partners: [], binding: false };
    if (matter === 'framework-cycle') {
      return { partners: [], binding: await bindsIn(frameworks)(programmeId, matterId) };
    }
    const { allianceId } = await escalations.escalation(programmeId, matterId);
    const { partners } = await allianceFacts(alliances).standing(programmeId, allianceId);
    return { partners, binding: false };
  };
