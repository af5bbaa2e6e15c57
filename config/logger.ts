import { winston, formats } from '@strapi/logger';
import { environment } from '../src/infra/environment';
import { redactSecrets } from '../src/infra/log-redaction';

/** In production a line of JSON for what matters; a line for every request only when asked for. */
export default () => {
  const { LOG_LEVEL, NODE_ENV } = environment();
  const inProduction = NODE_ENV === 'production';
  return {
    level: LOG_LEVEL ?? (inProduction ? 'info' : 'http'),
    format: inProduction
      ? winston.format.combine(
          winston.format.errors({ stack: true }),
          redactSecrets(),
          winston.format.timestamp(),
          winston.format.json()
        )
      : winston.format.combine(
          redactSecrets(),
          formats.prettyPrint({ timestamps: 'YYYY-MM-DD HH:mm:ss' })
        ),
  };
};
