import type { Context } from 'koa';
import { CALENDAR_TYPE } from '../../../infra/calendar-file';
import { sendKept } from '../../../infra/kept-answers';
import { currentLanguage } from '../../../infra/language';
import { XLSX_TYPE } from '../../../infra/spreadsheet';
import { calendarSheets } from '../export/calendar-sheets';
import { calendarFor, leaveCalendar } from '../reading/calendar';
import { calendarExport } from '../reading/leave-events';

/** Who is away when (shared/api.md, Leave): parse, read, answer. */
export default {
  async find(ctx: Context): Promise<void> {
    await sendKept(ctx, await calendarFor(ctx.query));
  },

  async spreadsheet(ctx: Context): Promise<void> {
    const language = currentLanguage();
    const file = await calendarSheets(await leaveCalendar(ctx.query), language);
    ctx.attachment('leave-calendar.xlsx');
    ctx.type = XLSX_TYPE;
    ctx.body = file;
  },

  async file(ctx: Context): Promise<void> {
    const file = await calendarExport(ctx.query, currentLanguage());
    ctx.attachment('leave-calendar.ics');
    ctx.type = CALENDAR_TYPE;
    ctx.body = file;
  },
};
