import { todayIn } from '../../../infra/clock';
import { currentActor } from '../../../infra/current-actor';
import { database, rowsOf } from '../../../infra/transaction';

/** As much of a session as the trader who is coached sees of it. */
export interface OwnSession {
  readonly documentId: string;
  readonly heldOn: string;
  readonly topic: string;
}

/** The caller's own sessions, the latest first; none for who is no trader. */
export const ownSessions = async (): Promise<readonly OwnSession[]> => {
  const { serviceUser } = await currentActor(database(), todayIn('Asia/Jakarta'));
  return rowsOf<OwnSession>(
    database(),
    `select s.document_id as "documentId", s.held_on::text as "heldOn", s.topic
       from coaching_sessions s where s.service_user_key = :me
      order by s.held_on desc, s.id desc limit 100`,
    { me: serviceUser?.key ?? '' }
  );
};
