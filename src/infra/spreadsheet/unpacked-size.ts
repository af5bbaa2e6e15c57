const END_OF_DIRECTORY = 0x06054b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;

/**
 * How many bytes a zip archive says its files have, by its directory. The library that unpacks them
 * makes room for just as many, so an archive that lies comes out short, not larger. Undefined where
 * there is no such directory.
 */
export const unpackedSize = (archive: Buffer): number | undefined => {
  const from = Math.max(0, archive.length - END_BYTES - LONGEST_COMMENT);
  let end = archive.length - END_BYTES;
  while (end >= from && archive.readUInt32LE(end) !== END_OF_DIRECTORY) end -= 1;
  if (end < from) return undefined;
  const entries = archive.readUInt16LE(end + 10);
  let offset = archive.readUInt32LE(end + 16);
  let size = 0;
  for (let entry = 0; entry < entries; entry += 1) {
    if (offset + ENTRY_BYTES > archive.length || archive.readUInt32LE(offset) !== ENTRY) {
      return undefined;
    }
    // An archive too large for these fields says 0xffffffff, which is too much as well.
    size += archive.readUInt32LE(offset + 24);
    offset +=
      ENTRY_BYTES +
      archive.readUInt16LE(offset + 28) +
      archive.readUInt16LE(offset + 30) +
      archive.readUInt16LE(offset + 32);
  }
  return size;
};
