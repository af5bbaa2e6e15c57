import { formatDate } from '../../../domain/calendar/iso-date';
import { COMPLAINT_KINDS } from '../../../domain/certification/vocabulary';
import type { Language } from '../../../infra/language';
import { escapeHtml, plainPage } from '../../../infra/plain-page';
import { COMPLAINT_PAGE } from '../../../infra/texts/complaint-page';
import type { ComplaintProgress } from '../reading/track-complaint';

/** What was typed into the form; missing entries count as empty. */
export type TypedComplaint = Readonly<Partial<Record<FieldName, string>>>;

export const FIELD_NAMES = [
  'complaintKind',
  'office',
  'subject',
  'message',
  'reporterName',
  'reporterEmail',
  'reporterPhone',
] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

export interface OfficeChoice {
  readonly code: string;
  readonly name: string;
}

/** What did not do: the fields at fault, or none where it is about the whole. */
export interface Problem {
  readonly sentence: string;
  readonly fields: ReadonlySet<string>;
}

interface FormState {
  readonly typed: TypedComplaint;
  readonly problem: Problem | undefined;
  readonly offices: readonly OfficeChoice[];
}

const page = (language: Language, path: string, content: string): string =>
  plainPage({ language, title: COMPLAINT_PAGE[language].title, path, content });

const marked = (name: FieldName, { problem }: FormState): string =>
  problem?.fields.has(name) ? ' aria-invalid="true" aria-describedby="problem"' : '';

const label = (language: Language, name: FieldName, isOptional: boolean, hint = ''): string => {
  const words = COMPLAINT_PAGE[language];
  const small = [isOptional ? words.optional : '', hint].filter((part) => part !== '').join(' ');
  return `<label for="${name}">${words[name]}${small === '' ? '' : ` <small>${small}</small>`}</label>`;
};

const lineField = (
  language: Language,
  name: FieldName,
  state: FormState,
  { type = 'text', autocomplete = 'off', isRequired = false, hint = '' }
): string => `${label(language, name, !isRequired, hint)}
<input id="${name}" name="${name}" type="${type}" maxlength="255" autocomplete="${autocomplete}"${isRequired ? ' required' : ''} value="${escapeHtml(state.typed[name] ?? '')}"${marked(name, state)}>`;

const choiceField = (
  language: Language,
  name: FieldName,
  state: FormState,
  options: readonly (readonly [value: string, label: string])[]
): string => `${label(language, name, false)}
<select id="${name}" name="${name}" required${marked(name, state)}>
${options
  .map(
    ([value, text]) =>
      `<option value="${escapeHtml(value)}"${value === (state.typed[name] ?? '') ? ' selected' : ''}>${escapeHtml(text)}</option>`
  )
  .join('\n')}
</select>`;

const codeForm = (language: Language): string => {
  const words = COMPLAINT_PAGE[language];
  return `<section><h2>${words.follow}</h2>
<form action="/complaint" method="get">
<input type="hidden" name="lang" value="${language}">
<label for="code">${words.code}</label>
<input id="code" class="code" name="code" required maxlength="40" autocomplete="off" autocapitalize="characters" spellcheck="false" placeholder="XXXX-XXXX-XXXX-XXXX">
<button type="submit">${words.show}</button>
</form></section>`;
};

/** The form, with what was typed before and what did not do. */
export const formPage = (language: Language, state: FormState): string => {
  const words = COMPLAINT_PAGE[language];
  const { problem, offices } = state;
  const warning =
    problem === undefined
      ? ''
      : `<p class="problem" id="problem" role="alert">${escapeHtml(problem.sentence)}</p>\n`;
  const officeOptions = offices.map(({ code, name }) => [code, name] as const);
  return page(
    language,
    '/complaint',
    `<section><p>${words.intro}</p>
${warning}<form action="/complaint?lang=${language}" method="post">
${choiceField(
  language,
  'complaintKind',
  state,
  COMPLAINT_KINDS.map((kind) => [kind, words[kind]] as const)
)}
${choiceField(
  language,
  'office',
  state,
  officeOptions.length === 1 ? officeOptions : [['', words.chooseOffice], ...officeOptions]
)}
${lineField(language, 'subject', state, { isRequired: true })}
${label(language, 'message', false)}
<textarea id="message" name="message" required maxlength="2000"${marked('message', state)}>${escapeHtml(state.typed.message ?? '')}</textarea>
${lineField(language, 'reporterName', state, { autocomplete: 'name' })}
${lineField(language, 'reporterEmail', state, { type: 'email', autocomplete: 'email', hint: words.emailHint })}
${lineField(language, 'reporterPhone', state, { type: 'tel', autocomplete: 'tel' })}
<button type="submit">${words.send}</button>
</form></section>
${codeForm(language)}`
  );
};

/** Classes of the plain page: how good the news is. */
const STANDING_OF = {
  received: 'pending',
  assigned: 'pending',
  answered: 'in-force',
  closed: 'in-force',
} as const;

/** How far a complaint is; with its code in large where it was handed in just now. */
export const progressPage = (
  language: Language,
  path: string,
  { code, complaintState, receivedOn, dueOn, overdue, answer }: ComplaintProgress,
  isNew: boolean
): string => {
  const words = COMPLAINT_PAGE[language];
  const heading = isNew ? words.received : words[`state.${complaintState}`];
  const lines: readonly (readonly [string, string])[] = [
    [words.code, code],
    [words.state, words[`state.${complaintState}`]],
    [words.receivedOn, formatDate(receivedOn, language)],
    [words.dueOn, formatDate(dueOn, language)],
  ];
  return page(
    language,
    path,
    `<section><h2 class="${STANDING_OF[complaintState]}">${heading}</h2>
${isNew ? `<p>${words.keep} <strong>${escapeHtml(code)}</strong></p>\n` : ''}${overdue ? `<p class="problem">${words.overdue}</p>\n` : ''}<dl>
${lines.map(([name, value]) => `<dt>${name}</dt><dd>${escapeHtml(value)}</dd>`).join('\n')}
${answer === null ? '' : `<dt>${words.answer}</dt><dd class="answer">${escapeHtml(answer)}</dd>`}
</dl>
<a href="/complaint?lang=${language}">${words.another}</a></section>`
  );
};

/** The page for a code that nothing carries. */
export const unknownPage = (language: Language, path: string): string => {
  const words = COMPLAINT_PAGE[language];
  return page(
    language,
    path,
    `<section><h2 class="unknown">${words.unknown}</h2><p>${words.unknownHint}</p></section>
${codeForm(language)}`
  );
};

/** The page for who asks too often. */
export const tooManyPage = (language: Language, path: string): string =>
  page(
    language,
    path,
    `<section><h2 class="void">${COMPLAINT_PAGE[language].tooMany}</h2></section>`
  );
