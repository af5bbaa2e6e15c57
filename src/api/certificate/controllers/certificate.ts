import { factories } from '@strapi/strapi';
import type { CertificateCommandName } from '../../../domain/certification/certificate';
import { UID } from '../../../infra/content-types';
import { dataOf, documentIdOf, type Context } from '../../../infra/http-context';
import { notFound, parseInput } from '../../../infra/input';
import { sendPaper } from '../../../infra/pdf/send-paper';
import { commandCertificate } from '../operations/act-on-certificate';
import type { CertificatePaper } from '../paper/certificate-paper';
import { printCertificate } from '../paper/print-certificate';
import { paperQuery, readCertificatePaper } from '../reading/certificate-paper';
import { readExchangedCertificate } from '../reading/exchanged-certificate';

const EDITION = 1;

const fileNameOf = ({ number, applicationNumber, version }: CertificatePaper): string =>
  number === null ? `konsep-${applicationNumber}-v${version}` : `sertifikat-${number}`;

/** Certificates: listed by Strapi, narrowed by the read door; written by commands alone. */
export default factories.createCoreController(UID.certificate, () => {
  const command = (name: CertificateCommandName) =>
    async function (
      this: { sanitizeOutput?: (data: unknown, ctx: unknown) => unknown },
      given: unknown
    ) {
      const ctx = given as Context;
      const found = await commandCertificate(documentIdOf(ctx), name, dataOf(ctx));
      ctx.body = { data: await this.sanitizeOutput?.(found, given), meta: {} };
    };
  return {
    /** The certificate as PDF, or a version of its draft (`?version=N`). */
    async document(given) {
      const ctx = given as unknown as Context;
      const { version = null } = parseInput(paperQuery, ctx.query);
      const paper = await readCertificatePaper(documentIdOf(ctx), version);
      if (paper === undefined) throw notFound();
      await sendPaper(given, {
        paper,
        edition: EDITION,
        fileName: fileNameOf(paper),
        print: printCertificate,
      });
    },

    /** The certificate as other countries' systems take it. */
    async exchange(ctx) {
      const { number, xml } = await readExchangedCertificate(
        documentIdOf(ctx as unknown as Context)
      );
      ctx.set('Cache-Control', 'private, no-cache');
      ctx.attachment(`${number.replace(/[^\w.-]+/g, '-')}.xml`);
      ctx.type = 'application/xml; charset=utf-8';
      ctx.body = xml;
    },

    replace: command('replace'),
    withdraw: command('withdraw'),
  };
});
