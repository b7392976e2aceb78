import type * as z from 'zod';
import type { Path } from './finding.ts';

/** A sound part of the file with its place. */
export interface Placed<T> {
  readonly path: Path;
  readonly is: T;
}

/** The value of a field of any value; undefined if there is no such field. */
export const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;

/** The items of a list; none of any other value. */
export const items = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The value as a schema reads it; undefined if it does not fit. */
export const sound = <S extends z.ZodType>(schema: S, value: unknown): z.output<S> | undefined =>
  schema.safeParse(value).data;

/** The items of a list that fit a schema, with their places. */
export const soundItems = <S extends z.ZodType>(schema: S, value: unknown, path: Path): Placed<z.output<S>>[] =>
  items(value).flatMap((item, at) => placed(schema, item, [...path, at]));

/** The value with its place if it fits a schema. */
export const placed = <S extends z.ZodType>(schema: S, value: unknown, path: Path): Placed<z.output<S>>[] => {
  const parsed = schema.safeParse(value);
  return parsed.success ? [{ path, is: parsed.data }] : [];
};
