import { UID } from '../../../../../infra/content-types';
import { actionId } from '../actions';
import { adminRoute } from '../admin-route';

const READ = actionId('compliance.read');
const may = (verb: 'create' | 'update', subject: string) => ({
  action: `plugin::content-manager.explorer.${verb}`,
  subject,
});

/** The handlers of the REST routes: one answer, whoever asks. */
const profile = (action: string): string => `${UID.complianceProfile}.${action}`;
const oversight = (action: string): string =>
  `api::compliance-oversight.compliance-oversight.${action}`;
const objection = (action: string): string => `${UID.complianceObjection}.${action}`;

/** Fixed paths stand before those with an id. What is decided, its door judges. */
export const complianceRoutes = [
  adminRoute('GET', '/compliance-profiles', profile('find'), READ),
  adminRoute('GET', '/compliance-profiles/coaching', oversight('coaching'), READ),
  adminRoute('GET', '/compliance-profiles/priority', oversight('priority'), READ),
  adminRoute('POST', '/compliance-profiles/evaluate', profile('evaluate'), READ),
  adminRoute('GET', '/compliance-profiles/:serviceUser/explain', profile('explain'), READ),
  adminRoute(
    'POST',
    '/compliance-policies/preview',
    `${UID.compliancePolicy}.preview`,
    may('create', UID.compliancePolicy)
  ),
  adminRoute('POST', '/coaching-sessions', 'compliance.coach', may('create', UID.coachingSession)),
  adminRoute(
    'POST',
    '/priority-decisions',
    'compliance.decidePriority',
    may('create', UID.priorityDecision)
  ),
  adminRoute('GET', '/compliance-objections', 'compliance.objections', READ),
  ...(['sustain', 'dismiss'] as const).map((command) =>
    adminRoute(
      'POST',
      `/compliance-objections/:id/${command}`,
      objection(command),
      may('update', UID.complianceObjection)
    )
  ),
];
