import { writeSheet } from '../../../infra/pdf/write-sheet';
import type { CertificatePaper } from './certificate-paper';
import { drawCertificate } from './draw-certificate';
import { LANGUAGES, TITLES } from './wording';

/** The PDF of a certificate, or of a version of its draft. The same paper gives the same bytes. */
export const write = (paper: CertificatePaper): Promise<Buffer> => {
  const { type } = paper.content;
  return writeSheet(
    {
      title: `${TITLES[type].main} ${paper.number ?? `${paper.applicationNumber} (draft, v${paper.version})`}`,
      subject: `${TITLES[type].main} / ${TITLES[type].second}`,
      author: paper.office.name,
      language: LANGUAGES[type],
      createdAt: new Date(`${paper.issuedOn ?? paper.writtenOn}T00:00:00Z`),
    },
    (sheet) => drawCertificate(sheet, paper)
  );
};
