import type { Office } from '../harness';

/** What a dashboard answers, for tests that compare its figures with rows. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the shape is what is tested
export type Shown = any;

/** A dashboard of a period, of every office or of one, by its code. */
export const dashboard = async (
  office: Office,
  name: string,
  { from, to, code }: { readonly from: string; readonly to: string; readonly code?: string }
): Promise<Shown> => {
  const machine = await office.apiToken('full-access');
  const [named] = await office.sql<{ key: string }>(
    'select document_id as key from offices where code = $1',
    [code ?? '']
  );
  const query = new URLSearchParams({ from, to, ...(named ? { office: named.key } : {}) });
  const answer = await machine.get(`/api/dashboards/${name}?${query.toString()}`);
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return answer.body.data;
};

/** The day of a moment in the zone of office `o`, spelled otherwise than the server does. */
export const dayOf = (moment: string): string =>
  `((${moment}) + case o.time_zone when 'Asia/Makassar' then interval '8 hours'
                    when 'Asia/Jayapura' then interval '9 hours' else interval '7 hours' end)::date`;
