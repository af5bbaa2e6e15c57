import { create } from 'qrcode';

/** A QR code as rows of modules, true where it is dark; without the quiet zone around it. */
export type QrModules = readonly (readonly boolean[])[];

/** The QR code of a text; it can be read with up to 15 % of it damaged. */
export const qrModules = (text: string): QrModules => {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  return Array.from({ length: modules.size }, (_, row) =>
    Array.from({ length: modules.size }, (_column, column) => modules.get(row, column) === 1)
  );
};
