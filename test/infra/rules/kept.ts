import { expect, it } from 'vitest';
import { allowedHarms } from '#infra/config/allowed-harms.ts';
import kept from '#infra/config/kept.json' with { type: 'json' };
import { harmOf, type KeptResources, keptIn, refusedHarms } from '#infra/validation/kept-resources.ts';
import { owners } from '#shared/runtime/capabilities.ts';
import type { Synthesized } from '../support/templates.ts';

const today = new Date().toISOString().slice(0, 10);
const deployed = kept as unknown as Readonly<Record<string, KeptResources>>;

/** What holds data in an environment that is deployed. */
export const keptRules = ({ environment: { name }, data, application }: Synthesized): void => {
  const after = { ...keptIn(data), ...keptIn(application) };
  const before = deployed[name] ?? {};

  it('is what was written down: `npm run kept` adds what is new', () => {
    expect(Object.keys(after).filter((id) => !(id in before))).toEqual([]);
    expect(Object.values(after).filter(({ type }) => type === 'AWS::DynamoDB::GlobalTable').length).toBe(owners.length);
  });

  it('is neither deleted nor replaced by a deployment, unless somebody allowed it with a reason and an end', () => {
    expect(refusedHarms(name, harmOf(before, after), allowedHarms, today)).toEqual([]);
  });
};
