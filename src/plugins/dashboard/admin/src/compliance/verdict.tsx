import { Box, Flex, Typography } from '@strapi/design-system';
import { useFigures } from '../page/use-figures';
import { useText, useWord } from '../page/use-text';
import type { Assessment, Policy } from './assessment';
import { ScoreScale } from './score-scale';
import type { Tier } from './tier';
import { TierBadge } from './tier-badge';

interface VerdictProps {
  readonly assessment: Assessment;
  readonly policy: Policy;
  /** The tier in force, where there is one besides the assessed; and what it waits for. */
  readonly standing?: { readonly tier: Tier; readonly cleanApplications: number };
}

/** From the score to a tier: the limits, what overrides them, and why the tier in force may lag behind. */
export const Verdict = ({ assessment, policy, standing }: VerdictProps) => {
  const say = useText();
  const word = useWord();
  const { decimal } = useFigures();
  const { score, tier, guard, volume } = assessment;
  const guardSentence = (): string => {
    switch (guard) {
      case null:
        return tier === 'unrated'
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
      <Flex gap={2} wrap="wrap">
        <Typography>{say('compliance.assessed')}</Typography>
        <TierBadge tier={tier} />
      </Flex>
      {standing !== undefined && (
        <>
          <Flex gap={2} wrap="wrap">
            <Typography>{say('compliance.inForce')}</Typography>
            <TierBadge tier={standing.tier} />
          </Flex>
          <Box>
            <Typography>
              {standing.tier === tier
                ? say('compliance.movement.same')
                : say('compliance.movement.lags', {
                    assessed: word(tier),
                    inForce: word(standing.tier),
                    needed: policy.cleanApplications,
                    clean: standing.cleanApplications,
                  })}
            </Typography>
          </Box>
        </>
      )}
    </Flex>
  );
};
