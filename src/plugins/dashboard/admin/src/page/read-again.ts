import { adminApi, type StrapiApp } from '@strapi/strapi/admin';

/** Have the form read its entry again: the content manager keeps it under these tags. */
export const readAgain = ({ store }: StrapiApp, uid: string, documentId: string): void => {
  const tags = [`${uid}_${documentId}`, `${uid}_LIST`];
  store?.dispatch(
    adminApi.util.invalidateTags(tags.map((id) => ({ type: 'Document', id })) as never)
  );
};
