import { objectionRegister } from '../../../../../api/compliance-objection/reading/objection-register';
import { UID } from '../../../../../infra/content-types';
import { dataOf, type Context } from '../../../../../infra/http-context';

/** Write an entry as the content manager does; its door judges it. Answers the entry's documentId. */
const create =
  (uid: typeof UID.coachingSession | typeof UID.priorityDecision) => async (ctx: Context) => {
    const { documentId } = await strapi.documents(uid).create({ data: { ...dataOf(ctx) } });
    ctx.status = 201;
    ctx.body = { data: { documentId } };
  };

/** What is decided on profiles, for the pages of compliance. */
export default () => ({
  async objections(ctx: Context) {
    ctx.body = await objectionRegister(ctx.query);
  },
  coach: create(UID.coachingSession),
  decidePriority: create(UID.priorityDecision),
});
