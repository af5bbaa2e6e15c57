import { winston } from '@strapi/logger';

/** Parts of an address that open something by themselves: a feed, a signed file, an invitation. */
const SECRETS = /([?&](?:token|signature|access_token)=|\/invitation\/)[^&?\s"']+/gi;

/** The text without what would let its reader in. */
export const withoutSecrets = (text: string): string => text.replace(SECRETS, '$1[hidden]');

/** Keeps such secrets out of every line of the log; Strapi logs whole addresses. */
export const redactSecrets = winston.format((line) => {
  if (typeof line.message === 'string') line.message = withoutSecrets(line.message);
  if (typeof line.stack === 'string') line.stack = withoutSecrets(line.stack);
  return line;
});
