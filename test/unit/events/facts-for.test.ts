import { describe, expect, test } from 'vitest';
import { consumer } from '#shared/events/consumer.ts';
import { everyFact, factsFor } from '#shared/events/facts-for.ts';
import { capabilities } from '#shared/runtime/capabilities.ts';

const nothing = async (): Promise<void> => undefined;
const forgotten = 'nl.regiodeal.task.remarks-taken-out.v1' as const;
const [answered, closed] = ['nl.regiodeal.task.answered.v1', 'nl.regiodeal.round.closed.v1'] as const;
const [arranged, succeeded] = [
  'nl.regiodeal.registry.succession-recorded.v1',
  'nl.regiodeal.registry.succession-took-effect.v1',
] as const;

describe('the facts that a function receives', () => {
  test('are those of its row', () => {
    expect(factsFor('alliances/hear')).toEqual(capabilities['alliances/hear'].listens);
    expect(Object.keys(everyFact('mail/send', nothing))).toEqual([...capabilities['mail/send'].listens]);
    expect(factsFor('alliances/alliances')).toEqual([]);
  });

  test('are those that it handles: one too few or too many does not compile', () => {
    const handlers = [
      consumer<'alliances/hear'>({
        [answered]: nothing,
        [closed]: nothing,
        [arranged]: nothing,
        [succeeded]: nothing,
        [forgotten]: nothing,
        'nl.regiodeal.registry.words-taken-out.v1': nothing,
        'nl.regiodeal.escalation.stage-entered.v1': nothing,
        'nl.regiodeal.cycle.stage-entered.v1': nothing,
      }),
      // @ts-expect-error: one that its row says is not handled.
      consumer<'alliances/hear'>({ [answered]: nothing }),
      // @ts-expect-error: one is handled that its row does not say.
      consumer<'bodies/hear'>({ [answered]: nothing, [closed]: nothing }),
      // @ts-expect-error: the same, where the handlers were made elsewhere.
      consumer<'bodies/hear'>(everyFact('alliances/hear', nothing)),
      // @ts-expect-error: nobody says which function it is.
      consumer({ [closed]: nothing }),
    ];
    expect(handlers).toHaveLength(5);
  });
});
