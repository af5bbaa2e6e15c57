import type { Look } from '../../../infra/pdf/blocks/look';
import { drawVerificationFoot } from '../../../infra/pdf/blocks/verification-foot';
import type { Sheet } from '../../../infra/pdf/sheet';
import type { CertificatePaper } from './certificate-paper';
import { AUTHORITY, type PaperLanguage } from './wording';

const INVITATION: Readonly<Record<PaperLanguage, string>> = {
  en: 'Whether this paper is genuine and in force can be checked by anybody at / Periksa keaslian dan keberlakuannya di',
  id: 'Periksa keaslian dan keberlakuannya di / Anybody can check that this paper is genuine and in force at',
};

/** The model of ISPM 12 ends with the first sentence. */
const NOTE: Readonly<Record<PaperLanguage, string>> = {
  en: `No financial liability with respect to this certificate shall attach to the ${AUTHORITY.main} or to any of its officers or representatives. It was issued electronically and is valid without a handwritten signature.`,
  id: `Sertifikat ini diterbitkan secara elektronik dan sah tanpa tanda tangan basah. ${AUTHORITY.second} dan pejabatnya tidak menanggung akibat keuangan yang timbul daripadanya.`,
};

export const drawFoot = (
  sheet: Sheet,
  look: Look,
  paper: CertificatePaper,
  place: { readonly page: number; readonly pages: number }
): void =>
  drawVerificationFoot(sheet, look, {
    code: paper.verificationCode,
    address: paper.address,
    invitation: INVITATION[look.language],
    note: NOTE[look.language],
    ...place,
  });
