import type { Desk } from './desk.ts';
import type { PartnerPart } from './domain/alliance.ts';
import { partEntity } from './records.ts';

/** A part that was not there yet is inserted, any other replaced: either fails when somebody else wrote in between. */
export const partWrite = ({ table }: Pick<Desk, 'table'>, part: PartnerPart) =>
  part.revision === 1 ? table.insert(partEntity, part) : table.replace(partEntity, part);
