import type { Tariff } from '../../domain/billing/tariff';
import { preparedRowsOf, type Transaction } from '../../infra/transaction';

const TARIFFS_SQL = `
select code, json_build_object('id', name_id, 'en', name_en) as name, sector, direction, unit, rate,
       coalesce(is_default, false) as "isDefault", valid_from::text as "validFrom",
       valid_until::text as "validUntil"
  from tariffs where valid_from <= :date and coalesce(valid_until, :date) >= :date
    or code = any(:codes)
 order by code, valid_from`;

/** The tariffs in force on a day, and every one of the codes that somebody named. */
export const loadTariffs = (
  trx: Transaction,
  date: string,
  codes: readonly string[]
): Promise<readonly Tariff[]> => preparedRowsOf<Tariff>(trx, TARIFFS_SQL, { date, codes });
