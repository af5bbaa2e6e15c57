import { Box, Button, Link, Typography } from '@strapi/design-system';
import { ArrowsCounterClockwise } from '@strapi/icons';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { DataTable, type DataColumn } from '../page/data-table';
import { LoadedContent } from '../page/loaded-content';
import { PageFrame } from '../page/page-frame';
import { useDashboardData } from '../page/use-dashboard-data';
import { useDates } from '../page/use-dates';
import { useText } from '../page/use-text';

/** `GET /dashboard/reconcile` (`src/api/leave-report/reading/reconcile.ts`). */
interface Finding {
  readonly rule: string;
  readonly subject: string;
  readonly expected: string;
  readonly found: string;
  readonly employeeKey: string;
  /** Null where it is about no request, or one that is gone. */
  readonly requestKey: string | null;
  readonly message: string;
}

interface Reconciliation {
  readonly checkedAt: string;
  readonly findings: readonly Finding[];
}

const ROWS = '/content-manager/collection-types';
const placeOf = ({ requestKey, employeeKey }: Finding): string =>
  requestKey === null
    ? `${ROWS}/api::employee.employee/${employeeKey}`
    : `${ROWS}/api::leave-request.leave-request/${requestKey}`;

const keyOf = ({ rule, subject, found }: Finding): string => [rule, subject, found].join(' ');

/** Whether ledger, steps and requests tell the same; what they do not agree on. */
const ReconcilePage = () => {
  const say = useText();
  const dates = useDates();
  const { loaded, reload } = useDashboardData<Reconciliation>('/dashboard/reconcile');
  const [isChecking, setChecking] = useState(false);
  const checkAgain = async (): Promise<void> => {
    setChecking(true);
    await reload();
    setChecking(false);
  };
  const columns: readonly DataColumn<Finding>[] = [
    {
      name: 'subject',
      label: say('reconcile.subject'),
      cell: (finding) => (
        <Link tag={RouterLink} to={placeOf(finding)}>
          {finding.subject}
        </Link>
      ),
    },
    { name: 'message', label: say('reconcile.rule'), cell: ({ message }) => message },
    { name: 'expected', label: say('reconcile.expected'), cell: ({ expected }) => expected },
    { name: 'found', label: say('reconcile.found'), cell: ({ found }) => found },
  ];
  return (
    <PageFrame
      title={say('reconcile.title')}
      subtitle={say('reconcile.subtitle')}
      actions={
        <Button
          variant="secondary"
          startIcon={<ArrowsCounterClockwise aria-hidden />}
          loading={isChecking}
          onClick={() => void checkAgain()}
        >
          {say('reconcile.again')}
        </Button>
      }
    >
      <LoadedContent loaded={loaded} onRetry={() => void reload()}>
        {({ checkedAt, findings }) => (
          <>
            <Box
              role="status"
              background={findings.length === 0 ? 'success100' : 'warning100'}
              hasRadius
              padding={4}
              marginBottom={4}
            >
              <Typography tag="p" fontWeight="semiBold" textColor="neutral800">
                {say('reconcile.result', { findings: findings.length })}
              </Typography>
              <Typography tag="p" textColor="neutral800">
                {say('reconcile.checked', { moment: dates.moment(checkedAt) })}
              </Typography>
            </Box>
            {findings.length > 0 && (
              <DataTable
                caption={say('reconcile.caption')}
                columns={columns}
                rows={findings}
                keyOf={keyOf}
              />
            )}
          </>
        )}
      </LoadedContent>
    </PageFrame>
  );
};

export default ReconcilePage;
