import { factories } from '@strapi/strapi';
import { z } from 'zod';
import { importCertificate } from '../../../hooks/foreign-certificate/import-certificate';
import { UID } from '../../../infra/content-types';
import { filled, LONGEST_LINE } from '../../../infra/fields';
import { parseInput } from '../../../infra/input';
import { receivedXml } from '../operations/received-xml';

const CREATED = 201;

const importQuery = z.strictObject({ office: filled(LONGEST_LINE).optional() });

/** Certificates of other countries: listed by Strapi, narrowed by the read door; imported, never changed. */
export default factories.createCoreController(UID.foreignCertificate, () => ({
  /** Answers 201 with a certificate that is new, 200 with one that had come in before. */
  async import(ctx) {
    const { office = null } = parseInput(importQuery, ctx.query);
    const { documentId, isNew } = await importCertificate(await receivedXml(ctx), office);
    const found = await strapi.db.query(UID.foreignCertificate).findOne({ where: { documentId } });
    ctx.status = isNew ? CREATED : 200;
    ctx.body = { data: await this.sanitizeOutput?.(found, ctx), meta: { isNew } };
  },
}));
