import { Box, Flex } from '@strapi/design-system';
import { useSearchParams } from 'react-router-dom';
import { LabelledSelect } from '../page/labelled-select';
import { LoadedContent } from '../page/loaded-content';
import { Pages } from '../page/pages';
import { useAnswer } from '../page/use-dashboard-data';
import { useText } from '../page/use-text';
import { ComplianceFrame } from './compliance-frame';
import { OBJECTION_STATES, type Objection, type ObjectionList } from './objection';
import { ObjectionCard } from './objection-card';
import type { NamedAct } from './use-acts';
import { useTaking } from './use-taking';

const EVERY = 'all';

const DECISIONS = ['sustain', 'dismiss'] as const;

/** What traders object to, the open ones first, each decided in place. */
export const ObjectionsTab = () => {
  const say = useText();
  const [params, setParams] = useSearchParams();
  const state = params.get('state') ?? EVERY;
  const query = new URLSearchParams({ state, page: params.get('page') ?? '1' }).toString();
  const { loaded, reload } = useAnswer<ObjectionList>(`/dashboard/compliance-objections?${query}`);
  const { begin, announcement, dialog } = useTaking(reload);

  const actsOn = (objection: Objection): readonly NamedAct[] =>
    DECISIONS.filter((name) => objection.commands.includes(name)).map((name) => ({
      name,
      label: say(`compliance.objection.${name}`),
      done: say(`compliance.objection.${name}.done`, { number: objection.number }),
      act: {
        title: `${say(`compliance.objection.${name}`)}: ${objection.number}`,
        confirm: say(`compliance.objection.${name}`),
        isDanger: name === 'dismiss',
        about: say(`compliance.objection.${name}.about`, { name: objection.serviceUserName }),
        fields: [
          {
            name: 'reason',
            kind: 'text',
            label: say('compliance.reason'),
            hint: say('compliance.objection.reason.hint'),
            isRequired: true,
          },
        ],
        method: 'post',
        path: `/dashboard/compliance-objections/${objection.documentId}/${name}`,
      },
    }));

  return (
    <ComplianceFrame
      title={say('compliance.objections.title')}
      subtitle={say('compliance.objections.subtitle')}
    >
      {announcement}
      <Box paddingBottom={4}>
        <Flex>
          <LabelledSelect
            label={say('complaints.state')}
            value={state}
            options={[
              { value: EVERY, label: say('compliance.objection.state.all') },
              ...OBJECTION_STATES.map((value) => ({
                value,
                label: say(`compliance.objection.state.${value}`),
              })),
            ]}
            onChange={(chosen) => setParams(chosen === EVERY ? {} : { state: chosen })}
          />
        </Flex>
      </Box>
      <LoadedContent
        loaded={loaded}
        onRetry={() => void reload()}
        empty={{ when: ({ data }) => data.length === 0, text: say('compliance.objections.empty') }}
      >
        {({ data, meta }) => (
          <>
            <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
              {data.map((objection) => (
                <Box tag="li" key={objection.documentId}>
                  <ObjectionCard objection={objection} acts={actsOn(objection)} onChoose={begin} />
                </Box>
              ))}
            </Flex>
            <Pages
              label={say('compliance.pages')}
              pagination={meta.pagination}
              onTurn={(page) => setParams({ ...Object.fromEntries(params), page: String(page) })}
            />
          </>
        )}
      </LoadedContent>
      {dialog}
    </ComplianceFrame>
  );
};
