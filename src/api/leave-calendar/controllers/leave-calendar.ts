import type { Context } from 'koa';
import { CALENDAR_TYPE } from '../../../infra/calendar-file';
import { currentLanguage } from '../../../infra/language';
import { XLSX_TYPE } from '../../../infra/spreadsheet';
import { calendarSheets } from '../export/calendar-sheets';
import { calendarFor, leaveCalendar } from '../reading/calendar';
import { calendarExport } from '../reading/leave-events';

/** Who is away when (shared/api.md, Leave): parse, read, answer. */
export default {
  /**
   * Answers 304 to whoever holds the calendar as it is, and packed bytes to whoever takes them: an
   * office's year is long, and an outpost's line is slow.
   */
  async find(ctx: Context): Promise<void> {
    const { tag, read } = await calendarFor(ctx.query);
    ctx.set('ETag', tag);
    ctx.set('Cache-Control', 'private, no-cache');
    ctx.vary('Accept-Encoding');
    ctx.status = 200;
    if (ctx.fresh) {
      ctx.status = 304;
      return;
    }
    const { plain, zipped } = await read();
    const packs = ctx.acceptsEncodings('gzip', 'identity') === 'gzip';
    if (packs) ctx.set('Content-Encoding', 'gzip');
    ctx.type = 'application/json';
    ctx.body = packs ? zipped : plain;
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
