import { createHash } from 'node:crypto';
import { writeVerificationCode } from '../../../domain/identity/verification-code';
import type { Language } from '../../../infra/language';
import { VERIFICATION_PAGE } from '../../../infra/texts/verification';
import type { Verified } from '../reading/verifiers';

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
input,button{font:inherit;box-sizing:border-box;width:100%;padding:.6rem .75rem;border-radius:.375rem}
input{border:1px solid #6b717a;text-transform:uppercase;letter-spacing:.05em;margin-bottom:.75rem}
button{border:0;background:#0b4f8a;color:#fff;font-weight:600}
:focus-visible{outline:3px solid #0b4f8a;outline-offset:2px}
`;

/** Nothing but this style may be loaded or run on the page, and only we receive what is typed. */
export const PAGE_POLICY = [
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
const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

const OTHER: Readonly<Record<Language, Language>> = { id: 'en', en: 'id' };

interface Page {
  readonly language: Language;
  /** Address of this page, for the link to the other language. */
  readonly path: string;
  readonly content: string;
}

const page = ({ language, path, content }: Page): string => {
  const words = VERIFICATION_PAGE[language];
  const other = OTHER[language];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${words.title} – Q-Office</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<header><h1>${words.title}</h1><a href="${escape(path)}?lang=${other}" lang="${other}" hreflang="${other}">${words.otherLanguage}</a></header>
${content}
</main>
</body>
</html>
`;
};

const codeForm = (language: Language): string => {
  const words = VERIFICATION_PAGE[language];
  return `<form action="/verify" method="get">
<input type="hidden" name="lang" value="${language}">
<label for="code">${words.label}</label>
<input id="code" name="code" required maxlength="40" autocomplete="off" autocapitalize="characters" spellcheck="false" placeholder="XXXX-XXXX-XXXX-XXXX">
<button type="submit">${words.check}</button>
</form>`;
};

/** The page that asks for a code. */
export const askingPage = (language: Language): string =>
  page({
    language,
    path: '/verify',
    content: `<section><p>${VERIFICATION_PAGE[language].intro}</p>${codeForm(language)}</section>`,
  });

/** The page for a code that nothing carries. */
export const unknownPage = (language: Language, path: string): string => {
  const words = VERIFICATION_PAGE[language];
  return page({
    language,
    path,
    content: `<section><h2 class="unknown">${words.unknown}</h2><p>${words.unknownHint}</p>${codeForm(language)}</section>`,
  });
};

/** The page for a paper that is ours: whether it is in force, and what stands on it in short. */
export const verifiedPage = (language: Language, path: string, paper: Verified): string => {
  const words = VERIFICATION_PAGE[language];
  const replacement: readonly (readonly [string, string])[] =
    paper.replacedBy === undefined
      ? []
      : [[words.replaced, writeVerificationCode(paper.replacedBy)]];
  const lines = [...paper.lines, ...replacement]
    .map(([name, value]) => `<dt>${escape(name)}</dt><dd>${escape(value)}</dd>`)
    .join('\n');
  return page({
    language,
    path,
    content: `<section><h2 class="${paper.standing}">${words[paper.standing]}</h2>
<p>${words.compare}</p>
<dl>
${lines}
</dl>
<a href="/verify?lang=${language}">${words.another}</a></section>`,
  });
};
