import { FEEDBACK_ELEMENTS } from '../../../src/domain/certification/feedback';
import { todayIn } from '../../../src/infra/clock';
import { UID } from '../../../src/infra/content-types';
import { zoneOf } from './casting';
import { documents, rowOf, type Played, type Stage, type StepOf } from './played';

const todayOf = ({ story }: Played): string => todayIn(zoneOf(story.consignment.office));

/** An officer records what was done with the consignment. */
export const record = async (
  { strapi }: Stage,
  played: Played,
  { kind, reason, severity, severityNote, letterNumber, isLetterReceived, more }: StepOf<'act'>
): Promise<void> => {
  const today = todayOf(played);
  await documents(strapi, UID.quarantineAction).create({
    data: {
      application: played.key,
      kind,
      actedOn: today,
      ...(reason === undefined ? {} : { reason }),
      ...(severity === undefined ? {} : { severity, severityNote }),
      ...(letterNumber === undefined ? {} : { letterNumber, letterDate: today }),
      ...(isLetterReceived === undefined ? {} : { letterReceivedOn: today }),
      ...more,
    },
  });
};

/** Supervision takes back the last action of a kind. */
export const annul = async (
  { strapi }: Stage,
  { key }: Played,
  { kind, reason }: StepOf<'annul-action'>
): Promise<void> => {
  const { key: documentId } = await rowOf<{ key: string }>(
    `select document_id as key from quarantine_actions
      where application_key = :key and kind = :kind order by id desc limit 1`,
    { key, kind }
  );
  const data = { annulmentReason: reason };
  await documents(strapi, UID.quarantineAction).update({ documentId, data });
};

export const rate = async (
  { strapi }: Stage,
  { key }: Played,
  { scores, comment }: StepOf<'rate'>
): Promise<void> => {
  const answers = FEEDBACK_ELEMENTS.map((element, index) => [element, scores[index] ?? null]);
  const data = { application: key, ...Object.fromEntries(answers), comment: comment ?? null };
  await documents(strapi, UID.feedback).create({ data });
};

const CONSIGNMENT_SQL = `
select certificate_number as "certificateNumber", origin, destination,
       point_of_entry as "pointOfEntry", conveyance, marks,
       coalesce(exporter_name, service_user_name) as consignor
  from service_applications where document_id = :key`;

interface Consigned {
  readonly certificateNumber: string | null;
  readonly origin: string;
  readonly pointOfEntry: string | null;
  readonly conveyance: string | null;
  readonly marks: string | null;
  readonly consignor: string;
}

interface Item {
  readonly commodity: string;
  readonly scientificName: string;
  readonly hsCode: string;
  readonly quantity: number;
  readonly unit: string;
}

/** Supervision records a notice, received or sent, with what the papers say of the consignment. */
export const notify = async (
  { strapi }: Stage,
  played: Played,
  { direction, data, certificateNumber }: StepOf<'notify'>
): Promise<void> => {
  const { story, key } = played;
  const { certificateNumber: own, ...consigned } = await rowOf<Consigned>(CONSIGNMENT_SQL, { key });
  const [item] = story.consignment.data.items as readonly [Item];
  const { commodity, scientificName, hsCode, quantity, unit } = item;
  await documents(strapi, UID.nncRecord).create({
    data: {
      nncDirection: direction,
      noticedOn: todayOf(played),
      commonName: commodity,
      scientificName,
      hsCode,
      quantity,
      unit,
      packing: story.consignment.data.packagesDescription,
      origin: consigned.origin,
      consignor: consigned.consignor,
      pointOfEntry: consigned.pointOfEntry,
      conveyance: consigned.conveyance,
      marks: consigned.marks,
      ...(direction === 'issued'
        ? { application: key }
        : { certificateNumber: certificateNumber ?? own }),
      ...data,
    },
  });
};
