import { z } from 'zod';
import { date } from '../../../infra/fields';

/** As of which day a profile is asked for; today, where none is named. */
export const explainQuery = z.strictObject({ asOf: date.optional() });
