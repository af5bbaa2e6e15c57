import { z } from 'zod';
import { SEVERITIES } from '../../../domain/certification/vocabulary';
import { evaluate } from '../../../domain/compliance/evaluate';
import { judgePolicy } from '../../../domain/compliance/judge-policy';
import type { CompliancePolicy } from '../../../domain/compliance/policy';
import { DEFAULT_POLICY } from '../../../domain/compliance/policy';
import { fieldsOf, policyFrom } from '../../../domain/compliance/policy-fields';
import { EVENT_KINDS } from '../../../domain/compliance/vocabulary';
import { refuse } from '../../../domain/result';
import { policyNumbers } from '../../../hooks/compliance-policy/policy-input';
import { policyNamed, policyOn, termsOf } from '../../../hooks/compliance/policy-on';
import { todayIn } from '../../../infra/clock';
import { filled, LONGEST_LINE, oneOf } from '../../../infra/fields';
import { parseInput } from '../../../infra/input';
import { errorFrom, valueOf } from '../../../infra/refusal-error';
import { database } from '../../../infra/transaction';

const MOST = 1000;
const MOST_EVENTS = 100;

const count = z.number('must be a number').int().min(0).max(10_000_000);
const age = z.number('must be completed months').int().min(0).max(12_000);

/** What the calculator takes (api.md): plain lists, as the cases of compliance.md have them. */
const evaluation = z.strictObject({
  shipments: z
    .array(z.tuple([count, age]))
    .max(MOST)
    .default([]),
  incidents: z
    .array(z.array(z.tuple([oneOf(EVENT_KINDS), oneOf(SEVERITIES), age])).max(MOST_EVENTS))
    .max(MOST)
    .default([]),
  /** A stored policy by its documentId, or numbers in place of those in force; those, if left out. */
  policy: z.union([filled(LONGEST_LINE), policyNumbers.partial().strict()]).nullish(),
});

const policyAsked = async (
  asked: z.output<typeof evaluation>['policy']
): Promise<CompliancePolicy> => {
  if (typeof asked === 'string') {
    const stored = await policyNamed(database(), asked);
    if (stored !== undefined) return termsOf(stored);
    throw errorFrom(refuse('INVALID', 'compliance.unknown-policy', {}, 'policy').refusal);
  }
  const inForce = await policyOn(database(), todayIn('Asia/Jakarta'));
  if (!asked) return termsOf(inForce);
  const given = Object.entries(asked).filter(([, value]) => value !== undefined);
  const fields = { ...(inForce ?? fieldsOf(DEFAULT_POLICY)), ...Object.fromEntries(given) };
  return policyFrom(valueOf(judgePolicy(fields)));
};

/** Score what is given, with every term; writes nothing, and reads nobody's profile. */
export const evaluateTerms = async (data: unknown) => {
  const { shipments, incidents, policy: asked } = parseInput(evaluation, data);
  const policy = await policyAsked(asked);
  const { terms, ...result } = evaluate(policy, {
    shipments: shipments.map(([number, months]) => ({ count: number, age: months })),
    incidents: incidents.map((events) => ({
      events: events.map(([kind, severity, months]) => ({ kind, severity, age: months })),
    })),
  });
  return { ...result, ...terms, policy };
};
