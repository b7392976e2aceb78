/** The accession of a municipality to a framework version, within its programme: identifiers have no dots. */
export interface AccessionIds {
  readonly cycleId: string;
  readonly partnerId: string;
}

/** The identifier of an accession as a matter. */
export const accessionMatterId = ({ cycleId, partnerId }: AccessionIds): string => `${cycleId}.${partnerId}`;

/** The accession of a matter. */
export const accessionIds = (matterId: string): AccessionIds => {
  const [cycleId = '', partnerId = ''] = matterId.split('.');
  return { cycleId, partnerId };
};
