import { join } from 'node:path';

/** Where uploads lie below `DATA_DIR`. */
export const uploadFolder = (dataDir: string): string => join(dataDir, 'uploads');

/** A stored file's name is Strapi's hash with a short extension: nothing that could leave the folder. */
export const isStoredFileName = (name: string): boolean =>
  /^[A-Za-z0-9_-]{1,200}\.(pdf|png|jpe?g)$/i.test(name);

/** The name under which an upload is stored. */
export const storedFileName = ({ hash, ext }: { hash: string; ext?: string | null }): string =>
  `${hash}${(ext ?? '').toLowerCase()}`;
