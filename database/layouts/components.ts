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
  'service.reexport': {
    version: 1,
    mainField: 'originalNumber',
    edit: [
      ['originalNumber', 'country'],
      ['attached', 'packing', 'containers'],
      ['additionalInspection'],
    ],
  },
  'service.treatment': {
    version: 1,
    mainField: 'treatmentType',
    edit: [
      ['treatmentType', 'treatedOn'],
      ['chemical', 'concentration'],
      ['duration', 'temperature'],
      ['additionalInformation'],
    ],
  },
};
