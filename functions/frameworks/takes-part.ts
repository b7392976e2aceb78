import type { RegistryReader } from '#functions/bodies/reader.ts';
import { participatesOn } from '#functions/bodies/terms/bodies.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import type { AskedApproval } from './terms/approval.ts';

/** Whether the municipality of an approval takes part at a moment: one that left or merged is not asked anything more. */
export const takesPart = async (
  registry: Pick<RegistryReader, 'partner'>,
  { programmeId, partnerId }: Pick<AskedApproval, 'programmeId' | 'partnerId'>,
  now: string,
): Promise<boolean> => {
  const partner = await registry.partner(programmeId, partnerId);
  return partner !== undefined && participatesOn(partner, localDate(now));
};
