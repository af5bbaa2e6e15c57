import { createServer } from 'node:net';
import { Failure } from './failure.mjs';

const LAST_PORT = 65_535;
const TRIES = 50;

const isFree = (port, host) =>
  new Promise((settle) => {
    const probe = createServer();
    probe.once('error', () => settle(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => settle(true)));
  });

const parsePort = (text) => {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > LAST_PORT) {
    throw new Failure(`PORT must be a number from 1 to ${LAST_PORT}, not "${text}".`);
  }
  return port;
};

/**
 * The port to serve on: the one that was asked for, or a failure that says it is taken; when none
 * was asked for, `usual` or the next one that is free.
 */
export const choosePort = async (asked, host, usual = 1337) => {
  if (asked !== undefined && asked !== '') {
    const port = parsePort(asked);
    if (await isFree(port, host)) return port;
    throw new Failure(
      `Port ${port} is taken by another program (or not allowed): stop that program, or choose another with PORT=${port + 1}.`
    );
  }
  for (let port = usual; port < usual + TRIES; port += 1) {
    if (await isFree(port, host)) return port;
  }
  throw new Failure(
    `No port from ${usual} to ${usual + TRIES - 1} is free: choose one with PORT=…`
  );
};
