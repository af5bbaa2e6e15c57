import { readFile } from 'node:fs/promises';
import type { Context } from 'koa';
import { refuse } from '../../../domain/result';
import { errorFrom } from '../../../infra/refusal-error';
import { MOST_XML_BYTES } from '../../../infra/xml/read-xml';

interface FormFile {
  readonly filepath: string;
}

/** As much of a request as Strapi's body parser leaves of it. */
interface Received {
  readonly body?: unknown;
  readonly files?: Readonly<Record<string, FormFile | readonly FormFile[] | undefined>>;
}

const noXml = (): Error => errorFrom(refuse('INVALID', 'certificate.no-xml').refusal);

/** What the parser has left in the stream, up to one byte more than is read. */
const readStream = async (stream: AsyncIterable<Buffer>): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes > MOST_XML_BYTES) break;
  }
  return Buffer.concat(chunks);
};

/**
 * The XML that was sent: as the body of the request (`application/xml`, `text/xml`), or as the one
 * file of a form, in its field `file`. Throws 400 where there is none, or more.
 */
export const receivedXml = async (ctx: Context): Promise<Buffer> => {
  const { body, files } = ctx.request as unknown as Received;
  if (ctx.is('multipart') !== false) {
    const [file, ...more] = Object.values(files ?? {}).flat();
    if (file === undefined || more.length > 0 || files?.file === undefined) throw noXml();
    return readFile(file.filepath);
  }
  if (typeof body === 'string') return Buffer.from(body);
  if (!ctx.is('application/xml', 'application/*+xml')) throw noXml();
  return readStream(ctx.req);
};
