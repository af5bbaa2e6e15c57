import { createHash } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { environment } from './environment';

export interface Mail {
  /** Identifies the message: the same key gives the same Message-ID, so that repeats are seen as one. */
  readonly messageKey: string;
  readonly to: string;
  readonly subject: string;
  /** Paragraphs of plain text. */
  readonly paragraphs: readonly string[];
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

const linked = (paragraph: string): string => {
  const html = escapeHtml(paragraph);
  return /^https?:\/\/\S+$/.test(paragraph) ? `<a href="${html}">${html}</a>` : html;
};

const digestOf = (messageKey: string): string =>
  createHash('sha256').update(messageKey).digest('hex').slice(0, 32);

/** Written aside first, so that nobody reads half a mail. */
const keepAsFile = async (digest: string, content: Buffer): Promise<void> => {
  const folder = join(environment().DATA_DIR, 'mail');
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${digest}.eml`);
  await writeFile(`${file}.part`, content);
  await rename(`${file}.part`, file);
};

/**
 * Send a mail over SMTP, or write it as `DATA_DIR/mail/*.eml` where no server is set.
 * Throws what the server or the network says.
 */
export const sendMail = async ({ messageKey, to, subject, paragraphs }: Mail): Promise<void> => {
  const digest = digestOf(messageKey);
  const sent = (await strapi
    .plugin('email')
    .service('email')
    .send({
      to,
      subject,
      text: paragraphs.join('\n\n'),
      html: paragraphs.map((paragraph) => `<p>${linked(paragraph)}</p>`).join('\n'),
      messageId: `<${digest}@q-office>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    })) as { message?: unknown };
  // Without a server the transport only composes the mail.
  if (environment().SMTP_HOST === undefined && Buffer.isBuffer(sent.message)) {
    await keepAsFile(digest, sent.message);
  }
};
