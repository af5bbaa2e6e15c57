import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import { Announcement } from '../page/announcement';
import { LoadedContent } from '../page/loaded-content';
import { PageFrame } from '../page/page-frame';
import { useDashboardData } from '../page/use-dashboard-data';
import { useText, type TextKey } from '../page/use-text';
import { ConfirmImport } from './confirm-import';
import { FileChoice } from './file-choice';
import { ImportOutcome } from './import-outcome';
import { ImportProgress } from './import-progress';
import { OfficeChoice, type StaffOffice } from './office-choice';
import type { ImportMode, ImportReport, StaffImport } from './staff-import';
import { useStaffImport } from './use-staff-import';
import { useStartImport } from './use-start-import';

/** The import that is shown stands in the address, so that it is found again. */
const SHOWN = 'import';

const Card = ({ children }: { readonly children: ReactNode }) => (
  <Box background="neutral0" hasRadius shadow="tableShadow" padding={{ initial: 4, medium: 6 }}>
    {children}
  </Box>
);

const titleOf = (view: StaffImport | null): TextKey => {
  if (view?.state === 'running') return 'import.running.title';
  return view?.mode === 'dry-run' ? 'import.report.checkTitle' : 'import.report.title';
};

const StaffImportForm = ({ offices }: { readonly offices: readonly StaffOffice[] }) => {
  const say = useText();
  const [params, setParams] = useSearchParams();
  const shown = params.get(SHOWN);
  const { loaded, reload } = useStaffImport(shown);
  const { start, sending } = useStartImport();
  const [file, setFile] = useState<File | null>(null);
  const [code, setCode] = useState<string | null>(null);
  const [missing, setMissing] = useState<readonly ('file' | 'office')[]>([]);
  const [refusal, setRefusal] = useState('');
  const [asked, setAsked] = useState<ImportReport | null>(null);
  const outcome = useRef<HTMLHeadingElement>(null);
  /** Somebody has just pressed the button, and waits to hear what comes of it. */
  const isAwaited = useRef(false);

  const [only, ...others] = offices;
  const office = others.length === 0 ? only : offices.find((each) => each.code === code);
  const view = shown !== null && loaded.state === 'ready' ? loaded.data : null;
  const isRunning = view?.state === 'running';

  useEffect(() => {
    if (view === null || view.state === 'running' || !isAwaited.current) return;
    isAwaited.current = false;
    outcome.current?.focus();
  }, [view]);

  /** What was found out about another file or office does not hold for these. */
  const forget = (): void => {
    setParams({}, { replace: true });
    setMissing([]);
    setRefusal('');
  };

  const run = async (mode: ImportMode): Promise<void> => {
    setAsked(null);
    setRefusal('');
    const lacking = [
      ...(file === null ? (['file'] as const) : []),
      ...(office === undefined ? (['office'] as const) : []),
    ];
    setMissing(lacking);
    if (file === null || office === undefined) return;
    const answer = await start({ file, office: office.code }, mode);
    if (answer === 'ignored') return;
    if ('refused' in answer) {
      setRefusal(answer.refused.message || say('page.failed'));
      return;
    }
    isAwaited.current = true;
    setParams({ [SHOWN]: answer.started.documentId }, { replace: true });
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <Card>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Typography tag="h2" variant="delta">
            {say('import.file.title')}
          </Typography>
          <OfficeChoice
            offices={offices}
            chosen={code}
            isMissing={missing.includes('office')}
            disabled={sending || isRunning}
            onChoose={(chosen) => {
              setCode(chosen);
              forget();
            }}
          />
          <FileChoice
            file={file}
            disabled={sending || isRunning}
            onChoose={(chosen) => {
              setFile(chosen);
              forget();
            }}
          />
          <Box>
            <Announcement
              text={missing.includes('file') ? say('import.file.missing') : ''}
              isWarning
            />
            <Announcement text={refusal} isWarning />
            <Flex gap={4} wrap="wrap" alignItems="center">
              <Button loading={sending} disabled={isRunning} onClick={() => void run('dry-run')}>
                {say('import.check')}
              </Button>
              <Typography textColor="neutral600">{say('import.check.hint')}</Typography>
            </Flex>
          </Box>
        </Flex>
      </Card>
      {shown !== null && (
        <Card>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography ref={outcome} tag="h2" variant="delta" tabIndex={-1}>
              {say(titleOf(view))}
            </Typography>
            <LoadedContent loaded={loaded} onRetry={() => void reload()}>
              {(staffImport) =>
                staffImport.state === 'running' ? (
                  <ImportProgress staffImport={staffImport} />
                ) : (
                  <ImportOutcome
                    staffImport={staffImport}
                    hasFile={file !== null && office !== undefined}
                    sending={sending}
                    onImport={() => setAsked(staffImport.report)}
                  />
                )
              }
            </LoadedContent>
          </Flex>
        </Card>
      )}
      {asked !== null && office !== undefined && (
        <ConfirmImport
          report={asked}
          officeName={office.name}
          onConfirm={() => void run(asked.totals.refuse > 0 ? 'good-rows' : 'all')}
          onClose={() => setAsked(null)}
        />
      )}
    </Flex>
  );
};

/** Staff from a file: checked first, row by row, then imported. */
const ImportPage = () => {
  const say = useText();
  const { loaded, reload } = useDashboardData<readonly StaffOffice[]>(
    '/dashboard/staff-imports/offices'
  );
  return (
    <PageFrame title={say('import.title')} subtitle={say('import.subtitle')}>
      <LoadedContent
        loaded={loaded}
        onRetry={() => void reload()}
        empty={{ when: (offices) => offices.length === 0, text: say('import.noOffice') }}
      >
        {(offices) => <StaffImportForm offices={offices} />}
      </LoadedContent>
    </PageFrame>
  );
};

export default ImportPage;
