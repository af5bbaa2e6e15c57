import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useEffect, useRef, useState } from 'react';
import { Announcement } from '../page/announcement';
import { LoadedContent } from '../page/loaded-content';
import { PageFrame } from '../page/page-frame';
import { useDashboardData } from '../page/use-dashboard-data';
import { useText } from '../page/use-text';
import type { CommandName, Complaint, Register } from './complaint';
import { ComplaintCard } from './complaint-card';
import { ComplaintDialog } from './complaint-dialog';
import { ComplaintFilters } from './complaint-filters';
import { useComplaintChoice, type ComplaintChoice } from './use-complaint-choice';

interface Chosen {
  readonly complaint: Complaint;
  readonly command: CommandName;
}

const focusComplaint = (documentId: string): void => {
  const heading =
    document.querySelector<HTMLElement>(`[data-complaint="${documentId}"]`) ??
    document.querySelector<HTMLElement>('main h1');
  if (heading?.tagName === 'H1') heading.setAttribute('tabindex', '-1');
  heading?.focus();
};

interface PagesProps {
  readonly register: Register;
  readonly choice: ComplaintChoice;
}

const Pages = ({ register: { total, pageSize }, choice }: PagesProps) => {
  const say = useText();
  const pages = Math.max(1, Math.ceil(total / pageSize));
  if (pages === 1) return null;
  const turn = (page: number): void => choice.choose({ page: String(page) });
  return (
    <Flex
      tag="nav"
      aria-label={say('complaints.pages')}
      gap={4}
      paddingTop={4}
      justifyContent="center"
    >
      <Button variant="tertiary" disabled={choice.page <= 1} onClick={() => turn(choice.page - 1)}>
        {say('complaints.pages.previous')}
      </Button>
      <Typography>{say('complaints.pages.place', { page: choice.page, pages })}</Typography>
      <Button
        variant="tertiary"
        disabled={choice.page >= pages}
        onClick={() => turn(choice.page + 1)}
      >
        {say('complaints.pages.next')}
      </Button>
    </Flex>
  );
};

/** The register of complaints: what waits longest first, each with its next step in place. */
const ComplaintsPage = () => {
  const say = useText();
  const choice = useComplaintChoice();
  const { loaded, reload } = useDashboardData<Register>(`/dashboard/complaints?${choice.query}`);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [done, setDone] = useState('');
  const [notice, setNotice] = useState<{ documentId: string; message: string } | null>(null);
  /** Where the focus goes once the list is drawn anew. */
  const nextFocus = useRef<string | null>(null);

  const register = loaded.state === 'ready' ? loaded.data : null;
  useEffect(() => {
    if (register === null || nextFocus.current === null) return;
    focusComplaint(nextFocus.current);
    nextFocus.current = null;
  }, [register]);

  const after = async ({ complaint }: Chosen, told: { done?: string; notice?: string }) => {
    setChosen(null);
    setDone(told.done ?? '');
    setNotice(
      told.notice === undefined
        ? null
        : { documentId: complaint.documentId, message: told.notice || say('page.failed') }
    );
    nextFocus.current = complaint.documentId;
    await reload();
  };

  const isGone =
    notice !== null && !register?.rows.some((row) => row.documentId === notice.documentId);
  return (
    <PageFrame
      title={say('complaints.title')}
      subtitle={
        register === null
          ? undefined
          : say('complaints.subtitle', { open: register.open, overdue: register.overdue })
      }
    >
      <Announcement text={done} />
      <Announcement text={isGone ? notice.message : ''} isWarning />
      <ComplaintFilters choice={choice} />
      <LoadedContent
        loaded={loaded}
        onRetry={() => void reload()}
        empty={{ when: ({ rows }) => rows.length === 0, text: say('complaints.empty') }}
      >
        {(found) => (
          <>
            <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
              {found.rows.map((complaint) => (
                <Box tag="li" key={complaint.documentId}>
                  <ComplaintCard
                    complaint={complaint}
                    busy={chosen?.complaint.documentId === complaint.documentId}
                    notice={notice?.documentId === complaint.documentId ? notice.message : null}
                    onCommand={(command) => setChosen({ complaint, command })}
                  />
                </Box>
              ))}
            </Flex>
            <Pages register={found} choice={choice} />
          </>
        )}
      </LoadedContent>
      {chosen !== null && register !== null && (
        <ComplaintDialog
          complaint={chosen.complaint}
          command={chosen.command}
          assignees={register.assignees}
          onDone={() =>
            void after(chosen, {
              done: say(`complaints.done.${chosen.command}`, {
                subject: chosen.complaint.subject,
              }),
            })
          }
          onStale={(message) => void after(chosen, { notice: message })}
          onClose={() => setChosen(null)}
        />
      )}
    </PageFrame>
  );
};

export default ComplaintsPage;
