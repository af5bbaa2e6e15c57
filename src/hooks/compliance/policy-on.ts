import type { IsoDate } from '../../domain/calendar/iso-date';
import { DEFAULT_POLICY, type CompliancePolicy } from '../../domain/compliance/policy';
import {
  POLICY_FIELDS,
  policyFrom,
  type PolicyFields,
} from '../../domain/compliance/policy-fields';
import { columnName } from '../../infra/insert-rows';
import { preparedRowsOf, type Queryable } from '../../infra/transaction';

/** A policy as it is stored. */
export interface PolicyRow extends PolicyFields {
  readonly key: string;
  readonly why: string;
  readonly validFrom: IsoDate;
  readonly validUntil: IsoDate | null;
  readonly madeByName: string | null;
}

const POLICY = `json_build_object('key', y.document_id, 'why', y.why, 'validFrom', y.valid_from,
       'validUntil', y.valid_until, 'madeByName', y.made_by_name,
       ${POLICY_FIELDS.map((name) => `'${name}', y.${columnName(name)}`).join(', ')})`;

/**
 * The policy of a day, as JSON: the last one that has begun, also where it ended without another in
 * its place, so that there is always one, and always the same.
 * @param day SQL of a date
 */
export const policyOnSql = (day: string): string =>
  `(select ${POLICY} from compliance_policies y where y.valid_from <= ${day}
     order by y.valid_from desc limit 1)`;

/** The terms of a stored policy; those of compliance.md where there is none. */
export const termsOf = (row: PolicyRow | null | undefined): CompliancePolicy =>
  row ? policyFrom(row) : DEFAULT_POLICY;

/** The policy of a day; null before the first one. */
export const policyOn = async (queryable: Queryable, day: IsoDate): Promise<PolicyRow | null> => {
  const [found] = await preparedRowsOf<{ policy: PolicyRow | null }>(
    queryable,
    `select ${policyOnSql(':day::date')} as policy`,
    { day }
  );
  return found?.policy ?? null;
};

/** A policy by its documentId. */
export const policyNamed = async (
  queryable: Queryable,
  key: string
): Promise<PolicyRow | undefined> => {
  const [found] = await preparedRowsOf<{ policy: PolicyRow }>(
    queryable,
    `select ${POLICY} as policy from compliance_policies y where y.document_id = :key`,
    { key }
  );
  return found?.policy;
};
