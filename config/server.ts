import { environment, publicUrl } from '../src/infra/environment';

export default () => {
  const { HOST, PORT, APP_KEYS, TRUST_PROXY } = environment();
  return {
    host: HOST,
    port: PORT,
    url: publicUrl(),
    app: { keys: APP_KEYS },
    proxy: { koa: TRUST_PROXY },
    cron: { enabled: false },
    transfer: { remote: { enabled: false } },
    logger: { updates: { enabled: false }, startup: { enabled: false } },
    webhooks: { populateRelations: false },
  };
};
