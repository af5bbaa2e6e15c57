import { z } from 'zod';
import { visibleRows } from '../../../domain/identity/visibility';
import { refuse } from '../../../domain/result';
import { appendRows } from '../../../infra/append-rows';
import { todayIn } from '../../../infra/clock';
import { currentActor } from '../../../infra/current-actor';
import { createDocumentId } from '../../../infra/document-id';
import { publicUrl } from '../../../infra/environment';
import { notFound, parseInput } from '../../../infra/input';
import { errorFrom } from '../../../infra/refusal-error';
import { inTransaction, rowsOf } from '../../../infra/transaction';
import { visibleSql } from '../../../infra/visible-rows';
import { digestOf, makeToken } from '../../../infra/secret-token';

/** A telephone, a desk, a shared screen: more addresses than that are forgotten ones. */
const MOST_FEEDS = 10;

const key = z.string().min(1).max(64).nullish();
const feedInput = z.strictObject({
  name: z.string().trim().min(1).max(100).nullish(),
  workArea: key,
  orgUnit: key,
});

export interface NewFeed {
  readonly documentId: string;
  readonly name: string | null;
  /** Told this once; only a digest of its token is stored. */
  readonly url: string;
}

/**
 * A new feed of the caller's, of all they may see or of one work area or unit. Throws 403 for
 * callers who are no employee, 404 for places that do not exist, and 409 for one feed too many.
 * What the feed shows is judged each time it is read.
 */
export const createFeed = (input: unknown): Promise<NewFeed> => {
  const { name, workArea, orgUnit } = parseInput(feedInput, input);
  return inTransaction(async (trx) => {
    const { employee } = await currentActor(trx, todayIn('Asia/Jakarta'));
    if (employee === null) throw errorFrom(refuse('FORBIDDEN', 'input.sign-in').refusal);
    const [stored] = await rowsOf<{ placesExist: boolean; feeds: number }>(
      trx,
      `select (:workArea::text is null
                or exists (select 1 from work_areas where document_id = :workArea))
              and (:orgUnit::text is null
                or exists (select 1 from org_units where document_id = :orgUnit)) as "placesExist",
              (select count(*)::int from calendar_feeds where employee_key = :me) as feeds
         from employees where document_id = :me for no key update`,
      { me: employee.key, workArea: workArea ?? null, orgUnit: orgUnit ?? null }
    );
    if (!stored?.placesExist) throw notFound();
    if (stored.feeds >= MOST_FEEDS) {
      throw errorFrom(
        refuse('WRONG_STATE', 'calendar.too-many-feeds', { most: MOST_FEEDS }).refusal
      );
    }
    const token = makeToken();
    const documentId = createDocumentId();
    await appendRows(trx, 'calendar_feeds', [
      {
        document_id: documentId,
        name: name ?? null,
        token_hash: digestOf(token),
        employee_key: employee.key,
        work_area_key: workArea ?? null,
        org_unit_key: orgUnit ?? null,
      },
    ]);
    return {
      documentId,
      name: name ?? null,
      url: `${publicUrl()}/api/leave-calendar.ics?token=${token}`,
    };
  });
};

/** Close a feed for good. Throws 404 for feeds that are not the caller's. */
export const revokeFeed = (documentId: string): Promise<void> =>
  inTransaction(async (trx) => {
    const today = todayIn('Asia/Jakarta');
    const own = visibleSql(
      'f',
      visibleRows(await currentActor(trx, today), 'calendar-feed', today)
    );
    const gone = await rowsOf(
      trx,
      `delete from calendar_feeds f where f.document_id = ? and ${own.sql} returning f.id`,
      [documentId, ...own.bindings]
    );
    if (gone.length === 0) throw notFound();
  });
