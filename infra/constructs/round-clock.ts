import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { type PrincipalBase, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { ScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import { type Environment, system } from '../config/environment.ts';

/** EventBridge Scheduler, acting for this account: a schedule of another account cannot borrow the role. */
export const schedulerOf = (scope: Construct): PrincipalBase =>
  new ServicePrincipal('scheduler.amazonaws.com', {
    conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } },
  });

/**
 * Where the one-time schedules of rounds live: reminders and the ends of terms. Functions make them, and each
 * removes itself after it fired; the role that it gets can call `rounds/tick` and nothing else.
 */
export class RoundClock extends Construct {
  readonly groupName: string;
  readonly role: Role;

  constructor(scope: Construct, id: string, environment: Environment) {
    super(scope, id);
    this.groupName = `${system}-${environment.name}-rounds`;
    new ScheduleGroup(this, 'Group', {
      scheduleGroupName: this.groupName,
      // A group takes its schedules along when it goes. One of a creation that failed has none, and would stand in the way of the next.
      removalPolicy: environment.protectData ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY,
    });
    this.role = new Role(this, 'Role', { assumedBy: schedulerOf(this) });
  }

  /** The schedules in the group, whatever their names. */
  get schedulesArn(): string {
    return Stack.of(this).formatArn({
      service: 'scheduler',
      resource: 'schedule',
      resourceName: `${this.groupName}/*`,
    });
  }
}
