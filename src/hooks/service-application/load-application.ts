import type { ApplicationFacts, ServiceApplication } from '../../domain/certification/application';
import type {
  CertificateState,
  CertificateType,
  Direction,
  InspectionOutcome,
  Sector,
  Unit,
} from '../../domain/certification/vocabulary';
import type { OfficeTimeZone } from '../../domain/calendar/time-zone';
import { todayIn } from '../../infra/clock';
import { currentActor } from '../../infra/current-actor';
import { preparedRowsOf, type Transaction } from '../../infra/transaction';

/** An item as it is stored; the quantity is text with three decimals, as no float keeps all of them. */
export interface StoredItem {
  readonly commodity: string;
  readonly scientificName: string | null;
  readonly hsCode: string | null;
  readonly quantity: string;
  readonly unit: Unit;
  readonly tariffCode: string | null;
}

/** An application as it is stored, with what its door asks for. */
export interface StoredApplication extends ServiceApplication {
  /** Row id, for links that are written past the document service. */
  readonly id: number;
  readonly sector: Sector;
  readonly direction: Direction;
  readonly certificateType: CertificateType | null;
  readonly workAreaKey: string | null;
  readonly officerKey: string | null;
  readonly serviceUserName: string;
  readonly agentName: string | null;
  readonly stageSince: Date;
  readonly zone: OfficeTimeZone;
  readonly items: readonly StoredItem[];
  readonly documents: readonly number[];
}

const APPLICATION_SQL = `
select a.id, a.document_id as key, a.number, a.stage, a.sector, a.direction,
       a.certificate_type as "certificateType", a.office_key as "officeKey",
       a.work_area_key as "workAreaKey", a.officer_key as "officerKey",
       a.service_user_key as "serviceUserKey", a.agent_key as "agentKey",
       a.service_user_name as "serviceUserName", a.agent_name as "agentName",
       a.stage_since as "stageSince", coalesce(a.draft_version, 0) as "draftVersion",
       coalesce((select o.time_zone from offices o where o.document_id = a.office_key),
                'Asia/Jakarta') as zone,
       coalesce((
         select json_agg(json_build_object(
                  'commodity', i.commodity, 'scientificName', i.scientific_name, 'hsCode', i.hs_code,
                  'quantity', i.quantity::text, 'unit', i.unit, 'tariffCode', i.tariff_code)
                order by c."order")
           from service_applications_cmps c
           join components_service_items i on i.id = c.cmp_id
          where c.entity_id = a.id and c.field = 'items'), '[]') as items,
       array(select f.file_id from files_related_mph f
              where f.related_id = a.id and f.field = 'documents'
                and f.related_type = 'api::service-application.service-application'
              order by f."order") as documents
  from service_applications a where a.document_id = :key for no key update of a`;

/** The application, locked until the end of the transaction; undefined for an unknown one. */
export const lockApplication = async (
  trx: Transaction,
  key: string
): Promise<StoredApplication | undefined> => {
  const [row] = await preparedRowsOf<StoredApplication>(trx, APPLICATION_SQL, { key });
  return row;
};

interface Circumstances {
  readonly inspection: InspectionOutcome | null;
  readonly hasOpenDetention: boolean;
  readonly certificateState: CertificateState | null;
}

const CIRCUMSTANCES_SQL = `
select (select q.outcome from quarantine_actions q
         where q.application_key = :key and q.kind = 'inspection' and q.annulled_on is null
         order by q.acted_on desc, q.id desc limit 1) as inspection,
       exists (select 1 from quarantine_actions q
                where q.application_key = :key and q.kind = 'detention'
                  and q.annulled_on is null and q.ended_on is null) as "hasOpenDetention",
       (select c.certificate_state from certificates c
         where c.application_key = :key order by c.id desc limit 1) as "certificateState"`;

/** What commands on an application depend on. */
export const loadApplicationFacts = async (
  trx: Transaction,
  application: StoredApplication
): Promise<ApplicationFacts> => {
  const today = todayIn(application.zone);
  const [circumstances] = await preparedRowsOf<Circumstances>(trx, CIRCUMSTANCES_SQL, {
    key: application.key,
  });
  return {
    application,
    actor: await currentActor(trx, today),
    today,
    inspection: circumstances?.inspection ?? null,
    hasOpenDetention: circumstances?.hasOpenDetention ?? false,
    certificateState: circumstances?.certificateState ?? null,
  };
};
