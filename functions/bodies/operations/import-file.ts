import { InvalidInput } from '#shared/errors/errors.ts';
import { asPerson, type Caller, type Identity } from '#shared/http/identity.ts';
import { operation } from '#shared/http/operation.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { programmeContracts } from '../contracts/programmes.ts';
import type { Deps } from '../deps.ts';
import { parseProgrammeFile, type TermBounds } from '../domain/programme-file.ts';
import { shownDifference } from '../domain/shown-difference.ts';
import { importProgramme, resultOf } from '../import-programme.ts';
import { planImport } from '../plan-import.ts';
import { rolesOf } from '../terms/person-standing.ts';
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

/** Whether the environment names an application by its client id, or a person by its address, as one that may create programmes. */
const isOperator = (operators: readonly string[], clientId: string, person: Identity['person']): boolean =>
  person ? operators.includes(person.email.toLowerCase()) : !clientId.includes('@') && operators.includes(clientId);

/**
 * How whoever creates a programme is recorded in it: a person by its own entry in the file.
 * @throws {InvalidInput} for a person whom the file does not name in the programmabureau: nobody could sign in to it after this.
 */
const founderIn = ({ people }: Registry, { by, person }: Caller, today: string): string => {
  if (!person) return by;
  const own = rolesOf(people, person.email, today).find(({ partnerId }) => partnerId === undefined);
  if (own) return asPerson(own.personId);
  throw new InvalidInput('The programme file does not name you in the programmabureau.', [
    {
      pointer: '/bureau/staff',
      message: 'nobody of the programmabureau has the address that you signed in with',
      expected: 'yourself among its people',
    },
  ]);
};

/**
 * Imports a programme from its YAML file. Idempotent: the same file again changes nothing. An operator that the programme does
 * not name may only create a programme.
 */
export const importOperation = (deps: Deps) =>
  operation('importProgramme', {
    contract: programmeContracts.importProgramme,
    act: 'keep the registry',
    founder: ({ clientId, person }) => isOperator(deps.operators, clientId, person),
    answer: async ({ params: { programmeId }, body, caller, standing, now }) => {
      const registry = registryIn(body, programmeId, deps.terms);
      const result = await importProgramme(deps, registry, localDate(now), now, {
        // Of its people only those of its programmabureau change a programme, also when the environment names one as an operator.
        mayChange: caller.person ? standing?.bureau === true : standing !== undefined,
        rulesBound: (await deps.frameworks?.wasInForce(programmeId)) ?? false,
        by: standing ? caller.by : founderIn(registry, caller, localDate(now)),
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
