import { environment } from '../src/infra/environment';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export default () => {
  const {
    ADMIN_JWT_SECRET,
    API_TOKEN_SALT,
    TRANSFER_TOKEN_SALT,
    ENCRYPTION_KEY,
    PUBLIC_URL,
    LOGINS_PER_MINUTE,
  } = environment();
  return {
    auth: {
      secret: ADMIN_JWT_SECRET,
      // A cookie marked secure never comes back over plain http, so it follows the public address.
      cookie: { secure: PUBLIC_URL?.startsWith('https://') ?? false, sameSite: 'lax' },
      sessions: {
        accessTokenLifespan: 30 * MINUTE,
        maxRefreshTokenLifespan: 30 * DAY,
        idleRefreshTokenLifespan: 7 * DAY,
        maxSessionLifespan: DAY,
        idleSessionLifespan: 2 * HOUR,
      },
    },
    // Counted by account and address, where the API counts by address alone: so a tenth of its rate.
    rateLimit: { interval: { min: 5 }, max: Math.ceil(LOGINS_PER_MINUTE / 2) },
    apiToken: { salt: API_TOKEN_SALT },
    transfer: { token: { salt: TRANSFER_TOKEN_SALT } },
    secrets: { encryptionKey: ENCRYPTION_KEY },
    autoOpen: false,
    ai: { enabled: false },
    preview: { enabled: false },
    flags: { nps: false, promoteEE: false, docLinks: false },
  };
};
