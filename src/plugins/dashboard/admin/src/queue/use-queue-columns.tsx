import { Badge, Box, Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import { TraderStanding } from '../compliance/trader-standing';
import { Announcement } from '../page/announcement';
import type { DataColumn } from '../page/data-table';
import { useDates } from '../page/use-dates';
import { useText, useWord } from '../page/use-text';
import { Age } from '../service/age';
import { APPLICATION, entryPath, type StepName } from '../service/application';
import { StepButtons } from '../service/step-buttons';
import type { QueuedApplication } from './queued-application';

interface ColumnsProps {
  readonly showsStage: boolean;
  readonly busy: string | null;
  /** What the server said when it refused a step on an application. */
  readonly notice: { readonly documentId: string; readonly message: string } | null;
  readonly onChoose: (application: QueuedApplication, name: StepName) => void;
}

const Soft = ({ children }: { readonly children: string }) => (
  <Typography tag="p" variant="pi" textColor="neutral600">
    {children}
  </Typography>
);

/** What the queue tells of an application, and what can be done with it. */
export const useQueueColumns = ({
  showsStage,
  busy,
  notice,
  onChoose,
}: ColumnsProps): readonly DataColumn<QueuedApplication>[] => {
  const say = useText();
  const word = useWord();
  const dates = useDates();
  return [
    {
      name: 'number',
      label: say('queue.column.number'),
      cell: ({ documentId, number, sector, direction }) => (
        <>
          <Link
            tag={RouterLink}
            to={entryPath(APPLICATION, documentId)}
            data-application={documentId}
            style={{ whiteSpace: 'nowrap' }}
          >
            {number}
          </Link>
          <Soft>{`${word(sector)} · ${word(direction)}`}</Soft>
        </>
      ),
    },
    ...(showsStage
      ? [
          {
            name: 'stage',
            label: say('queue.column.stage'),
            cell: ({ stage }: QueuedApplication) => word(stage),
          },
        ]
      : []),
    {
      name: 'goods',
      label: say('queue.column.goods'),
      cell: ({ openDetention, overdue, dueOn, tier, counts, priority, ...row }) => (
        <>
          <Typography tag="p">{row.commodity ?? '–'}</Typography>
          <Soft>
            {row.agentName === null
              ? row.serviceUserName
              : say('queue.through', { principal: row.serviceUserName, agent: row.agentName })}
          </Soft>
          <TraderStanding tier={tier} counts={counts} priority={priority} />
          {openDetention && (
            <Badge backgroundColor="danger100" textColor="danger700">
              {dueOn === null
                ? say('queue.detained')
                : say(overdue ? 'queue.detained.overdue' : 'queue.detained.due', {
                    due: dates.day(dueOn),
                  })}
            </Badge>
          )}
        </>
      ),
    },
    {
      name: 'age',
      label: say('queue.column.age'),
      cell: ({ ageHours, targetHours, late }) => (
        <Age hours={ageHours} targetHours={targetHours} isLate={late} />
      ),
    },
    {
      name: 'officer',
      label: say('queue.column.officer'),
      cell: ({ officerName, workAreaName, plannedOn }) => (
        <>
          <Typography tag="p">{officerName ?? '–'}</Typography>
          {workAreaName !== null && <Soft>{workAreaName}</Soft>}
          {plannedOn !== null && <Soft>{say('queue.planned', { day: dates.day(plannedOn) })}</Soft>}
        </>
      ),
    },
    {
      name: 'step',
      label: say('queue.column.step'),
      cell: (application) => (
        <Box>
          {application.next !== null && application.next.from !== 'desk' && (
            <Box paddingBottom={2}>
              <Typography tag="p" variant="pi">
                {say(`service.waitsFor.${application.next.from}`)}
              </Typography>
            </Box>
          )}
          <Announcement
            text={notice?.documentId === application.documentId ? notice.message : ''}
            isWarning
          />
          <StepButtons
            application={application}
            disabled={busy === application.documentId}
            onChoose={(name) => onChoose(application, name)}
          />
        </Box>
      ),
    },
  ];
};
