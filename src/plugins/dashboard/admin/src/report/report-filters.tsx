import { Box, Button, Flex } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { Announcement } from '../page/announcement';
import { LabelledSelect } from '../page/labelled-select';
import { useDownload } from '../page/use-download';
import { useText } from '../page/use-text';
import { GROUPS, type ReportChoices } from './leave-report';
import type { ReportChoice } from './use-report-choice';

/** Radix takes no empty value for an option. */
const EVERY_OFFICE = 'all';

interface ReportFiltersProps {
  readonly choices: ReportChoices;
  readonly choice: ReportChoice;
}

/** Which report, and the files of it. */
export const ReportFilters = ({ choices, choice }: ReportFiltersProps) => {
  const say = useText();
  const { download, isDownloading, failure } = useDownload();
  const { year, groupBy, office, query, choose } = choice;
  const years = [...new Set([...choices.years.map(String), year])];
  return (
    <Box paddingBottom={4}>
      <Announcement
        text={failure === null ? '' : failure.message || say('page.failed')}
        isWarning
      />
      <Flex gap={4} wrap="wrap" alignItems="flex-end">
        <LabelledSelect
          label={say('report.year')}
          value={year}
          options={years.map((value) => ({ value, label: value }))}
          onChange={(chosen) => choose({ year: chosen })}
        />
        <LabelledSelect
          label={say('report.groupBy')}
          value={groupBy}
          options={GROUPS.map((value) => ({ value, label: say(`report.group.${value}`) }))}
          onChange={(chosen) => choose({ groupBy: chosen })}
        />
        {choices.offices.length > 1 && (
          <LabelledSelect
            label={say('report.office')}
            value={office || EVERY_OFFICE}
            options={[
              { value: EVERY_OFFICE, label: say('report.office.all') },
              ...choices.offices.map(({ documentId, name }) => ({
                value: documentId,
                label: name,
              })),
            ]}
            onChange={(chosen) => choose({ office: chosen === EVERY_OFFICE ? '' : chosen })}
          />
        )}
        {(['xlsx', 'csv'] as const).map((format) => (
          <Button
            key={format}
            size="L"
            variant="tertiary"
            startIcon={<Download aria-hidden />}
            disabled={isDownloading}
            onClick={() =>
              void download(
                `/dashboard/leave-report.${format}?${query}`,
                `leave-report-${year}.${format}`
              )
            }
          >
            {format.toUpperCase()}
          </Button>
        ))}
      </Flex>
    </Box>
  );
};
