/**
 * Five years of two offices by bulk SQL: consignments with their steps and bills, what counted against
 * traders, what people said. Nearly all is over; one in fifty stands at an open stage, one in fifty
 * has an adverse action or a notice of non-compliance.
 */

const MAIN = [
  ['submitted', 'submit', 0],
  ['received', 'receive', 1],
  ['inspection', 'inspect', 7],
  ['draft-issued', 'issue-draft', 11],
  ['draft-approved', 'approve-draft', 5],
  ['invoiced', 'invoice', 2],
  ['paid', 'pay', 23],
  ['certificate-issued', 'issue-certificate', 3],
  ['handed-over', 'hand-over', 9],
  ['closed', 'close', 30],
];
const upTo = (stage) => MAIN.slice(0, MAIN.findIndex(([name]) => name === stage) + 1);

const PATHS = {
  ...Object.fromEntries(MAIN.map(([stage]) => [stage, upTo(stage)])),
  cancelled: [...upTo('received'), ['cancelled', 'cancel', 4]],
  refused: [...upTo('inspection'), ['refused', 'refuse', 8]],
  destroyed: [...upTo('inspection'), ['destroyed', 'destroy', 8]],
};
/** Those that need no papers, so that a door can act on them. */
const OPEN = ['submitted', 'received', 'inspection'];

/** So many applications a trader, and one in so many with an event. */
export const EACH = 100;
export const EVENT_IN = 50;

const HISTORY_HOURS = 5 * 365 * 24;
const OPEN_HOURS = 240;
/** How long the shortest stay is worth, in seconds, and by how much others are longer. */
const UNIT = 60;
const SPREAD = 601;

const list = (words) => `array[${words.map((word) => `'${word}'`).join(', ')}]`;
const key = (kind, number = 'i') =>
  `'${kind}' || lpad((${number})::text, ${24 - kind.length}, '0')`;
const WRITTEN = 'now(), now(), now()';
const DOCUMENT = 'document_id, created_at, updated_at, published_at';
const NUMBER = `'PPK-' || lpad(i::text, 9, '0')`;

const wayRows = Object.entries(PATHS).flatMap(([goal, path]) => {
  const total = path.reduce((sum, [, , weight]) => sum + weight, 0);
  let passed = 0;
  return path.map(([stage, command, weight], place) => {
    passed += weight;
    const from = place === 0 ? 'null' : `'${path[place - 1][0]}'`;
    return `('${goal}', ${place + 1}, ${from}, '${stage}', '${command}', ${weight}, ${total - passed}, ${total})`;
  });
});

const LINES = JSON.stringify([
  { tariffCode: 'EX-FRUIT', amount: 62_500, name: { id: 'Buah', en: 'Fruit' } },
  { tariffCode: 'DOC', amount: 5000, name: { id: 'Sertifikat', en: 'Certificate' } },
]);

/** Statements that write `count` applications of two offices, in order. */
export const oversightStatements = (count, offices, officerKey) => {
  const traders = Math.ceil(count / EACH);
  return [
    `create temp table ways (goal text, place int, from_stage text, stage text, command text,
                             weight int, left_over int, total int)`,
    `insert into ways values ${wayRows.join(', ')}`,
    `create temp table made as
     select n.*, (${list(offices)})[1 + trader % ${offices.length}] as office_key,
            ${key('su', 'trader')} as su, ${UNIT} + (i::bigint * 7919) % ${SPREAD} as unit,
            date_trunc('second', now() at time zone 'UTC') - make_interval(hours => case when is_open
              then ((i::bigint * 104729) % ${OPEN_HOURS})::int
              else (24 + (i::bigint * 104729) % ${HISTORY_HOURS})::int end) as since,
            case when i % 3 = 0 then 'animal' else 'plant' end as sector,
            (${list(['export', 'import', 'domestic-out', 'domestic-in'])})[1 + i % 4] as direction
       from (select i, 1 + (i * 37 + i / ${EVENT_IN}) % ${traders} as trader, i % ${EVENT_IN} = 2 as is_open,
                    i / ${EVENT_IN} % 10 as turn, i % ${EVENT_IN} = 0 as has_event,
                    case when i % ${EVENT_IN} = 1 then 'cancelled'
                         when i % ${EVENT_IN} = 2 then (${list(OPEN)})[1 + (i / ${EVENT_IN}) % ${OPEN.length}]
                         when i % ${EVENT_IN} = 0 and i / ${EVENT_IN} % 10 in (6, 7) then 'refused'
                         when i % ${EVENT_IN} = 0 and i / ${EVENT_IN} % 10 = 8 then 'destroyed'
                         else 'closed' end as stage
               from generate_series(1, ${count}) i) n`,
    'analyze made',
    `insert into service_users (id, ${DOCUMENT}, code, name, email, language, service_user_state,
                                is_agent, office_key)
     select i, ${key('su')}, ${WRITTEN}, 'PJ-' || lpad(i::text, 6, '0'), 'PT Niaga ' || i,
            'trader-' || i || '@bench.test', 'id', 'verified', false,
            (${list(offices)})[1 + i % ${offices.length}]
       from generate_series(1, ${traders}) i`,
    `insert into service_applications (id, ${DOCUMENT}, number, stage, stage_since, sector, direction,
            certificate_type, service_user_name, officer_name, commodity, draft_version, submitted_at,
            closed_at, office_key, service_user_key, officer_key)
     select i, ${key('app')}, ${WRITTEN}, ${NUMBER}, m.stage, since, sector, direction,
            case sector when 'animal' then 'health' else 'phytosanitary' end, 'PT Niaga ' || trader,
            'Pegawai 3', 'Manggis segar', case when m.stage = 'closed' then 1 else 0 end,
            since - make_interval(secs => unit * total), case when not is_open then since end,
            office_key, su, '${officerKey}'
       from made m join ways w on w.goal = m.stage and w.place = 1`,
    `insert into service_applications_service_user_lnk (service_application_id, service_user_id)
     select i, trader from made where is_open`,
    `insert into service_applications_office_lnk (service_application_id, office_id)
     select i, o.id from made join offices o on o.document_id = made.office_key where is_open`,
    `insert into components_service_items (id, commodity, quantity, unit)
     select i, 'Manggis segar', 12500, 'kg' from made where is_open`,
    `insert into service_applications_cmps (entity_id, cmp_id, component_type, field, "order")
     select i, i, 'service.item', 'items', 1 from made where is_open`,
    `insert into application_steps (${DOCUMENT}, application_key, application_number, office_key,
            service_user_key, sector, direction, command, from_stage, stage, actor_role, actor_name,
            happened_at, seconds_before)
     select 'st' || lpad((i::bigint * 16 + place)::text, 22, '0'), ${WRITTEN}, ${key('app')}, ${NUMBER},
            office_key, su, sector, direction, command, from_stage, w.stage, 'officer', 'Pegawai 3',
            since - make_interval(secs => unit * left_over), case when place > 1 then unit * weight end
       from made m join ways w on w.goal = m.stage order by i, place`,
    `insert into invoices (${DOCUMENT}, number, invoice_state, application_number, payer_name, lines,
            total, issued_at, pay_before, billing_code, billing_code_issued_at,
            billing_code_expires_at, paid_at, paid_amount, ntpn, receipt_number, application_key,
            office_key, service_user_key)
     select ${key('inv')}, ${WRITTEN}, 'TGH-' || lpad(i::text, 9, '0'), 'paid', ${NUMBER},
            'PT Niaga ' || trader, '${LINES}', 67500, billed_at, billed_at + interval '1 day',
            '8' || lpad(i::text, 14, '0'), billed_at, billed_at + interval '168 hours',
            paid_at, 67500, lpad(i::text, 16, 'N'), 'KW-' || lpad(i::text, 9, '0'), ${key('app')},
            office_key, su
       from (select m.*, since - make_interval(secs => unit * (30 + 9 + 3 + 23)) as billed_at,
                    since - make_interval(secs => unit * (30 + 9 + 3)) as paid_at
               from made m where m.stage = 'closed') m`,
    `insert into quarantine_actions (${DOCUMENT}, kind, outcome, acted_on, ended_on, reason_code,
            severity, application_number, application_key, office_key, service_user_key)
     select ${key('qa')}, ${WRITTEN},
            case when turn in (6, 7) then 'refusal' when turn = 8 then 'destruction' else 'detention' end,
            null, since::date, case when turn < 6 then since::date end, 'bench',
            (${list(['administrative', 'substantive', 'pest', 'deliberate', 'not-attributable'])})[1 + (i / 500) % 5],
            ${NUMBER}, ${key('app')}, office_key, su
       from made where has_event and turn <> 9`,
    `insert into nnc_records (${DOCUMENT}, number, nnc_direction, noticed_on, authority,
            authority_country, match_state, nature, nature_text, extent, disposition, application_key,
            service_user_key, office_key)
     select ${key('nnc')}, ${WRITTEN}, 'NNC-' || i, 'received', since::date, 'MAFF', 'JP', 'matched',
            'documentation', 'Sertifikat keliru', 'partial', 'released', ${key('app')}, su, office_key
       from made where has_event and turn = 9`,
    `insert into feedbacks (${DOCUMENT}, application_number, u_1, u_2, u_3, u_4, u_5, u_6, u_7, u_8, u_9,
            comment, sector, direction, given_at, application_key, office_key, service_user_key)
     select ${key('fb')}, ${WRITTEN}, ${NUMBER}, ${Array.from({ length: 9 }, (_, place) => `2 + (i / ${place + 5}) % 3`).join(', ')},
            case when i % 50 = 5 then 'Pelayanan baik' end, sector, direction, since, ${key('app')},
            office_key, su
       from made where stage = 'closed' and i % 5 = 0`,
    `insert into complaints (${DOCUMENT}, code, complaint_kind, category, channel, complaint_state,
            subject, message, language, received_at, received_on, due_on, assignee_key, assigned_at,
            answer, answered_at, office_key)
     select ${key('cp')}, ${WRITTEN}, lpad(i::text, 16, '0'), 'complaint',
            (${list(['normative', 'non-supervisory', 'supervisory'])})[1 + i / 500 % 3],
            (${list(['portal', 'email', 'whatsapp', 'telephone', 'walk-in'])})[1 + i / 500 % 5],
            case when is_new then 'assigned' else 'answered' end, 'Antrean', 'Antrean terlalu lama',
            'id', since, since::date, since::date + 14, '${officerKey}', since,
            case when not is_new then 'Sudah ditambah petugas' end,
            case when not is_new then since + interval '3 days' end, office_key
       from (select *, i % 25000 = 0 as is_new from made where i % 500 = 0) m`,
  ];
};
