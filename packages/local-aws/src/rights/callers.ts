import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Model } from '../assembly/model.ts';

const WithRole = z.object({ Role: z.string() });

/** Who sends a request: a function, in the role that its template gives it. */
export interface Caller {
  readonly functionName: string;
  readonly role: string;
}

/** The access key id of a function: the same at every start, and of letters and digits alone, as the database demands. */
export const accessKeyOf = (functionName: string): string =>
  `ASIA${createHash('sha256').update(functionName).digest('hex').slice(0, 16).toUpperCase()}`;

/** Tells the functions of the application apart by the keys that they sign their requests with. */
export class Callers {
  readonly #byKey: ReadonlyMap<string, Caller>;
  readonly #byName: ReadonlyMap<string, Caller>;

  constructor(model: Model) {
    const callers = model
      .of('AWS::Lambda::Function')
      .map(({ ref, properties }): Caller => ({ functionName: ref, role: WithRole.parse(properties).Role }));
    this.#byKey = new Map(callers.map((caller) => [accessKeyOf(caller.functionName), caller]));
    this.#byName = new Map(callers.map((caller) => [caller.functionName, caller]));
  }

  /**
   * Who signed a request, by its header `Authorization`; undefined for somebody from outside the application, such as
   * whoever looks into its tables. Whether the signature is right is not looked at.
   */
  of(authorization: string | undefined): Caller | undefined {
    const key = /Credential=([^/]+)\//.exec(authorization ?? '')?.[1];
    return key === undefined ? undefined : this.#byKey.get(key);
  }

  /** The function of a name, as a caller. */
  named(functionName: string): Caller | undefined {
    return this.#byName.get(functionName);
  }
}
