import type {
  AdverseKind,
  Direction,
  Sector,
  Severity,
  Stage,
} from '../../../domain/certification/vocabulary';
import type {
  ComplaintCategory,
  ComplaintChannel,
  ComplaintState,
} from '../../../domain/certification/complaint';
import type { IsoDate } from '../../../domain/calendar/iso-date';
import type { FeedbackElement } from '../../../domain/certification/feedback';
import type { EventKind, Tier } from '../../../domain/compliance/vocabulary';
import type { DashboardName } from '../../../domain/identity/dashboards';
import type { LeaveType } from '../../../domain/leave/vocabulary';
import type { IkmGrade } from '../../../domain/satisfaction/ikm';

/**
 * What the dashboards answer. Months are 'YYYY-MM'; every month of the period is there, with zeros
 * where nothing happened. Hours have one decimal; medians and ninetieth percentiles are values that
 * occurred (`percentile_disc`), and null where nothing was measured. Money is whole rupiah.
 */

/** 'YYYY-MM' */
export type Month = string;

export interface NamedOffice {
  readonly documentId: string;
  readonly code: string;
  readonly name: string;
}

/** How long something took, of all that was measured. */
export interface Durations {
  readonly medianHours: number | null;
  readonly ninetiethPercentileHours: number | null;
}

/** Figures of the offices side by side; null where only one office is looked at. */
export type SideBySide<Figures> = readonly (Figures & { readonly office: NamedOffice })[] | null;

export interface LeaveDashboard {
  readonly figures: Durations & {
    /** For leave that begins in the period, drafts left out: as the leave report counts them. */
    readonly requests: number;
    /** Days of standing leave that fall into the period, as the leave report counts them. */
    readonly days: number;
    readonly awayToday: number;
    /** Requests that somebody's step is awaited for, now. */
    readonly waiting: number;
    /** Decided in the period; their durations are from submission to decision. */
    readonly decided: number;
  };
  readonly daysByMonth: readonly {
    readonly month: Month;
    readonly leaveType: LeaveType;
    readonly days: number;
  }[];
  readonly decisionTimes: readonly (Durations & {
    readonly month: Month;
    readonly decided: number;
  })[];
  /** Whose leave stands; the last 366 days of the period at most. */
  readonly awayPerDay: readonly {
    readonly date: IsoDate;
    readonly away: number;
    /** How many may be away at once in all work areas together; null where one says nothing. */
    readonly threshold: number | null;
  }[];
  /** Annual leave of the year that the period ends in, in days. */
  readonly quotaUse: readonly {
    /** The unit; null for people of none. */
    readonly group: { readonly documentId: string; readonly name: string } | null;
    readonly granted: number;
    readonly used: number;
    readonly held: number;
    readonly remaining: number;
  }[];
  readonly byOffice: SideBySide<{
    readonly requests: number;
    readonly days: number;
    readonly awayToday: number;
    readonly medianHours: number | null;
  }>;
}

export interface ServiceDashboard {
  /** Durations are from submission to certificate, of those issued in the period. */
  readonly figures: Durations & {
    readonly submitted: number;
    readonly issued: number;
    /** Not closed, cancelled, refused or destroyed, now. */
    readonly open: number;
    /** Of the open ones, those longer at their stage than the standard in force says. */
    readonly late: number;
    /** Drafts shown to a service user, and how often they asked for a correction. */
    readonly drafts: number;
    readonly corrections: number;
    /** With two decimals; null where there were no drafts. */
    readonly correctionsPerDraft: number | null;
  };
  /** The open ones, now. */
  readonly byStage: readonly {
    readonly stage: Stage;
    readonly sector: Sector;
    readonly direction: Direction;
    readonly applications: number;
    readonly late: number;
  }[];
  readonly byMonth: readonly {
    readonly month: Month;
    readonly sector: Sector;
    readonly direction: Direction;
    readonly submitted: number;
    readonly issued: number;
    readonly refused: number;
    readonly destroyed: number;
    readonly cancelled: number;
  }[];
  /** Stays at a stage that ended in the period. */
  readonly stageTimes: readonly (Durations & {
    readonly sector: Sector;
    readonly stage: Stage;
    readonly passed: number;
    /** The standard in force at the end of the period; null where there is none. */
    readonly targetHours: number | null;
  })[];
  readonly corrections: readonly {
    readonly month: Month;
    readonly drafts: number;
    readonly corrections: number;
  }[];
  readonly byOffice: SideBySide<{
    readonly submitted: number;
    readonly issued: number;
    readonly open: number;
    readonly late: number;
    readonly medianHours: number | null;
  }>;
}

export interface RevenueDashboard {
  /** Cancelled bills count nowhere. */
  readonly figures: {
    /** Bills issued in the period, and what they came to. */
    readonly bills: number;
    readonly billed: number;
    /** What was paid in the period, whenever it was billed. */
    readonly paid: number;
    /** Of the bills issued in the period, what nobody has paid yet. */
    readonly outstanding: number;
    /** Bills issued in the period whose code has expired unpaid. */
    readonly expired: number;
    /** Payments that wait for the treasurer, now. */
    readonly queued: number;
    /** From bill to payment, of the bills paid in the period. */
    readonly medianHours: number | null;
  };
  /** Billed and outstanding by the month of the bill, paid by that of the payment. */
  readonly byMonth: readonly {
    readonly month: Month;
    readonly billed: number;
    readonly paid: number;
    readonly outstanding: number;
  }[];
  /** By the month of the bill; paid: of those bills, the ones that are paid. */
  readonly byTariff: readonly {
    readonly code: string;
    readonly nameId: string;
    readonly nameEn: string;
    readonly lines: number;
    readonly billed: number;
    readonly paid: number;
  }[];
  readonly byOffice: SideBySide<{
    readonly billed: number;
    readonly paid: number;
    readonly outstanding: number;
  }>;
}

type TradersByTier = Readonly<Record<Tier, number>>;

export interface ComplianceDashboard {
  /** Traders with a profile, now. */
  readonly figures: TradersByTier & {
    readonly traders: number;
    /** With priority service in force. */
    readonly priority: number;
    /** Red and orange ones without a session since they became so. */
    readonly toCoach: number;
  };
  readonly movements: readonly {
    readonly month: Month;
    readonly from: Tier;
    readonly to: Tier;
    readonly traders: number;
  }[];
  /** Of the consignments that something happened with in the period, the ten that weigh most now. */
  readonly worst: readonly {
    readonly applicationKey: string;
    readonly applicationNumber: string;
    readonly serviceUserKey: string;
    readonly serviceUserName: string;
    readonly kind: EventKind;
    readonly severity: Severity;
    readonly happenedOn: IsoDate;
    /** A decimal without trailing zeros, like '7.5'. */
    readonly weight: string;
  }[];
  /** Consignments by their worst action of the month; NNCs beside. */
  readonly eventsByMonth: readonly (Readonly<Record<AdverseKind | 'nnc', number>> & {
    readonly month: Month;
  })[];
  readonly byOffice: SideBySide<TradersByTier & { readonly traders: number }>;
}

/** A satisfaction index: '25.00' to '100.00'; null where an element has no answer at all. */
export interface Index {
  readonly ikm: string | null;
  readonly grade: IkmGrade | null;
  readonly respondents: number;
}

export interface SatisfactionDashboard {
  readonly figures: Index & {
    /** Applications handed over in the period. */
    readonly served: number;
    /** How many of those should answer (Krejcie and Morgan). */
    readonly recommendedSample: number;
  };
  readonly elements: readonly {
    readonly element: FeedbackElement;
    /** '1.00' to '4.00' */
    readonly mean: string | null;
    readonly answered: number;
  }[];
  readonly trend: readonly (Index & { readonly month: Month })[];
  readonly bySector: readonly (Index & { readonly sector: Sector })[];
  /** The latest twenty, without names. */
  readonly comments: readonly {
    readonly givenAt: string;
    readonly sector: Sector;
    readonly direction: Direction;
    readonly comment: string;
  }[];
  readonly byOffice: SideBySide<Index>;
}

export interface ComplaintsDashboard {
  readonly figures: {
    readonly received: number;
    /** Unanswered now, and of those the ones past their date. */
    readonly open: number;
    readonly overdue: number;
    readonly answered: number;
    /** Whole days from receipt to answer, of those answered in the period. */
    readonly medianDays: number | null;
  };
  readonly byMonth: readonly {
    readonly month: Month;
    readonly received: number;
    readonly answered: number;
  }[];
  readonly byCategory: readonly {
    readonly category: ComplaintCategory;
    readonly received: number;
    readonly overdue: number;
  }[];
  readonly byChannel: readonly {
    readonly channel: ComplaintChannel;
    readonly complaints: number;
  }[];
  readonly byState: readonly {
    readonly complaintState: ComplaintState;
    readonly complaints: number;
  }[];
  readonly byOffice: SideBySide<{
    readonly received: number;
    readonly open: number;
    readonly overdue: number;
  }>;
}

interface DashboardData {
  readonly leave: LeaveDashboard;
  readonly service: ServiceDashboard;
  readonly revenue: RevenueDashboard;
  readonly compliance: ComplianceDashboard;
  readonly satisfaction: SatisfactionDashboard;
  readonly complaints: ComplaintsDashboard;
}

/** What each dashboard tells, by its name. */
export type DashboardOf<Name extends DashboardName> = DashboardData[Name];

/** As `GET /api/dashboards/:name` answers. */
export interface DashboardAnswer<Name extends DashboardName = DashboardName> {
  readonly data: DashboardOf<Name>;
  readonly meta: {
    /** The moment that the figures were read. */
    readonly asOf: string;
    readonly from: IsoDate;
    readonly to: IsoDate;
    /** The office that was named, or the only one that the caller sees. */
    readonly office: NamedOffice | null;
    /** Those that the caller can choose from. */
    readonly offices: readonly NamedOffice[];
  };
}
