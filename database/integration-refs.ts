import { index, uniqueIndex } from './constraint-statements';

/**
 * What other systems have sent, by their own reference: one row for each, with a digest of what it
 * said, so that the same row is known when it comes again (service.md, rule 7). No content type, as
 * it grows with every row that comes in and nobody edits it. Applied with the constraints.
 */
export const INTEGRATION_STATEMENTS: readonly string[] = [
  `create table if not exists integration_refs (
     source text not null,
     row_kind text not null,
     external_ref text not null,
     digest text not null,
     batch_key text not null,
     office_key text,
     record_key text,
     primary key (source, row_kind, external_ref))`,
  index('integration_refs_batch', 'integration_refs (batch_key)'),
  // The same reference of the same source is the same action, too.
  uniqueIndex(
    'quarantine_actions_reference_once',
    'quarantine_actions (source, external_ref) where source is not null'
  ),
  uniqueIndex('integration_batches_once', 'integration_batches (source, batch_id)'),
];
