import { CfnOutput, RemovalPolicy } from 'aws-cdk-lib';
import {
  CfnAccount,
  DomainName,
  EndpointAccessMode,
  EndpointType,
  type RestApi,
  SecurityPolicy,
} from 'aws-cdk-lib/aws-apigateway';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { acknowledge } from '#infra/validation/acknowledgements.ts';
import type { Environment } from '../../config/environment.ts';
import { Firewall } from './firewall.ts';

interface FrontDoorProps {
  readonly environment: Environment;
  /** What answers below each first part of the path. */
  readonly apis: Readonly<Record<string, RestApi>>;
}

/** What the three APIs share: the right to write their logs, and the domain and the firewall of the environment when it has them. */
export class FrontDoor extends Construct {
  constructor(scope: Construct, id: string, { environment, apis }: FrontDoorProps) {
    super(scope, id);
    this.#allowLogs(Object.values(apis));
    if (environment.domain) this.#addDomain(environment.domain, apis);
    if (environment.firewall) new Firewall(this, 'Firewall', { limits: environment.firewall, apis });
  }

  /** API Gateway has one log role for a whole account and region; without it a logging stage cannot be made. */
  #allowLogs(apis: readonly RestApi[]): void {
    const role = new Role(this, 'LogRole', {
      assumedBy: new ServicePrincipal('apigateway.amazonaws.com'),
      managedPolicies: [ManagedPolicy.fromAwsManagedPolicyName('service-role/AmazonAPIGatewayPushToCloudWatchLogs')],
    });
    acknowledge(role, 'log-role-of-the-account');
    const account = new CfnAccount(this, 'Account', { cloudWatchRoleArn: role.roleArn });
    account.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
    role.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
    for (const api of apis) api.deploymentStage.node.addDependency(account);
  }

  #addDomain({ name, certificateArn }: { name: string; certificateArn: string }, apis: FrontDoorProps['apis']): void {
    const domain = new DomainName(this, 'Domain', {
      domainName: name,
      certificate: Certificate.fromCertificateArn(this, 'Certificate', certificateArn),
      endpointType: EndpointType.REGIONAL,
      securityPolicy: SecurityPolicy.TLS13_1_2_PFS_PQ_2025_09,
      endpointAccessMode: EndpointAccessMode.STRICT,
    });
    const description = 'Where the CNAME record of the domain points to';
    new CfnOutput(this, 'DomainTarget', { description, value: domain.domainNameAliasDomainName }).overrideLogicalId(
      'DomainTarget',
    );
    for (const [basePath, api] of Object.entries(apis))
      domain.addBasePathMapping(api, { basePath, stage: api.deploymentStage });
  }
}
