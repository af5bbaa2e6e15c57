import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inProject } from '../../bin/project.mjs';
import { startEmbeddedServer } from '../../database/embedded-server.mjs';
import { measureImport } from './integration.mjs';
import { loadOffice } from './load-office.mjs';
import { loadServiceOffice } from './load-service.mjs';
import { loadOversight } from './load-oversight.mjs';
import { measureDelay, measureReads, measureSingles, medianOf, warmUp } from './measure.mjs';
import { measureRecomputation } from './measure-recomputation.mjs';
import { oversightRoutesOf } from './oversight-routes.mjs';
import { measureOwnSql } from './own-sql.mjs';
import { copyBuildWithPlainType } from './plain-type.mjs';
import { report, reportImport, reportOwnSql, reportRecomputation } from './report.mjs';
import { routesOf } from './routes.mjs';
import { serviceRoutesOf } from './service-routes.mjs';
import { startOffice } from './start-office.mjs';
import {
  IMPORT,
  LEAVE_TARGETS,
  OVERSIGHT_TARGETS,
  RECOMPUTATION,
  SERVICE_TARGETS,
} from './targets.mjs';
import { waitUntilIdle } from './wait-until-idle.mjs';

/**
 * Measures routes against what Strapi generates for a plain type with as many rows, in the same
 * run, and a large office against a small one. Each office is a real server in a process of its own
 * on an embedded PostgreSQL. The part `import` brings another system's rows into an empty office;
 * `dashboards` loads a million consignments, which alone takes some minutes.
 * Takes about five minutes a part otherwise; `npm run bench -- service` measures one part alone.
 */
const PARTS = {
  leave: {
    sizes: { small: 100, large: 1000 },
    load: loadOffice,
    titleOf: ({ size, requests }) => `${size}/${requests.length}`,
    routesOf,
    targets: LEAVE_TARGETS,
  },
  service: {
    sizes: { small: 20_000, large: 200_000 },
    load: loadServiceOffice,
    titleOf: ({ size }) => `${size}`,
    routesOf: serviceRoutesOf,
    targets: SERVICE_TARGETS,
  },
  dashboards: {
    sizes: { small: 100_000, large: 1_000_000 },
    load: loadOversight,
    titleOf: ({ size }) => `${size}`,
    routesOf: oversightRoutesOf,
    targets: OVERSIGHT_TARGETS,
  },
};
const READ_ROUNDS = { rounds: 7, seconds: 1 };
const SINGLE_ROUNDS = 5;
const DELAY_SECONDS = 5;
const TEMPLATE = 'bench_template';

const say = (sentence) => process.stdout.write(`${sentence}\n`);

const inDatabase = async (server, statement) => {
  const client = new pg.Client({ connectionString: server.urlOf('postgres') });
  await client.connect();
  await client.query(statement);
  await client.end();
};

/** A database with the whole schema and reference data, made by starting the office once. */
const makeTemplate = async (server, build, dataDir) => {
  await inDatabase(server, `create database ${TEMPLATE}`);
  const office = await startOffice({ build, databaseUrl: server.urlOf(TEMPLATE), dataDir });
  await office.stop();
};

/** One more database with the whole schema and reference data, and nothing else. Returns its URL. */
const makeDatabase = async (server, name) => {
  const database = `bench_${name}`;
  await inDatabase(server, `create database ${database} template ${TEMPLATE}`);
  return server.urlOf(database);
};

const openOffice = async (server, part, name, { build, dataDir, today }) => {
  const { sizes, load, titleOf, routesOf: routesIn } = PARTS[part];
  const databaseUrl = await makeDatabase(server, `${part}_${name}`);
  const data = await load(databaseUrl, sizes[name], today);
  const office = await startOffice({ build, databaseUrl, dataDir });
  await waitUntilIdle(databaseUrl);
  const routes = await routesIn({ url: office.url, data, today });
  return { name, title: titleOf(data), databaseUrl, office, routes };
};

/** Targets of both offices, taking turns; their names are told apart by the office's. */
const inBoth = (offices, kind) =>
  offices[0].routes[kind].flatMap((_, index) =>
    offices.map(({ name, routes }) => ({
      ...routes[kind][index],
      name: `${name}: ${routes[kind][index].name}`,
    }))
  );

const ofOffice = (measured, name) =>
  new Map(
    [...measured]
      .filter(([key]) => key.startsWith(`${name}: `))
      .map(([key, value]) => [key.slice(name.length + 2), value])
  );

/** Medians of so many rounds, in the order in which the times were taken. */
const inRounds = (times) => {
  const each = Math.ceil(times.length / SINGLE_ROUNDS);
  return Array.from({ length: SINGLE_ROUNDS }, (_, round) =>
    medianOf(times.slice(round * each, (round + 1) * each))
  );
};

const measure = async (offices) => {
  const reads = await measureReads(inBoth(offices, 'reads'), READ_ROUNDS);
  const { office, routes } = offices.find(({ name }) => name === 'large');
  const delay =
    routes.heavy.length > 0 ? await measureDelay(office, routes.heavy, DELAY_SECONDS) : null;
  const singleTargets = inBoth(offices, 'singles');
  await warmUp(singleTargets);
  const singles = await measureSingles(singleTargets, SINGLE_ROUNDS);
  for (const { name, office } of offices) {
    const followed = await office.followed();
    if (followed.length > 0) singles.set(`${name}: profiles of that action`, inRounds(followed));
  }
  const found = offices.map(({ name, title }) => [
    name,
    { title, reads: ofOffice(reads, name), singles: ofOffice(singles, name) },
  ]);
  return { ...Object.fromEntries(found), delay };
};

const IMPORT_PART = 'import';
const ALL_PARTS = [...Object.keys(PARTS), IMPORT_PART];

const chosenParts = (names) => {
  const unknown = names.find((name) => !ALL_PARTS.includes(name));
  if (unknown !== undefined) {
    throw new Error(`There is no part "${unknown}"; there are ${ALL_PARTS.join(', ')}.`);
  }
  return names.length > 0 ? names : ALL_PARTS;
};

const parts = chosenParts(process.argv.slice(2));
const today = new Date().toISOString().slice(0, 10);
const dataDir = mkdtempSync(join(tmpdir(), 'q-office-bench-'));
const build = inProject(`dist-bench-${process.pid}`);
let offices = [];
let server;
let stopping;
const closeOffices = async () => {
  const open = offices;
  offices = [];
  for (const { office } of open) await office.stop();
};
const cleanUp = () =>
  (stopping ??= (async () => {
    await closeOffices();
    await server?.remove();
    rmSync(dataDir, { recursive: true, force: true });
    rmSync(build, { recursive: true, force: true });
  })());
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => void cleanUp().then(() => process.exit(130)));
}

let missed = 0;
try {
  copyBuildWithPlainType(build);
  server = await startEmbeddedServer({ dataDir, maxConnections: 60 });
  await makeTemplate(server, build, dataDir);
  for (const part of parts) {
    if (part === IMPORT_PART) {
      const databaseUrl = await makeDatabase(server, IMPORT_PART);
      missed += reportImport(
        await measureImport({ build, databaseUrl, dataDir, rows: IMPORT.rows }),
        IMPORT
      );
      continue;
    }
    say(`Making the offices (${part}) …`);
    for (const name of Object.keys(PARTS[part].sizes)) {
      offices.push(await openOffice(server, part, name, { build, dataDir, today }));
    }
    say('Measuring …\n');
    missed += report(await measure(offices), PARTS[part].targets);
    const large = offices.find(({ name }) => name === 'large');
    const { ownSql } = large.routes;
    if (ownSql !== undefined) missed += reportOwnSql(await measureOwnSql(large, ownSql));
    await closeOffices();
    if (part === 'dashboards') {
      const found = await measureRecomputation({ build, databaseUrl: large.databaseUrl, dataDir });
      missed += reportRecomputation(found, RECOMPUTATION);
    }
  }
} finally {
  await cleanUp();
}
process.exit(missed === 0 ? 0 : 1);
