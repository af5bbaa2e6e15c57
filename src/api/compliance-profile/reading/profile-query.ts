import { z } from 'zod';
import { EVENT_KINDS, TIERS } from '../../../domain/compliance/vocabulary';
import { filled, LONGEST_LINE, oneOf, text } from '../../../infra/fields';

const LARGEST_PAGE = 100;
const DEFAULT_PAGE = 25;
const DEEPEST_PAGE = 10_000;

/** What a list of profiles can be sorted by. */
export const SORTS = [
  'score',
  'tier',
  'volume',
  'demerit',
  'name',
  'reviewedAt',
  ...EVENT_KINDS,
] as const;
export type Sort = (typeof SORTS)[number];

const number = (most: number) => z.coerce.number().int().min(1).max(most);

/** `red`, `{ $eq: 'red' }` or `{ $in: ['red', 'orange'] }`, as Strapi's filters have them. */
const choices = <Schema extends z.ZodType<string>>(word: Schema) =>
  z.preprocess((given) => {
    if (typeof given === 'string') return given.split(',');
    if (typeof given !== 'object' || given === null) return given;
    const { $eq, $in } = given as { $eq?: unknown; $in?: unknown };
    if ($eq !== undefined) return [$eq];
    if (Array.isArray($in)) return $in as unknown[];
    return typeof $in === 'object' && $in !== null ? Object.values($in) : given;
  }, z.array(word).min(1).max(TIERS.length));

const office = z.preprocess(
  (given) =>
    typeof given === 'object' && given !== null
      ? ((given as { documentId?: unknown }).documentId ?? (given as { $eq?: unknown }).$eq)
      : given,
  z.preprocess(
    (given) =>
      typeof given === 'object' && given !== null ? (given as { $eq?: unknown }).$eq : given,
    filled(LONGEST_LINE)
  )
);

const sort = z
  .string()
  .regex(/^\w+(\.\w+)?(:(asc|desc))?$/i, 'must be like score:asc')
  .transform((given) => {
    const [field = '', order = 'asc'] = given.split(':');
    return {
      by: field.replace(/^(serviceUser|counts)\./, ''),
      order: order.toLowerCase() === 'desc' ? ('desc' as const) : ('asc' as const),
    };
  })
  .pipe(z.object({ by: oneOf(SORTS), order: z.enum(['asc', 'desc']) }));

/** What a list of profiles can be asked for (api.md); nothing given: the lowest score first. */
export const profileQuery = z.strictObject({
  filters: z
    .strictObject({ tier: choices(oneOf(TIERS)).optional(), office: office.optional() })
    .default({}),
  /** Part of a name or a code; `_q` is Strapi's word for it. */
  search: text(LONGEST_LINE).optional(),
  _q: text(LONGEST_LINE).optional(),
  sort: z
    .preprocess((given) => (Array.isArray(given) ? (given as unknown[])[0] : given), sort)
    .default({ by: 'score', order: 'asc' }),
  pagination: z
    .strictObject({
      page: number(DEEPEST_PAGE).default(1),
      pageSize: number(Number.MAX_SAFE_INTEGER)
        .transform((size) => Math.min(size, LARGEST_PAGE))
        .default(DEFAULT_PAGE),
    })
    .default({ page: 1, pageSize: DEFAULT_PAGE }),
});
export type ProfileQuery = z.output<typeof profileQuery>;
