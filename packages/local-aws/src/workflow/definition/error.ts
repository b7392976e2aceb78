/** A state machine definition this interpreter refuses, with the state and the field that it cannot honour. */
export class DefinitionRejected extends Error {
  readonly state: string | undefined;
  readonly field: string;

  constructor(state: string | undefined, field: string, reason: string) {
    super(`${state === undefined ? 'State machine' : `State "${state}"`}, field "${field}": ${reason}`);
    this.name = 'DefinitionRejected';
    this.state = state;
    this.field = field;
  }
}
