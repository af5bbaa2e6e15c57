import { Box, Button, Checkbox, Flex, Typography } from '@strapi/design-system';
import { useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import { DataTable, type DataColumn } from '../page/data-table';
import { useText } from '../page/use-text';
import type { ImportReport, ImportRow } from './staff-import';

/** So many rows are drawn at once; thousands would make the page heavy. */
const ROWS_A_PAGE = 50;

const LEFTOVERS = {
  leftoverLastYear: 'import.field.leftoverLastYear',
  leftoverYearBefore: 'import.field.leftoverYearBefore',
} as const;

const isLeftover = (field: string): field is keyof typeof LEFTOVERS =>
  Object.hasOwn(LEFTOVERS, field);

/** A field as the employee's form names it. */
const useFieldName = (): ((field: string) => string) => {
  const say = useText();
  const intl = useIntl();
  return (field) =>
    isLeftover(field)
      ? say(LEFTOVERS[field])
      : intl.formatMessage({
          id: `content-manager.content-types.api::employee.employee.${field}`,
          defaultMessage: field,
        });
};

const Problems = ({ problems }: Pick<ImportRow, 'problems'>) => {
  const nameOf = useFieldName();
  return (
    <Box tag="ul">
      {problems.map(({ field, message }) => (
        <li key={`${field} ${message}`}>
          {field !== null && <strong>{nameOf(field)}: </strong>}
          {message}
        </li>
      ))}
    </Box>
  );
};

/** What a file's rows come to, page by page; at first those with problems, if any have. */
export const ReportRows = ({ report }: { readonly report: ImportReport }) => {
  const say = useText();
  const [onlyProblems, setOnlyProblems] = useState(report.totals.refuse > 0);
  const [page, setPage] = useState(0);
  const shown = useMemo(
    () => report.rows.filter(({ problems }) => !onlyProblems || problems.length > 0),
    [report, onlyProblems]
  );
  const first = page * ROWS_A_PAGE;
  const rows = shown.slice(first, first + ROWS_A_PAGE);

  const columns: readonly DataColumn<ImportRow>[] = [
    { name: 'row', label: say('import.column.row'), cell: ({ row }) => row },
    { name: 'nip', label: say('import.column.nip'), cell: ({ nip }) => nip ?? '–' },
    {
      name: 'action',
      label: say('import.column.action'),
      cell: ({ action }) => say(`import.action.${action}`),
    },
    {
      name: 'problems',
      label: say('import.column.problems'),
      cell: ({ problems }) => (problems.length === 0 ? '–' : <Problems problems={problems} />),
    },
  ];

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex justifyContent="space-between" wrap="wrap" gap={4}>
        <Checkbox
          checked={onlyProblems}
          onCheckedChange={(checked) => {
            setOnlyProblems(checked === true);
            setPage(0);
          }}
        >
          {say('import.onlyProblems')}
        </Checkbox>
        <div role="status">
          <Typography textColor="neutral600">
            {shown.length === 0
              ? say('import.noRows')
              : say('import.shown', {
                  first: first + 1,
                  last: first + rows.length,
                  count: shown.length,
                })}
          </Typography>
        </div>
      </Flex>
      {rows.length > 0 && (
        <DataTable
          caption={say('import.report.title')}
          columns={columns}
          rows={rows}
          keyOf={({ row }) => String(row)}
        />
      )}
      {shown.length > ROWS_A_PAGE && (
        <Flex tag="nav" aria-label={say('import.pages')} gap={2} justifyContent="center">
          <Button variant="tertiary" disabled={page === 0} onClick={() => setPage(page - 1)}>
            {say('import.pages.previous')}
          </Button>
          <Button
            variant="tertiary"
            disabled={first + ROWS_A_PAGE >= shown.length}
            onClick={() => setPage(page + 1)}
          >
            {say('import.pages.next')}
          </Button>
        </Flex>
      )}
    </Flex>
  );
};
