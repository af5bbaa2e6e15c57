import { DEFAULT_POLICY } from '../../src/domain/compliance/policy';
import { fieldsOf, type PolicyFields } from '../../src/domain/compliance/policy-fields';

export interface CompliancePolicyRow extends PolicyFields {
  readonly why: string;
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly madeByName: string | null;
}

/** The numbers that Q-Office comes with (compliance.md); an office ends them and makes its own. */
export const COMPLIANCE_POLICIES: readonly CompliancePolicyRow[] = [
  {
    ...fieldsOf(DEFAULT_POLICY),
    why: 'Kebijakan awal Q-Office.',
    validFrom: '2020-01-01',
    validUntil: null,
    madeByName: null,
  },
];
