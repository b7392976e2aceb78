/** The approval of a framework version by the college of a municipality, within its programme: identifiers have no dots. */
export interface ApprovalIds {
  readonly cycleId: string;
  readonly partnerId: string;
}

/** The identifier of an approval as a matter. */
export const approvalMatterId = ({ cycleId, partnerId }: ApprovalIds): string => `${cycleId}.${partnerId}`;

/** The approval of a matter. */
export const approvalIds = (matterId: string): ApprovalIds => {
  const [cycleId = '', partnerId = ''] = matterId.split('.');
  return { cycleId, partnerId };
};
