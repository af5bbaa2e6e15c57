import { useSearchParams } from 'react-router-dom';

/** What a queue can be narrowed by; each is a word in the page's address. */
export const FILTERS = ['sector', 'direction', 'workArea', 'officer', 'search'] as const;
export type Filter = (typeof FILTERS)[number];

const ASKED = ['stage', ...FILTERS, 'page'] as const;

export interface QueueChoice {
  /** Empty where nothing is chosen. */
  readonly stage: string;
  readonly filters: Readonly<Record<Filter, string>>;
  readonly isNarrowed: boolean;
  /** As the server's route takes it. */
  readonly query: string;
  /** Choose anew; with anything but a page, the first page comes. */
  readonly choose: (given: Readonly<Record<string, string>>) => void;
}

/** What is chosen lives in the address, so that a queue can be kept and shared. */
export const useQueueChoice = (): QueueChoice => {
  const [params, setParams] = useSearchParams();
  const valueOf = (name: string): string => params.get(name) ?? '';
  const filters = Object.fromEntries(
    FILTERS.map((name) => [name, valueOf(name)])
  ) as QueueChoice['filters'];
  const query = new URLSearchParams(
    ASKED.map((name) => [name, valueOf(name)]).filter(([, value]) => value !== '')
  ).toString();
  const choose: QueueChoice['choose'] = (given) => {
    const chosen = Object.entries({ ...Object.fromEntries(params), page: '', ...given });
    setParams(Object.fromEntries(chosen.filter(([, value]) => value !== '')));
  };
  return {
    stage: valueOf('stage'),
    filters,
    isNarrowed: Object.values(filters).some((value) => value !== ''),
    query,
    choose,
  };
};
