import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { IsoDate } from '../../../../../domain/calendar/iso-date';
import { periodOf, QUICK_PERIODS, type Period, type QuickPeriod } from './period';

export interface Choice {
  readonly period: Period;
  /** Null where the two days are the reader's own. */
  readonly quick: QuickPeriod | null;
  /** Empty for all that the reader may see. */
  readonly office: string;
  /** As the server's route takes it. */
  readonly query: string;
  readonly chooseQuick: (quick: QuickPeriod) => void;
  readonly choosePeriod: (period: Period) => void;
  readonly chooseOffice: (office: string) => void;
}

/** What is chosen while the address says nothing. */
const FIRST: QuickPeriod = 'twelve-months';

const isQuick = (text: string | null): text is QuickPeriod =>
  (QUICK_PERIODS as readonly (string | null)[]).includes(text);

/**
 * Period and office live in the address, so that a dashboard can be kept and shared; a quick choice
 * stands there by its name and moves with the days.
 */
export const useChoice = (today: IsoDate): Choice => {
  const [params, setParams] = useSearchParams();
  return useMemo(() => {
    const [from, to] = [params.get('from'), params.get('to')];
    const asked = params.get('period');
    const isOwn = from !== null && to !== null;
    const quick = isOwn ? null : isQuick(asked) ? asked : FIRST;
    const period =
      quick === null ? { from: from ?? today, to: to ?? today } : periodOf(quick, today);
    const office = params.get('office') ?? '';
    const set = (given: Readonly<Record<string, string>>) => {
      const chosen = Object.entries({ ...Object.fromEntries(params), ...given });
      setParams(Object.fromEntries(chosen.filter(([, value]) => value !== '')));
    };
    return {
      period,
      quick,
      office,
      query: new URLSearchParams({ ...period, ...(office !== '' && { office }) }).toString(),
      chooseQuick: (chosen) => set({ period: chosen === FIRST ? '' : chosen, from: '', to: '' }),
      choosePeriod: (chosen) => set({ ...chosen, period: '' }),
      chooseOffice: (chosen) => set({ office: chosen }),
    };
  }, [params, setParams, today]);
};
