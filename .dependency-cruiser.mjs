// The walls of the house: which file may import which. `npm run walls` holds the code against them;
// test/architecture/walls.test.ts breaks each of them once.

/** The floors, from the ground up: a service imports only services of the floors below its own. */
const floors = [
  ['bodies'],
  ['rounds'],
  ['decisions', 'reviews'],
  ['frameworks'],
  ['alliances'],
  ['escalations'],
  ['money'],
  ['monitoring'],
  ['members'],
  ['mail', 'health', 'calendar', 'subscriptions', 'events', 'identity', 'overview'],
  ['documentation'],
  // The first partner application of the API: it knows no service.
  ['workbench'],
];
const services = floors.flat();

/** What a service offers to those above beside its reader and its terms. */
const offers = {
  // A review that the seats adopted passes a seat on, which changes the registry.
  bodies: ['change-registry\\.ts$'],
  // What every owner that puts something to a round implements.
  rounds: ['matter\\.ts$'],
};

const oneOf = (names) => `(${names.join('|')})`;
/** The files of a service that are not wiring. */
const within = (service) => ({ path: `^functions/${service}/`, pathNot: `^functions/${service}/entries/` });

const floorRules = floors.flatMap((floor, at) => {
  const above = floors.slice(at + 1).flat();
  return floor.map((service) => {
    const beside = floor.filter((other) => other !== service);
    return {
      name: `floor-of-${service}`,
      comment: `${service} imports only what lies on the floors below it.`,
      severity: 'error',
      from: within(service),
      to: { path: `^functions/${oneOf([...above, ...beside, 'wiring'])}/` },
    };
  });
});

const readerRules = services.map((service) => ({
  name: `reader-of-${service}`,
  comment: `Another service knows ${service} by its reader and its terms alone.`,
  severity: 'error',
  from: {
    path: '^functions/',
    pathNot: `^functions/(${service}|wiring|documentation/contracts\\.ts|[a-z]+/entries)`,
  },
  to: {
    path: `^functions/${service}/`,
    pathNot: `^functions/${service}/${oneOf(['(past-)?reader\\.ts$', 'terms/', ...(offers[service] ?? [])])}`,
  },
}));

const pure = '^(functions/[a-z]+/(domain|terms)|shared/(vocabulary|calendar|authority|words|errors|links))/';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circle',
      comment: 'No file imports itself by way of others.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'shared-knows-no-service',
      comment: 'What all services share knows none of them.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^functions/' },
    },
    {
      name: 'domain-is-pure',
      comment: 'Rules reach no AWS, no HTTP, no database, no clock and no settings, by whatever way.',
      severity: 'error',
      from: { path: pure },
      to: {
        path: '^shared/(http|dynamo|runtime|observability)/|node_modules/(@aws-sdk|@middy|hono|jose)/|^(http|https|net|fs|timers|child_process)(/|$)',
        reachable: true,
      },
    },
    {
      name: 'domain-stands-alone',
      comment: 'Rules know no operation, reaction, page, record or reader.',
      severity: 'error',
      from: { path: '^functions/[a-z]+/(domain|terms)/' },
      to: { path: '^functions/[a-z]+/', pathNot: '^functions/[a-z]+/(domain|terms)/' },
    },
    {
      name: 'nothing-builds-on-entries',
      comment: 'Entries are what is deployed.',
      severity: 'error',
      from: { path: '^(functions|shared)/' },
      to: { path: '^functions/[a-z]+/entries/' },
    },
    {
      name: 'operations-are-for-entries',
      comment: 'What facts, clocks and workflow steps set off does not go through an operation of the API.',
      severity: 'error',
      from: { path: '^functions/[a-z]+/', pathNot: '^functions/[a-z]+/(operations|entries)/' },
      to: { path: '^functions/[a-z]+/operations/' },
    },
    {
      name: 'application-knows-no-deployment',
      comment: 'The application does not know how it is deployed, tested or shown.',
      severity: 'error',
      from: { path: '^(functions|shared)/' },
      to: {
        path: '^(infra|test|demo|bench|packages)/|node_modules/(aws-cdk|aws-cdk-lib|constructs|cdk-nag|vitest|fast-check)/',
      },
    },
    {
      name: 'local-aws-knows-no-product',
      comment: 'The package that emulates AWS knows nothing of what runs on it; what it must be told is handed in.',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^(functions|shared|infra|client|demo|test|bench|programmes)/|^#' },
    },
    {
      name: 'workbench-goes-through-the-api',
      comment:
        'The workbench reads and writes through the client of the API alone: it knows no service, and no record but its sessions.',
      severity: 'error',
      from: { path: '^functions/workbench/' },
      to: { path: '^functions/(?!workbench/)' },
    },
    {
      name: 'client-is-for-the-workbench',
      comment: 'No service calls the API of this application.',
      severity: 'error',
      from: { path: '^(functions|shared)/', pathNot: '^functions/workbench/' },
      to: { path: '^client/' },
    },
    {
      name: 'client-stands-alone',
      comment: 'Partner applications copy the client as it is.',
      severity: 'error',
      from: { path: '^client/' },
      to: { path: '^(functions|shared|infra|packages)/' },
    },
    ...floorRules,
    ...readerRules,
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
