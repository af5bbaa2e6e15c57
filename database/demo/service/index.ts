import type { Core } from '@strapi/strapi';
import type { IsoDate } from '../../../src/domain/calendar/iso-date';
import { remindOverdue } from '../../../src/jobs/remind-overdue';
import { atMoment, momentIn } from '../../../src/infra/clock';
import { inTransaction } from '../../../src/infra/transaction';
import type { DemoActors } from '../organisation';
import { backdateService } from './backdate-service';
import { incidentStories } from './incident-stories';
import { loadCompanies, suspendCompany } from './load-companies';
import { ordinaryStories } from './ordinary-stories';
import { playComplaints } from './play-complaints';
import { oversightTurns } from './play-oversight';
import { playStories } from './play-stories';
import { presentStories } from './present-stories';

/**
 * Plays two years of the quarantine service in both demo offices, up to this hour: companies with
 * their agent, several hundred applications, bills and payments, incidents, notices, objections,
 * coaching and complaints.
 */
export const writeService = async (
  strapi: Core.Strapi,
  officers: DemoActors,
  today: IsoDate
): Promise<void> => {
  const now = momentIn('Asia/Jakarta').getTime();
  const companies = await loadCompanies(strapi, officers, today);
  const stories = [...ordinaryStories(today), ...incidentStories(today), ...presentStories(now)];
  await playStories(strapi, stories, oversightTurns(today), officers, companies);
  await playComplaints(strapi, officers, companies, today);
  await suspendCompany(strapi, officers, companies, today);
  // What is overdue by now has been told; the job that tells it would begin with a dozen mails.
  await atMoment(now, remindOverdue);
  await inTransaction((trx) => backdateService(trx, today));
};
