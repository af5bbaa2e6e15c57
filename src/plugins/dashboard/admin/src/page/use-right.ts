import { useAuth } from '@strapi/strapi/admin';

/**
 * Whether the reader's role has a right. What is behind it is judged by the server; this only keeps
 * buttons away that would be refused.
 * @param subject the content type, where the right is one on a content type
 */
export const useRight = (action: string, subject?: string): boolean =>
  useAuth('useRight', ({ permissions }) =>
    permissions.some(
      (right) => right.action === action && (subject === undefined || right.subject === subject)
    )
  );
