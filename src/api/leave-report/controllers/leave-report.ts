import type { Context } from 'koa';
import { currentLanguage } from '../../../infra/language';
import { spreadsheetOf, XLSX_TYPE } from '../../../infra/spreadsheet';
import { CSV_TYPE, csvOf } from '../../../infra/table';
import { reportTable } from '../export/report-table';
import { reconcile } from '../reading/reconcile';
import { leaveReport } from '../reading/report';

/** Reports on leave: parse, read, answer. */
export default {
  async find(ctx: Context): Promise<void> {
    const { rows, ...meta } = await leaveReport(ctx.query);
    ctx.body = { data: rows, meta };
  },

  async spreadsheet(ctx: Context): Promise<void> {
    const report = await leaveReport(ctx.query);
    const file = await spreadsheetOf([reportTable(report, currentLanguage())]);
    ctx.attachment(`leave-report-${report.year}.xlsx`);
    ctx.type = XLSX_TYPE;
    ctx.body = file;
  },

  async csv(ctx: Context): Promise<void> {
    const report = await leaveReport(ctx.query);
    ctx.attachment(`leave-report-${report.year}.csv`);
    ctx.type = CSV_TYPE;
    ctx.body = csvOf(reportTable(report, currentLanguage()));
  },

  async reconcile(ctx: Context): Promise<void> {
    ctx.body = { data: await reconcile(ctx.query), meta: {} };
  },
};
