import { officesToServe } from '../../../../../domain/identity/service-desk';
import { todayIn } from '../../../../../infra/clock';
import { currentActor } from '../../../../../infra/current-actor';
import { valueOf } from '../../../../../infra/refusal-error';
import { database, rowsOf } from '../../../../../infra/transaction';

interface Choice {
  readonly documentId: string;
  readonly name: string;
}

/** What a work queue can be narrowed by, in the offices that the caller serves. */
export interface QueueChoices {
  readonly workAreas: readonly Choice[];
  readonly officers: readonly Choice[];
}

const CHOICES_SQL = (office: string): string => `
with chosen as (select o.id, o.document_id from offices o where ${office})
select (select coalesce(json_agg(json_build_object('documentId', w.document_id, 'name', w.name)
                                 order by w.name), '[]'::json)
          from work_areas w
          join work_areas_office_lnk l on l.work_area_id = w.id
          join chosen on chosen.id = l.office_id) as "workAreas",
       (select coalesce(json_agg(json_build_object('documentId', e.document_id, 'name', e.name)
                                 order by e.name), '[]'::json)
          from employees e
          join chosen on chosen.document_id = e.office_key
         where exists (select 1
                         from employees_panel_account_lnk p
                         join admin_users_roles_lnk l on l.user_id = p.user_id
                         join admin_roles r on r.id = l.role_id
                        where p.employee_id = e.id and r.code = 'quarantine-officer')) as officers`;

/** Work areas and quarantine officers; FORBIDDEN for those who serve no office. */
export const queueChoices = async (): Promise<QueueChoices> => {
  const db = database();
  const today = todayIn('Asia/Jakarta');
  const offices = valueOf(officesToServe(await currentActor(db, today), today));
  const [row] = await rowsOf<QueueChoices>(
    db,
    offices === 'all' ? CHOICES_SQL('true') : CHOICES_SQL('o.document_id = any(?)'),
    offices === 'all' ? [] : [[...offices]]
  );
  return row ?? { workAreas: [], officers: [] };
};
