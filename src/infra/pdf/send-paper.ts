import { createHash } from 'node:crypto';
import type { Context } from 'koa';
import { publicUrl } from '../environment';

/** A paper as it is asked for: what stands on it, and how it is printed. */
export interface AskedPaper<Paper> {
  readonly paper: Paper;
  /** Raised when papers of the kind look different: what browsers keep is then fetched anew. */
  readonly edition: number;
  /** Without its extension; may hold a number with slashes. */
  readonly fileName: string;
  readonly print: (paper: Paper) => Promise<Buffer>;
}

const fingerprint = (edition: number, paper: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify([edition, publicUrl(), paper]))
    .digest('base64url');

/** A number as file systems take it. */
const asFileName = (name: string): string => name.replace(/[^\w.-]+/g, '-');

/** Answer with the PDF of a paper; 304 where the reader's copy still says the same. */
export const sendPaper = async <Paper>(
  ctx: Context,
  { paper, edition, fileName, print }: AskedPaper<Paper>
): Promise<void> => {
  ctx.set('Cache-Control', 'private, no-cache');
  ctx.set('ETag', `"${fingerprint(edition, paper)}"`);
  ctx.status = 200;
  if (ctx.fresh) {
    ctx.status = 304;
    return;
  }
  ctx.set('Content-Disposition', `inline; filename="${asFileName(fileName)}.pdf"`);
  ctx.body = await print(paper);
  ctx.type = 'application/pdf';
};
