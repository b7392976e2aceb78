import * as z from 'zod';
import type { Fault } from '../errors/errors.ts';
import type { PartnerKind } from './membership.ts';

/** Where the money of the deal comes from: the state's contribution, the region's co-financing, the province, others. */
export const fundingSources = ['state', 'region', 'province', 'other'] as const;
export const FundingSource = z.enum(fundingSources);
export type FundingSource = z.infer<typeof FundingSource>;

/** The sources in Dutch, as a heading or a label says them. */
export const dutchSources: Readonly<Record<FundingSource, string>> = {
  state: 'Rijksbijdrage',
  region: 'Cofinanciering van de regio',
  province: 'Provincie',
  other: 'Andere bronnen',
};

const sourcesOfPartners: Readonly<Record<PartnerKind, FundingSource>> = {
  municipality: 'region',
  province: 'province',
  state: 'state',
  'knowledge-institution': 'other',
  'civil-society': 'other',
  company: 'other',
};

/** The source to which the money of a kind of partner belongs: the region's co-financing is that of its municipalities. */
export const sourceOfPartner = (kind: PartnerKind): FundingSource => sourcesOfPartners[kind];

/** What of an amount comes from which source, each source once (euro cents, rule 9). */
export const FromSources = z
  .array(z.strictObject({ source: FundingSource, amountCents: z.int().min(0).max(1_000_000_000_000) }))
  .min(1)
  .max(fundingSources.length);
export type FromSources = z.infer<typeof FromSources>;

/**
 * The faults of the sources of an amount (euro cents): a source that is named twice, and parts that do not add up to the amount.
 * @param pointer - the place of the sources.
 * @param whole - what they must add up to, in words.
 */
export const sourceFaults = (sources: FromSources, amountCents: number, pointer: string, whole: string): Fault[] => {
  const names = sources.map(({ source }) => source);
  const twice = names.flatMap((source, at): Fault[] =>
    names.indexOf(source) === at
      ? []
      : [
          {
            pointer: `${pointer}/${at}/source`,
            message: 'this list already contains this value',
            expected: 'each once',
          },
        ],
  );
  const total = sources.reduce((sum, one) => sum + one.amountCents, 0);
  if (total === amountCents) return twice;
  return [
    ...twice,
    { pointer, message: 'the sources do not add up to the whole', expected: `amounts that add up to ${whole}` },
  ];
};
