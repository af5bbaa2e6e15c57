/** The words of the quarantine service. No stage, state, kind or outcome is typed anywhere else. */

export const SECTORS = ['animal', 'plant'] as const;
export type Sector = (typeof SECTORS)[number];

export const DIRECTIONS = ['export', 'import', 'domestic-out', 'domestic-in'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Stages of an application, in their order (service.md, Stages); the last three are exits. */
export const STAGES = [
  'submitted',
  'received',
  'inspection',
  'draft-issued',
  'correction-requested',
  'draft-approved',
  'invoiced',
  'paid',
  'certificate-issued',
  'handed-over',
  'closed',
  'cancelled',
  'refused',
  'destroyed',
] as const;
export type Stage = (typeof STAGES)[number];

/** Stages after which nothing more is done. A refused consignment may still be destroyed. */
export const FINAL_STAGES = [
  'closed',
  'cancelled',
  'refused',
  'destroyed',
] as const satisfies Stage[];

export const isFinal = (stage: Stage): boolean =>
  (FINAL_STAGES as readonly Stage[]).includes(stage);

/** What the office and the service user do with an application. */
export const SERVICE_COMMANDS = [
  'receive',
  'inspect',
  'issue-draft',
  'approve-draft',
  'request-correction',
  'invoice',
  'issue-certificate',
  'hand-over',
  'close',
  'cancel',
] as const;
export type ServiceCommandName = (typeof SERVICE_COMMANDS)[number];

/** What moves an application besides a command: its payment, and what becomes of the consignment. */
export const STAGE_EVENTS = ['pay', 'refuse', 'destroy'] as const;
export type StageEvent = (typeof STAGE_EVENTS)[number];

/** `pending`: the inspection has begun, nothing is found yet. */
export const INSPECTION_OUTCOMES = ['passed', 'failed', 'pending'] as const;
export type InspectionOutcome = (typeof INSPECTION_OUTCOMES)[number];

export const CERTIFICATE_TYPES = [
  'health',
  'phytosanitary',
  'phytosanitary-reexport',
  'domestic',
] as const;
export type CertificateType = (typeof CERTIFICATE_TYPES)[number];

export const CERTIFICATE_STATES = ['draft', 'approved', 'issued', 'replaced', 'withdrawn'] as const;
export type CertificateState = (typeof CERTIFICATE_STATES)[number];

/** Modes of transport (UNECE Recommendation 19). */
export const CONVEYANCE_MODES = ['sea', 'rail', 'road', 'air', 'mail'] as const;
export type ConveyanceMode = (typeof CONVEYANCE_MODES)[number];

/** What a re-export certificate ticks of its boxes (ISPM 12, annex 2). */
export const ATTACHED_CERTIFICATES = ['original', 'certified-copy'] as const;
export const REEXPORT_PACKINGS = ['packed', 'repacked'] as const;
export const REEXPORT_CONTAINERS = ['original', 'new'] as const;

/** Units of a quantity. Weights convert into each other; the others are counted. */
export const UNITS = [
  'kg',
  'ton',
  'litre',
  'm3',
  'head',
  'piece',
  'stem',
  'package',
  'container',
] as const;
export type Unit = (typeof UNITS)[number];

export const ACTION_KINDS = [
  'inspection',
  'isolation',
  'observation',
  'treatment',
  'detention',
  'refusal',
  'destruction',
  'release',
] as const;
export type ActionKind = (typeof ACTION_KINDS)[number];

/** The three that need a reason and count against the trader ("3P"). */
export const ADVERSE_KINDS = [
  'detention',
  'refusal',
  'destruction',
] as const satisfies ActionKind[];
export type AdverseKind = (typeof ADVERSE_KINDS)[number];

export const isAdverse = (kind: ActionKind): kind is AdverseKind =>
  (ADVERSE_KINDS as readonly ActionKind[]).includes(kind);

/** How grave the cause of an adverse action is, from the reason list or as an officer changed it. */
export const SEVERITIES = [
  'administrative',
  'substantive',
  'pest',
  'deliberate',
  'not-attributable',
] as const;
export type Severity = (typeof SEVERITIES)[number];

export const NNC_DIRECTIONS = ['received', 'issued'] as const;
export type NncDirection = (typeof NNC_DIRECTIONS)[number];

export const NNC_NATURES = [
  'prohibited',
  'documentation',
  'pests-or-articles',
  'food-safety',
  'other-sps',
] as const;
export type NncNature = (typeof NNC_NATURES)[number];

export const NNC_EXTENTS = ['entire', 'partial'] as const;
export const NNC_DISPOSITIONS = ['treated', 'destroyed', 'refused', 'released'] as const;
export const NNC_MATCH_STATES = ['matched', 'unmatched'] as const;

export const COMPLAINT_KINDS = ['complaint', 'information', 'suggestion'] as const;
/** What the deadline of an answer goes by. */
export const COMPLAINT_CATEGORIES = ['normative', 'non-supervisory', 'supervisory'] as const;
export const COMPLAINT_STATES = ['received', 'assigned', 'answered', 'closed'] as const;
export const COMPLAINT_CHANNELS = [
  'portal',
  'email',
  'whatsapp',
  'facebook',
  'x',
  'telephone',
  'walk-in',
] as const;
