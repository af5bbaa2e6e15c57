import { Box } from '@strapi/design-system';
import { useIsMobile } from '@strapi/strapi/admin';
import { DataTable } from '../page/data-table';
import { LabelledSelect } from '../page/labelled-select';
import { LoadedContent } from '../page/loaded-content';
import { Pages } from '../page/pages';
import { useAnswer } from '../page/use-dashboard-data';
import { useText } from '../page/use-text';
import type { ProfileList } from './profile';
import { useProfileColumns } from './profile-columns';
import { ProfileFilters } from './profile-filters';
import { useProfileChoice } from './use-profile-choice';

/**
 * Every trader's compliance, the lowest score first, searched, ordered and paged; each leads to why.
 * @param office documentId of the office; empty for all that the reader may see
 */
export const TraderList = ({ office = '' }: { readonly office?: string }) => {
  const say = useText();
  const isMobile = useIsMobile();
  const choice = useProfileChoice();
  const columns = useProfileColumns();
  const ofOffice =
    office === '' ? '' : `&${new URLSearchParams({ 'filters[office]': office }).toString()}`;
  const { loaded, reload } = useAnswer<ProfileList>(
    `/dashboard/compliance-profiles?${choice.query}${ofOffice}`
  );
  return (
    <>
      <ProfileFilters choice={choice} />
      {isMobile && (
        // On a phone there are no headings to press.
        <Box paddingBottom={4}>
          <LabelledSelect
            label={say('report.sort')}
            value={choice.order.column}
            options={columns.map(({ name, label }) => ({ value: name, label }))}
            onChange={choice.order.onChoose}
          />
        </Box>
      )}
      <LoadedContent
        loaded={loaded}
        onRetry={() => void reload()}
        empty={{
          when: ({ data }) => data.length === 0,
          text: say(choice.isNarrowed ? 'compliance.empty.here' : 'compliance.empty'),
        }}
      >
        {({ data, meta }) => (
          <>
            <DataTable
              caption={say('compliance.caption')}
              columns={columns}
              rows={data}
              keyOf={({ serviceUser }) => serviceUser.documentId}
              order={choice.order}
            />
            <Pages
              label={say('compliance.pages')}
              pagination={meta.pagination}
              onTurn={(page) => choice.choose({ page: String(page) })}
            />
          </>
        )}
      </LoadedContent>
    </>
  );
};
