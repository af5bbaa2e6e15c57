import { momentText } from '../../service-application/reading/circumstances-sql';

/** A profile `p` as lists show it; figures are text, since floats would not keep them. */
export const SHOWN_PROFILE = `
       json_build_object('documentId', p.service_user_key, 'code', p.service_user_code,
                         'name', p.service_user_name) as "serviceUser",
       coalesce(p.is_agent, false) as "isAgent",
       json_build_object('detention', p.detention_count, 'refusal', p.refusal_count,
                         'destruction', p.destruction_count, 'nnc', p.nnc_count) as counts,
       trim_scale(p.volume)::text as volume, trim_scale(p.demerit)::text as demerit,
       p.score::text as score, p.tier, p.assessed_tier as "assessedTier",
       p.previous_tier as "previousTier", p.guard, p.clean_applications as "cleanApplications",
       p.priority_granted_on::text as "priorityGrantedOn",
       p.priority_until::text as "priorityUntil", p.valued_on::text as "valuedOn",
       ${momentText('p.reviewed_at')} as "reviewedAt"`;
