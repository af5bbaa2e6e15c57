import type { Core } from '@strapi/strapi';
import { refuse } from '../domain/result';
import { errorFrom } from '../infra/refusal-error';
import { database, rowsOf } from '../infra/transaction';

const UPLOADS = /^\/(api\/)?upload\/?$/;

const ONE_FILE = /^\/(?:api\/)?upload\/files\/(\d{1,9})(?:\/replace)?\/?$/;
const MANY_FILES = /^\/upload\/actions\/bulk-delete\/?$/;

interface Touch {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, unknown>>;
}

const numbersIn = (value: unknown): number[] =>
  [value].flat().flatMap((item) => (/^\d{1,9}$/.test(String(item)) ? [Number(item)] : []));

/** Files and folders that a request would replace or delete, by row id. */
const touchedBy = (
  { method, path, query }: Touch,
  body: Readonly<Record<string, unknown>>
): { readonly files: number[]; readonly folders: number[] } => {
  if (method === 'POST' && UPLOADS.test(path)) return { files: numbersIn(query.id), folders: [] };
  if (method === 'POST' && MANY_FILES.test(path)) {
    return { files: numbersIn(body.fileIds), folders: numbersIn(body.folderIds) };
  }
  return { files: method === 'GET' ? [] : numbersIn(ONE_FILE.exec(path)?.[1]), folders: [] };
};

/** Evidence of a request or an application that was handed in stays what it was when people acted on it. */
const isEvidence = async (files: number[], folders: number[]): Promise<boolean> => {
  if (files.length + folders.length === 0) return false;
  const found = await rowsOf(
    database(),
    `select 1 from files f
       join files_related_mph m on m.file_id = f.id
       left join leave_requests r on r.id = m.related_id
        and m.related_type = 'api::leave-request.leave-request' and r.leave_state <> 'draft'
      where (r.id is not null or m.related_type = 'api::service-application.service-application')
        and (f.id = any(:files)
         or exists (select 1 from upload_folders d where d.id = any(:folders)
                     and (f.folder_path = d.path or f.folder_path like d.path || '/%')))
      limit 1`,
    { files, folders }
  );
  return found.length > 0;
};

/**
 * An upload brings a new file and nothing else. Strapi would also let it replace any file by its
 * number, or attach itself to any record past that record's door; files are attached by saving the
 * record. In the panel, replacing is bound to one's own files by permission.
 */
const guardUploads: Core.MiddlewareFactory = () => async (ctx, next) => {
  if (ctx.method === 'POST' && UPLOADS.test(ctx.path)) {
    const body = (ctx.request.body ?? {}) as Record<string, unknown>;
    const attaches = ['ref', 'refId', 'field'].some((name) => name in body);
    const replaces = ctx.path.startsWith('/api/') && 'id' in ctx.query;
    if (attaches || replaces) throw errorFrom(refuse('INVALID', 'input.upload-only').refusal);
  }
  const { files, folders } = touchedBy(ctx, (ctx.request.body ?? {}) as Record<string, unknown>);
  if (await isEvidence(files, folders)) {
    throw errorFrom(refuse('WRONG_STATE', 'leave.evidence-stays').refusal);
  }
  await next();
};

export default guardUploads;
