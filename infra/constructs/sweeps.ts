import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Role } from 'aws-cdk-lib/aws-iam';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { CfnSchedule, ScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import { type Environment, system } from '../config/environment.ts';
import { DeadLetters } from './dead-letters.ts';
import { allow } from './rights.ts';
import { schedulerOf } from './round-clock.ts';
import type { ServiceFunction } from './service-function.ts';

interface SweepsProps {
  readonly environment: Environment;
  readonly targets: readonly ServiceFunction[];
}

/** Calls the functions that sweep, every few minutes or every hour, and without input. */
export class Sweeps extends Construct {
  readonly deadLetters: DeadLetters;

  constructor(scope: Construct, id: string, { environment, targets }: SweepsProps) {
    super(scope, id);
    this.deadLetters = new DeadLetters(this, 'DeadLetters');
    const group = new ScheduleGroup(this, 'Group', {
      scheduleGroupName: `${system}-${environment.name}-sweeps`,
      // Every schedule in it stands in this template.
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(this, 'Role', { assumedBy: schedulerOf(this) });
    role.addToPolicy(
      allow(
        ['lambda:InvokeFunction'],
        targets.map(({ lambda }) => lambda.functionArn),
      ),
    );
    role.addToPolicy(allow(['sqs:SendMessage'], [this.deadLetters.queueArn]));
    for (const target of targets) {
      const minutes = target.capability.sweeps === 'hourly' ? 60 : environment.sweepMinutes;
      const schedule = new CfnSchedule(this, target.lambda.node.scope?.node.id ?? target.name, {
        groupName: group.scheduleGroupName,
        description: `Lets ${target.name} find what stayed behind`,
        scheduleExpression: `rate(${minutes} ${minutes === 1 ? 'minute' : 'minutes'})`,
        flexibleTimeWindow: { mode: 'OFF' },
        target: {
          arn: target.lambda.functionArn,
          roleArn: role.roleArn,
          input: '{}',
          // The next sweep does what this one could not: no use in trying longer than until then.
          retryPolicy: {
            maximumEventAgeInSeconds: Math.max(60, minutes * 60),
            maximumRetryAttempts: 2,
          },
          deadLetterConfig: { arn: this.deadLetters.queueArn },
        },
      });
      // The group is named in words, which makes no order.
      schedule.node.addDependency(role, group);
      target.lambda.configureAsyncInvoke({
        onFailure: new SqsDestination(this.deadLetters),
        retryAttempts: 1,
        maxEventAge: Duration.hours(1),
      });
    }
  }
}
