import { readFile } from 'node:fs/promises';
import { refuse } from '../../../domain/result';
import { errorFrom } from '../../../infra/refusal-error';

/** A file of a form, as Strapi's body parser leaves it; it is gone when the answer is out. */
interface FormFile {
  readonly filepath: string;
  readonly originalFilename?: string | null;
}
export type UploadedFiles = Readonly<Record<string, FormFile | readonly FormFile[] | undefined>>;

export interface NamedBytes {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The one file of the form's field `file`. Throws 400 where there is none, or more. */
export const uploadedFile = async (files: UploadedFiles = {}): Promise<NamedBytes> => {
  const [file, ...more] = Object.values(files).flat();
  if (file === undefined || more.length > 0 || files.file === undefined) {
    throw errorFrom(refuse('INVALID', 'staff.no-file', {}, 'file').refusal);
  }
  return {
    name: (file.originalFilename ?? '').slice(0, 255),
    bytes: await readFile(file.filepath),
  };
};
