import { Box, Button, Flex, Link, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { Link as RouterLink } from 'react-router-dom';
import { Line, Section } from '../page/section';
import { useFigures } from '../page/use-figures';
import { useText, useWord } from '../page/use-text';
import { profileAddress } from './addresses';
import { TierMatrix } from './tier-matrix';
import { usePolicyPreview, type PolicyPreview as Answer } from './use-policy-preview';

const Effect = ({ traders, changed, matrix, falling }: Answer) => {
  const say = useText();
  const word = useWord();
  const { decimal } = useFigures();
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography tag="p" fontWeight="semiBold">
        {say('policy.changed', { changed, traders })}
      </Typography>
      <TierMatrix matrix={matrix} />
      {falling.length > 0 && (
        <Section title={say('policy.falls')}>
          <Box tag="ol">
            {falling.map(({ serviceUser, from, to, scoreBefore, scoreAfter }) => (
              <Box tag="li" key={serviceUser.documentId} paddingTop={2}>
                <Link tag={RouterLink} to={profileAddress(serviceUser.documentId)}>
                  {serviceUser.name}
                </Link>
                <Line>
                  {say('policy.fall', {
                    before: decimal(scoreBefore),
                    after: decimal(scoreAfter),
                  })}
                </Line>
                <Line soft>
                  {from === to
                    ? word(from)
                    : say('policy.fall.tier', { from: word(from), to: word(to) })}
                </Line>
              </Box>
            ))}
          </Box>
        </Section>
      )}
    </Flex>
  );
};

/** The values that a policy is made of; what the content manager adds is not asked about. */
const policyIn = (values: Readonly<Record<string, unknown>>): string =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(values)
        .filter(
          ([name, value]) =>
            /(Points|Factor|Weight|Months|Score|Volume|Rate|Applications)$/.test(name) &&
            value !== null &&
            value !== undefined &&
            value !== ''
        )
        .sort(([one], [other]) => one.localeCompare(other))
    )
  );

/** Beside a policy's form, before it is saved: how many traders would change tier, and who falls furthest. */
export const PolicyPreview = () => {
  const say = useText();
  const form = useForm('PolicyPreview', (state) =>
    policyIn(state.values as Readonly<Record<string, unknown>>)
  );
  const { preview, retry } = usePolicyPreview(form);
  return (
    <Box width="100%" aria-live="polite">
      {preview.state === 'loading' && (
        <Typography textColor="neutral600">{say('page.loading')}</Typography>
      )}
      {preview.state === 'failed' && preview.message === '' && (
        <Flex direction="column" alignItems="stretch" gap={3}>
          <Typography>{say('page.failed')}</Typography>
          <Button variant="tertiary" onClick={retry}>
            {say('page.retry')}
          </Button>
        </Flex>
      )}
      {preview.state === 'failed' && preview.message !== '' && (
        <Flex direction="column" alignItems="stretch" gap={2}>
          <Typography>{say('policy.invalid')}</Typography>
          {[...new Set(preview.fields.size > 0 ? preview.fields.values() : [preview.message])].map(
            (sentence) => (
              <Typography key={sentence} textColor="danger700">
                {sentence}
              </Typography>
            )
          )}
        </Flex>
      )}
      {preview.state === 'ready' && <Effect {...preview.data} />}
    </Box>
  );
};
