import { factories } from '@strapi/strapi';
import { inviteToAccount } from '../../../hooks/service-invitation/invite-account';
import { UID } from '../../../infra/content-types';
import { dataOf, documentIdOf, type Context } from '../../../infra/http-context';

/** Service users as Strapi lists and writes them, through their door; and inviting accounts. */
export default factories.createCoreController(UID.serviceUser, () => ({
  async invite(given) {
    const ctx = given as unknown as Context;
    const invitation = await inviteToAccount(documentIdOf(ctx), dataOf(ctx));
    ctx.status = 201;
    ctx.body = { data: invitation, meta: {} };
  },
}));
