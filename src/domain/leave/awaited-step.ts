import { isDecidedAbove } from './authority';
import type { Audience, LeaveFacts } from './request';
import { policyFor } from './submit';

/** The step that a request waits for, and who takes it. */
export interface AwaitedStep {
  readonly step: 'consideration' | 'decision';
  /** Personnel administration records what is decided above the office. */
  readonly by: Extract<Audience, 'superior' | 'official' | 'personnel'>;
  /** Whether somebody appointed to act may take it (leave.md, case 18). */
  readonly mayBeActing: boolean;
}

/** Null for a request that waits for nobody. Source: leave.md, Workflow. */
export const awaitedStep = (facts: LeaveFacts): AwaitedStep | null => {
  const { request, employee } = facts;
  const policy = policyFor(facts);
  const ministerOnly = policy.ok && policy.value.ministerOnly;
  const mayBeActing = !ministerOnly;
  switch (request.state) {
    case 'submitted':
      return {
        step: 'consideration',
        by: employee.headsOffice ? 'personnel' : 'superior',
        mayBeActing,
      };
    case 'considered':
      return {
        step: 'decision',
        by: isDecidedAbove(employee, request, ministerOnly) ? 'personnel' : 'official',
        mayBeActing,
      };
    default:
      return null;
  }
};
