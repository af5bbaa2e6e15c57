import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { Announcement } from '../page/announcement';
import { useText, type Say } from '../page/use-text';
import { ReportRows } from './report-rows';
import { rowsToWrite, type StaffImport } from './staff-import';

interface Said {
  readonly text: string;
  readonly isWarning: boolean;
}

/** What became of an import, in a sentence. */
const sayOutcome = ({ mode, state, problem, report }: StaffImport, say: Say): Said => {
  if (state === 'interrupted') return { text: say('import.interrupted'), isWarning: true };
  if (report === null) return { text: problem?.message ?? say('page.failed'), isWarning: true };
  const { totals } = report;
  if (state === 'refused') return { text: say('import.refused', totals), isWarning: true };
  if (rowsToWrite(report) === 0 && totals.refuse === 0) {
    return { text: say('import.nothing', totals), isWarning: false };
  }
  if (mode !== 'dry-run') return { text: say('import.imported', totals), isWarning: false };
  return totals.refuse === 0
    ? { text: say('import.checked.good', { count: report.rows.length }), isWarning: false }
    : {
        text: say('import.checked.problems', { count: report.rows.length, refuse: totals.refuse }),
        isWarning: true,
      };
};

const Figures = styled.dl`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 12rem), 1fr));
  gap: ${({ theme }) => theme.spaces[4]};
  font-size: ${({ theme }) => theme.fontSizes[2]};
  color: ${({ theme }) => theme.colors.neutral600};

  div {
    display: flex;
    flex-direction: column-reverse;
  }

  dd {
    font-size: ${({ theme }) => theme.fontSizes[5]};
    font-weight: ${({ theme }) => theme.fontWeights.bold};
    color: ${({ theme }) => theme.colors.neutral800};
  }
`;

const ACTIONS = ['create', 'update', 'unchanged', 'refuse'] as const;

interface ImportOutcomeProps {
  readonly staffImport: StaffImport;
  /** Whether the file of this import is still in hand. */
  readonly hasFile: boolean;
  readonly sending: boolean;
  readonly onImport: () => void;
}

/** How an import ended, row by row, and the step from a check to the import itself. */
export const ImportOutcome = ({ staffImport, hasFile, sending, onImport }: ImportOutcomeProps) => {
  const say = useText();
  const { report, mode, state, fileName } = staffImport;
  const { text, isWarning } = sayOutcome(staffImport, say);
  const isWritten = mode !== 'dry-run' && state === 'done';
  const count = report === null || isWritten ? 0 : rowsToWrite(report);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <div>
        <Announcement text={isWarning ? '' : text} />
        <Announcement text={isWarning ? text : ''} isWarning />
      </div>
      {fileName !== null && <Typography textColor="neutral600">{fileName}</Typography>}
      {report !== null && (
        <>
          <Figures>
            {ACTIONS.map((action) => (
              <div key={action}>
                <dt>{say(`import.action.${action}`)}</dt>
                <dd>{report.totals[action]}</dd>
              </div>
            ))}
          </Figures>
          {report.ignored.length > 0 && (
            <Typography>{say('import.ignored', { titles: report.ignored.join(', ') })}</Typography>
          )}
          {count > 0 && (
            <Flex gap={4} wrap="wrap" alignItems="center">
              {hasFile ? (
                <Button loading={sending} onClick={onImport}>
                  {say(report.totals.refuse > 0 ? 'import.goodRows' : 'import.all', { count })}
                </Button>
              ) : (
                <Typography>{say('import.chooseAgain')}</Typography>
              )}
              {report.totals.refuse > 0 && (
                <Typography textColor="neutral600">{say('import.mend')}</Typography>
              )}
            </Flex>
          )}
          <Box>
            <ReportRows key={staffImport.documentId} report={report} />
          </Box>
        </>
      )}
    </Flex>
  );
};
