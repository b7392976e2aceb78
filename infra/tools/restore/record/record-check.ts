import { entryEntity, headEntity, type RegisterEntry } from '#functions/decisions/records.ts';
import { verifyRegister } from '#functions/decisions/verify.ts';
import { fromStored, type Stored } from '#shared/dynamo/entity.ts';
import { CorruptRecord } from '#shared/errors/errors.ts';
import { type Owner, owners } from '#shared/runtime/capabilities.ts';
import { kindOf } from '../kinds.ts';
import { entitiesOf } from './entities.ts';
import { references } from './references.ts';

/** How many items of each kind there are, by owner. */
export type Counts = Readonly<Record<string, number>>;

/** A register as it was found: how long it is, and whether it is whole. */
export interface Register {
  readonly programmeId: string;
  readonly entries: number;
  readonly whole: boolean;
  readonly lastHash: string;
}

const known = new Map(owners.map((owner) => [owner, entitiesOf(owner)]));

/**
 * Takes in every item of every table, in whatever order, and says what does not hold between them: what cannot be read, what refers
 * to something that is not there, what lies behind what its series says is the last, and a register that is not whole. It keeps
 * identifiers, and the entries of the register.
 */
export class RecordCheck {
  readonly #counts: Record<string, number> = {};
  readonly #faults: string[] = [];
  readonly #names = new Set<string>();
  readonly #needs = new Map<string, string>();
  readonly #bars = new Map<string, string>();
  readonly #last = new Map<string, number>();
  readonly #taken = new Map<string, number>();
  readonly #entries = new Map<string, RegisterEntry[]>();
  readonly #heads = new Map<string, { sequence: number; hash: string }>();

  /** Takes in an item. Of an item that comes again, the later one counts where it says how far something goes. */
  see(owner: Owner, stored: Stored, isRepeated = false): void {
    const kind = kindOf(stored);
    if (!isRepeated) this.#counts[`${owner} ${kind}`] = (this.#counts[`${owner} ${kind}`] ?? 0) + 1;
    const item = this.#read(owner, kind, stored);
    if (item === undefined) return;
    const { names, needs, bars, last, place } = references.get(kind) ?? {};
    for (const name of names?.(item) ?? []) this.#names.add(name.join(' '));
    const here = `${kind} ${stored['pk']?.S} / ${stored['sk']?.S}`;
    for (const need of needs?.(item) ?? []) this.#needs.set(need.join(' '), here);
    for (const bar of bars?.(item) ?? []) this.#bars.set(bar.join(' '), here);
    for (const { series, number } of last?.(item) ?? []) this.#last.set(series, number);
    const taken = place?.(item);
    if (taken) this.#taken.set(taken.series, Math.max(taken.number, this.#taken.get(taken.series) ?? 0));
  }

  get counts(): Counts {
    return this.#counts;
  }

  /** Of each programme that has a register or a head of one. */
  get registers(): Register[] {
    const programmes = [...new Set([...this.#entries.keys(), ...this.#heads.keys()])].sort();
    return programmes.map((programmeId) => {
      const { entries, whole, lastHash } = this.#verified(programmeId);
      return { programmeId, entries, whole, lastHash };
    });
  }

  /** Everything that does not hold, in sentences; nothing when all of it does. */
  get faults(): string[] {
    const broken = this.registers.flatMap(({ programmeId }) => {
      const { whole, brokenAt } = this.#verified(programmeId);
      return whole ? [] : [`The register of ${programmeId} is not whole: it breaks at entry ${brokenAt}.`];
    });
    const missing = [...this.#needs].flatMap(([name, by]) =>
      this.#names.has(name) ? [] : [`${by}: there is no ${name}.`],
    );
    const beside = [...this.#bars].flatMap(([name, by]) =>
      this.#names.has(name) ? [`${by}: "${name}" is there already.`] : [],
    );
    const series = new Set([...this.#last.keys(), ...this.#taken.keys()]);
    const ends = [...series].flatMap((one) => {
      const [said, found] = [this.#last.get(one) ?? 0, this.#taken.get(one) ?? 0];
      return said === found ? [] : [`${one}: by what refers to it ${said} is the last, and ${found} is.`];
    });
    return [...this.#faults, ...broken, ...missing, ...beside, ...ends];
  }

  #read(owner: Owner, kind: string, stored: Stored): object | undefined {
    const entity = known.get(owner)?.get(kind);
    if (entity === undefined) {
      this.#faults.push(
        `${owner}: ${stored['pk']?.S} / ${stored['sk']?.S} is of a kind that this release does not know.`,
      );
      return undefined;
    }
    try {
      const item = fromStored(entity, stored);
      this.#keepChain(kind, stored);
      return item;
    } catch (error) {
      if (!(error instanceof CorruptRecord)) throw error;
      this.#faults.push(error.message);
      return undefined;
    }
  }

  #keepChain(kind: string, stored: Stored): void {
    if (kind === entryEntity.kind) {
      const entry = fromStored(entryEntity, stored);
      const entries = this.#entries.get(entry.programmeId) ?? [];
      entries.push(entry);
      this.#entries.set(entry.programmeId, entries);
    } else if (kind === headEntity.kind) {
      const head = fromStored(headEntity, stored);
      this.#heads.set(head.programmeId, head);
    }
  }

  #verified(programmeId: string) {
    const entries = this.#entries.get(programmeId) ?? [];
    const inOrder = entries.toSorted((one, other) => one.sequence - other.sequence);
    return verifyRegister(inOrder, this.#heads.get(programmeId));
  }
}
