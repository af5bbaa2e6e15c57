import { useSearchParams } from 'react-router-dom';

export interface ComplaintChoice {
  readonly kind: string;
  readonly state: string;
  readonly channel: string;
  readonly page: number;
  /** As the server's route takes it. */
  readonly query: string;
  readonly choose: (given: Readonly<Record<string, string>>) => void;
}

/** What is chosen lives in the address, so that a list can be kept and shared. */
export const useComplaintChoice = (): ComplaintChoice => {
  const [params, setParams] = useSearchParams();
  const kind = params.get('kind') ?? '';
  const state = params.get('state') ?? 'open';
  const channel = params.get('channel') ?? '';
  const page = Math.max(1, Number(params.get('page') ?? '1') || 1);
  return {
    kind,
    state,
    channel,
    page,
    query: new URLSearchParams({ kind, state, channel, page: String(page) }).toString(),
    choose: (given) => {
      // Another choice begins at its first page.
      const { page: _page, ...kept } = Object.fromEntries(params);
      const chosen = Object.entries({ ...kept, ...given });
      setParams(Object.fromEntries(chosen.filter(([, value]) => value !== '')));
    },
  };
};
