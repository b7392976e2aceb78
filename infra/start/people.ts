import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { LocalStack } from 'local-aws/local-stack.ts';
import type { PeopleOptions } from 'local-aws/options.ts';
import type { Account } from 'local-aws/sign-in/accounts.ts';
import { RegistryReader } from '#functions/bodies/reader.ts';
import { onDay } from '#functions/bodies/terms/dated.ts';
import type { PresentRegistry } from '#functions/bodies/terms/present.ts';
import { Table } from '#shared/dynamo/table.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { roleInDutch } from '#shared/words/dutch-roles.ts';

/** The issuer of people as the templates of a local machine name it. */
export const peopleIssuer = 'http://sign-in.localhost';

/** The workbench as it is known to that issuer. */
export const peopleSettings = {
  issuer: peopleIssuer,
  key: 'lokaal',
  name: 'deze machine',
  clientId: 'werkbank',
  // People choose who to be here: there is nothing to vouch for.
  domains: 'any',
} as const;

/** How people sign in on this machine: as anybody whom the registry of a programme knows today. */
export const peopleOf = (stack: () => LocalStack | undefined): PeopleOptions => ({
  templateIssuer: peopleIssuer,
  client: {
    clientId: peopleSettings.clientId,
    scope: 'werkbank',
    redirectPaths: [`/werkbank/aangemeld/${peopleSettings.key}`],
    signedOutPaths: ['/werkbank/afgemeld'],
  },
  accounts: async () => {
    const running = stack();
    return running ? accountsIn(registryOf(running)) : [];
  },
});

/** A function whose settings name the table of the registry. */
const keeperOfRegistry = 'regio-deal-governance-local-bodies-programmes';

/** The registry in the database of the stack. Whoever comes from outside the application may read all of it. */
const registryOf = (stack: LocalStack): RegistryReader => {
  const credentials = { accessKeyId: 'people', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint: stack.awsUrl, region: 'eu-west-1', credentials });
  return new RegistryReader(new Table(client, stack.variables(keeperOfRegistry)['BODIES_TABLE'] ?? ''));
};

const accountsIn = async (reader: RegistryReader): Promise<Account[]> => {
  const programmes = await Promise.all(
    (await reader.programmeIds()).map((programmeId) => reader.registry(programmeId)),
  );
  const roles = programmes.flatMap(rolesToday);
  const people = Map.groupBy(roles, ({ email }) => email.toLowerCase());
  return [...people.values()].map((same) => ({
    email: same[0]?.email ?? '',
    name: same[0]?.name ?? '',
    note: same.map(({ note }) => note).join('; '),
  }));
};

/** Everybody in a programme today who can sign in: with an address, and not erased. */
const rolesToday = ({ programme, partners, people }: PresentRegistry): Account[] => {
  const today = localDate(new Date().toISOString());
  return people
    .filter((person) => person.erasedAt === undefined && onDay(person, today))
    .map(({ email, name, role, partnerId }) => {
      const partner = partners.find((one) => one.partnerId === partnerId)?.name ?? 'programmabureau';
      return { email, name, note: `${roleInDutch(role)}, ${partner} (${programme.name})` };
    });
};
