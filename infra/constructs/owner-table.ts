import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  Billing,
  type GlobalSecondaryIndexPropsV2,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { type Route, routes } from '#shared/api/routes.ts';
import type { KeptAnswer } from '#shared/http/kept-answers.ts';
import { type Capability, capabilities, type Owner } from '#shared/runtime/capabilities.ts';
import type { Environment } from '../config/environment.ts';
import { publishValue } from './handed-over.ts';

/** An index, and the prefix of the attributes by which it finds an item: `<prefix>pk` and `<prefix>sk`. */
interface Index {
  readonly name: string;
  readonly prefix: string;
}

/** Facts that no publisher carried to the bus yet: in every table, because every table has facts. */
const unsent: Index = { name: 'unsent', prefix: 'unsent' };

/** The indexes of each owner's table. */
export const indexes: Readonly<Record<Owner, readonly Index[]>> = {
  bodies: [unsent],
  frameworks: [unsent, { name: 'running', prefix: 'running' }],
  alliances: [unsent],
  escalations: [unsent, { name: 'running', prefix: 'running' }],
  money: [unsent],
  rounds: [
    unsent,
    { name: 'by-addressee', prefix: 'gsi1' },
    { name: 'by-person', prefix: 'person' },
    { name: 'clock', prefix: 'clock' },
  ],
  decisions: [unsent, { name: 'running', prefix: 'running' }],
  mail: [unsent],
  monitoring: [unsent],
  subscriptions: [unsent, { name: 'running', prefix: 'running' }, { name: 'clock', prefix: 'clock' }],
};

/** The owners in whose tables the answers of their API are kept for a day. */
const answering = Object.values<Route>(routes)
  .filter(({ method }) => method === 'POST')
  .flatMap(({ capability }) => (capabilities[capability] as Capability).writes ?? []);

/** The attribute that says when an item may be removed, for the owners with items that do not last. */
const expiry: Partial<Record<Owner, string>> = {
  ...Object.fromEntries(answering.map((owner) => [owner, 'forgetAfter' satisfies keyof KeptAnswer])),
  mail: 'expiresAt',
};

interface OwnerTableProps {
  readonly owner: Owner;
  readonly environment: Environment;
}

/**
 * The table of one owner: only that owner's functions write it, and its stream carries its facts to the bus. It has no name of its own and
 * is kept even where its creation failed: deletion protection would refuse its removal, and without a name it stands in nobody's way.
 */
export class OwnerTable extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, { owner, environment }: OwnerTableProps) {
    super(scope, id);
    const { protectData } = environment;
    const timeToLiveAttribute = expiry[owner];
    const table = new TableV2(this, 'Table', {
      partitionKey: text('pk'),
      sortKey: text('sk'),
      globalSecondaryIndexes: indexes[owner].map(globalIndex),
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.dynamoOwnedKey(),
      dynamoStream: StreamViewType.NEW_IMAGE,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: protectData,
      removalPolicy: protectData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      ...(timeToLiveAttribute ? { timeToLiveAttribute } : {}),
    });
    this.arn = table.tableArn;
    publishValue(this, environment, `tables/${owner}/name`, table.tableName);
    publishValue(this, environment, `tables/${owner}/stream`, streamOf(table));
  }
}

const streamOf = ({ tableStreamArn, node }: TableV2): string => {
  if (!tableStreamArn) throw new Error(`${node.path} has no stream`);
  return tableStreamArn;
};

const text = (name: string) => ({ name, type: AttributeType.STRING });

const globalIndex = ({ name, prefix }: Index): GlobalSecondaryIndexPropsV2 => ({
  indexName: name,
  partitionKey: text(`${prefix}pk`),
  sortKey: text(`${prefix}sk`),
});
