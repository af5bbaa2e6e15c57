import { accept, refuse, type Result } from '../result';
import type { Actor } from './actor';

/** Other systems bring rows, by a token that was given that right, and Q-Office's own command. */
export const requireSystem = ({ kind }: Actor): Result<null> =>
  kind === 'machine' || kind === 'office'
    ? accept(null)
    : refuse('FORBIDDEN', 'integration.only-systems');
