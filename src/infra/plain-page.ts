import { createHash } from 'node:crypto';
import type { Context } from 'koa';
import { currentLanguage, type Language } from './language';

/** Pages for people who have not signed in: plain HTML, in both languages. */

/** Readable on a small phone, without scripts, fonts or pictures; every contrast is above 4.5 : 1. */
const STYLE = `
:root{font:16px/1.5 system-ui,sans-serif;color:#1b1b1f;background:#f4f5f7}
body{margin:0}
main{max-width:34rem;margin:0 auto;padding:1rem}
header{display:flex;justify-content:space-between;align-items:center;gap:1rem;margin-bottom:1rem}
a{color:#0b4f8a}
header a{display:inline-block;padding:.5rem 0;white-space:nowrap}
h1{font-size:1.15rem;margin:0}
section{background:#fff;border:1px solid #d5d8dd;border-radius:.5rem;padding:1rem}
h2{font-size:1.25rem;line-height:1.3;margin:0 0 .5rem;padding-left:.75rem;border-left:.4rem solid}
.in-force{color:#0d5c2e}.pending{color:#7a4a00}.void,.unknown{color:#9b1c1c}
dl{margin:1rem 0 0}
dt{font-size:.875rem;color:#4a4f57}
dd{margin:0 0 .75rem;overflow-wrap:anywhere}
form{margin-top:1rem}
label{display:block;font-weight:600;margin-bottom:.25rem}
input,select,textarea,button{font:inherit;box-sizing:border-box;width:100%;padding:.6rem .75rem;border-radius:.375rem}
input,select,textarea{border:1px solid #6b717a;margin-bottom:.75rem;background:#fff;color:inherit}
textarea{min-height:9rem;resize:vertical}
label small{font-weight:400;color:#4a4f57}
.answer{white-space:pre-line}
section+section{margin-top:1rem}
input.code{text-transform:uppercase;letter-spacing:.05em}
[aria-invalid=true]{border-color:#9b1c1c}
.problem{color:#9b1c1c;font-weight:600}
button{border:0;background:#0b4f8a;color:#fff;font-weight:600}
:focus-visible{outline:3px solid #0b4f8a;outline-offset:2px}
`;

/** Nothing but this style may be loaded or run on the page, and only we receive what is typed. */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand between tags and in attributes. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

const OTHER: Readonly<Record<Language, { readonly language: Language; readonly name: string }>> = {
  id: { language: 'en', name: 'English' },
  en: { language: 'id', name: 'Bahasa Indonesia' },
};

export interface PlainPage {
  readonly language: Language;
  readonly title: string;
  /** Address of this page, for the link to the other language. */
  readonly path: string;
  /** What stands below the heading, as HTML. */
  readonly content: string;
}

/** A whole page, with a link to itself in the other language. */
export const plainPage = ({ language, title, path, content }: PlainPage): string => {
  const other = OTHER[language];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)} – Q-Office</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<header><h1>${escapeHtml(title)}</h1><a href="${escapeHtml(path)}?lang=${other.language}" lang="${other.language}" hreflang="${other.language}">${other.name}</a></header>
${content}
</main>
</body>
</html>
`;
};

/** The language of the link somebody followed, else the browser's. */
export const languageOfPage = ({ query }: Pick<Context, 'query'>): Language =>
  query.lang === 'en' || query.lang === 'id' ? query.lang : currentLanguage();

/** Answer with a page that is kept, framed and indexed nowhere, and runs nothing. */
export const answerPage = (ctx: Context, status: number, html: string): void => {
  ctx.status = status;
  ctx.set('Content-Security-Policy', POLICY);
  ctx.set('X-Robots-Tag', 'noindex');
  ctx.set('Cache-Control', 'no-store');
  ctx.set('Referrer-Policy', 'no-referrer');
  ctx.set('Vary', 'Accept-Language');
  ctx.type = 'text/html; charset=utf-8';
  ctx.body = html;
};
