import { createSecretKey } from 'node:crypto';
import { environment } from '../src/infra/environment';
import { formatGraphqlError } from '../src/infra/graphql-errors';
import { ACCEPTED_UPLOAD_TYPES, LARGEST_UPLOAD_BYTES } from '../src/infra/upload-rules';

const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;
const SMTP_TIMEOUT_MS = 10_000;

export default () => {
  const settings = environment();
  const inProduction = settings.NODE_ENV === 'production';
  return {
    dashboard: { enabled: true, resolve: './src/plugins/dashboard' },
    'users-permissions': {
      config: {
        // A key, not its text: jsonwebtoken would try to read the text as a certificate each time.
        jwtSecret: createSecretKey(settings.JWT_SECRET, 'utf8'),
        jwtManagement: 'refresh',
        sessions: {
          accessTokenLifespan: 30 * MINUTE,
          maxRefreshTokenLifespan: 30 * DAY,
          idleRefreshTokenLifespan: 14 * DAY,
          httpOnly: false,
        },
        register: { allowedFields: [] },
        ratelimit: { interval: 60_000, max: settings.LOGINS_PER_MINUTE },
      },
    },
    graphql: {
      config: {
        endpoint: '/graphql',
        shadowCRUD: true,
        landingPage: !inProduction,
        depthLimit: 10,
        defaultLimit: 25,
        maxLimit: 100,
        apolloServer: {
          introspection: !inProduction,
          includeStacktraceInErrorResponses: false,
          formatError: formatGraphqlError,
          // Strapi's own CORS middleware already answers for /graphql; Apollo's would allow everybody.
          cors: false,
        },
      },
    },
    upload: {
      config: {
        provider: 'q-office-private-upload',
        providerOptions: {
          folder: settings.DATA_DIR,
          keys: settings.APP_KEYS,
        },
        sizeLimit: LARGEST_UPLOAD_BYTES,
        breakpoints: {},
        security: { allowedTypes: [...ACCEPTED_UPLOAD_TYPES] },
      },
    },
    email: {
      config: {
        provider: 'nodemailer',
        providerOptions:
          settings.SMTP_HOST === undefined
            ? { streamTransport: true, buffer: true, newline: 'windows' }
            : {
                host: settings.SMTP_HOST,
                port: settings.SMTP_PORT,
                secure: settings.SMTP_SECURE,
                connectionTimeout: SMTP_TIMEOUT_MS,
                greetingTimeout: SMTP_TIMEOUT_MS,
                socketTimeout: SMTP_TIMEOUT_MS,
                ...(settings.SMTP_USER === undefined
                  ? {}
                  : { auth: { user: settings.SMTP_USER, pass: settings.SMTP_PASSWORD } }),
              },
        settings: { defaultFrom: settings.MAIL_FROM, defaultReplyTo: settings.MAIL_FROM },
      },
    },
  };
};
