import * as z from 'zod';
import { roleArn } from '../run/scope.ts';
import { fields, findMachine, pageStart, pageToken, seconds } from './fields.ts';
import { operation } from './operation.ts';

const describe = operation(z.object({ stateMachineArn: fields.arn }), (world, { stateMachineArn }) => {
  const { machine } = findMachine(world, stateMachineArn);
  return {
    stateMachineArn,
    name: machine.name,
    status: 'ACTIVE',
    type: 'STANDARD',
    definition: machine.body,
    roleArn: roleArn(machine.name),
    creationDate: seconds(machine.created),
    revisionId: String(machine.version),
  };
});

const list = operation(
  z.object({ maxResults: fields.maxResults, nextToken: fields.nextToken }),
  (world, { maxResults, nextToken }) => {
    const offset = pageStart(nextToken, 0);
    const all = world.journal.machines.list();
    const shown = all.slice(offset, offset + maxResults).map(({ machine, name, created }) => ({
      stateMachineArn: machine,
      name,
      type: 'STANDARD',
      creationDate: seconds(created),
    }));
    const more = all.length > offset + maxResults;
    return { stateMachines: shown, ...(more ? { nextToken: pageToken(offset + maxResults) } : {}) };
  },
);

/** The operations on state machines; they are defined through the engine, not through the API. */
export const machineOperations = { DescribeStateMachine: describe, ListStateMachines: list };
