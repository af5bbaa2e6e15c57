import type { Unit } from '../../domain/certification/vocabulary';
import type { Language } from '../language';

/** What stands behind a quantity. */
export const UNIT_NAMES: Readonly<Record<Language, Readonly<Record<Unit | 'document', string>>>> = {
  en: {
    kg: 'kg',
    ton: 'tonnes',
    litre: 'litres',
    m3: 'm³',
    head: 'head',
    piece: 'pieces',
    stem: 'stems',
    package: 'packages',
    container: 'containers',
    document: 'documents',
  },
  id: {
    kg: 'kg',
    ton: 'ton',
    litre: 'liter',
    m3: 'm³',
    head: 'ekor',
    piece: 'buah',
    stem: 'tangkai',
    package: 'kemasan',
    container: 'peti kemas',
    document: 'dokumen',
  },
};
