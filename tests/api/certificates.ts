import type { Answer, Office } from '../harness';
import {
  approvedApplication,
  askForBill,
  billOf,
  FRUIT,
  matchStateOf,
  report,
  treasury,
  type BillRow,
  type Consignment,
  type Desk,
} from './bills';
import type { Trader } from './traders';

/** A certificate as the database has it. */
export interface CertificateRow {
  readonly key: string;
  readonly number: string | null;
  readonly state: string;
  readonly code: string;
  readonly reason: string | null;
  readonly replacesNumber: string | null;
  readonly replacedByNumber: string | null;
  readonly replacedByKey: string | null;
  readonly destination: string;
}

/** The certificates of an application, in the order in which they were made. */
export const certificatesOf = (office: Office, application: string): Promise<CertificateRow[]> =>
  office.sql<CertificateRow>(
    `select document_id as key, number, certificate_state as state, verification_code as code, reason,
            replaces_number as "replacesNumber", replaced_by_number as "replacedByNumber",
            replaced_by_key as "replacedByKey", destination
       from certificates where application_key = $1 order by id`,
    [application]
  );

/** The certificate of an application that has only one. */
export const onlyCertificateOf = async (
  office: Office,
  application: string
): Promise<CertificateRow> => {
  const [certificate, ...others] = await certificatesOf(office, application);
  if (certificate === undefined || others.length > 0) throw new Error('There is not just one.');
  return certificate;
};

/** An issued certificate, and what it was issued for. */
export interface Issued extends CertificateRow {
  readonly application: string;
  readonly bill: BillRow;
}

const must = (answer: Answer): void => {
  if (answer.status !== 200) {
    throw new Error(`answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  }
};

/** Pay the bill of an approved application, and have its certificate issued. */
export const issueFor = async (
  office: Office,
  desk: Desk,
  application: string
): Promise<Issued> => {
  must(await askForBill(office, desk, application));
  const open = await billOf(office, application);
  await matchStateOf(await treasury(office), report(open, { amount: open.total }));
  const path = `/api/service-applications/${application}/issue-certificate`;
  must(await office.as(desk.officer.email).post(path));
  const certificate = await onlyCertificateOf(office, application);
  return { ...certificate, application, bill: await billOf(office, application) };
};

/** An application of a trader that has come as far as its certificate. */
export const issuedCertificate = async (
  office: Office,
  desk: Desk,
  trader: Trader,
  consignment: Consignment = FRUIT
): Promise<Issued> =>
  issueFor(office, desk, await approvedApplication(office, desk, trader, consignment));

export const handOver = (office: Office, { officer }: Desk, application: string): Promise<Answer> =>
  office.as(officer.email).post(`/api/service-applications/${application}/hand-over`, {
    data: {
      collectorName: 'Siti Contoh',
      collectorIdentity: '7371000000000001',
      collectorRelation: 'pegawai',
    },
  });
