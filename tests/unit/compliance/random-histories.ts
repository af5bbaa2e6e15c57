import fc from 'fast-check';
import { SEVERITIES } from '../../../src/domain/certification/vocabulary';
import type { EventTerms, Shipments } from '../../../src/domain/compliance/evaluate';
import { EVENT_KINDS } from '../../../src/domain/compliance/vocabulary';

/** Completed months, the edges of the ages among them. */
const age = fc.oneof(
  fc.constantFrom(0, 2, 3, 5, 6, 11, 12, 23, 24),
  fc.integer({ min: 0, max: 60 })
);

export const anyEvent: fc.Arbitrary<EventTerms> = fc.record({
  kind: fc.constantFrom(...EVENT_KINDS),
  severity: fc.constantFrom(...SEVERITIES),
  age,
});

export const anyIncident = fc.record({
  events: fc.array(anyEvent, { minLength: 1, maxLength: 4 }),
});

const anyShipments: fc.Arbitrary<Shipments> = fc.record({
  count: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 1_000_000 })),
  age,
});

/** What a trader shipped, and what went wrong with it. */
export const anyHistory = fc.record({
  shipments: fc.array(anyShipments, { maxLength: 5 }),
  incidents: fc.array(anyIncident, { maxLength: 6 }),
});
