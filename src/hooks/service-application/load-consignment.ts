import { parseQuantity } from '../../domain/billing/quantity';
import { countryNamed, HOME_COUNTRY, type CountryCode } from '../../domain/certification/country';
import type { ConsignmentFacts, Reexport, Treatment } from '../../domain/certification/consignment';
import type { ConveyanceMode, Direction } from '../../domain/certification/vocabulary';
import { notFound } from '../../infra/input';
import { valueOf } from '../../infra/refusal-error';
import { rowsOf, type Transaction } from '../../infra/transaction';
import type { StoredApplication } from './load-application';

interface Row {
  readonly principalName: string;
  readonly principalAddress: string | null;
  readonly principalCountry: string | null;
  readonly exporterName: string | null;
  readonly exporterAddress: string | null;
  readonly exporterCountry: string | null;
  readonly consigneeName: string | null;
  readonly consigneeAddress: string | null;
  readonly consigneeCountry: string | null;
  readonly origin: string | null;
  readonly originCountry: string | null;
  readonly destination: string | null;
  readonly destinationCountry: string | null;
  readonly pointOfEntry: string | null;
  readonly borderPost: string | null;
  readonly conveyance: string | null;
  readonly conveyanceMode: ConveyanceMode | null;
  readonly marks: string | null;
  readonly packagesNumber: number | null;
  readonly packagesDescription: string | null;
  readonly containerNumbers: string | null;
  readonly sealNumber: string | null;
  readonly intendedUse: string | null;
  readonly identification: string | null;
  readonly attestation: string | null;
  readonly additionalDeclaration: string | null;
  readonly treatments: readonly Treatment[];
  readonly reexport: Reexport | null;
}

const CONSIGNMENT_SQL = `
select s.name as "principalName",
       nullif(concat_ws(', ', nullif(s.address, ''), nullif(s.city, '')), '') as "principalAddress",
       s.country as "principalCountry",
       a.exporter_name as "exporterName", a.exporter_address as "exporterAddress",
       a.exporter_country as "exporterCountry", a.consignee_name as "consigneeName",
       a.consignee_address as "consigneeAddress", a.consignee_country as "consigneeCountry",
       a.origin, a.origin_country as "originCountry", a.destination,
       a.destination_country as "destinationCountry", a.point_of_entry as "pointOfEntry",
       a.border_post as "borderPost", a.conveyance, a.conveyance_mode as "conveyanceMode", a.marks,
       a.packages_number as "packagesNumber", a.packages_description as "packagesDescription",
       a.container_numbers as "containerNumbers", a.seal_number as "sealNumber",
       a.intended_use as "intendedUse", a.identification, a.attestation,
       a.additional_declaration as "additionalDeclaration",
       coalesce((
         select json_agg(json_build_object(
                  'date', t.treated_on, 'type', t.treatment_type, 'chemical', t.chemical,
                  'duration', t.duration, 'temperature', t.temperature,
                  'concentration', t.concentration,
                  'additionalInformation', t.additional_information) order by c."order")
           from service_applications_cmps c
           join components_service_treatments t on t.id = c.cmp_id
          where c.entity_id = a.id and c.field = 'treatments'), '[]') as treatments,
       (select json_build_object(
                 'originalNumber', r.original_number, 'country', r.country, 'attached', r.attached,
                 'packing', r.packing, 'containers', r.containers,
                 'additionalInspection', coalesce(r.additional_inspection, false))
          from service_applications_cmps c
          join components_service_reexports r on r.id = c.cmp_id
         where c.entity_id = a.id and c.field = 'reexport' limit 1) as reexport
  from service_applications a
  join service_users s on s.document_id = a.service_user_key
 where a.document_id = :key`;

/** Nobody is named as consignee: the goods go to whoever holds the papers (ISPM 12, section 5). */
const TO_ORDER = 'To order';

/** Imports come to the principal; everything else goes out from them. */
const COMES_IN: readonly Direction[] = ['import', 'domestic-in'];

/** A country that was not given by its code may stand in the words of the place: 'Tokyo, Japan'. */
const countryOf = (code: string | null, place: string | null, other: string | null): CountryCode =>
  code ?? countryNamed(place ?? '') ?? other ?? '';

/**
 * What an application says of its consignment, with what goes without saying: exports are sent by the
 * principal, imports received by them, and who is not named is not invented.
 */
export const loadConsignment = async (
  trx: Transaction,
  { key, direction, items }: Pick<StoredApplication, 'key' | 'direction' | 'items'>
): Promise<ConsignmentFacts> => {
  const [row] = await rowsOf<Row>(trx, CONSIGNMENT_SQL, { key });
  if (row === undefined) throw notFound();
  const comesIn = COMES_IN.includes(direction);
  const principal = { name: row.principalName, address: row.principalAddress };
  const away = direction === 'export' || direction === 'import' ? null : HOME_COUNTRY;
  const from = countryOf(
    row.originCountry,
    row.origin,
    direction === 'import' ? null : HOME_COUNTRY
  );
  const to = countryOf(row.destinationCountry, row.destination, comesIn ? HOME_COUNTRY : away);
  return {
    exporter: {
      name: row.exporterName ?? (comesIn ? '' : principal.name),
      address: row.exporterAddress ?? (comesIn ? '' : (principal.address ?? '')),
      country: row.exporterCountry ?? from,
    },
    consignee: {
      name: row.consigneeName ?? (comesIn ? principal.name : TO_ORDER),
      address: row.consigneeAddress ?? (comesIn ? (principal.address ?? '') : ''),
      country: row.consigneeCountry ?? to,
    },
    origin: { place: row.origin ?? '', country: from },
    destination: { place: row.destination ?? '', country: to },
    pointOfEntry: row.pointOfEntry,
    borderPost: row.borderPost,
    conveyance: row.conveyance,
    conveyanceMode: row.conveyanceMode,
    marks: row.marks,
    packagesNumber: row.packagesNumber,
    packagesDescription: row.packagesDescription,
    containerNumbers: row.containerNumbers,
    sealNumber: row.sealNumber,
    intendedUse: row.intendedUse,
    identification: row.identification,
    attestation: row.attestation,
    additionalDeclaration: row.additionalDeclaration,
    treatments: row.treatments,
    reexport: row.reexport,
    items: items.map(({ quantity, commodity, scientificName, hsCode, unit }) => ({
      commodity,
      scientificName,
      hsCode,
      unit,
      quantity: valueOf(parseQuantity(quantity)),
    })),
  };
};
