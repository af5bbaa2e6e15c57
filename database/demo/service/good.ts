import { HOME_COUNTRY } from '../../../src/domain/certification/country';
import type {
  CertificateType,
  ConveyanceMode,
  Direction,
  Sector,
  Unit,
} from '../../../src/domain/certification/vocabulary';
import { DEMO_COMPANIES } from './companies';
import type { Consignment } from './story';

/** The other side of a consignment: who sends what comes in, who receives what goes out. */
export interface Partner {
  readonly name: string;
  readonly address: string;
  readonly country: string;
  readonly place: string;
  readonly port: string;
}

/** Something that is traded through a demo office, again and again. */
export interface Good {
  readonly name: string;
  readonly office: 'DEMO' | 'DEMO2';
  readonly companies: readonly string[];
  readonly sector: Sector;
  readonly direction: Direction;
  readonly certificateType?: CertificateType;
  /** How often it comes, against the others of its office. */
  readonly weight: number;
  /** Months of the year in which it is in season; all without. */
  readonly season?: readonly number[];
  readonly workArea: string;
  readonly item: {
    readonly commodity: string;
    readonly scientificName: string;
    readonly hsCode: string;
    readonly unit: Unit;
    readonly tariffCode?: string;
  };
  /** Least, most, and the step between. */
  readonly quantity: readonly [number, number, number];
  readonly packing: { readonly description: string; readonly holds: number };
  readonly from: string;
  readonly partners: readonly Partner[];
  readonly mode: ConveyanceMode;
  readonly conveyances: readonly string[];
  /** What else the application says. */
  readonly more?: Readonly<Record<string, unknown>>;
}

const COMES_IN: readonly Direction[] = ['import', 'domestic-in'];
const MOST_PACKAGES = 9000;

/** A number in [0, 1), every time another one. */
export type Chance = () => number;

export const pick = <Item>(items: readonly Item[], chance: Chance): Item => {
  const item = items[Math.floor(chance() * items.length)];
  if (item === undefined) throw new Error('There is nothing to choose from.');
  return item;
};

const quantityOf = ([least, most, step]: Good['quantity'], chance: Chance): number => {
  const steps = Math.round((most - least) / step);
  return Number((least + Math.floor(chance() * (steps + 1)) * step).toFixed(3));
};

/** Containers and seals of what goes by sea. */
const containersOf = (mode: ConveyanceMode, chance: Chance) => {
  const serial = String(Math.floor(chance() * 1_000_000)).padStart(6, '0');
  return mode === 'sea' ? { containerNumbers: `DEMU ${serial}`, sealNumber: `ID-${serial}` } : {};
};

/** One consignment of a good, of one of its companies. */
export const consignmentOf = (good: Good, chance: Chance, company?: string): Consignment => {
  const { office, workArea, sector, direction, item, mode } = good;
  const whose = company ?? pick(good.companies, chance);
  const partner = pick(good.partners, chance);
  const quantity = quantityOf(good.quantity, chance);
  const packagesNumber = Math.min(
    MOST_PACKAGES,
    Math.max(1, Math.ceil(quantity / good.packing.holds))
  );
  const comesIn = COMES_IN.includes(direction);
  const home = DEMO_COMPANIES.find(({ handle }) => handle === whose)?.city ?? good.from;
  const side = { name: partner.name, address: partner.address, country: partner.country };
  const conveyance = `${pick(good.conveyances, chance)} ${100 + Math.floor(chance() * 800)}`;
  const parties = comesIn
    ? {
        exporterName: side.name,
        exporterAddress: side.address,
        exporterCountry: side.country,
        origin: partner.place,
        originCountry: partner.country,
        destination: home,
        destinationCountry: HOME_COUNTRY,
        pointOfEntry: good.from,
        borderPost: good.from,
      }
    : {
        consigneeName: side.name,
        consigneeAddress: side.address,
        consigneeCountry: side.country,
        origin: good.from,
        originCountry: HOME_COUNTRY,
        destination: partner.place,
        destinationCountry: partner.country,
        pointOfEntry: partner.port,
        borderPost: partner.port,
      };
  return {
    office,
    company: whose,
    workArea,
    sector,
    direction,
    data: {
      ...(good.certificateType === undefined ? {} : { certificateType: good.certificateType }),
      items: [{ ...item, quantity }],
      ...parties,
      conveyance,
      conveyanceMode: mode,
      packagesNumber,
      packagesDescription: good.packing.description,
      marks: `${whose.slice(0, 3).toUpperCase()}/${partner.country}/${packagesNumber}`,
      ...containersOf(mode, chance),
      ...good.more,
    },
  };
};
