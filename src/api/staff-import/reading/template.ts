/** The template's columns, each with what an invented person would have there. */
const COLUMNS = [
  ['NIP', '199001012015011001'],
  ['Nama', 'Nama Contoh, S.P.'],
  ['Jenis kepegawaian', 'PNS'],
  ['Jabatan', 'Pemeriksa Karantina'],
  ['Pangkat/golongan', 'Penata Muda (III/a)'],
  ['Kode unit', 'UNIT-01'],
  ['Kode wilker', 'WILKER-01'],
  ['NIP atasan', '198001012005011001'],
  ['TMT', '2015-01-01'],
  ['Awal kontrak', ''],
  ['Akhir kontrak', ''],
  ['Email', 'nama.contoh@kantor.test'],
  ['Telepon', '081200000000'],
  ['Sisa cuti N-1', '6'],
  ['Sisa cuti N-2', '0'],
] as const;

export const TEMPLATE_TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

export const isTemplateFormat = (format: string): format is keyof typeof TEMPLATE_TYPES =>
  Object.hasOwn(TEMPLATE_TYPES, format);

const BYTE_ORDER_MARK = '\uFEFF';
const WIDTH = 22;

const asCsv = (): Buffer => {
  const line = (cells: readonly string[]): string =>
    `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')}\r\n`;
  // Excel reads UTF-8 only where this mark says so, and semicolons where Indonesian is set.
  const text = line(COLUMNS.map(([title]) => title)) + line(COLUMNS.map(([, example]) => example));
  return Buffer.from(BYTE_ORDER_MARK + text);
};

/** Every cell is text ("@"), or Excel would round the NIP that somebody types there. */
const asXlsx = async (): Promise<Buffer> => {
  // An ES module by its types.
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const cell = (value: string, more: object = {}) => ({
    value,
    type: String,
    format: '@',
    ...more,
  });
  return writeXlsxFile(
    [
      COLUMNS.map(([title]) => cell(title, { fontWeight: 'bold' })),
      COLUMNS.map(([, example]) => cell(example)),
    ],
    { sheet: 'Pegawai', columns: COLUMNS.map(() => ({ width: WIDTH })) }
  ).toBuffer();
};

/** An empty list of staff to fill in: titles, and one invented person. */
export const templateAs = async (format: keyof typeof TEMPLATE_TYPES): Promise<Buffer> =>
  format === 'csv' ? asCsv() : asXlsx();
