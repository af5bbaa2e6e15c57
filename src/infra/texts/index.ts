import { formatDate, isIsoDate } from '../../domain/calendar/iso-date';
import type { Language } from '../language';
import { actionTexts } from './actions';
import { billingTexts } from './billing';
import { calendarTexts } from './calendar';
import { certificateTexts } from './certificate';
import { complaintTexts } from './complaint';
import { complianceTexts } from './compliance';
import { dashboardTexts } from './dashboard';
import { datedListTexts } from './dated-list';
import { dutyTexts } from './duty';
import { feedbackTexts } from './feedback';
import { identityTexts } from './identity';
import { inputTexts } from './input';
import { integrationTexts } from './integration';
import { leaveTexts } from './leave';
import { leaveReadingTexts } from './leave-reading';
import { nncTexts } from './nnc';
import { organisationTexts } from './organisation';
import { oversightTexts } from './oversight';
import { serviceUserTexts } from './service-user';
import { serviceTexts } from './service';
import { spsTexts } from './sps';
import { staffTexts } from './staff';
import { stageName } from './stage-names';

export type Text = Readonly<Record<Language, string>>;

const TEXTS: Readonly<Record<string, Text>> = {
  ...actionTexts,
  ...billingTexts,
  ...calendarTexts,
  ...certificateTexts,
  ...complaintTexts,
  ...complianceTexts,
  ...dashboardTexts,
  ...datedListTexts,
  ...dutyTexts,
  ...feedbackTexts,
  ...identityTexts,
  ...inputTexts,
  ...integrationTexts,
  ...leaveTexts,
  ...leaveReadingTexts,
  ...nncTexts,
  ...organisationTexts,
  ...oversightTexts,
  ...serviceUserTexts,
  ...serviceTexts,
  ...spsTexts,
  ...staffTexts,
};

/** Fill `{name}` places of a text; ISO dates are written out as people of that language read them. */
export const fill = (
  text: string,
  params: Readonly<Record<string, string | number | null>>,
  language: Language
): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = params[name];
    if (value === undefined || value === null) return place;
    if (name === 'stage') return stageName(`${value}`, language);
    return typeof value === 'string' && isIsoDate(value) ? formatDate(value, language) : `${value}`;
  });

/** The sentence for a reason; the reason itself where nobody wrote one (a unit test forbids that). */
export const sentence = (
  reason: string,
  params: Readonly<Record<string, string | number>>,
  language: Language
): string => fill(TEXTS[reason]?.[language] ?? reason, params, language);
