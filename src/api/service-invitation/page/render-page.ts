import { SHORTEST_PASSWORD } from '../../../domain/identity/invitation';
import type { OpenedInvitation } from '../../../hooks/service-invitation/accept-invitation';
import type { Language } from '../../../infra/language';
import { escapeHtml, plainPage } from '../../../infra/plain-page';
import { fill } from '../../../infra/texts';
import { INVITATION_PAGE } from '../../../infra/texts/service-user';

const page = (language: Language, path: string, content: string): string =>
  plainPage({ language, title: INVITATION_PAGE[language].title, path, content });

/** Why what was typed did not do, and in which field. */
export interface Problem {
  readonly field: string | undefined;
  readonly sentence: string;
}

const passwordField = (
  name: 'password' | 'again',
  label: string,
  problem: Problem | undefined
): string => {
  const wrong =
    problem?.field === name ? ' aria-invalid="true" aria-describedby="problem" autofocus' : '';
  return `<label for="${name}">${escapeHtml(label)}</label>
<input id="${name}" name="${name}" type="password" required minlength="${SHORTEST_PASSWORD}" autocomplete="new-password"${wrong}>`;
};

/** The form that asks for a password, twice; nothing that was typed is sent back. */
export const passwordPage = (
  language: Language,
  path: string,
  { company, email }: OpenedInvitation,
  problem?: Problem
): string => {
  const words = INVITATION_PAGE[language];
  const label = fill(words.password, { least: SHORTEST_PASSWORD }, language);
  const warning =
    problem === undefined
      ? ''
      : `<p class="problem" id="problem" role="alert">${escapeHtml(problem.sentence)}</p>\n`;
  return page(
    language,
    path,
    `<section><h2>${escapeHtml(fill(words.open, { company }, language))}</h2>
<p>${words.intro}</p>
${warning}<form action="${escapeHtml(path)}?lang=${language}" method="post">
<label for="email">${words.email}</label>
<input id="email" name="email" type="email" value="${escapeHtml(email)}" readonly autocomplete="username">
${passwordField('password', label, problem)}
${passwordField('again', words.again, problem)}
<button type="submit">${words.submit}</button>
</form></section>`
  );
};

/** The page of an account that was just made. */
export const madePage = (language: Language, path: string, email: string): string => {
  const words = INVITATION_PAGE[language];
  return page(
    language,
    path,
    `<section><h2 class="in-force">${words.made}</h2>
<p>${escapeHtml(fill(words.madeHint, { email }, language))}</p></section>`
  );
};

/** The page of an invitation that opens nothing, now or ever. */
export const closedPage = (
  language: Language,
  path: string,
  why: 'used' | 'expired' | 'closed' | 'unknown' | 'taken' | 'tooMany'
): string => {
  const words = INVITATION_PAGE[language];
  return page(
    language,
    path,
    `<section><h2 class="void">${words[why]}</h2><p>${words[`${why}Hint`]}</p></section>`
  );
};
