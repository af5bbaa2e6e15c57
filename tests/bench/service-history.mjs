/**
 * Five years of consignments by bulk SQL: six in ten are over, the others stand at every open stage,
 * each with the steps, drafts, certificate, bill and payment that its stage supposes.
 */

const MAIN = [
  ['submitted', 'submit', 'principal'],
  ['received', 'receive', 'officer'],
  ['inspection', 'inspect', 'officer'],
  ['draft-issued', 'issue-draft', 'officer'],
  ['draft-approved', 'approve-draft', 'principal'],
  ['invoiced', 'invoice', 'officer'],
  ['paid', 'pay', 'treasurer'],
  ['certificate-issued', 'issue-certificate', 'officer'],
  ['handed-over', 'hand-over', 'officer'],
  ['closed', 'close', 'office'],
];
const upTo = (stage) => MAIN.slice(0, MAIN.findIndex(([name]) => name === stage) + 1);

/** The way to each stage. */
const PATHS = {
  ...Object.fromEntries(MAIN.map(([stage]) => [stage, upTo(stage)])),
  'correction-requested': [
    ...upTo('draft-issued'),
    ['correction-requested', 'request-correction', 'principal'],
  ],
  cancelled: [...upTo('received'), ['cancelled', 'cancel', 'principal']],
  refused: [...upTo('inspection'), ['refused', 'refuse', 'supervision']],
};
const OPEN = [...MAIN.slice(0, -1).map(([stage]) => stage), 'correction-requested'];
const DRAFTED = ['draft-issued', 'correction-requested'];
const APPROVED = ['draft-approved', 'invoiced', 'paid'];
const CERTIFIED = ['certificate-issued', 'handed-over', 'closed'];
const PAID = ['paid', ...CERTIFIED];
const OVER = ['closed', 'cancelled', 'refused'];

/** Each trader has so many applications, whatever the size of the office. */
const EACH = 40;
const HOURS_A_STAGE = 6;
const OPEN_HOURS = 240;
const HISTORY_HOURS = 5 * 365 * 24;

const list = (words) => `array[${words.map((word) => `'${word}'`).join(', ')}]`;
const among = (words) => `= any(${list(words)})`;
const key = (kind, number = 'i') =>
  `'${kind}' || lpad((${number})::text, ${24 - kind.length}, '0')`;
const WRITTEN = 'now(), now(), now()';
const DOCUMENT = 'document_id, created_at, updated_at, published_at';

/** What the drafts and certificates say: the models of both sectors show most of the same. */
const SHOWN = {
  exporter: { name: 'PT Niaga', address: 'Jl. Pelabuhan 1, Makassar', country: 'ID' },
  consignee: { name: 'Tokyo Fruit K.K.', address: '1-2 Ota, Tokyo', country: 'JP' },
  origin: { place: 'Purwakarta', country: 'ID' },
  destination: { place: 'Tokyo', country: 'JP' },
  conveyance: 'GA 874',
  conveyanceMode: 'air',
  packagesNumber: 500,
  packagesDescription: 'Karton',
  containerNumbers: null,
  sealNumber: null,
  treatments: [],
  items: [
    {
      commodity: 'Manggis segar',
      scientificName: 'Garcinia mangostana',
      hsCode: '0804.50',
      quantity: 12_500_000,
      unit: 'kg',
    },
  ],
};
const CONTENT = {
  phytosanitary: { ...SHOWN, marks: null, pointOfEntry: 'Narita', additionalDeclaration: null },
  health: {
    ...SHOWN,
    borderPost: 'Narita',
    intendedUse: 'Konsumsi',
    identification: null,
    attestation: null,
  },
};
const contentOf = (type) => `'${JSON.stringify({ type, ...CONTENT[type] })}'`;

const pathRows = Object.entries(PATHS).flatMap(([to, path]) =>
  path.map(([stage, command, role], place) => {
    const from = path[place - 1]?.[0];
    return `('${to}', ${place + 1}, ${path.length}, ${from === undefined ? 'null' : `'${from}'`}, '${stage}', '${command}', '${role}')`;
  })
);

/** Statements that write `count` applications of an office, in order. */
export const historyStatements = (count, officeKey, officerKey) => [
  `create temp table ways (goal text, place int, places int, from_stage text, stage text,
                           command text, role text)`,
  `insert into ways values ${pathRows.join(', ')}`,
  `create temp table made as
   select i, (i - 1) / ${EACH} + 1 as trader, stage,
          now() at time zone 'UTC' - make_interval(hours =>
            case when stage ${among(OVER)} then 24 + (i * 7919) % ${HISTORY_HOURS}
                 else (i * 7919) % ${OPEN_HOURS} end) as since,
          case when i % 3 = 0 then 'animal' else 'plant' end as sector,
          (${list(['export', 'import', 'domestic-out', 'domestic-in'])})[1 + i % 4] as direction
     from (select i, case when i % 10 >= 6 then (${list(OPEN)})[1 + (i / 10) % ${OPEN.length}]
                          when i % 60 between 50 and 52 then 'cancelled'
                          when i % 60 >= 53 then 'refused' else 'closed' end as stage
             from generate_series(1, ${count}) i) numbered`,
  'analyze made',
  `insert into service_users (id, ${DOCUMENT}, code, name, email, language, service_user_state,
                              is_agent, office_key)
   select i, ${key('su')}, ${WRITTEN}, 'PJ-' || lpad(i::text, 6, '0'), 'PT Niaga ' || i,
          'trader-' || i || '@bench.test', 'id', 'verified', false, '${officeKey}'
     from generate_series(1, ${Math.ceil(count / EACH)}) i`,
  `insert into service_applications (id, ${DOCUMENT}, number, stage, stage_since, sector, direction,
          certificate_type, service_user_name, officer_name, commodity, draft_version, submitted_at,
          closed_at, office_key, service_user_key, officer_key)
   select i, ${key('app')}, ${WRITTEN}, 'PPK-' || lpad(i::text, 9, '0'), stage, since, sector,
          direction, case sector when 'animal' then 'health' else 'phytosanitary' end,
          'PT Niaga ' || trader, 'Pegawai 2', 'Manggis segar',
          case when stage ${among([...DRAFTED, ...APPROVED, ...CERTIFIED])} then 1 else 0 end,
          since - interval '3 days', case when stage ${among(OVER)} then since end,
          '${officeKey}', ${key('su', 'trader')}, '${officerKey}'
     from made`,
  `insert into service_applications_service_user_lnk (service_application_id, service_user_id)
   select i, trader from made`,
  `insert into service_applications_office_lnk (service_application_id, office_id)
   select i, o.id from made, offices o where o.document_id = '${officeKey}'`,
  `insert into components_service_items (id, commodity, quantity, unit)
   select i, 'Manggis segar', 12500, 'kg' from made`,
  `insert into service_applications_cmps (entity_id, cmp_id, component_type, field, "order")
   select i, i, 'service.item', 'items', 1 from made`,
  `insert into application_steps (${DOCUMENT}, application_key, application_number, office_key,
          service_user_key, sector, direction, command, from_stage, stage, actor_role, actor_name,
          happened_at, seconds_before)
   select 'st' || lpad((i * 16 + place)::text, 22, '0'), ${WRITTEN}, ${key('app')},
          'PPK-' || lpad(i::text, 9, '0'), '${officeKey}', ${key('su', 'trader')}, sector, direction,
          command, from_stage, w.stage, role, 'Pegawai 2',
          since - make_interval(hours => ${HOURS_A_STAGE} * (places - place)),
          case when place > 1 then ${HOURS_A_STAGE * 3600} end
     from made join ways w on w.goal = made.stage order by i, place`,
  `insert into quarantine_actions (${DOCUMENT}, kind, outcome, acted_on, application_number,
          application_key, office_key, service_user_key)
   select ${key('qa')}, ${WRITTEN}, 'inspection', 'passed', since::date,
          'PPK-' || lpad(i::text, 9, '0'), ${key('app')}, '${officeKey}', ${key('su', 'trader')}
     from made where stage not in ('submitted', 'received', 'cancelled')`,
  `insert into certificates (id, ${DOCUMENT}, number, certificate_state, certificate_type, form_code,
          version, application_number, commodity, destination, content, issued_at, issued_on,
          officer_name, application_key, office_key, service_user_key, verification_code)
   select i, ${key('cer')}, ${WRITTEN},
          case when stage ${among(CERTIFIED)} then 'KT-' || lpad(i::text, 9, '0') end,
          case when stage ${among(CERTIFIED)} then 'issued'
               when stage ${among(APPROVED)} then 'approved' else 'draft' end,
          case sector when 'animal' then 'health' else 'phytosanitary' end, 'KT-10', 1,
          'PPK-' || lpad(i::text, 9, '0'), 'Manggis segar', 'Tokyo, JP',
          (case sector when 'animal' then ${contentOf('health')} else ${contentOf('phytosanitary')} end)::jsonb,
          case when stage ${among(CERTIFIED)} then since end,
          case when stage ${among(CERTIFIED)} then since::date end, 'Pegawai 2',
          ${key('app')}, '${officeKey}', ${key('su', 'trader')}, new_verification_code()
     from made where stage ${among([...DRAFTED, ...APPROVED, ...CERTIFIED])}`,
  `insert into certificate_versions (${DOCUMENT}, version, certificate_type, content, made_by_name,
          made_at, certificate_key, application_key, office_key, service_user_key)
   select 'cv' || substr(document_id, 3), ${WRITTEN}, 1, certificate_type, content, 'Pegawai 2',
          now(), document_id, application_key, office_key, service_user_key from certificates`,
  `insert into invoices (${DOCUMENT}, number, invoice_state, application_number, payer_name, lines,
          total, issued_at, pay_before, billing_code, billing_code_issued_at,
          billing_code_expires_at, paid_at, paid_amount, ntpn, receipt_number, application_key,
          office_key, service_user_key)
   select ${key('inv')}, ${WRITTEN}, 'TGH-' || lpad(i::text, 9, '0'),
          case when is_paid then 'paid' else 'open' end, 'PPK-' || lpad(i::text, 9, '0'),
          'PT Niaga ' || trader, '[]', 67500, since, since + interval '1 day',
          '8' || lpad(i::text, 14, '0'), since, since + interval '168 hours',
          case when is_paid then since end, case when is_paid then 67500 end,
          case when is_paid then lpad(i::text, 16, 'N') end,
          case when is_paid then 'KW-' || lpad(i::text, 9, '0') end,
          ${key('app')}, '${officeKey}', ${key('su', 'trader')}
     from (select *, stage ${among(PAID)} as is_paid from made) made
    where is_paid or stage = 'invoiced'`,
  `insert into billing_codes (${DOCUMENT}, code, issued_at, expires_at, invoice_key, office_key)
   select 'bc' || substr(document_id, 3), ${WRITTEN}, billing_code, billing_code_issued_at,
          billing_code_expires_at, document_id, office_key from invoices`,
  `insert into payments (${DOCUMENT}, ntpn, ntb, billing_code, amount, paid_at, received_at,
          match_state, invoice_number, payer_name, invoice_key, office_key, service_user_key)
   select 'pay' || substr(document_id, 4), ${WRITTEN}, ntpn, 'NTB', billing_code, total, paid_at,
          paid_at, 'matched', number, payer_name, document_id, office_key, service_user_key
     from invoices where invoice_state = 'paid'`,
];
