import { setImmediate as nextTick } from 'node:timers/promises';
import { advance } from './advance.ts';
import { invocations } from './invocation.ts';
import { close } from './lifecycle.ts';
import type { World } from './world.ts';

// A workflow that runs in a circle must leave the others, and the process, their turn.
const MOVES_IN_A_ROW = 32;

/** Moves executions on, each in its own single file, as far as they can go without waiting for anything. */
export interface Driver {
  poke(execution: string): void;
}

/** Makes the driver of an engine. */
export function driver(world: World): Driver {
  const invoke = invocations(world);
  /** The executions being moved, each with whether somebody poked it meanwhile. */
  const moving = new Map<string, boolean>();

  async function drive(arn: string): Promise<void> {
    let moves = 0;
    do {
      moving.set(arn, false);
      while (!world.isClosed() && (await advance(world, arn, invoke))) {
        moves += 1;
        if (moves % MOVES_IN_A_ROW === 0) {
          await nextTick();
        }
      }
    } while (!world.isClosed() && moving.get(arn) === true);
  }

  async function driveSafely(arn: string): Promise<void> {
    try {
      await drive(arn);
    } catch (error) {
      giveUp(world, arn, error);
    } finally {
      moving.delete(arn);
    }
  }

  return {
    poke(arn) {
      if (moving.has(arn)) {
        moving.set(arn, true);
      } else {
        moving.set(arn, false);
        world.track(driveSafely(arn));
      }
    },
  };
}

/** A fault of the interpreter itself must be seen, not leave an execution standing still for ever. */
function giveUp(world: World, arn: string, error: unknown): void {
  if (world.isClosed()) {
    return;
  }
  world.log(`${arn} cannot go on: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  if (world.journal.steps.find(arn) === undefined) {
    return;
  }
  const ending = { status: 'FAILED', output: null, error: 'States.Runtime', cause: String(error) } as const;
  world.journal.transact(() => close(world, arn, ending));
}
