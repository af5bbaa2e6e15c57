import { formatDate, type IsoDate } from '../../../domain/calendar/iso-date';
import type { ConsignmentItem, Party, Place } from '../../../domain/certification/consignment';
import { countryName } from '../../../domain/certification/country';
import { ISSUING_AUTHORITY } from '../../../domain/certification/statements';
import type { CertificateType, ConveyanceMode } from '../../../domain/certification/vocabulary';
import type { Words } from '../../../infra/pdf/blocks/look';
import { UNIT_NAMES } from '../../../infra/texts/units';
import type { CertificatePaper } from './certificate-paper';

/** Words that certificates of all types share; the fixed ones of a model stand with its parts. */

export type PaperLanguage = 'id' | 'en';

/** In which language a certificate speaks first: abroad English, at home Indonesian. */
export const LANGUAGES: Readonly<Record<CertificateType, PaperLanguage>> = {
  phytosanitary: 'en',
  'phytosanitary-reexport': 'en',
  health: 'en',
  domestic: 'id',
};

export const TITLES: Readonly<Record<CertificateType, Required<Words>>> = {
  phytosanitary: { main: 'Phytosanitary Certificate', second: 'Sertifikat Fitosanitari' },
  'phytosanitary-reexport': {
    main: 'Phytosanitary Certificate for Re-export',
    second: 'Sertifikat Fitosanitari untuk Re-ekspor',
  },
  health: { main: 'Veterinary Health Certificate', second: 'Sertifikat Kesehatan Hewan' },
  domestic: { main: 'Sertifikat Karantina', second: 'Quarantine Certificate' },
};

/** One colour a type, so that papers are told apart on a desk. */
export const ACCENTS: Readonly<Record<CertificateType, string>> = {
  phytosanitary: '#1d6a3a',
  'phytosanitary-reexport': '#0f5f68',
  health: '#1f4f86',
  domestic: '#514079',
};

export const AUTHORITY: Required<Words> = {
  main: ISSUING_AUTHORITY,
  second: 'Badan Karantina Indonesia',
};

/** The colour of what is not in force any more. */
export const VOID = '#a11d1d';

export interface Watermark {
  readonly words: string;
  readonly color?: string;
}

/** What lies across a paper that certifies nothing, or nothing any more. */
export const watermarkOf = ({ state, version }: CertificatePaper): Watermark | undefined => {
  switch (state) {
    case 'draft':
    case 'approved':
      return { words: `DRAFT - KONSEP · versi ${version}` };
    case 'replaced':
      return { words: 'REPLACED · DIGANTI', color: VOID };
    case 'withdrawn':
      return { words: 'WITHDRAWN · DITARIK', color: VOID };
    case 'issued':
      return undefined;
  }
};

const MODES: Readonly<Record<PaperLanguage, Readonly<Record<ConveyanceMode, string>>>> = {
  en: { sea: 'by sea', rail: 'by rail', road: 'by road', air: 'by air', mail: 'by mail' },
  id: { sea: 'laut', rail: 'kereta api', road: 'darat', air: 'udara', mail: 'pos' },
};

const FIGURES: Readonly<Record<PaperLanguage, Intl.NumberFormat>> = {
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 }),
  id: new Intl.NumberFormat('id-ID', { maximumFractionDigits: 3 }),
};

/** '12,500 kg'; what is counted and measured stands as exactly as it was declared. */
export const quantityOf = (
  { quantity, unit }: Pick<ConsignmentItem, 'quantity' | 'unit'>,
  language: PaperLanguage
): string => `${FIGURES[language].format(quantity / 1000)} ${UNIT_NAMES[language][unit]}`;

export const numberOf = (count: number | null, language: PaperLanguage): string =>
  count === null ? '' : FIGURES[language].format(count);

export const dateOf = (date: IsoDate | null, language: PaperLanguage): string =>
  date === null ? '' : formatDate(date, language);

export const partyOf = ({ name, address, country }: Party, language: PaperLanguage): string =>
  [name, address, countryName(country, language)].filter(Boolean).join('\n');

export const placeOf = ({ place, country }: Place, language: PaperLanguage): string =>
  [place, countryName(country, language)].filter(Boolean).join(', ');

export const countryWithCode = ({ country }: Place, language: PaperLanguage): string =>
  `${countryName(country, language)} (${country})`;

/** 'GA 874 (by air)'. */
export const conveyanceOf = (
  {
    conveyance,
    conveyanceMode,
  }: {
    readonly conveyance: string | null;
    readonly conveyanceMode: ConveyanceMode | null;
  },
  language: PaperLanguage
): string =>
  [conveyance ?? '', conveyanceMode === null ? '' : `(${MODES[language][conveyanceMode]})`]
    .filter(Boolean)
    .join(' ');

/** Containers and seal on lines of their own. */
export const containersOf = (
  {
    containerNumbers,
    sealNumber,
  }: {
    readonly containerNumbers: string | null;
    readonly sealNumber: string | null;
  },
  seal: string
): string =>
  [containerNumbers ?? '', sealNumber === null ? '' : `${seal} ${sealNumber}`]
    .filter(Boolean)
    .join('\n');

/** A replacement says whose place it takes (ISPM 12 asks for the words); nothing on other certificates. */
export const replacementOf = ({ replaces, content }: CertificatePaper): string => {
  if (replaces === null) return '';
  const language = LANGUAGES[content.type];
  const [number, date] = [replaces.number, dateOf(replaces.issuedOn, language)];
  return language === 'en'
    ? `This certificate replaces and cancels ${TITLES[content.type].main} No. ${number} issued on ${date}.`
    : `Sertifikat ini menggantikan dan membatalkan ${TITLES[content.type].main} Nomor ${number} tanggal ${date}.`;
};
