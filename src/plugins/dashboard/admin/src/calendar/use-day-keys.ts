import { useState, type FocusEvent, type KeyboardEvent, type MouseEvent } from 'react';
import type { IsoDate } from '../../../../../domain/calendar/iso-date';

interface DayKeys {
  /** One day can be reached by Tab, the others from it by the arrow keys. */
  readonly tabIndexOf: (day: IsoDate) => 0 | -1;
  /** For the element around the days. */
  readonly handlers: {
    readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
    readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
    readonly onClick: (event: MouseEvent<HTMLElement>) => void;
  };
}

const dayAt = (target: EventTarget): IsoDate | undefined =>
  target instanceof Element
    ? (target.closest<HTMLElement>('[data-day]')?.dataset.day ?? undefined)
    : undefined;

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
};

/**
 * Days, each an element with `data-day`, among which the arrow keys move and Enter or Space picks.
 * @param days the days there are, in order
 * @param entry the day that Tab comes to first
 */
export const useDayKeys = (
  days: readonly IsoDate[],
  entry: IsoDate | undefined,
  onPick: (day: IsoDate) => void
): DayKeys => {
  const [focused, setFocused] = useState<IsoDate | null>(null);
  const reachable = focused !== null && days.includes(focused) ? focused : (entry ?? days[0]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const day = dayAt(event.target);
    if (day === undefined) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onPick(day);
      return;
    }
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = days[days.indexOf(day) + step];
    if (next === undefined) return;
    event.currentTarget.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus();
  };

  return {
    tabIndexOf: (day) => (day === reachable ? 0 : -1),
    handlers: {
      onKeyDown,
      onFocus: (event) => setFocused(dayAt(event.target) ?? null),
      onClick: (event) => {
        const day = dayAt(event.target);
        if (day !== undefined) onPick(day);
      },
    },
  };
};
