import type { Office } from '../harness';

/** Every move that an application can make (service.md, Stages): command, from, to. */
const MOVES = `
  submit - submitted
  receive submitted received
  inspect received inspection
  inspect inspection inspection
  issue-draft inspection draft-issued
  issue-draft draft-issued draft-issued
  issue-draft correction-requested draft-issued
  approve-draft draft-issued draft-approved
  request-correction draft-issued correction-requested
  invoice draft-approved invoiced
  pay invoiced paid
  issue-certificate paid certificate-issued
  hand-over certificate-issued handed-over
  close handed-over closed
  cancel submitted cancelled
  cancel received cancelled
  cancel inspection cancelled
  cancel draft-issued cancelled
  cancel correction-requested cancelled
  cancel draft-approved cancelled
  refuse submitted refused
  refuse received refused
  refuse inspection refused
  refuse draft-issued refused
  refuse correction-requested refused
  refuse draft-approved refused
  refuse invoiced refused
  refuse paid refused`
  .trim()
  .split(/\s*\n\s*/);

/** Applications of traders that the test has made (`tests/api/traders.ts`), not those of the demo. */
export const OF_THE_TEST = `
  select made.* from service_applications made
    join service_users trader on trader.document_id = made.service_user_key
   where trader.email like '%@dagang.test'`;

/**
 * What the timelines of all applications say against them: a first line that is no beginning, lines
 * that do not join, a move that no table knows, a stage that is not where the last line ends.
 */
export const pathFaults = async (office: Office): Promise<string[]> => {
  const rows = await office.sql<{
    number: string;
    stage: string;
    steps: { command: string; from: string | null; to: string }[];
  }>(
    `select a.number, a.stage,
            coalesce(json_agg(json_build_object('command', s.command, 'from', s.from_stage, 'to', s.stage)
                              order by s.id) filter (where s.id is not null), '[]') as steps
       from (${OF_THE_TEST}) a left join application_steps s on s.application_key = a.document_id
      group by a.id, a.number, a.stage`
  );
  return rows.flatMap(({ number, stage, steps }) => {
    const faults = steps.flatMap(({ command, from, to }, index) => {
      const before = steps[index - 1]?.to ?? null;
      const move = `${command} ${from ?? '-'} ${to}`;
      return [
        ...(from === before ? [] : [`${number}: ${move} after ${before ?? 'nothing'}`]),
        ...(MOVES.includes(move) ? [] : [`${number}: ${move} is no move`]),
      ];
    });
    const end = steps.at(-1)?.to;
    return end === stage
      ? faults
      : [...faults, `${number} is at ${stage}, its line ends at ${end}`];
  });
};

/**
 * What records say against the stages of their applications: drafts that are not the versions counted,
 * a bill or a certificate too many or too few, messages without their step or missing.
 */
export const recordFaults = (office: Office): Promise<{ fault: string }[]> =>
  office.sql(
    `with facts as (
       select a.document_id as key, a.number, a.stage, coalesce(a.draft_version, 0) as drafts,
              array(select v.version from certificate_versions v
                     where v.application_key = a.document_id order by v.version) as versions,
              (select count(*) from certificates c
                where c.application_key = a.document_id and c.certificate_state = 'issued') as issued,
              (select count(*) from invoices i where i.application_key = a.document_id) as bills,
              (select count(*) from invoices i
                where i.application_key = a.document_id and i.invoice_state = 'paid') as paid,
              (select count(*) from payments p join invoices i on i.document_id = p.invoice_key
                where i.application_key = a.document_id and p.match_state = 'matched') as payments,
              (select count(*) from application_steps s
                where s.application_key = a.document_id and s.stage <> 'invoiced') as steps,
              (select count(*) from notifications n
                where n.request_key = a.document_id and n.kind like 'service.%'
                  and n.recipient_key = a.service_user_key) as told,
              (select count(*) from notifications n
                where n.request_key = a.document_id and n.kind like 'invoice.issued%'
                  and n.recipient_key = a.service_user_key) as billed
         from (${OF_THE_TEST}) a)
     select number || ' ' || fault as fault
       from facts,
            lateral (values
              ('has other versions than it counts',
               versions is distinct from array(select generate_series(1, drafts))),
              ('has a certificate too many or too few',
               issued <> (stage in ('certificate-issued', 'handed-over', 'closed'))::int),
              ('has a bill too many', bills > 1),
              ('has no paid bill',
               stage in ('paid', 'certificate-issued', 'handed-over', 'closed') and paid <> 1),
              ('has a payment too many or too few', payments <> paid),
              ('is told another number of times than it moved', told <> steps),
              ('is told of its bill another number of times', billed <> bills)
            ) as judged (fault, is_so)
      where is_so`
  );
