import { evaluate } from '../../../src/domain/compliance/evaluate';
import { DEFAULT_POLICY } from '../../../src/domain/compliance/policy';
import type { EventKind } from '../../../src/domain/compliance/vocabulary';
import type { Severity } from '../../../src/domain/certification/vocabulary';
import { cases } from '../../cases/compliance.json';

const shipmentsOf = (rows: number[][]) => rows.map(([count = 0, age = 0]) => ({ count, age }));

const incidentsOf = (rows: (string | number)[][][]) =>
  rows.map((events) => ({
    events: events.map(([kind, severity, age]) => ({
      kind: kind as EventKind,
      severity: severity as Severity,
      age: age as number,
    })),
  }));

test.each(cases)('case $id comes to $score, $tier', (given) => {
  const { demerit, volume, score, tier } = given;
  expect(
    evaluate(DEFAULT_POLICY, {
      shipments: shipmentsOf(given.shipments),
      incidents: incidentsOf(given.incidents),
    })
  ).toMatchObject({ demerit, volume, score, tier });
});
