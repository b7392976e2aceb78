import { demand } from '#shared/authority/authority.ts';
import { InvalidInput, NotFound } from '#shared/errors/errors.ts';
import { operation } from '#shared/http/api.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { programmeContracts } from '../contracts/programmes.ts';
import type { Desk } from '../desk.ts';
import { parseProgrammeFile, type TermBounds } from '../domain/programme-file.ts';
import { importProgramme } from '../import-programme.ts';
import type { Registry } from '../terms/registry.ts';

/**
 * Whether the caller may change a programme that is there; an operator that the programme does not name may only create
 * one. To others a programme that does not know them does not exist, whether it does or not.
 * @throws {NotFound} for an outsider.
 * @throws {NotEntitled} for a partner's application.
 */
const mayChange = async ({ registry, operators }: Desk, programmeId: string, clientId: string, today: string) => {
  const operator = operators.includes(clientId);
  const standing = await registry.standingOfApp(programmeId, clientId, today).catch((error: unknown) => {
    if (operator && error instanceof NotFound) return undefined;
    throw error;
  });
  if (!operator && standing) demand('keep the registry', standing);
  return standing !== undefined;
};

/** @throws {InvalidInput} for a file that is wrong, about another programme, or that nobody could follow up. */
const registryIn = (file: string, programmeId: string, terms: TermBounds | undefined): Registry => {
  const parsed = parseProgrammeFile(file, terms);
  if (!parsed.ok) throw new InvalidInput('The programme file is not right.', parsed.faults);
  const { programme, apps } = parsed.registry;
  if (programme.programmeId !== programmeId) {
    const message = 'the file is about another programme than the address';
    throw new InvalidInput('The programme file is not the one for this address.', [
      { pointer: '/programmeId', message, expected: 'the same programme' },
    ]);
  }
  if (!apps.some(({ actsFor }) => actsFor === 'programmabureau')) {
    const message = 'no application acts for the programmabureau, so that nobody could change the programme any more';
    throw new InvalidInput('The programme file names nobody who keeps it.', [
      { pointer: '/apps', message, expected: 'an app with actsFor: programmabureau' },
    ]);
  }
  return parsed.registry;
};

/** Imports a programme from its YAML file; the same file again changes nothing. */
export const importOperation = (desk: Desk) =>
  operation({
    contract: programmeContracts.importProgramme,
    answer: async ({ params, body, caller, now }) => {
      const programmeId = params['programmeId'] ?? '';
      const today = localDate(now);
      const changing = await mayChange(desk, programmeId, caller.clientId, today);
      const registry = registryIn(body, programmeId, desk.terms);
      const result = await importProgramme(desk, registry, today, now, {
        mayChange: changing,
        by: caller.clientId,
      });
      return { status: 200, body: { programmeId, ...result } };
    },
  });
