import type { Core } from '@strapi/strapi';

interface FileRow {
  readonly url: string;
  readonly hash?: string;
}

/**
 * Sign the links of files that GraphQL answers with, as REST and the panel do by themselves:
 * Strapi 5.54 loads media past its document service there. Call in `register()`.
 */
export const signFilesInGraphql = (strapi: Core.Strapi): void => {
  strapi
    .plugin('graphql')
    .service('extension')
    .use({
      resolvers: {
        UploadFile: {
          url: async (file: FileRow): Promise<string> => {
            if (file.hash === undefined) return file.url;
            const signed = await strapi.plugin('upload').service('file').signFileUrls(file);
            return (signed as FileRow).url;
          },
        },
      },
    });
};
