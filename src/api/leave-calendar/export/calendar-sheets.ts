import { formatDate } from '../../../domain/calendar/iso-date';
import type { Language } from '../../../infra/language';
import { spreadsheetOf } from '../../../infra/spreadsheet';
import { leaveExportTexts as texts, leaveStateNames } from '../../../infra/texts/leave-export';
import type { LeaveCalendar } from '../reading/calendar';

/** A leave calendar as a spreadsheet: who is away, and how many each day. */
export const calendarSheets = ({ data, meta }: LeaveCalendar, language: Language) =>
  spreadsheetOf([
    {
      title: texts.list[language],
      headings: [texts.name, texts.from, texts.to, texts.state].map((text) => text[language]),
      rows: data.map(({ employee, startDate, endDate, leaveState }) => [
        employee.name,
        formatDate(startDate, language),
        formatDate(endDate, language),
        leaveStateNames[leaveState]?.[language] ?? leaveState,
      ]),
    },
    {
      title: texts['per-day'][language],
      headings: [texts.date, texts.away, texts.pending, texts.threshold, texts.holiday].map(
        (text) => text[language]
      ),
      rows: meta.perDay.map(({ date, away, pending, threshold, holiday }) => [
        formatDate(date, language),
        away,
        pending,
        threshold,
        holiday?.name ?? null,
      ]),
    },
  ]);
