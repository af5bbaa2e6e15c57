import type { IsoDate } from '../calendar/iso-date';
import { UNITS, type Direction, type Sector } from '../certification/vocabulary';
import { accept, refuse, type Result } from '../result';
import type { Rupiah } from './rupiah';

/** What a tariff charges by the piece of paper, whatever it certifies. */
export const DOCUMENT_UNIT = 'document';

export const TARIFF_UNITS = [...UNITS, DOCUMENT_UNIT] as const;
export type TariffUnit = (typeof TARIFF_UNITS)[number];

/**
 * One dated line of the tariff of state revenue (PNBP): what one unit costs from `validFrom` until
 * `validUntil`, both included. A new regulation brings new rows under the same codes.
 */
export interface Tariff {
  readonly code: string;
  readonly name: { readonly id: string; readonly en: string };
  /** null: of either sector */
  readonly sector: Sector | null;
  /** null: in every direction */
  readonly direction: Direction | null;
  readonly unit: TariffUnit;
  readonly rate: Rupiah;
  /** Holds where nobody has chosen a tariff and no other default fits. */
  readonly isDefault: boolean;
  readonly validFrom: IsoDate;
  readonly validUntil: IsoDate | null;
}

/** What is billed, and when: the tariff of the day on which the bill is written counts. */
export interface BilledService {
  readonly sector: Sector;
  readonly direction: Direction;
  readonly date: IsoDate;
}

const isFor = (tariff: Tariff, { sector, direction }: BilledService): boolean =>
  (tariff.sector === null || tariff.sector === sector) &&
  (tariff.direction === null || tariff.direction === direction);

const isInForce = ({ validFrom, validUntil }: Tariff, date: IsoDate): boolean =>
  validFrom <= date && (validUntil === null || date <= validUntil);

/** The tariffs that a service can be billed by on its day. */
export const tariffsFor = (tariffs: readonly Tariff[], service: BilledService): readonly Tariff[] =>
  tariffs.filter((tariff) => isFor(tariff, service) && isInForce(tariff, service.date));

/**
 * The tariff that an item names, for a service; the youngest, if an office has left two overlapping.
 * @param path the input field that names the code
 * @returns the tariff, or `INVALID` with the reason `billing.tariff-missing`, `billing.unknown-tariff`,
 *   `billing.tariff-of-other-service` or `billing.tariff-not-in-force`
 */
export const tariffOf = (
  tariffs: readonly Tariff[],
  item: { readonly tariffCode: string | null; readonly commodity: string | null },
  service: BilledService,
  path: string
): Result<Tariff> => {
  const { tariffCode: code, commodity } = item;
  if (!code) {
    return refuse('INVALID', 'billing.tariff-missing', { commodity: commodity ?? '' }, path);
  }
  const named = tariffs.filter((tariff) => tariff.code === code);
  if (named.length === 0) return refuse('INVALID', 'billing.unknown-tariff', { code }, path);
  const fitting = named.filter((tariff) => isFor(tariff, service));
  if (fitting.length === 0) {
    return refuse('INVALID', 'billing.tariff-of-other-service', { code }, path);
  }
  const [tariff] = fitting
    .filter((candidate) => isInForce(candidate, service.date))
    .sort((a, b) => b.validFrom.localeCompare(a.validFrom));
  const { date } = service;
  return tariff === undefined
    ? refuse('INVALID', 'billing.tariff-not-in-force', { code, date }, path)
    : accept(tariff);
};
