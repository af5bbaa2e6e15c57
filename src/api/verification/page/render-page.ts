import { writeVerificationCode } from '../../../domain/identity/verification-code';
import type { Language } from '../../../infra/language';
import { escapeHtml, plainPage } from '../../../infra/plain-page';
import { VERIFICATION_PAGE } from '../../../infra/texts/verification';
import type { Standing, Verified } from '../reading/verified-paper';

const page = (language: Language, path: string, content: string): string =>
  plainPage({ language, title: VERIFICATION_PAGE[language].title, path, content });

const codeForm = (language: Language): string => {
  const words = VERIFICATION_PAGE[language];
  return `<form action="/verify" method="get">
<input type="hidden" name="lang" value="${language}">
<label for="code">${words.label}</label>
<input id="code" class="code" name="code" required maxlength="40" autocomplete="off" autocapitalize="characters" spellcheck="false" placeholder="XXXX-XXXX-XXXX-XXXX">
<button type="submit">${words.check}</button>
</form>`;
};

/** The page that asks for a code. */
export const askingPage = (language: Language): string =>
  page(
    language,
    '/verify',
    `<section><p>${VERIFICATION_PAGE[language].intro}</p>${codeForm(language)}</section>`
  );

/** The page for a code that nothing carries. */
export const unknownPage = (language: Language, path: string): string => {
  const words = VERIFICATION_PAGE[language];
  return page(
    language,
    path,
    `<section><h2 class="unknown">${words.unknown}</h2><p>${words.unknownHint}</p>${codeForm(language)}</section>`
  );
};

/** How grave it is, as the style of pages knows it. */
const TONES: Readonly<Record<Standing, 'in-force' | 'pending' | 'void'>> = {
  'in-force': 'in-force',
  pending: 'pending',
  draft: 'pending',
  void: 'void',
  replaced: 'void',
  withdrawn: 'void',
};

const line = (name: string, html: string): string => `<dt>${escapeHtml(name)}</dt><dd>${html}</dd>`;

/** Leads on to the paper that counts now. */
const replacementLine = (language: Language, { replacedBy }: Verified): readonly string[] => {
  if (replacedBy === undefined) return [];
  const path = `/verify/${writeVerificationCode(replacedBy.code)}?lang=${language}`;
  return [
    line(
      VERIFICATION_PAGE[language].replacedBy,
      `<a href="${path}">${escapeHtml(replacedBy.number)}</a>`
    ),
  ];
};

/** The page for somebody who has looked up too many papers within a minute. */
export const crowdedPage = (language: Language, path: string): string => {
  const words = VERIFICATION_PAGE[language];
  return page(
    language,
    path,
    `<section><h2 class="unknown">${words.crowded}</h2><p>${words.crowdedHint}</p></section>`
  );
};

/** The page for a paper that is ours: whether it is in force, and what stands on it in short. */
export const verifiedPage = (language: Language, path: string, paper: Verified): string => {
  const words = VERIFICATION_PAGE[language];
  const lines = paper.lines.map(([name, value]) => line(name, escapeHtml(value)));
  return page(
    language,
    path,
    `<section><h2 class="${TONES[paper.standing]}">${words[paper.standing]}</h2>
<p>${words.compare}</p>
<dl>
${[...lines, ...replacementLine(language, paper)].join('\n')}
</dl>
<a href="/verify?lang=${language}">${words.another}</a></section>`
  );
};
