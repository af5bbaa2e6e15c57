import { Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import { DataTable, type DataColumn } from '../../page/data-table';
import type { ComplianceData, Meta } from '../answers';
import { Card } from '../chart/card';
import { useVoice } from '../use-voice';

type Incident = ComplianceData['worst'][number];

const RECORD = '/content-manager/collection-types';

interface WorstIncidentsProps {
  readonly worst: readonly Incident[];
  readonly meta: Meta;
}

/** The incidents that weigh most now, each leading to its application. */
export const WorstIncidents = ({ worst, meta }: WorstIncidentsProps) => {
  const { say, word, day, decimal, moment, spanOf } = useVoice();
  const columns: readonly DataColumn<Incident>[] = [
    {
      name: 'trader',
      label: say('boards.compliance.trader'),
      cell: ({ serviceUserName }) => serviceUserName,
    },
    {
      name: 'application',
      label: say('boards.compliance.application'),
      cell: ({ applicationKey, applicationNumber }) => (
        <Link
          tag={RouterLink}
          to={`${RECORD}/api::service-application.service-application/${applicationKey}`}
        >
          {applicationNumber}
        </Link>
      ),
    },
    {
      name: 'kind',
      label: say('boards.compliance.kind'),
      cell: ({ kind }) => say(`compliance.kind.${kind}`),
    },
    {
      name: 'severity',
      label: say('boards.compliance.severity'),
      cell: ({ severity }) => word(severity),
    },
    {
      name: 'happenedOn',
      label: say('boards.compliance.happenedOn'),
      cell: ({ happenedOn }) => day(happenedOn),
    },
    {
      name: 'weight',
      label: say('boards.compliance.weight'),
      isNumber: true,
      cell: ({ weight }) => decimal(weight),
    },
  ];
  const title = say('boards.compliance.worst', { incidents: worst.length });
  return (
    <Card
      isWide
      title={title}
      about={say('boards.compliance.worst.about', {
        span: spanOf(meta),
        moment: moment(meta.asOf),
      })}
    >
      {worst.length === 0 ? (
        <Typography tag="p" textColor="neutral600">
          {say('boards.chart.empty')}
        </Typography>
      ) : (
        <DataTable
          caption={title}
          columns={columns}
          rows={worst}
          keyOf={({ applicationKey, kind, serviceUserKey }) =>
            `${applicationKey} ${kind} ${serviceUserKey}`
          }
        />
      )}
    </Card>
  );
};
