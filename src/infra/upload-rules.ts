/** What may be uploaded: evidence and papers, nothing a browser would run. Sizes are bytes. */
export const LARGEST_UPLOAD_BYTES = 10 * 1024 * 1024;

const SIGNATURES = {
  'application/pdf': Buffer.from('%PDF-'),
  'image/png': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  'image/jpeg': Buffer.from([0xff, 0xd8, 0xff]),
} as const;

export type UploadType = keyof typeof SIGNATURES;

export const ACCEPTED_UPLOAD_TYPES = Object.keys(SIGNATURES) as readonly UploadType[];

/** How many of a file's first bytes `detectUploadType` needs. */
export const SIGNATURE_BYTES = Math.max(...Object.values(SIGNATURES).map((bytes) => bytes.length));

/**
 * Which accepted type a file's first bytes show, whatever its name and declared type say.
 * Returns undefined for everything else.
 */
export const detectUploadType = (firstBytes: Uint8Array): UploadType | undefined =>
  ACCEPTED_UPLOAD_TYPES.find((type) => {
    const signature = SIGNATURES[type];
    return signature.equals(firstBytes.subarray(0, signature.length));
  });
