import { type Deployment, type Placed, textsIn } from './deployment.ts';

/**
 * Where a name may stand for what is not there yet. Everywhere else AWS looks for what is named when it makes the resource, or we do not know
 * that it does not: then what is named must have been made before.
 */
const lookedForLater: readonly { type: string; path: RegExp; why: string }[] = [
  {
    type: 'AWS::ApiGateway::Method',
    path: /^Integration\.Uri$/,
    why: 'API Gateway looks for the function at a call; until then it answers 503.',
  },
  {
    type: 'AWS::ApiGateway::Authorizer',
    path: /^AuthorizerUri$/,
    why: 'The same, for the function that checks a token.',
  },
  {
    type: 'AWS::Lambda::Function',
    path: /^Environment\.Variables\./,
    why: 'A variable is a text that Lambda does not read.',
  },
  {
    type: 'AWS::IAM::Policy',
    path: /^PolicyDocument\./,
    why: 'IAM takes the ARN of anything in the policy of an identity.',
  },
  {
    type: 'AWS::Events::Rule',
    path: /^EventPattern\./,
    why: 'A pattern is compared with events, not with what there is.',
  },
  {
    type: 'AWS::ApiGateway::DomainName',
    path: /^DomainName$/,
    why: 'A domain may send mail as well: that is the same word, not the same thing.',
  },
  { type: 'AWS::CloudWatch::Dashboard', path: /./, why: 'A dashboard shows nothing for what is not there.' },
  { type: 'AWS::CloudWatch::Alarm', path: /^(Dimensions|Metrics)\./, why: 'A metric may come later than its alarm.' },
];

const mayComeLater = (type: string, path: string): boolean =>
  lookedForLater.some((one) => one.type === type && one.path.test(path));

/** By what a resource is named elsewhere. Short words, such as the name of a stage, stand for too much. */
const namesOf = ({ ref, attributes }: Placed): string[] =>
  [...new Set([ref, ...Object.values(attributes)])].filter((name) => name.length >= 10);

const named = (text: string, name: string): boolean => {
  const at = text.indexOf(name);
  if (at < 0) return false;
  // `…-rounds` does not name what is called `…-rounds-open`.
  return !/[\w-]/.test(text[at + name.length] ?? '') || named(text.slice(at + 1), name);
};

interface Mention {
  readonly by: Placed;
  readonly path: string;
  readonly of: Placed;
}

/** Every place where a resource names another, whether by reference or in words. */
const mentionsIn = ({ resources }: Deployment): Mention[] => {
  const known = resources.flatMap((of) => namesOf(of).map((name) => ({ of, name })));
  return resources.flatMap((by) =>
    textsIn(by.properties).flatMap(({ path, text }) =>
      known
        .filter(({ of, name }) => of !== by && text.length >= name.length && named(text, name))
        .map(({ of }) => of)
        .filter((of, at, all) => all.indexOf(of) === at)
        .map((of) => ({ by, path, of })),
    ),
  );
};

/** The logical ids that a value refers to. */
export const referencesIn = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'Ref') return [String(inner)];
    if (key === 'Fn::GetAtt') return [String(Array.isArray(inner) ? inner[0] : String(inner).split('.')[0])];
    return referencesIn(inner);
  });
};

/** Whether CloudFormation makes one resource of a stack after another. */
const afterIn = (resources: readonly Placed[]): ((by: Placed, of: Placed) => boolean) => {
  const at = new Map(resources.map((one) => [`${one.stack}/${one.logicalId}`, one]));
  const reached = new Map<string, Set<string>>();
  const reach = (key: string): Set<string> => {
    const done = reached.get(key);
    if (done) return done;
    const found = new Set<string>();
    reached.set(key, found);
    const one = at.get(key);
    if (!one) return found;
    for (const id of [...one.written.DependsOn, ...referencesIn(one.written.Properties)]) {
      const next = `${one.stack}/${id}`;
      found.add(next);
      for (const further of reach(next)) found.add(further);
    }
    return found;
  };
  return (by, of) => reach(`${by.stack}/${by.logicalId}`).has(`${of.stack}/${of.logicalId}`);
};

const say = ({ by, path, of }: Mention): string =>
  `${by.stack}/${by.logicalId} (${by.type}) names ${of.stack}/${of.logicalId} in ${path}`;

/** What names a resource of a stack that is deployed later: the first deployment would fail on it. */
export const laterStacks = (deployment: Deployment): string[] =>
  mentionsIn(deployment)
    .filter(({ by, path, of }) => of.order > by.order && !mayComeLater(by.type, path))
    .map((mention) => `${say(mention)}, which is deployed later`);

/** What names a resource of its own stack in words, so that CloudFormation does not know which of the two comes first. */
export const withoutOrder = (deployment: Deployment): string[] => {
  const isAfter = afterIn(deployment.resources);
  return mentionsIn(deployment)
    .filter(({ by, path, of }) => by.stack === of.stack && !mayComeLater(by.type, path) && !isAfter(by, of))
    .filter(({ by, of }) => !isAfter(of, by))
    .map((mention) => `${say(mention)} and does not depend on it`);
};

/** Where functions and state machines are named that no stack makes. */
export const namedButNotMade = ({ account, resources }: Deployment): string[] => {
  const made = new Set(resources.flatMap(namesOf));
  const arn = new RegExp(`arn:aws:(?:lambda|states):[a-z0-9-]+:${account}:(?:function|stateMachine):[\\w-]+`, 'g');
  return resources.flatMap(({ stack, logicalId, properties }) =>
    textsIn(properties).flatMap(({ path, text }) =>
      [...text.matchAll(arn)]
        .filter(([found]) => !made.has(found))
        .map(([found]) => `${stack}/${logicalId} names ${found} in ${path}, which no stack makes`),
    ),
  );
};
