import { writeSheet } from '../../../infra/pdf/write-sheet';
import { drawForm } from './draw-form';
import type { LeaveForm } from './leave-form';
import { FORM_TITLE } from './wording';

export interface PrintableForm {
  readonly form: LeaveForm;
  /** Where its code leads. */
  readonly address: string;
}

/** The PDF of a form: one A4 page. The same form gives the same bytes. */
export const write = ({ form, address }: PrintableForm): Promise<Buffer> =>
  writeSheet(
    {
      title: `Formulir Permintaan dan Pemberian Cuti ${form.number}`,
      subject: FORM_TITLE,
      author: form.requester.office,
      language: 'id',
      createdAt: new Date(`${form.writtenOn}T00:00:00Z`),
    },
    (sheet) => drawForm(sheet, form, address)
  );
