import { sheetOf, type Table } from './table';

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** An XLSX file with a sheet a table. */
export const spreadsheetOf = async (tables: readonly Table[]): Promise<Buffer> => {
  // Its types are those of an ES module only.
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  return writeXlsxFile(tables.map(sheetOf)).toBuffer();
};
