/** A request that a service refuses: HTTP 400 (unless said otherwise) with the name of the exception. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  readonly type: string;
  readonly status: number;
  constructor(type: string, message: string, status = 400) {
    super(message);
    this.type = type;
    this.status = status;
  }
}

/** An operation of a service: takes the parsed body, gives the answer, throws a ServiceError for a refusal. */
export type Operation = (body: unknown) => unknown;
/** Operations by what `x-amz-target` calls them. */
export type Operations = Readonly<Record<string, Operation>>;
