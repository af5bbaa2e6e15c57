import type { CompliancePolicy, Decimal } from './policy';

/** The numbers of a policy that have decimals, as a form shows them: one after the other. */
export const DECIMAL_FIELDS = [
  'detentionPoints',
  'refusalPoints',
  'destructionPoints',
  'nncPoints',
  'administrativeFactor',
  'substantiveFactor',
  'pestFactor',
  'deliberateFactor',
  'notAttributableFactor',
  'recentWeight',
  'middleWeight',
  'olderWeight',
  'oldestWeight',
  'priorVolume',
  'priorRate',
  'worstRate',
  'greenScore',
  'yellowScore',
  'orangeScore',
  'minimumVolume',
  'greenVolume',
] as const;

/** Those that are whole: months, and a number of applications. */
export const WHOLE_FIELDS = [
  'recentMonths',
  'middleMonths',
  'olderMonths',
  'deliberateMonths',
  'substantiveMonths',
  'pestMonths',
  'cleanApplications',
] as const;

export const POLICY_FIELDS = [...DECIMAL_FIELDS, ...WHOLE_FIELDS] as const;
export type PolicyField = (typeof POLICY_FIELDS)[number];

/** A policy as it is stored; at most three decimals, and below a million, so that floats write them exactly. */
export type PolicyFields = Readonly<Record<PolicyField, number>>;

/** The policy that its fields make. */
export const policyFrom = (fields: PolicyFields): CompliancePolicy => {
  const exact = (name: (typeof DECIMAL_FIELDS)[number]): Decimal => String(fields[name]);
  return {
    base: {
      detention: exact('detentionPoints'),
      refusal: exact('refusalPoints'),
      destruction: exact('destructionPoints'),
      nnc: exact('nncPoints'),
    },
    severity: {
      administrative: exact('administrativeFactor'),
      substantive: exact('substantiveFactor'),
      pest: exact('pestFactor'),
      deliberate: exact('deliberateFactor'),
      'not-attributable': exact('notAttributableFactor'),
    },
    ages: [
      { below: fields.recentMonths, weight: exact('recentWeight') },
      { below: fields.middleMonths, weight: exact('middleWeight') },
      { below: fields.olderMonths, weight: exact('olderWeight') },
      { below: null, weight: exact('oldestWeight') },
    ],
    priorVolume: exact('priorVolume'),
    priorRate: exact('priorRate'),
    worstRate: exact('worstRate'),
    green: exact('greenScore'),
    yellow: exact('yellowScore'),
    orange: exact('orangeScore'),
    minimumVolume: exact('minimumVolume'),
    greenVolume: exact('greenVolume'),
    deliberateMonths: fields.deliberateMonths,
    substantiveMonths: fields.substantiveMonths,
    pestMonths: fields.pestMonths,
    cleanApplications: fields.cleanApplications,
  };
};

/** The fields that make a policy of the four ages that a form has. */
export const fieldsOf = (policy: CompliancePolicy): PolicyFields => {
  const { base, severity } = policy;
  const [recent, middle, older, oldest] = policy.ages;
  return {
    detentionPoints: Number(base.detention),
    refusalPoints: Number(base.refusal),
    destructionPoints: Number(base.destruction),
    nncPoints: Number(base.nnc),
    administrativeFactor: Number(severity.administrative),
    substantiveFactor: Number(severity.substantive),
    pestFactor: Number(severity.pest),
    deliberateFactor: Number(severity.deliberate),
    notAttributableFactor: Number(severity['not-attributable']),
    recentMonths: recent?.below ?? 0,
    recentWeight: Number(recent?.weight ?? 0),
    middleMonths: middle?.below ?? 0,
    middleWeight: Number(middle?.weight ?? 0),
    olderMonths: older?.below ?? 0,
    olderWeight: Number(older?.weight ?? 0),
    oldestWeight: Number(oldest?.weight ?? 0),
    priorVolume: Number(policy.priorVolume),
    priorRate: Number(policy.priorRate),
    worstRate: Number(policy.worstRate),
    greenScore: Number(policy.green),
    yellowScore: Number(policy.yellow),
    orangeScore: Number(policy.orange),
    minimumVolume: Number(policy.minimumVolume),
    greenVolume: Number(policy.greenVolume),
    deliberateMonths: policy.deliberateMonths,
    substantiveMonths: policy.substantiveMonths,
    pestMonths: policy.pestMonths,
    cleanApplications: policy.cleanApplications,
  };
};
