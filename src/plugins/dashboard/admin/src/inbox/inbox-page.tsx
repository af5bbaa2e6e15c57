import { DataTable, type DataColumn } from '../page/data-table';
import { LoadedContent } from '../page/loaded-content';
import { PageFrame } from '../page/page-frame';
import { useDashboardData } from '../page/use-dashboard-data';
import { useText } from '../page/use-text';

interface Row {
  readonly documentId: string;
  readonly number: string;
}

const COLUMNS: readonly DataColumn<Row>[] = [
  { name: 'number', label: 'Nomor', cell: ({ number }) => number },
];

const InboxPage = () => {
  const say = useText();
  const { loaded, reload } = useDashboardData<readonly Row[]>('/dashboard/inbox');
  return (
    <PageFrame title={say('inbox.title')} subtitle={say('inbox.subtitle')}>
      <LoadedContent
        loaded={loaded}
        onRetry={() => void reload()}
        empty={{ when: (rows) => rows.length === 0, text: say('inbox.empty') }}
      >
        {(rows) => (
          <DataTable
            caption={say('inbox.title')}
            columns={COLUMNS}
            rows={rows}
            keyOf={({ documentId }) => documentId}
          />
        )}
      </LoadedContent>
    </PageFrame>
  );
};

export default InboxPage;
