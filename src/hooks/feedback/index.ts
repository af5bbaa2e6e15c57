import { giveFeedback, isClosedByFeedback } from '../../domain/certification/feedback';
import { refuse } from '../../domain/result';
import { momentIn, todayIn } from '../../infra/clock';
import { UID } from '../../infra/content-types';
import { currentActor } from '../../infra/current-actor';
import { parseInput } from '../../infra/input';
import { errorFrom, valueOf } from '../../infra/refusal-error';
import { inTransaction, rowsOf } from '../../infra/transaction';
import { APPEND_ONLY_DOOR } from '../append-only-door';
import { authorshipIn, refuseComputedFields } from '../computed-fields';
import type { Door, Operation } from '../door';
import { closeAfterFeedback } from '../service-application/close-after-feedback';
import { lockApplicationNamed } from '../service-application/named-application';
import { feedbackFields, WRITABLE } from './feedback-input';

/** A rating, once an application. With it the application is closed. */
const give: Operation = (params, next) =>
  inTransaction(async (trx) => {
    const data = params.data ?? {};
    await refuseComputedFields(UID.feedback, WRITABLE, data);
    const { comment, ...scores } = parseInput(feedbackFields, data);
    const application = await lockApplicationNamed(trx, data.application);
    if (application === undefined) {
      throw errorFrom(refuse('INVALID', 'feedback.unknown-application', {}, 'application').refusal);
    }
    const today = todayIn(application.zone);
    const [rated] = await rowsOf(
      trx,
      'select 1 from feedbacks where application_key = :key limit 1',
      { key: application.key }
    );
    const facts = {
      application,
      actor: await currentActor(trx, today),
      isRated: rated !== undefined,
      today,
    };
    const given = valueOf(giveFeedback(facts, scores));
    params.data = {
      ...authorshipIn(data),
      ...given,
      comment,
      application: application.key,
      applicationKey: application.key,
      applicationNumber: application.number,
      officeKey: application.officeKey,
      serviceUserKey: application.serviceUserKey,
      agentKey: application.agentKey,
      sector: application.sector,
      direction: application.direction,
      givenAt: momentIn(application.zone),
    };
    const written = await next();
    if (isClosedByFeedback(application.stage)) await closeAfterFeedback(application.key);
    return written;
  });

/** The one door of ratings: what was answered stays. */
export const FEEDBACK_DOOR: Door = { ...APPEND_ONLY_DOOR, create: give };
