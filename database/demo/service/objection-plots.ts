import type { EventKind } from '../../../src/domain/compliance/vocabulary';
import type { Told } from './told-story';

type Tell = (told: Told) => void;

interface Contest {
  /** What is objected to: the last of its kind. */
  readonly kind: EventKind;
  readonly reason: string;
  /** How supervision decides; nothing where it is still to come. */
  readonly decided?: { readonly command: 'sustain' | 'dismiss'; readonly reason: string };
}

const A_DAY = 24;

/** A plot after which the company, or its agent, objects to what was held against them. */
export const contested =
  (tell: Tell, { kind, reason, decided }: Contest): Tell =>
  (told) => {
    tell(told);
    const { telling, people } = told;
    telling.then(2 * A_DAY, people.voice, { does: 'object', kind, reason });
    if (decided !== undefined) {
      telling.then(4 * A_DAY, 'supervision', { does: 'decide-objection', ...decided });
    }
  };
