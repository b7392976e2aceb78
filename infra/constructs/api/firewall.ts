import { Names } from 'aws-cdk-lib';
import type { RestApi } from 'aws-cdk-lib/aws-apigateway';
import { CfnWebACL, CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import type { Environment } from '../../config/environment.ts';

interface FirewallProps {
  readonly limits: NonNullable<Environment['firewall']>;
  readonly apis: Readonly<Record<string, RestApi>>;
}

/** Over how many seconds the firewall counts: the shortest that it takes. */
const window = 60;

/**
 * What bounds the APIs as a whole, where the gateway bounds each method by itself (docs/adr/no-firewall.md). It counts
 * requests, from one address and all together, and looks at nothing else: no rule can refuse an answer for its words.
 */
export class Firewall extends Construct {
  constructor(scope: Construct, id: string, { limits, apis }: FirewallProps) {
    super(scope, id);
    const acl = new CfnWebACL(this, 'Acl', {
      scope: 'REGIONAL',
      description: 'Bounds what the APIs take, from one address and all together.',
      defaultAction: { allow: {} },
      visibilityConfig: visible(`${Names.uniqueId(this)}`),
      rules: [
        limit('FromOneAddress', 0, { limit: limits.perAddress, aggregateKeyType: 'IP' }),
        // To count everything as one, the firewall asks for a statement: every path begins with a slash.
        limit('AllTogether', 1, { limit: limits.all, aggregateKeyType: 'CONSTANT', scopeDownStatement: everything }),
      ],
    });
    for (const [name, api] of Object.entries(apis))
      new CfnWebACLAssociation(this, `Before-${name}`, {
        webAclArn: acl.attrArn,
        resourceArn: api.deploymentStage.stageArn,
      });
  }
}

/** A sample of requests would keep addresses, and that of a decision page is the key to it. */
const visible = (metricName: string): CfnWebACL.VisibilityConfigProperty => ({
  metricName,
  cloudWatchMetricsEnabled: true,
  sampledRequestsEnabled: false,
});

const everything: CfnWebACL.StatementProperty = {
  byteMatchStatement: {
    fieldToMatch: { uriPath: {} },
    positionalConstraint: 'STARTS_WITH',
    searchString: '/',
    textTransformations: [{ priority: 0, type: 'NONE' }],
  },
};

const limit = (name: string, priority: number, rate: CfnWebACL.RateBasedStatementProperty): CfnWebACL.RuleProperty => ({
  name,
  priority,
  action: { block: {} },
  statement: { rateBasedStatement: { ...rate, evaluationWindowSec: window } },
  visibilityConfig: visible(name),
});
