const BYTES_A_MEGABYTE = 1024 * 1024;

/** What people and their programs send at once. */
export const LARGEST_JSON_BYTES = 2 * BYTES_A_MEGABYTE;

/** What another system sends at once: some thousand rows. */
export const LARGEST_BATCH_BYTES = 8 * BYTES_A_MEGABYTE;

export const megabytesOf = (bytes: number): number => Math.floor(bytes / BYTES_A_MEGABYTE);
