/** A resource of a template, as far as it is looked at here. */
interface Resource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string;
}
interface Template {
  readonly Resources: Readonly<Record<string, Resource>>;
}

/** What makes a resource with data in it the one that it is: CloudFormation replaces it when any of this changes. */
export interface Kept {
  readonly type: string;
  readonly identity: Readonly<Record<string, unknown>>;
  /** What becomes of the data when the resource leaves its template. */
  readonly onRemoval: string;
}
/** By logical id. */
export type KeptResources = Readonly<Record<string, Kept>>;

/** The properties whose change replaces a resource, for each type that holds what cannot be made again. */
const replacing: Readonly<Record<string, readonly string[]>> = {
  'AWS::DynamoDB::GlobalTable': ['TableName', 'KeySchema', 'LocalSecondaryIndexes'],
  'AWS::DynamoDB::Table': ['TableName', 'KeySchema', 'LocalSecondaryIndexes'],
  'AWS::SecretsManager::Secret': ['Name'],
  'AWS::SES::EmailIdentity': ['EmailIdentity'],
  'AWS::S3::Bucket': ['BucketName'],
  'AWS::Backup::BackupVault': ['BackupVaultName'],
  'AWS::KMS::Key': [],
};

/** Everything in a template that holds what cannot be made again. */
export const keptIn = ({ Resources }: Template): KeptResources =>
  Object.fromEntries(
    Object.entries(Resources).flatMap(([id, { Type, Properties = {}, DeletionPolicy = 'Delete' }]) => {
      const names = replacing[Type];
      if (!names) return [];
      const identity = Object.fromEntries(
        names.flatMap((name) => (name in Properties ? [[name, Properties[name]]] : [])),
      );
      return [[id, { type: Type, identity, onRemoval: DeletionPolicy }]];
    }),
  );

/** What a change would do to a resource that holds data. */
export interface Harm {
  readonly resource: string;
  readonly what: 'deleted' | 'replaced' | 'unprotected';
}

/** What a deployment would do to data, going from what was deployed to what is to be. New resources do no harm. */
export const harmOf = (before: KeptResources, after: KeptResources): Harm[] =>
  Object.entries(before).flatMap(([resource, was]): Harm[] => {
    const is = after[resource];
    if (!is) return [{ resource, what: 'deleted' }];
    if (is.type !== was.type || !isSame(is.identity, was.identity)) return [{ resource, what: 'replaced' }];
    return was.onRemoval.startsWith('Retain') && !is.onRemoval.startsWith('Retain')
      ? [{ resource, what: 'unprotected' }]
      : [];
  });

const isSame = (one: Kept['identity'], other: Kept['identity']): boolean => {
  const sorted = (from: Kept['identity']) =>
    JSON.stringify(Object.entries(from).sort(([a], [b]) => a.localeCompare(b)));
  return sorted(one) === sorted(other);
};

/** A harm that somebody decided on. */
export interface AllowedHarm extends Harm {
  readonly environment: string;
  /** Why, and what became of the data. */
  readonly reason: string;
  /** The last day, inclusive, on which it may be deployed: afterwards the entry goes, or the build fails again. */
  readonly until: string;
}

/** The harms that nobody allowed, or that were allowed for a time that has passed. */
export const refusedHarms = (
  environment: string,
  harms: readonly Harm[],
  allowed: readonly AllowedHarm[],
  today: string,
): Harm[] =>
  harms.filter(
    ({ resource, what }) =>
      !allowed.some(
        (one) =>
          one.environment === environment &&
          one.resource === resource &&
          one.what === what &&
          one.reason.trim().length > 0 &&
          one.until >= today,
      ),
  );
