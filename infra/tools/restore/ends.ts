import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Stored } from '#shared/dynamo/entity.ts';
import type { Decided } from './choices.ts';
import { kindOf } from './kinds.ts';

/** The kinds that say where a chain ends, by the kind of its links, with what they repeat of the last link. */
const ends: Readonly<Record<string, { readonly link: string; readonly repeats: readonly string[] }>> = {
  head: { link: 'entry', repeats: ['sequence', 'hash'] },
  'log-end': { link: 'logged-event', repeats: ['sequence'] },
};
const links: ReadonlySet<string> = new Set(Object.values(ends).map(({ link }) => link));

const sequenceOf = (item: Stored): number => Number(item['sequence']?.N ?? 0);

/**
 * Moves the end of a chain that was restored behind later links that were kept: otherwise the next append would take their place. An end that the restore did not touch is left as it is, also where it does not fit: that is damage to be seen.
 */
export class Ends {
  readonly #last = new Map<string, Stored>();
  readonly #restored: Stored[] = [];

  note({ outcome, after }: Decided): void {
    if (after === undefined) return;
    const kind = kindOf(after);
    if (links.has(kind)) {
      const place = `${kind} ${after['pk']?.S}`;
      const last = this.#last.get(place);
      if (last === undefined || sequenceOf(last) < sequenceOf(after)) this.#last.set(place, after);
    }
    if (kind in ends && (outcome === 'add' || outcome === 'replace')) this.#restored.push(after);
  }

  /** The ends that were put back and must be moved on, as they must be. */
  moved(): Stored[] {
    return this.#restored.flatMap((end) => {
      const { link = '', repeats = [] } = ends[kindOf(end)] ?? {};
      const last = this.#last.get(`${link} ${end['pk']?.S}`);
      if (last === undefined || sequenceOf(last) <= sequenceOf(end)) return [];
      const repeated = repeats.flatMap((name) => (last[name] ? [[name, last[name]] as const] : []));
      return [{ ...end, ...Object.fromEntries(repeated) }];
    });
  }
}

/** An end in words. */
export const endInWords = (end: Stored): string =>
  `${kindOf(end)} of ${unmarshall(end)['programmeId']}: at ${sequenceOf(end)}`;
