import type * as z from 'zod';

/** What an operation may answer when it did what was asked. */
export type SuccessStatus = 200 | 201 | 202;

/** What an operation may answer in when it is not JSON. */
export type Produced = 'text/csv' | 'text/html' | BinaryType;

/** The media types of answers that are bytes: such a body is their base64, and the gateway sends the bytes to clients that name the type first. */
export const binaryTypes = ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'] as const;
export type BinaryType = (typeof binaryTypes)[number];

/** Whether answers of a media type are bytes. */
export const isBinary = (type: string | undefined): type is BinaryType => binaryTypes.some((binary) => binary === type);

/** The headers that an answer may carry where a text alone has no room for what they say. */
export type CarriedHeader = 'Link' | 'Content-Disposition' | 'Content-Security-Policy';

/**
 * What an operation takes and gives, and how a stranger learns of it. The schemas validate every request, type every
 * answer and are published as OpenAPI: there is no second description that could say something else.
 */
export interface Contract {
  /** What it does, in a few words, as an order. */
  readonly summary: string;
  /** What a caller must know to use it well: when it may, what follows. */
  readonly description: string;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** The media type of the body, when it is not JSON; the body then reaches `body` as text. */
  readonly consumes?: 'application/yaml';
  /** The media type of the answer, when it is not JSON; the answer is then a text and is sent as it is. */
  readonly produces?: Produced;
  /** The headers that an answer can carry beside those of every answer. */
  readonly carries?: readonly CarriedHeader[];
  readonly answers: Readonly<Partial<Record<SuccessStatus, z.ZodType>>>;
  /** The words by which it refuses what contradicts the record (409), each with what it means. */
  readonly conflicts?: Readonly<Record<string, string>>;
  /** One call that could have been made, and its answer. Held against the schemas by a test. */
  readonly example: Example;
}

export interface Example {
  readonly query?: Readonly<Record<string, string | number>>;
  readonly body?: unknown;
  readonly answer: unknown;
}

/** Declares a contract with its types inferred. */
export const contract = <const C extends Contract>(declared: C): C => declared;

/** What a contract's body reads as, once parsed. */
export type BodyOf<C> = C extends { readonly body: infer S extends z.ZodType } ? z.output<S> : undefined;
/** What a contract's query reads as, once parsed. */
export type QueryOf<C> = C extends { readonly query: infer S extends z.ZodType } ? z.output<S> : Record<string, never>;

/** A value that is only shown: whoever made it may have made it of readonly parts. */
export type Shown<T> = T extends readonly (infer Item)[]
  ? readonly Shown<Item>[]
  : T extends object
    ? { readonly [Name in keyof T]: Shown<T[Name]> }
    : T;

/** What an operation with this contract may answer: the body follows the schema of its status. */
export type AnswerOf<C extends Contract> = {
  [Status in keyof C['answers'] & SuccessStatus]: {
    readonly status: Status;
    readonly body: C['answers'][Status] extends z.ZodType ? Shown<z.input<C['answers'][Status]>> : never;
    /** Where what was made can be read, below the host. */
    readonly location?: string;
    readonly headers?: Readonly<Partial<Record<CarriedHeader, string>>>;
    /** What tells this answer from another, where the same thing has other bytes each time that it is made. */
    readonly version?: string;
  };
}[keyof C['answers'] & SuccessStatus];
