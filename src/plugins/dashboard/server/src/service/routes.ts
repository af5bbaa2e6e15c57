import type { ServiceCommandName } from '../../../../../domain/certification/vocabulary';
import { UID } from '../../../../../infra/content-types';
import { actionId } from '../actions';
import { adminRoute } from '../admin-route';

const READ_QUEUE = actionId('queue.read');
const explorer = (verb: 'read' | 'update', subject: string = UID.serviceApplication) => ({
  action: `plugin::content-manager.explorer.${verb}`,
  subject,
});

/** The handlers of the REST routes: one queue and one way to act, whoever asks. */
const asInRest = (action: string): string => `${UID.serviceApplication}.${action}`;

/** The steps of those who work here; what a service user says of a draft, the panel does not say. */
const COMMANDS: readonly (readonly [ServiceCommandName, action: string])[] = [
  ['receive', 'receive'],
  ['inspect', 'inspect'],
  ['issue-draft', 'issueDraft'],
  ['invoice', 'invoice'],
  ['issue-certificate', 'issueCertificate'],
  ['hand-over', 'handOver'],
  ['close', 'close'],
  ['cancel', 'cancel'],
];

export const serviceRoutes = [
  adminRoute('GET', '/work-queue', asInRest('queue'), READ_QUEUE),
  adminRoute('GET', '/work-queue/choices', 'service.choices', READ_QUEUE),
  adminRoute('GET', '/service-applications/:id/timeline', asInRest('timeline'), explorer('read')),
  adminRoute(
    'GET',
    '/certificates/:id/document.pdf',
    `${UID.certificate}.document`,
    explorer('read', UID.certificate)
  ),
  adminRoute(
    'GET',
    '/invoices/:id/receipt.pdf',
    `${UID.invoice}.receipt`,
    explorer('read', UID.invoice)
  ),
  ...COMMANDS.map(([name, action]) =>
    adminRoute('POST', `/service-applications/:id/${name}`, asInRest(action), explorer('update'))
  ),
];
