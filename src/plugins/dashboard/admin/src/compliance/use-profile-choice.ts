import { useSearchParams } from 'react-router-dom';
import type { DataOrder } from '../page/data-table';

export interface ProfileChoice {
  readonly search: string;
  /** Empty for every tier. */
  readonly tier: string;
  readonly isNarrowed: boolean;
  /** As the server's route takes it. */
  readonly query: string;
  readonly order: DataOrder;
  /** Choose anew; with anything but a page, the first page comes. */
  readonly choose: (given: Readonly<Record<string, string>>) => void;
}

const DESCENDING = ':desc';
/** The lowest score is what supervision looks for. */
const FIRST_ORDER = 'score:asc';
/** Looked at from the lowest up; counts and volumes from the highest down. */
const FROM_BELOW: readonly string[] = ['name', 'score', 'tier'];

/** What is chosen lives in the address, so that a list can be kept and shared. */
export const useProfileChoice = (): ProfileChoice => {
  const [params, setParams] = useSearchParams();
  const valueOf = (name: string): string => params.get(name) ?? '';
  const search = valueOf('search');
  const tier = valueOf('tier');
  const sort = valueOf('sort') || FIRST_ORDER;
  const column = sort.split(':')[0] ?? '';
  const isDescending = sort.endsWith(DESCENDING);
  const choose: ProfileChoice['choose'] = (given) => {
    const chosen = Object.entries({ ...Object.fromEntries(params), page: '', ...given });
    setParams(Object.fromEntries(chosen.filter(([, value]) => value !== '')));
  };
  const isNextDescending = (asked: string): boolean =>
    asked === column ? !isDescending : !FROM_BELOW.includes(asked);
  const query = new URLSearchParams(
    Object.entries({
      search,
      'filters[tier]': tier,
      sort,
      'pagination[page]': valueOf('page') || '1',
    }).filter(([, value]) => value !== '')
  ).toString();
  return {
    search,
    tier,
    isNarrowed: search !== '' || tier !== '',
    query,
    order: {
      column,
      isDescending,
      onChoose: (asked) => choose({ sort: `${asked}:${isNextDescending(asked) ? 'desc' : 'asc'}` }),
    },
    choose,
  };
};
