import { SCOPED_TYPES, visibleRows, type ScopedType } from '../domain/identity/visibility';
import { todayIn } from '../infra/clock';
import { currentActor } from '../infra/current-actor';
import { signedIn, type SignedIn } from '../infra/signed-in';
import { database } from '../infra/transaction';

const READS: readonly string[] = ['findMany', 'findOne', 'findFirst', 'count'];

const scopedTypeOf = (uid: string): ScopedType | undefined =>
  SCOPED_TYPES.find((type) => uid === `api::${type}.${type}`);

/** Tokens read what they were given, but no NNC: the rule of visibility says so. */
const NARROWED: readonly SignedIn['kind'][] = ['account', 'machine'];

/**
 * The one door of reads: what REST and GraphQL find of a scoped type is narrowed to what the caller
 * may see. In the panel the same answer works as a condition of each role's permission. Reads inside a
 * transaction are the doors' own and stay as they are.
 */
export const narrowReads = (): void => {
  strapi.documents.use(async (context, next) => {
    const type = READS.includes(context.action) ? scopedTypeOf(context.uid) : undefined;
    if (type === undefined || !NARROWED.includes(signedIn().kind) || strapi.db.inTransaction())
      return next();
    const today = todayIn('Asia/Jakarta');
    const visibility = visibleRows(await currentActor(database(), today), type, today);
    if (visibility !== 'all') {
      const params = context.params as { filters?: unknown };
      params.filters = { $and: [params.filters ?? {}, visibility] };
    }
    return next();
  });
};
