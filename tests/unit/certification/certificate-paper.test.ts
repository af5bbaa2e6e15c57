import type { CertificatePaper } from '../../../src/api/certificate/paper/certificate-paper';
import { write } from '../../../src/api/certificate/paper/write-certificate';
import type { ConsignmentFacts } from '../../../src/domain/certification/consignment';
import type { CertificateType } from '../../../src/domain/certification/vocabulary';
import { readPaper, type Paper } from '../../api/paper';
import { BETWEEN_ISLANDS, CATTLE, FRUIT, MANGOSTEEN, REEXPORTED } from './consignments';
import { AS_DRAFT, paperOf } from './papers';

const printed = async (paper: CertificatePaper): Promise<Paper> => readPaper(await write(paper));

/** The words of the first page on one line. */
const wordsOf = ({ text }: Paper): string => text.replace(/\s+/g, ' ');

const MODELS: readonly [
  CertificateType,
  ConsignmentFacts,
  'en' | 'id',
  string,
  readonly string[],
][] = [
  [
    'phytosanitary',
    FRUIT,
    'en',
    'PHYTOSANITARY CERTIFICATE',
    [
      'Plant Protection Organization of / Organisasi Perlindungan Tumbuhan Indonesia',
      'To: Plant Protection Organization(s) of / Kepada Organisasi Perlindungan Tumbuhan Japan',
      'I. DESCRIPTION OF CONSIGNMENT',
      '1. Name and address of exporter / Nama dan alamat eksportir PT Contoh Buah Nusantara Jl. Pelabuhan Contoh 12, Tanjung Mutiara Indonesia',
      '2. Declared name and address of consignee / Nama dan alamat penerima Example Fruit Trading K.K. 1-2-3 Example, Minato, Tokyo Japan',
      '3. Number and description of packages / Jumlah dan jenis kemasan 1,250 cardboard boxes of 10 kg',
      '4. Distinguishing marks / Tanda pengenal CONTOH FRUIT / NRT / LOT 7 & 8',
      '5. Place of origin / Daerah asal Tasikmalaya, Jawa Barat, Indonesia',
      '6. Declared means of conveyance / Alat angkut GA 874 (by air)',
      '7. Declared point of entry / Tempat pemasukan Narita International Airport, Japan',
      'Fresh mangosteen Garcinia mangostana 0804.50.30 12,500 kg',
      'free from the quarantine pests specified by the importing contracting party',
      'II. ADDITIONAL DECLARATION',
      'free from Dysmicoccus lepelleyi and Bactrocera dorsalis.',
      'III. DISINFESTATION AND/OR DISINFECTION TREATMENT',
      'Fumigation Methyl bromide 2 hours, 21 °C 32 g/m³ Chamber 3',
      'Place of issue / Tempat terbit Tanjung Mutiara',
      'Date / Tanggal 5 November 2026',
      'Raka Contoh, S.P.',
      'No financial liability with respect to this certificate',
    ],
  ],
  [
    'phytosanitary-reexport',
    REEXPORTED,
    'en',
    'PHYTOSANITARY CERTIFICATE FOR RE-EXPORT',
    [
      'MV Contoh Samudra, voyage 18 (by sea)',
      'TEXU 123456-7 Seal SEAL-0042',
      '20,000 pieces',
      'were imported into Indonesia from Netherlands covered by Phytosanitary Certificate No. NL/2026/0004711',
      '[ ] original [√] certified true copy of which is attached',
      '[ ] packed [√] repacked in [ ] original [√] new containers',
      '[√] original phytosanitary certificate and [√] additional inspection',
    ],
  ],
  [
    'health',
    CATTLE,
    'en',
    'VETERINARY HEALTH CERTIFICATE',
    [
      'I.1 Consignor: name and address / Pengirim PT Contoh Buah Nusantara',
      'I.2 Certificate reference number / Nomor KT-2026-DEMO-000123',
      'I.5 Country of origin (ISO code) Negara asal Indonesia (ID)',
      'I.7 Country of destination (ISO code) Negara tujuan Malaysia (MY)',
      'I.13 Expected border post / Pos pemasukan Port Klang',
      'Live cattle Bos indicus 0102.29 40 head',
      'I.22 Commodities intended for use as Tujuan penggunaan Slaughter',
      'I.24 Identification of commodities / Identifikasi Ear tags ID-5300-0001 to ID-5300-0040',
      'The undersigned Official Veterinarian certifies',
      'no case of brucellosis was found for 12 months.',
    ],
  ],
  [
    'domestic',
    BETWEEN_ISLANDS,
    'id',
    'SERTIFIKAT KARANTINA',
    [
      '1. Nama dan alamat pengirim / Sender PT Contoh Buah Nusantara',
      '4. Daerah tujuan / Destination Makassar, Sulawesi Selatan, Indonesia',
      'KM Contoh Bahari (laut)',
      'Fresh mangosteen Garcinia mangostana 0804.50.30 12.500 kg',
      'dapat dilalulintaskan di dalam wilayah Republik Indonesia',
      'Tanggal / Date 5 November 2026',
    ],
  ],
];

describe.each(MODELS)(
  'the paper of a certificate of type %s',
  (type, facts, language, title, parts) => {
    test('is one A4 page, tagged, in its language, with its title and its fonts in the file', async () => {
      const paper = await printed(paperOf(type, facts));
      expect(paper).toMatchObject({ pages: 1, width: 595, height: 842, language, isTagged: true });
      expect(paper.title.toUpperCase()).toBe(`${title} KT-2026-DEMO-000123`);
      expect(paper.tags.filter((tag) => tag === 'H1')).toHaveLength(1);
      expect(paper.tags).toEqual(
        expect.arrayContaining(['H2', 'Table', 'TR', 'TH', 'TD', 'Figure'])
      );
      expect(paper.fonts.length).toBeGreaterThan(0);
      expect(paper.fonts.filter(({ isEmbedded }) => !isEmbedded)).toEqual([]);
    });

    test('says what its model asks for, in the model’s order', async () => {
      const words = wordsOf(await printed(paperOf(type, facts)));
      let read = 0;
      for (const part of [title, ...parts]) {
        expect(words.slice(read)).toContain(part);
        read = words.indexOf(part, read) + part.length;
      }
    });

    test('leads by its QR code to the page that checks it, and prints the code', async () => {
      const paper = await printed(paperOf(type, facts));
      expect(paper.qr).toBe('https://q-office.test/verify/K7QF-2M9X-03TB-YW5C');
      expect(paper.text).toContain('K7QF-2M9X-03TB-YW5C');
    });

    test('says across a draft that it is one, in which version, and names no number', async () => {
      const paper = await printed(paperOf(type, facts, AS_DRAFT));
      expect(paper.text).toContain('DRAFT - KONSEP · versi 2');
      expect(paper.text).toContain('PK-2026-000456 · versi 2');
      expect(paper.text).not.toContain('KT-2026-DEMO-000123');
      expect(paper.text).not.toContain('Raka Contoh');
      expect(paper.qr).toContain('/verify/');
    });
  }
);

test.each<[string, Partial<CertificatePaper>, readonly string[]]>([
  [
    'replaced',
    { state: 'replaced', replacedBy: { number: 'KT-2026-DEMO-000140', on: '2026-11-09' } },
    ['REPLACED / DIGANTI · No. KT-2026-DEMO-000140 · 9 November 2026', 'REPLACED · DIGANTI'],
  ],
  [
    'withdrawn',
    { state: 'withdrawn', withdrawnOn: '2026-11-12' },
    ['WITHDRAWN / DITARIK · 12 November 2026', 'WITHDRAWN · DITARIK'],
  ],
])('a %s certificate says so, and its QR code can be read', async (_, more, stamps) => {
  const paper = await printed(paperOf('phytosanitary', FRUIT, more));
  for (const stamp of stamps) expect(wordsOf(paper)).toContain(stamp);
  expect(paper).toMatchObject({ pages: 1, qr: expect.stringContaining('/verify/') });
});

test('an issued certificate bears no stamp and no word across it', async () => {
  const paper = await printed(paperOf('phytosanitary', FRUIT));
  expect(paper.text).not.toMatch(/DRAFT|KONSEP|REPLACED|WITHDRAWN/);
});

test('a replacement says in the words of ISPM 12 whose place it takes', async () => {
  const replaces = { number: 'KT-2026-DEMO-000100', issuedOn: '2026-10-30' };
  const words = wordsOf(await printed(paperOf('phytosanitary', FRUIT, { replaces })));
  expect(words).toContain(
    'This certificate replaces and cancels Phytosanitary Certificate No. KT-2026-DEMO-000100 issued on 30 October 2026.'
  );
});

test('where nothing is declared a dash stands, so that nothing can be added', async () => {
  const words = wordsOf(
    await printed(
      paperOf('phytosanitary', { ...FRUIT, treatments: [], additionalDeclaration: null })
    )
  );
  expect(words).toMatch(/10\. Additional declaration \/ Keterangan tambahan – III\./);
  expect(words).toContain('– – – – – –');
});

test('goods that need more than a page go on on clean sheets, and nothing is lost', async () => {
  const items = Array.from({ length: 70 }, (_, index) => ({
    ...MANGOSTEEN,
    commodity: `Produce line ${index + 1}.`,
  }));
  const additionalDeclaration = Array.from(
    { length: 400 },
    (_, index) => `Declared sentence ${index + 1};`
  ).join(' ');
  const paper = await printed(paperOf('phytosanitary', { ...FRUIT, items, additionalDeclaration }));
  expect(paper.pages).toBeGreaterThan(2);
  const all = paper.texts.join(' ').replace(/\s+/g, ' ');
  for (const { commodity } of items) expect(all).toContain(commodity);
  for (let n = 1; n <= 400; n += 1) expect(all).toContain(`Declared sentence ${n};`);
  expect(all).toContain('10. Additional declaration (continued)');
  paper.texts.forEach((text, index) => {
    expect(text).toContain(`Page ${index + 1} of ${paper.pages}`);
    expect(text).toContain('K7QF-2M9X-03TB-YW5C');
    expect(text).toContain('KT-2026-DEMO-000123');
    expect(text.includes('Continuation sheet')).toBe(index > 0);
    // The head of the table comes again where its rows do.
    if (text.includes('Produce line')) expect(text).toContain('8. Name of produce');
  });
});

test('the same certificate gives the same bytes', async () => {
  const paper = paperOf('health', CATTLE);
  expect((await write(paper)).equals(await write(paper))).toBe(true);
});
