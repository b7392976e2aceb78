/** An error of the Step Functions API, by the name that the SDK knows it by. */
export class ProtocolError extends Error {
  readonly type: string;

  constructor(type: string, message: string) {
    super(message);
    this.name = 'ProtocolError';
    this.type = type;
  }
}
