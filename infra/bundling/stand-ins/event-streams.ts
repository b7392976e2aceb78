/**
 * Stands in for the SDK's `@smithy/core/event-streams` in the bundles. No operation that this product calls streams
 * events, and because the SDK imports it dynamically, everything that it refers to would be kept whole.
 */
export const eventStreamSerdeProvider = (): undefined => undefined;

export class EventStreamSerde {
  constructor() {
    throw new Error('Event streams are left out of this bundle.');
  }
}
