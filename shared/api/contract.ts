import type * as z from 'zod';

/** The statuses of an operation that succeeded. */
export type SuccessStatus = 200 | 201 | 202;

/** The media types of an answer that is not JSON. */
export type Produced = 'text/csv' | 'text/html' | 'application/yaml' | BinaryType;

/** The media types of answers that are bytes: such a body is their base64, and the gateway sends the bytes to clients that name the type first. */
export const binaryTypes = ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'] as const;
export type BinaryType = (typeof binaryTypes)[number];

/** Whether answers of a media type are bytes. */
export const isBinary = (type: string | undefined): type is BinaryType => binaryTypes.some((binary) => binary === type);

/** The headers of an answer whose text has no room for their content. */
export type CarriedHeader = 'Link' | 'Content-Disposition' | 'Content-Security-Policy';

/**
 * The input and output of an operation, and its description for outsiders. The schemas validate every request, type every answer
 * and are published as OpenAPI: no second description can contradict them.
 */
export interface Contract {
  /** The operation in a few words, in the imperative. */
  readonly summary: string;
  /** Conditions and effects that a caller must know. */
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
  /** The words for refusals that contradict the record (409), each with its meaning. */
  readonly conflicts?: Readonly<Record<string, string>>;
  /** A possible call and its answer. A test checks it against the schemas. */
  readonly example: Example;
}

export interface Example {
  readonly query?: Readonly<Record<string, string | number>>;
  readonly body?: unknown;
  readonly answer: unknown;
}

/** Declares a contract with its types inferred. */
export const contract = <const C extends Contract>(declared: C): C => declared;

/** The parsed body of a contract. */
export type BodyOf<C> = C extends { readonly body: infer S extends z.ZodType } ? z.output<S> : undefined;
/** The parsed query of a contract. */
export type QueryOf<C> = C extends { readonly query: infer S extends z.ZodType } ? z.output<S> : Record<string, never>;

/** A value that is only shown: its parts may be readonly. */
export type Shown<T> = T extends readonly (infer Item)[]
  ? readonly Shown<Item>[]
  : T extends object
    ? { readonly [Name in keyof T]: Shown<T[Name]> }
    : T;

/** The answers of an operation with this contract: the body follows the schema of its status. */
export type AnswerOf<C extends Contract> = {
  [Status in keyof C['answers'] & SuccessStatus]: {
    readonly status: Status;
    readonly body: C['answers'][Status] extends z.ZodType ? Shown<z.input<C['answers'][Status]>> : never;
    /** The path of the created resource, below the host. */
    readonly location?: string;
    readonly headers?: Readonly<Partial<Record<CarriedHeader, string>>>;
    /** Distinguishes this answer from another, if the same content has different bytes each time that it is made. */
    readonly version?: string;
  };
}[keyof C['answers'] & SuccessStatus];
