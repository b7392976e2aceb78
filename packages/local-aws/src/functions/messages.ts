/** An error of a function, as Lambda tells it. */
export interface FunctionError {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace: readonly string[];
}

/** What a sandbox is told to do. */
export interface Order {
  readonly id: number;
  /** JSON text: a function gets a copy of its event, never the caller's object. */
  readonly event: string;
  readonly requestId: string;
  /** When the invocation is cut off, in milliseconds since 1970. */
  readonly deadline: number;
}

/** What a sandbox reports: once that it is ready or failed to be, then every outcome, and all that its code writes. */
export type Report =
  | { readonly kind: 'said'; readonly text: string }
  | { readonly kind: 'ready' }
  | { readonly kind: 'broken'; readonly error: FunctionError }
  | { readonly kind: 'done'; readonly id: number; readonly payload: string }
  | { readonly kind: 'failed'; readonly id: number; readonly error: FunctionError };

/** What a sandbox is made with. */
export interface SandboxData {
  readonly file: string;
  readonly exportName: string;
  readonly functionName: string;
  readonly functionArn: string;
  readonly memoryMegabytes: number;
  /** One 32-bit number: how many orders were given so far. The thread sleeps on it when it has answered them all. */
  readonly bell: SharedArrayBuffer;
}
