import { useSearchParams } from 'react-router-dom';
import type { DataOrder } from '../page/data-table';
import type { ReportChoices } from './leave-report';

export interface ReportChoice {
  readonly year: string;
  readonly groupBy: string;
  /** Empty for every office that the reader may have a report of. */
  readonly office: string;
  /** As the server's routes take it. */
  readonly query: string;
  readonly order: DataOrder;
  readonly choose: (given: Readonly<Record<string, string>>) => void;
}

const DESCENDING = '-';

/** What is chosen lives in the address, so that a report can be kept and shared. */
export const useReportChoice = ({ thisYear }: ReportChoices): ReportChoice => {
  const [params, setParams] = useSearchParams();
  const year = params.get('year') ?? String(thisYear);
  const groupBy = params.get('groupBy') ?? 'employee';
  const office = params.get('office') ?? '';
  const sort = params.get('sort') ?? 'name';
  const isDescending = sort.startsWith(DESCENDING);
  const column = isDescending ? sort.slice(DESCENDING.length) : sort;

  const choose: ReportChoice['choose'] = (given) => {
    const chosen = Object.entries({ ...Object.fromEntries(params), ...given });
    setParams(Object.fromEntries(chosen.filter(([, value]) => value !== '')));
  };
  // Figures are looked at from the highest down, names from A.
  const other = (asked: string): string => {
    if (asked === column) return isDescending ? asked : `${DESCENDING}${asked}`;
    return asked === 'name' || asked === 'nip' ? asked : `${DESCENDING}${asked}`;
  };
  return {
    year,
    groupBy,
    office,
    query: new URLSearchParams({ year, groupBy, ...(office !== '' && { office }) }).toString(),
    order: { column, isDescending, onChoose: (asked) => choose({ sort: other(asked) }) },
    choose,
  };
};
