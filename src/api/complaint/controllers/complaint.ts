import { factories } from '@strapi/strapi';
import { dataOf, type Context } from '../../../infra/http-context';
import { identifyCaller } from '../../../infra/identify-caller';
import { notFound } from '../../../infra/input';
import { handInComplaint } from '../operations/hand-in-complaint';
import { trackComplaint } from '../reading/track-complaint';

/** The register of complaints: Strapi's own reads and updates, and what is open to everybody. */
export default factories.createCoreController('api::complaint.complaint', () => ({
  /** A complaint by anybody; who signs in will find it among their own. */
  async create(given) {
    const ctx = given;
    await identifyCaller(ctx, async () => {
      const receipt = await handInComplaint(ctx.ip, dataOf(ctx as unknown as Context));
      ctx.status = 201;
      ctx.body = { data: receipt, meta: {} };
    });
  },

  /** What has become of it, for whoever holds the code; 404 for an unknown one. */
  async track(given) {
    const ctx = given;
    ctx.set('Cache-Control', 'no-store');
    ctx.set('X-Robots-Tag', 'noindex');
    const { code = '' } = ctx.params as Record<string, string>;
    const progress = await trackComplaint(ctx.ip, code);
    if (progress === undefined) throw notFound();
    ctx.body = { data: progress, meta: {} };
  },
}));
