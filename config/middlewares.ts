import { LARGEST_BATCH_BYTES } from '../src/infra/body-limits';
import { environment, publicUrl } from '../src/infra/environment';
import { LARGEST_UPLOAD_BYTES } from '../src/infra/upload-rules';

export default () => {
  const { CORS_ORIGINS } = environment();
  return [
    'strapi::logger',
    'strapi::errors',
    {
      name: 'strapi::security',
      config: {
        contentSecurityPolicy: {
          useDefaults: true,
          // Strings, not lists: Strapi would fill lists up with its own hosts.
          directives: {
            'default-src': "'self'",
            'connect-src': "'self'",
            // The panel's index page starts itself with an inline script.
            'script-src': "'self' 'unsafe-inline'",
            'style-src': "'self' 'unsafe-inline'",
            'font-src': "'self' data:",
            'img-src': "'self' data: blob:",
            'media-src': "'self' data: blob:",
            'frame-src': "'self'",
            'frame-ancestors': "'self'",
            'object-src': "'none'",
            'base-uri': "'self'",
            'form-action': "'self'",
            upgradeInsecureRequests: null,
          },
        },
      },
    },
    {
      name: 'strapi::cors',
      config: {
        origin: CORS_ORIGINS.length > 0 ? CORS_ORIGINS : [publicUrl()],
        maxAge: 600,
        keepHeadersOnError: true,
      },
    },
    'global::answer-refusals',
    'strapi::query',
    'global::limit-bodies',
    {
      name: 'strapi::body',
      config: {
        jsonLimit: LARGEST_BATCH_BYTES,
        formLimit: '256kb',
        textLimit: '256kb',
        formidable: { maxFileSize: LARGEST_UPLOAD_BYTES },
      },
    },
    'global::guard-uploads',
    { name: 'strapi::favicon', config: { path: './public/favicon.png' } },
    'global::serve-signed-file',
    'strapi::public',
  ];
};
