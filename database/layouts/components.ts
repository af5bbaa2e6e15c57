import type { ComponentLayout } from './type-layout';

/** Parts of a consignment's form. */
export const COMPONENT_LAYOUTS: Readonly<Record<string, ComponentLayout>> = {
  'service.item': {
    version: 1,
    mainField: 'commodity',
    edit: [
      ['commodity', 'scientificName'],
      ['quantity', 'unit'],
      ['hsCode', 'tariffCode'],
    ],
  },
  'service.treatment': {
    version: 1,
    mainField: 'treatmentType',
    edit: [
      ['treatmentType', 'treatedOn'],
      ['chemical', 'concentration'],
      ['durationAndTemperature', 'additionalInformation'],
    ],
  },
};
