import { UID } from '../../../../../infra/content-types';
import { adminRoute } from '../admin-route';

const right = (verb: 'read' | 'update', subject: string) => ({
  action: `plugin::content-manager.explorer.${verb}`,
  subject,
});

/** Papers and commands in the panel: the handlers of the REST routes of the same names. */
export const certificateRoutes = [
  adminRoute(
    'GET',
    '/certificates/:id/document.pdf',
    `${UID.certificate}.document`,
    right('read', UID.certificate)
  ),
  adminRoute(
    'GET',
    '/certificates/:id/sps.xml',
    `${UID.certificate}.exchange`,
    right('read', UID.certificate)
  ),
  adminRoute(
    'POST',
    '/certificates/:id/replace',
    `${UID.certificate}.replace`,
    right('update', UID.certificate)
  ),
  adminRoute(
    'POST',
    '/certificates/:id/withdraw',
    `${UID.certificate}.withdraw`,
    right('update', UID.certificate)
  ),
  adminRoute(
    'POST',
    '/certificates/import',
    `${UID.foreignCertificate}.import`,
    right('read', UID.foreignCertificate)
  ),
  adminRoute(
    'GET',
    '/invoices/:id/receipt.pdf',
    `${UID.invoice}.receipt`,
    right('read', UID.invoice)
  ),
];
