import type { Period } from './period';

/** `GET /dashboard/dashboards/:name` (`src/api/dashboard/answers.ts`): the same, as the panel reads it. */
export const DASHBOARDS = [
  'leave',
  'service',
  'revenue',
  'compliance',
  'satisfaction',
  'complaints',
] as const;
export type DashboardName = (typeof DASHBOARDS)[number];

export interface Office {
  readonly documentId: string;
  readonly code: string;
  readonly name: string;
}

export interface Meta {
  /** The moment that the figures are of. */
  readonly asOf: string;
  readonly from: string;
  readonly to: string;
  readonly office: Office | null;
  readonly offices: readonly Office[];
}

export interface Answer<Data> {
  readonly data: Data;
  readonly meta: Meta;
}

/** `GET /dashboard/dashboards`: what the reader may see, and of when where nothing is chosen. */
export interface Choices {
  readonly dashboards: readonly {
    readonly name: DashboardName;
    readonly offices: readonly Office[];
  }[];
  /** Its last day is today. */
  readonly period: Period;
}

export interface LeaveData {
  readonly figures: {
    readonly requests: number;
    readonly days: number;
    readonly awayToday: number;
    readonly waiting: number;
    readonly decided: number;
    readonly medianHours: number | null;
    readonly ninetiethPercentileHours: number | null;
  };
  readonly daysByMonth: readonly { month: string; leaveType: string; days: number }[];
  readonly decisionTimes: readonly {
    month: string;
    decided: number;
    medianHours: number | null;
    ninetiethPercentileHours: number | null;
  }[];
  readonly awayPerDay: readonly { date: string; away: number; threshold: number | null }[];
  readonly quotaUse: readonly {
    group: { documentId: string; name: string } | null;
    granted: number;
    used: number;
    held: number;
    remaining: number;
  }[];
  readonly byOffice:
    | readonly {
        office: Office;
        requests: number;
        days: number;
        awayToday: number;
        medianHours: number | null;
      }[]
    | null;
}

export interface ServiceData {
  readonly figures: {
    readonly submitted: number;
    readonly issued: number;
    readonly open: number;
    readonly late: number;
    readonly medianHours: number | null;
    readonly ninetiethPercentileHours: number | null;
    readonly drafts: number;
    readonly corrections: number;
    readonly correctionsPerDraft: number | null;
  };
  readonly byStage: readonly {
    stage: string;
    sector: string;
    direction: string;
    applications: number;
    late: number;
  }[];
  readonly byMonth: readonly {
    month: string;
    sector: string;
    direction: string;
    submitted: number;
    issued: number;
    refused: number;
    destroyed: number;
    cancelled: number;
  }[];
  readonly stageTimes: readonly {
    sector: string;
    stage: string;
    passed: number;
    medianHours: number | null;
    ninetiethPercentileHours: number | null;
    targetHours: number | null;
  }[];
  readonly corrections: readonly { month: string; drafts: number; corrections: number }[];
  readonly byOffice:
    | readonly {
        office: Office;
        submitted: number;
        issued: number;
        open: number;
        late: number;
        medianHours: number | null;
      }[]
    | null;
}

/** Amounts are whole rupiah. */
export interface RevenueData {
  readonly figures: {
    readonly bills: number;
    readonly billed: number;
    readonly paid: number;
    readonly outstanding: number;
    readonly expired: number;
    readonly queued: number;
    readonly medianHours: number | null;
  };
  readonly byMonth: readonly { month: string; billed: number; paid: number; outstanding: number }[];
  readonly byTariff: readonly {
    code: string;
    nameId: string;
    nameEn: string;
    lines: number;
    billed: number;
    paid: number;
  }[];
  readonly byOffice:
    | readonly {
        office: Office;
        billed: number;
        paid: number;
        outstanding: number;
      }[]
    | null;
}

export const TIERS = ['green', 'yellow', 'orange', 'red', 'unrated'] as const;
export type Tier = (typeof TIERS)[number];

export interface ComplianceData {
  readonly figures: Readonly<Record<Tier, number>> & {
    readonly traders: number;
    readonly priority: number;
    readonly toCoach: number;
  };
  readonly movements: readonly { month: string; from: Tier; to: Tier; traders: number }[];
  readonly worst: readonly {
    applicationKey: string;
    applicationNumber: string;
    serviceUserKey: string;
    serviceUserName: string;
    kind: string;
    severity: string;
    happenedOn: string;
    weight: string;
  }[];
  readonly eventsByMonth: readonly {
    month: string;
    detention: number;
    refusal: number;
    destruction: number;
    nnc: number;
  }[];
  readonly byOffice:
    readonly ({ office: Office; traders: number } & Readonly<Record<Tier, number>>)[] | null;
}

export type Grade = 'A' | 'B' | 'C' | 'D';

export interface SatisfactionData {
  readonly figures: {
    readonly ikm: string | null;
    readonly grade: Grade | null;
    readonly respondents: number;
    readonly served: number;
    readonly recommendedSample: number;
  };
  readonly elements: readonly { element: string; mean: string | null; answered: number }[];
  readonly trend: readonly {
    month: string;
    ikm: string | null;
    grade: Grade | null;
    respondents: number;
  }[];
  readonly bySector: readonly {
    sector: string;
    ikm: string | null;
    grade: Grade | null;
    respondents: number;
  }[];
  readonly comments: readonly {
    givenAt: string;
    sector: string;
    direction: string;
    comment: string;
  }[];
  readonly byOffice:
    | readonly {
        office: Office;
        ikm: string | null;
        grade: Grade | null;
        respondents: number;
      }[]
    | null;
}

export interface ComplaintsData {
  readonly figures: {
    readonly received: number;
    readonly open: number;
    readonly overdue: number;
    readonly answered: number;
    readonly medianDays: number | null;
  };
  readonly byMonth: readonly { month: string; received: number; answered: number }[];
  readonly byCategory: readonly { category: string; received: number; overdue: number }[];
  readonly byChannel: readonly { channel: string; complaints: number }[];
  readonly byState: readonly { complaintState: string; complaints: number }[];
  readonly byOffice:
    | readonly {
        office: Office;
        received: number;
        open: number;
        overdue: number;
      }[]
    | null;
}
