import { InvalidInput } from '#shared/errors/errors.ts';
import { operation } from '#shared/http/operation.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { programmeContracts } from '../contracts/programmes.ts';
import type { Deps } from '../deps.ts';
import { parseProgrammeFile, type TermBounds } from '../domain/programme-file.ts';
import { shownDifference } from '../domain/shown-difference.ts';
import { importProgramme, resultOf } from '../import-programme.ts';
import { planImport } from '../plan-import.ts';
import { lostQuorum } from '../terms/quorum.ts';
import type { Registry } from '../terms/registry.ts';

/** @throws {InvalidInput} for a file that is wrong, about another programme, or without an app for the programmabureau. */
const registryIn = (file: string, programmeId: string, terms: TermBounds | undefined): Registry => {
  const parsed = parseProgrammeFile(file, terms);
  if (!parsed.ok) throw new InvalidInput('The programme file has faults.', parsed.faults);
  const { programme, apps } = parsed.registry;
  if (programme.programmeId !== programmeId) {
    const message = 'the file is about another programme than the address';
    throw new InvalidInput('The programme file describes another programme than the path of the request.', [
      { pointer: '/programmeId', message, expected: 'the same programme' },
    ]);
  }
  if (!apps.some(({ actsFor }) => actsFor === 'programmabureau')) {
    const message =
      'no application acts for the programmabureau, so nobody could change the programme after this import';
    throw new InvalidInput('The programme file names no application of the programmabureau.', [
      { pointer: '/apps', message, expected: 'an app with actsFor: programmabureau' },
    ]);
  }
  return parsed.registry;
};

/**
 * Imports a programme from its YAML file. Idempotent: the same file again changes nothing. An operator that the programme does
 * not name may only create a programme.
 */
export const importOperation = (deps: Deps) =>
  operation('importProgramme', {
    contract: programmeContracts.importProgramme,
    act: 'keep the registry',
    founder: ({ clientId, person }) => person === undefined && deps.operators.includes(clientId),
    answer: async ({ params: { programmeId }, body, caller, standing, now }) => {
      const registry = registryIn(body, programmeId, deps.terms);
      const result = await importProgramme(deps, registry, localDate(now), now, {
        mayChange: standing !== undefined,
        rulesBound: (await deps.frameworks?.wasInForce(programmeId)) ?? false,
        by: caller.by,
      });
      const lost = lostQuorum(registry, localDate(now));
      return { status: 200, body: { programmeId, ...result, warnings: lost ? [lost] : [] } };
    },
  });

/** What an import of a file would record, by record; with the refusals of the import itself. It changes nothing. */
export const previewImport = (deps: Deps) =>
  operation('previewImport', {
    contract: programmeContracts.previewImport,
    act: 'keep the registry',
    answer: async ({ params: { programmeId }, body, now }) => {
      const today = localDate(now);
      const registry = registryIn(body, programmeId, deps.terms);
      const rulesBound = (await deps.frameworks?.wasInForce(programmeId)) ?? false;
      const plan = await planImport(deps.table, registry, today, { mayChange: true, rulesBound });
      const lost = lostQuorum(registry, today);
      return {
        status: 200,
        body: {
          programmeId,
          ...resultOf(plan),
          changesProgramme: !plan.same,
          differences: plan.differences.map((difference) => shownDifference(difference, plan.known)),
          warnings: lost ? [lost] : [],
        },
      };
    },
  });
