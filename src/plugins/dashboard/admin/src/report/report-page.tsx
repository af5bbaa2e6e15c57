import { Box } from '@strapi/design-system';
import { useIsMobile } from '@strapi/strapi/admin';
import { DataTable } from '../page/data-table';
import { LabelledSelect } from '../page/labelled-select';
import { LoadedContent } from '../page/loaded-content';
import { PageFrame } from '../page/page-frame';
import { useDashboardData } from '../page/use-dashboard-data';
import { useText } from '../page/use-text';
import { DaysChart } from './days-chart';
import { keyOf, type LeaveReport, type ReportChoices } from './leave-report';
import { ReportFilters } from './report-filters';
import { useReportChoice, type ReportChoice } from './use-report-choice';
import { orderedBy, useReportColumns } from './use-report-columns';

interface ReportTableProps {
  readonly report: LeaveReport;
  readonly order: ReportChoice['order'];
}

const ReportTable = ({ report, order }: ReportTableProps) => {
  const say = useText();
  const columns = useReportColumns(report);
  const isMobile = useIsMobile();
  const column = columns.find(({ name }) => name === order.column);
  return (
    <>
      {isMobile && (
        // On a phone there are no headings to press.
        <Box paddingBottom={4}>
          <LabelledSelect
            label={say('report.sort')}
            value={order.column}
            options={columns.map(({ name, label }) => ({ value: name, label }))}
            onChange={order.onChoose}
          />
        </Box>
      )}
      <DataTable
        caption={say('report.caption', { year: String(report.year) })}
        columns={columns}
        rows={column ? orderedBy(report.rows, column, order.isDescending) : report.rows}
        keyOf={keyOf}
        order={order}
        total={
          report.groupBy === 'year' ? undefined : { label: say('report.total'), row: report.total }
        }
      />
    </>
  );
};

const ChosenReport = ({ choices }: { readonly choices: ReportChoices }) => {
  const say = useText();
  const choice = useReportChoice(choices);
  const { loaded, reload } = useDashboardData<LeaveReport>(
    `/dashboard/leave-report?${choice.query}`
  );
  return (
    <>
      <ReportFilters choices={choices} choice={choice} />
      <LoadedContent
        loaded={loaded}
        onRetry={() => void reload()}
        empty={{
          when: ({ rows }) => rows.length === 0,
          text: say('report.empty', { year: choice.year }),
        }}
      >
        {(report) => (
          <>
            <DaysChart report={report} />
            <ReportTable report={report} order={choice.order} />
          </>
        )}
      </LoadedContent>
    </>
  );
};

/** How much leave was taken, by whom, and how long decisions took. */
const ReportPage = () => {
  const say = useText();
  const { loaded, reload } = useDashboardData<ReportChoices>('/dashboard/leave-report/choices');
  return (
    <PageFrame title={say('report.title')} subtitle={say('report.subtitle')}>
      <LoadedContent loaded={loaded} onRetry={() => void reload()}>
        {(choices) => <ChosenReport choices={choices} />}
      </LoadedContent>
    </PageFrame>
  );
};

export default ReportPage;
