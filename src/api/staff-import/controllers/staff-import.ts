import { documentIdOf, type Context } from '../../../infra/http-context';
import { notFound } from '../../../infra/input';
import { startImport } from '../operations/start-import';
import { uploadedFile, type UploadedFiles } from '../operations/uploaded-file';
import { findImport } from '../reading/find-import';
import { isTemplateFormat, TEMPLATE_TYPES, templateAs } from '../reading/template';

interface FormContext extends Context {
  readonly request: { readonly body?: unknown; readonly files?: UploadedFiles };
  readonly params: Readonly<Record<string, string>>;
  type: string;
  attachment(fileName: string): void;
}

const ACCEPTED = 202;

/** Routes of staff imports: parse, call, answer. */
export default () => ({
  async start(ctx: FormContext) {
    const found = await startImport(await uploadedFile(ctx.request.files), ctx.request.body);
    ctx.status = found.state === 'running' ? ACCEPTED : 200;
    ctx.body = { data: found, meta: {} };
  },

  async findOne(ctx: FormContext) {
    const found = await findImport(documentIdOf(ctx));
    if (found === undefined) throw notFound();
    ctx.body = { data: found, meta: {} };
  },

  async template(ctx: FormContext) {
    const { format = '' } = ctx.params;
    if (!isTemplateFormat(format)) throw notFound();
    ctx.attachment(`pegawai.${format}`);
    ctx.type = TEMPLATE_TYPES[format];
    ctx.body = await templateAs(format);
  },
});
