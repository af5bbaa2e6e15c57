import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { medianOf, warmUp } from './measure.mjs';

const REQUESTS = 9;

const timeOf = async (work) => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/**
 * How long each target takes against its own statements run alone, one after the other: milliseconds
 * of both, and the median of their quotients. The office says which statements a request asked.
 */
export const measureOwnSql = async ({ office, databaseUrl }, targets) => {
  await warmUp(targets);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const found = new Map();
  try {
    for (const { name, url, requests } of targets) {
      const rounds = [];
      for (const { path, token } of requests.slice(0, REQUESTS)) {
        await office.record();
        const served = await timeOf(async () => {
          const headers = { authorization: `Bearer ${token}` };
          const response = await fetch(`${url}${path}`, { headers });
          const text = await response.text();
          if (!response.ok) throw new Error(`${name}: ${response.status} ${text.slice(0, 300)}`);
        });
        const statements = await office.recorded();
        const alone = await timeOf(async () => {
          for (const { text, values } of statements) await client.query(text, values);
        });
        rounds.push({ served, alone });
      }
      // The first one warms both up.
      const warm = rounds.slice(1);
      found.set(name, {
        served: medianOf(warm.map(({ served }) => served)),
        alone: medianOf(warm.map(({ alone }) => alone)),
        ratio: medianOf(warm.map(({ served, alone }) => served / alone)),
      });
    }
  } finally {
    await client.end();
  }
  return found;
};
