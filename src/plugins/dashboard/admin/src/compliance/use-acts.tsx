import { Flex, Typography } from '@strapi/design-system';
import type { ActField, ActToTake } from '../page/act-dialog';
import { useFigures } from '../page/use-figures';
import { useRight } from '../page/use-right';
import { useText } from '../page/use-text';
import type { PriorityOutcome } from './priority';
import type { NamedTrader } from './profile';
import { COUNTED, type Counts, type Tier } from './tier';
import { TierBadge } from './tier-badge';

const CREATE = 'plugin::content-manager.explorer.create';
const SESSION = 'api::coaching-session.coaching-session';
const DECISION = 'api::priority-decision.priority-decision';

/** A trader as far as something is decided on it; what is decided on priority freezes these figures. */
export interface TraderInHand {
  readonly serviceUser: NamedTrader;
  readonly tier: Tier;
  readonly score: string | null;
  readonly counts: Counts;
  readonly volume: string | null;
}

/** Something that the reader can do, as a button says it. */
export interface NamedAct {
  readonly name: string;
  readonly label: string;
  readonly act: ActToTake;
  /** What is said once it is done. */
  readonly done: string;
}

interface Acts {
  readonly coaching: (trader: Pick<TraderInHand, 'serviceUser'>) => readonly NamedAct[];
  readonly priority: (
    trader: TraderInHand,
    outcomes: readonly PriorityOutcome[]
  ) => readonly NamedAct[];
}

/** The figures that a decision keeps for ever, to be looked at before it is made. */
const Figures = ({ trader }: { readonly trader: TraderInHand }) => {
  const say = useText();
  const { count, decimal } = useFigures();
  const { serviceUser, tier, score, counts, volume } = trader;
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Typography fontWeight="semiBold">{serviceUser.name}</Typography>
      <Typography>{say('compliance.priority.frozen')}</Typography>
      <Typography tag="p">
        <TierBadge tier={tier} />
      </Typography>
      <Typography>
        {[
          `${say('compliance.score')} ${score === null ? '–' : decimal(score)}`,
          ...COUNTED.map((kind) => `${say(`compliance.counts.${kind}`)} ${count(counts[kind])}`),
          `${say('compliance.volume')} ${volume === null ? '–' : decimal(volume)}`,
        ].join(' · ')}
      </Typography>
    </Flex>
  );
};

/** What the reader may do about a trader; what the server would refuse for the role is left out. */
export const useActs = (): Acts => {
  const say = useText();
  const mayCoach = useRight(CREATE, SESSION);
  const mayDecide = useRight(CREATE, DECISION);

  const day: ActField = {
    name: 'heldOn',
    kind: 'day',
    label: say('compliance.session.heldOn'),
    isRequired: true,
  };
  const topic: ActField = {
    name: 'topic',
    kind: 'line',
    label: say('compliance.session.topic'),
    isRequired: true,
  };
  const more: readonly ActField[] = [
    { name: 'participants', kind: 'line', label: say('compliance.session.participants') },
    { name: 'notes', kind: 'text', label: say('compliance.session.notes') },
  ];
  const reason: ActField = {
    name: 'reason',
    kind: 'text',
    label: say('compliance.reason'),
    isRequired: true,
  };

  const coach = (name: 'plan' | 'record', { documentId, ...trader }: NamedTrader): NamedAct => ({
    name,
    label: say(`compliance.session.${name}`),
    done: say(`compliance.session.${name}.done`, { name: trader.name }),
    act: {
      title: say(`compliance.session.${name}`),
      confirm: say(`compliance.session.${name}.confirm`),
      about: trader.name,
      fields: name === 'plan' ? [day, topic] : [day, topic, ...more],
      method: 'post',
      path: '/dashboard/coaching-sessions',
      dataFrom: (input) => ({ ...input, serviceUser: documentId }),
    },
  });

  const decide = (outcome: PriorityOutcome, trader: TraderInHand): NamedAct => ({
    name: outcome,
    label: say(`compliance.priority.${outcome}`),
    done: say(`compliance.priority.${outcome}.done`, { name: trader.serviceUser.name }),
    act: {
      title: say(`compliance.priority.${outcome}`),
      confirm: say(`compliance.priority.${outcome}`),
      isDanger: outcome === 'ended',
      about: <Figures trader={trader} />,
      fields:
        outcome === 'granted'
          ? [
              reason,
              {
                name: 'validUntil',
                kind: 'day',
                label: say('compliance.priority.validUntil'),
                hint: say('compliance.priority.validUntil.hint'),
              },
            ]
          : [reason],
      method: 'post',
      path: '/dashboard/priority-decisions',
      dataFrom: (input) => ({
        ...input,
        outcome,
        serviceUser: trader.serviceUser.documentId,
      }),
    },
  });

  return {
    coaching: ({ serviceUser }) =>
      mayCoach ? [coach('plan', serviceUser), coach('record', serviceUser)] : [],
    priority: (trader, outcomes) =>
      mayDecide ? outcomes.map((outcome) => decide(outcome, trader)) : [],
  };
};
