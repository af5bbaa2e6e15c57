import { Box, Flex, Typography } from '@strapi/design-system';
import { useFigures } from '../page/use-figures';
import { useText, useWord } from '../page/use-text';
import type { Assessment, Policy } from './assessment';
import { ScoreScale } from './score-scale';
import type { Tier } from './tier';
import { TierBadge } from './tier-badge';

/** Why the tier in force is what it is (`src/domain/compliance/movement-reason.ts`). */
export interface Movement {
  readonly reason: 'as-assessed' | 'clean-run' | 'next-review';
  /** In a row since the last incident. */
  readonly cleanApplications: number;
  readonly cleanApplicationsNeeded: number;
}

interface VerdictProps {
  readonly assessment: Pick<Assessment, 'score' | 'guard' | 'volume'>;
  /** What the score and the guards make of it. */
  readonly assessed: Tier;
  readonly policy: Policy;
  /** The tier in force, where there is one besides the assessed; and what it waits for. */
  readonly standing?: { readonly tier: Tier; readonly movement: Movement };
}

/** From the score to a tier: the limits, what overrides them, and why the tier in force may lag behind. */
export const Verdict = ({ assessment, assessed, policy, standing }: VerdictProps) => {
  const say = useText();
  const word = useWord();
  const { decimal } = useFigures();
  const { score, guard, volume } = assessment;
  const guardSentence = (): string => {
    switch (guard) {
      case null:
        return assessed === 'unrated'
          ? say('compliance.guard.unrated', {
              volume: decimal(volume),
              least: decimal(policy.minimumVolume),
            })
          : say('compliance.guard.none');
      case 'deliberate':
        return say('compliance.guard.deliberate', { months: policy.deliberateMonths });
      case 'pest':
        return say('compliance.guard.pest', { months: policy.pestMonths });
      case 'substantive':
        return say('compliance.guard.substantive', { months: policy.substantiveMonths });
      case 'volume':
        return say('compliance.guard.volume', {
          volume: decimal(volume),
          least: decimal(policy.greenVolume),
        });
    }
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <ScoreScale policy={policy} score={score} />
      <Typography>{guardSentence()}</Typography>
      <Typography tag="p">
        {say('compliance.assessed')} <TierBadge tier={assessed} />
      </Typography>
      {standing !== undefined && (
        <>
          <Typography tag="p">
            {say('compliance.inForce')} <TierBadge tier={standing.tier} />
          </Typography>
          <Box>
            <Typography>
              {say(`compliance.movement.${standing.movement.reason}`, {
                assessed: word(assessed),
                inForce: word(standing.tier),
                needed: standing.movement.cleanApplicationsNeeded,
                clean: standing.movement.cleanApplications,
              })}
            </Typography>
          </Box>
        </>
      )}
    </Flex>
  );
};
