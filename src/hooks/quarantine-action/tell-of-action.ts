import type { ActionNotice } from '../../domain/certification/action';
import type { IsoDate } from '../../domain/calendar/iso-date';
import type { ActionKind } from '../../domain/certification/vocabulary';
import { LANGUAGES, type Language } from '../../infra/language';
import { fill } from '../../infra/texts';
import type { Message } from '../../infra/texts/leave-messages';
import { ACTION_NAMES, actionMessages } from '../../infra/texts/supervision-messages';
import type { Transaction } from '../../infra/transaction';
import type { StoredApplication } from '../service-application/load-application';
import { tellParties } from '../service-application/tell-parties';
import type { StoredReason } from './load-actions';

interface ToldAction {
  readonly notice: ActionNotice;
  /** Tells this event from others of the same action. */
  readonly event: string;
  readonly kind: ActionKind;
  readonly actedOn: IsoDate;
  readonly dueOn: IsoDate | null;
  readonly reason: StoredReason | undefined;
  /** Why a severity was changed, or the action annulled. */
  readonly note?: string | null;
}

/** Tell principal and agent what was done with their consignment, and what is due. */
export const tellOfAction = async (
  trx: Transaction,
  application: StoredApplication,
  { notice, event, kind, actedOn, dueOn, reason, note = null }: ToldAction
): Promise<void> => {
  const { plain, due = plain } = actionMessages[notice];
  const texts = dueOn === null ? plain : due;
  const inLanguage = (language: Language): Message => {
    const words = {
      kind: ACTION_NAMES[language][kind],
      reason: (language === 'id' ? reason?.nameId : reason?.nameEn) ?? '',
    };
    const { title, body } = texts[language];
    return { title: fill(title, words, language), body: fill(body, words, language) };
  };
  const [id, en] = LANGUAGES.map(inLanguage) as [Message, Message];
  await tellParties(trx, application, {
    kind: notice,
    event,
    texts: { id, en },
    params: { actedOn, dueOn, note },
  });
};
