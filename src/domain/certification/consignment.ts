import type { IsoDate } from '../calendar/iso-date';
import type { CountryCode } from './country';
import type {
  ATTACHED_CERTIFICATES,
  ConveyanceMode,
  REEXPORT_CONTAINERS,
  REEXPORT_PACKINGS,
  Unit,
} from './vocabulary';

export interface Party {
  readonly name: string;
  readonly address: string;
  readonly country: CountryCode;
}

export interface Place {
  /** Region, town or farm; the country stands beside it. */
  readonly place: string;
  readonly country: CountryCode;
}

export interface ConsignmentItem {
  readonly commodity: string;
  readonly scientificName: string | null;
  readonly hsCode: string | null;
  /** Thousandths of the unit. */
  readonly quantity: number;
  readonly unit: Unit;
}

/** A disinfestation or disinfection treatment, in the columns of ISPM 12. */
export interface Treatment {
  readonly date: IsoDate | null;
  readonly type: string;
  readonly chemical: string | null;
  readonly duration: string | null;
  readonly temperature: string | null;
  readonly concentration: string | null;
  readonly additionalInformation: string | null;
}

/** The certificate a re-exported consignment came with, and what became of it here (ISPM 12, annex 2). */
export interface Reexport {
  readonly originalNumber: string;
  /** The country that issued it. */
  readonly country: CountryCode;
  readonly attached: (typeof ATTACHED_CERTIFICATES)[number];
  readonly packing: (typeof REEXPORT_PACKINGS)[number];
  readonly containers: (typeof REEXPORT_CONTAINERS)[number];
  readonly additionalInspection: boolean;
}

/** What an application says of its consignment. A certificate takes what its model shows. */
export interface ConsignmentFacts {
  readonly exporter: Party;
  readonly consignee: Party;
  readonly origin: Place;
  readonly destination: Place;
  readonly pointOfEntry: string | null;
  readonly borderPost: string | null;
  /** Name of the ship, number of the flight and the like. */
  readonly conveyance: string | null;
  readonly conveyanceMode: ConveyanceMode | null;
  readonly marks: string | null;
  readonly packagesNumber: number | null;
  readonly packagesDescription: string | null;
  readonly containerNumbers: string | null;
  readonly sealNumber: string | null;
  readonly intendedUse: string | null;
  /** Ear tags, chips, batch numbers: what tells these animals or goods from others. */
  readonly identification: string | null;
  /** What the official veterinarian certifies beside the fixed sentence. */
  readonly attestation: string | null;
  readonly additionalDeclaration: string | null;
  readonly treatments: readonly Treatment[];
  readonly items: readonly ConsignmentItem[];
  readonly reexport: Reexport | null;
}

export type ConsignmentField = keyof ConsignmentFacts;
