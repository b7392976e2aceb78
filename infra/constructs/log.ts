import { RemovalPolicy } from 'aws-cdk-lib';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Environment } from '../config/environment.ts';

/**
 * A log of its own name, kept as long as its environment says. It outlives its stack where data must, but not a
 * creation that failed: its name would stand in the way of the next attempt.
 */
export const newLog = (scope: Construct, id: string, environment: Environment, logGroupName: string): LogGroup =>
  new LogGroup(scope, id, {
    logGroupName,
    retention: environment.logRetentionDays as RetentionDays,
    removalPolicy: environment.protectData ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY,
  });
