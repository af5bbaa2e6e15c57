import { withoutSecrets } from '../../../src/infra/log-redaction';

it.each([
  [
    'GET /api/leave-calendar.ics?token=abc-_123 (3 ms) 200',
    'GET /api/leave-calendar.ics?token=[hidden] (3 ms) 200',
  ],
  ['GET /x?a=1&TOKEN=abc&b=2', 'GET /x?a=1&TOKEN=[hidden]&b=2'],
  [
    'GET /files/a.pdf?expires=1&signature=abc (1 ms) 200',
    'GET /files/a.pdf?expires=1&signature=[hidden] (1 ms) 200',
  ],
  [
    'GET /api/leave-calendar?from=2026-01-01 (3 ms) 200',
    'GET /api/leave-calendar?from=2026-01-01 (3 ms) 200',
  ],
])('“%s” is logged without what opens something', (line, logged) => {
  expect(withoutSecrets(line)).toBe(logged);
});
