import type * as z from 'zod';

/** Calls the API of one programme as one application: paths below the programme, answers parsed. */
export interface Caller {
  readonly get: <T>(path: string, shape: z.ZodType<T>, query?: Readonly<Record<string, string>>) => Promise<T>;
  readonly post: <T>(path: string, shape: z.ZodType<T>, json: unknown) => Promise<T>;
}
