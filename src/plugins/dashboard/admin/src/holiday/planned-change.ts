/** What `POST /dashboard/holidays/preview` asks for (`src/api/holiday/reading/preview-change.ts`). */
export interface PlannedChange {
  readonly action: 'create' | 'update' | 'delete';
  readonly documentId?: string;
  readonly date?: string;
  /** Null for all offices; not there where it stays as it is. */
  readonly office?: string | null;
}

interface Related {
  readonly documentId?: string;
  readonly apiData?: { readonly documentId?: string };
}

/** As much of the content manager's form as a holiday's days depend on. */
export interface HolidayForm {
  readonly date?: string | null;
  readonly office?: {
    readonly connect?: readonly Related[];
    readonly disconnect?: readonly Related[];
  } | null;
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}/;

/** The office as it will be saved; undefined where nobody has touched it. */
const officeIn = ({ office }: HolidayForm): string | null | undefined => {
  const connected = office?.connect?.at(-1);
  if (connected !== undefined) return connected.apiData?.documentId ?? connected.documentId ?? null;
  return office?.disconnect?.length ? null : undefined;
};

/**
 * The change that saving the form would make; for a stored holiday that the form leaves where it is,
 * its removal. Null while the form holds no date.
 * @param documentId of the stored holiday
 * @param before the form as it was opened
 */
export const plannedChange = (
  documentId: string | undefined,
  before: HolidayForm,
  form: HolidayForm
): PlannedChange | null => {
  const date = ISO_DATE.exec(form.date ?? '')?.[0];
  if (date === undefined) return null;
  const office = officeIn(form);
  if (documentId === undefined) return { action: 'create', date, office: office ?? null };
  if (office === undefined && date === ISO_DATE.exec(before.date ?? '')?.[0]) {
    return { action: 'delete', documentId };
  }
  return { action: 'update', documentId, date, ...(office === undefined ? {} : { office }) };
};
