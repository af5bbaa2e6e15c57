import { createWriteStream } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { errors, file as fileSizes } from '@strapi/utils';
import { signFileUrl, SIGNED_FILE_PATH } from '../signed-file-url';
import { isStoredFileName, storedFileName, uploadFolder } from '../stored-files';
import { detectUploadType, SIGNATURE_BYTES } from '../upload-rules';

interface ProviderOptions {
  /** `DATA_DIR`. */
  readonly folder: string;
  /** `APP_KEYS`: sign the links. */
  readonly keys: readonly string[];
}

interface UploadedFile {
  readonly name: string;
  readonly hash: string;
  readonly ext?: string;
  readonly size: number;
  url?: string;
  stream?: Readable;
  buffer?: Buffer;
}

const storedName = (file: UploadedFile): string => {
  const name = storedFileName(file);
  if (!isStoredFileName(name)) {
    throw new errors.ValidationError('Only PDF, PNG and JPEG files can be uploaded.');
  }
  return name;
};

const readFirstBytes = async (path: string): Promise<Buffer> => {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(
      Buffer.alloc(SIGNATURE_BYTES),
      0,
      SIGNATURE_BYTES,
      0
    );
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
};

/**
 * Strapi's upload provider for files that nobody may read without a link signed for them.
 * Files lie in `DATA_DIR/uploads`; only PDF, PNG and JPEG by content are kept.
 */
export const init = ({ folder, keys }: ProviderOptions) => {
  const root = uploadFolder(folder);

  const store = async (file: UploadedFile): Promise<void> => {
    const name = storedName(file);
    const path = join(root, name);
    const content = file.stream ?? Readable.from(file.buffer ?? Buffer.alloc(0));
    await mkdir(root, { recursive: true, mode: 0o700 });
    await pipeline(content, createWriteStream(path, { mode: 0o600 }));
    if (detectUploadType(await readFirstBytes(path)) === undefined) {
      await rm(path, { force: true });
      throw new errors.ValidationError('Only PDF, PNG and JPEG files can be uploaded.');
    }
    file.url = `${SIGNED_FILE_PATH}${name}`;
  };

  return {
    isPrivate: () => true,

    getSignedUrl: (file: UploadedFile) => ({
      url: signFileUrl(keys, storedName(file), Date.now()),
    }),

    checkFileSize: (file: UploadedFile, { sizeLimit }: { sizeLimit?: number } = {}) => {
      if (sizeLimit !== undefined && fileSizes.kbytesToBytes(file.size) > sizeLimit) {
        throw new errors.PayloadTooLargeError(
          `${file.name} exceeds size limit of ${fileSizes.bytesToHumanReadable(sizeLimit)}.`
        );
      }
    },

    upload: store,
    uploadStream: store,

    delete: async (file: UploadedFile): Promise<void> => {
      await rm(join(root, storedName(file)), { force: true });
    },
  };
};
