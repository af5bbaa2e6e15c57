import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  addMonths,
  isWithin,
  lastDayOfMonths,
  type IsoDate,
} from '../../../../../domain/calendar/iso-date';
import type { Place } from './calendar';

export type Span = 'month' | 'year';

/** What is looked at: it stands in the address, so that it can be shared and survives a reload. */
export interface View {
  readonly span: Span;
  /** First and last day shown. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** `workArea:KEY`, `orgUnit:KEY` or `office:KEY`; empty for all that one may see. */
  readonly place: string;
  readonly day: IsoDate | null;
}

export interface ViewSteps {
  readonly view: View;
  readonly showSpan: (span: Span) => void;
  readonly showPlace: (place: string) => void;
  /** So many months or years on; back, if negative. */
  readonly step: (count: number) => void;
  /** The month or year of a day. */
  readonly showAround: (day: IsoDate) => void;
  readonly pick: (day: IsoDate) => void;
  /** The month of a day, with the day picked. */
  readonly openDay: (day: IsoDate) => void;
}

/** Years that the calendar steps through; the server keeps no others. */
const MONTH = /^(19|2\d)\d\d-(0[1-9]|1[0-2])$/;
const MONTHS_IN = { month: 1, year: 12 } as const;

const firstDayOf = (span: Span, month: string): IsoDate =>
  span === 'year' ? `${month.slice(0, 4)}-01-01` : `${month}-01`;

const viewFrom = (params: URLSearchParams, today: IsoDate): View => {
  const span = params.get('view') === 'year' ? 'year' : 'month';
  const asked = params.get('month') ?? '';
  const from = firstDayOf(span, MONTH.test(asked) ? asked : today.slice(0, 7));
  const to = lastDayOfMonths(from, MONTHS_IN[span]);
  const day = params.get('day');
  return {
    span,
    from,
    to,
    place: params.get('place') ?? '',
    day: day !== null && isWithin(day, from, to) ? day : null,
  };
};

/** @param today where an address without a month begins */
export const useView = (today: IsoDate): ViewSteps => {
  const [params, setParams] = useSearchParams();
  return useMemo(() => {
    const view = viewFrom(params, today);
    const change = (
      changes: Readonly<Record<string, string | null>>,
      options = { replace: false }
    ): void =>
      setParams((before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries(changes)) {
          if (value === null || value === '') after.delete(name);
          else after.set(name, value);
        }
        return after;
      }, options);
    const showMonthOf = (day: IsoDate): void => change({ month: day.slice(0, 7), day: null });
    return {
      view,
      showSpan: (span) => change({ view: span, day: null }),
      showPlace: (place) => change({ place }),
      step: (count) => showMonthOf(addMonths(view.from, count * MONTHS_IN[view.span])),
      showAround: showMonthOf,
      pick: (day) => change({ day }, { replace: true }),
      openDay: (day) => change({ view: 'month', month: day.slice(0, 7), day }),
    };
  }, [params, setParams, today]);
};

export const codeOf = ({ parameter, documentId }: Place): string => `${parameter}:${documentId}`;

const PARAMETERS: readonly string[] = ['office', 'workArea', 'orgUnit'];

/** The place as the server's query names it; nothing for all places. */
export const placeQuery = (code: string): Readonly<Record<string, string>> => {
  const [parameter = '', key = ''] = code.split(':');
  return PARAMETERS.includes(parameter) && key !== '' ? { [parameter]: key } : {};
};

/** The query of a view, for the calendar and its exports. */
export const queryOf = ({ from, to, place }: View): string =>
  new URLSearchParams({ from, to, ...placeQuery(place) }).toString();
