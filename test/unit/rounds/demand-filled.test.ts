import { expect, test } from 'vitest';
import { demandFilled } from '#functions/rounds/answering/demand-filled.ts';
import type { Round } from '#functions/rounds/terms/round.ts';
import { problemOf } from '#shared/http/problem.ts';

const fault = {
  name: 'transfer.amount',
  message: 'the line leaves less',
  expected: 'at most 12000 cents',
  dutch: 'Zoveel is er niet meer vrij op deze programmalijn. Er is nog € 120,00 vrij.',
};

test('a fault of what was filled in reaches the caller with its Dutch sentence, for whoever typed it', async () => {
  const filling = { form: async () => [], faults: async () => [fault] };
  const refused = await demandFilled({ filling }, {} as Round, { filled: {} }).catch(problemOf);
  const { name, ...said } = fault;
  expect(refused).toMatchObject({ status: 400, faults: [{ pointer: `/filled/${name}`, ...said }] });
});
