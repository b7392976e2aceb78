import type { Deps } from './deps.ts';
import type { PartnerPart } from './domain/alliance.ts';
import { partEntity } from './records.ts';

/** Inserts a new part or replaces an existing one: either fails when somebody else wrote meanwhile. */
export const partWrite = ({ table }: Pick<Deps, 'table'>, part: PartnerPart) =>
  part.revision === 1 ? table.insert(partEntity, part) : table.replace(partEntity, part);
