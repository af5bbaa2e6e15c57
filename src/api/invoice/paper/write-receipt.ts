import { writeSheet } from '../../../infra/pdf/write-sheet';
import { drawReceipt } from './draw-receipt';
import type { ReceiptPaper } from './receipt-paper';

/** The PDF of a receipt. The same paper gives the same bytes. */
export const write = (paper: ReceiptPaper): Promise<Buffer> =>
  writeSheet(
    {
      title: `Kuitansi ${paper.number}`,
      subject: `Kuitansi atas tagihan ${paper.invoiceNumber}`,
      author: paper.office.name,
      language: 'id',
      createdAt: new Date(`${paper.issuedOn}T00:00:00Z`),
    },
    (sheet) => drawReceipt(sheet, paper)
  );
