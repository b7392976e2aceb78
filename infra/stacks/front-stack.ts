import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Environment } from '../config/environment.ts';
import { DecisionPages } from '../constructs/api/decision-pages.ts';
import { FrontDoor } from '../constructs/api/front-door.ts';
import { PartnerApi } from '../constructs/api/partner-api.ts';
import { stages } from '../constructs/api/rest-api.ts';
import { WorkbenchApi } from '../constructs/api/workbench-api.ts';
import { publishValue } from '../constructs/handed-over.ts';

interface FrontStackProps extends StackProps {
  readonly environment: Environment;
}

/**
 * Where people and applications come in: the three APIs and the domain before them. They call functions by names that are
 * known beforehand, so that this stack needs no other, and the functions can know these addresses. It stands apart because
 * a stack has room for 500 resources, and every operation takes a few (docs/adr/infrastructure-from-tables.md).
 */
export class FrontStack extends Stack {
  readonly partners: PartnerApi;
  readonly pages: DecisionPages;
  readonly workbench: WorkbenchApi;

  constructor(scope: Construct, id: string, { environment, ...props }: FrontStackProps) {
    super(scope, id, props);
    this.partners = new PartnerApi(this, 'PartnerApi', environment);
    this.pages = new DecisionPages(this, 'DecisionPages', environment);
    this.workbench = new WorkbenchApi(this, 'WorkbenchApi', environment);
    const apis = {
      [stages.partners]: this.partners.api,
      [stages.pages]: this.pages.api,
      [stages.workbench]: this.workbench.api,
    };
    new FrontDoor(this, 'FrontDoor', { environment, apis });
    publishValue(this, environment, 'apis/partners', this.partners.api.restApiId);
    publishValue(this, environment, 'apis/pages', this.pages.api.restApiId);
    publishValue(this, environment, 'apis/workbench', this.workbench.api.restApiId);
    new CfnOutput(this, 'ApiUrl', { value: this.partners.url, description: 'The API of partners' });
    new CfnOutput(this, 'PagesUrl', { value: this.pages.url, description: 'The decision pages' });
    new CfnOutput(this, 'WorkbenchUrl', { value: this.workbench.url, description: 'The workbench' });
  }
}
