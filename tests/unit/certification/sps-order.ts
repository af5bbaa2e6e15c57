/** The most there can be of an element. */
export const MANY = Number.POSITIVE_INFINITY;

/** Name of a child, the fewest and the most there are of it. */
export type Occurrence = readonly [name: string, fewest: number, most: number];

const SUBJECT_AND_CONTENT: readonly Occurrence[] = [
  ['Subject', 1, 1],
  ['Content', 1, MANY],
];
const MOMENT: readonly Occurrence[] = [['DateTimeString', 1, 1]];
const PARTY: readonly Occurrence[] = [
  ['Name', 1, 1],
  ['SpecifiedSPSAddress', 0, 1],
];
const COUNTRY: readonly Occurrence[] = [
  ['ID', 1, 1],
  ['Name', 0, MANY],
];
const NAMED: readonly Occurrence[] = [['Name', 1, 1]];

/**
 * The elements of an electronic phytosanitary certificate in the order and number in which the UN/CEFACT
 * schema has them and ISPM 12, appendix 1 maps them; an element that is not here holds text.
 */
export const SPS_ORDER: Readonly<Record<string, readonly Occurrence[]>> = {
  SPSCertificate: [
    ['SPSExchangedDocument', 1, 1],
    ['SPSConsignment', 1, 1],
  ],
  SPSExchangedDocument: [
    ['Name', 1, 1],
    ['ID', 1, 1],
    ['TypeCode', 1, 1],
    ['StatusCode', 1, 1],
    ['IssueDateTime', 1, 1],
    ['IssuerSPSParty', 1, 1],
    ['IncludedSPSNote', 0, MANY],
    ['ReferenceSPSReferencedDocument', 0, MANY],
    ['SignatorySPSAuthentication', 1, 1],
  ],
  IssueDateTime: MOMENT,
  ActualDateTime: MOMENT,
  StartDateTime: MOMENT,
  EndDateTime: MOMENT,
  IssuerSPSParty: NAMED,
  IncludedSPSNote: SUBJECT_AND_CONTENT,
  SignatorySPSAuthentication: [
    ['ActualDateTime', 0, 1],
    ['IssueSPSLocation', 1, 1],
    ['ProviderSPSParty', 1, 1],
    ['IncludedSPSClause', 1, MANY],
  ],
  IssueSPSLocation: NAMED,
  ProviderSPSParty: [
    ['Name', 0, 1],
    ['SpecifiedSPSPerson', 1, 1],
  ],
  SpecifiedSPSPerson: NAMED,
  IncludedSPSClause: [
    ['ID', 0, 1],
    ['Content', 1, MANY],
  ],
  SPSConsignment: [
    ['ConsignorSPSParty', 1, 1],
    ['ConsigneeSPSParty', 1, 1],
    ['ExportSPSCountry', 1, 1],
    ['ImportSPSCountry', 1, 1],
    ['TransitSPSCountry', 0, MANY],
    ['UnloadingBaseportSPSLocation', 0, 1],
    ['ExaminationSPSEvent', 1, 1],
    ['MainCarriageSPSTransportMovement', 0, MANY],
    ['UtilizedSPSTransportEquipment', 0, 1],
    ['IncludedSPSConsignmentItem', 1, MANY],
  ],
  ConsignorSPSParty: PARTY,
  ConsigneeSPSParty: PARTY,
  SpecifiedSPSAddress: [
    ['LineOne', 1, 1],
    ['LineTwo', 0, 1],
    ['LineThree', 0, 1],
    ['LineFour', 0, 1],
    ['LineFive', 0, 1],
  ],
  ExportSPSCountry: COUNTRY,
  ImportSPSCountry: COUNTRY,
  UnloadingBaseportSPSLocation: [
    ['ID', 0, 1],
    ['Name', 1, 1],
  ],
  ExaminationSPSEvent: [['OccurrenceSPSLocation', 1, 1]],
  OccurrenceSPSLocation: NAMED,
  MainCarriageSPSTransportMovement: [
    ['ID', 0, 1],
    ['ModeCode', 1, 1],
    ['UsedSPSTransportMeans', 0, 1],
  ],
  UsedSPSTransportMeans: NAMED,
  UtilizedSPSTransportEquipment: [
    ['ID', 1, 1],
    ['AffixedSPSSeal', 0, MANY],
  ],
  AffixedSPSSeal: [['ID', 1, 1]],
  IncludedSPSConsignmentItem: [['IncludedSPSTradeLineItem', 1, MANY]],
  IncludedSPSTradeLineItem: [
    ['SequenceNumeric', 1, 1],
    ['Description', 1, MANY],
    ['CommonName', 0, MANY],
    ['ScientificName', 0, MANY],
    ['IntendedUse', 0, MANY],
    ['NetWeightMeasure', 0, 1],
    ['GrossWeightMeasure', 0, 1],
    ['NetVolumeMeasure', 0, 1],
    ['GrossVolumeMeasure', 0, 1],
    ['AdditionalInformationSPSNote', 0, MANY],
    ['ApplicableSPSClassification', 0, MANY],
    ['PhysicalSPSPackage', 0, MANY],
    ['OriginSPSCountry', 1, MANY],
    ['AppliedSPSProcess', 0, MANY],
  ],
  AdditionalInformationSPSNote: SUBJECT_AND_CONTENT,
  ApplicableSPSClassification: [
    ['SystemName', 1, 1],
    ['ClassCode', 0, 1],
    ['ClassName', 1, MANY],
  ],
  OriginSPSCountry: [
    ['ID', 1, 1],
    ['Name', 0, MANY],
    ['SubordinateSPSCountrySubDivision', 0, MANY],
  ],
  SubordinateSPSCountrySubDivision: [
    ['Name', 1, MANY],
    ['HierarchicalLevelCode', 1, 1],
  ],
  AppliedSPSProcess: [
    ['TypeCode', 1, 1],
    ['CompletionSPSPeriod', 0, 1],
    ['ApplicableSPSProcessCharacteristic', 0, MANY],
  ],
  CompletionSPSPeriod: [
    ['StartDateTime', 0, 1],
    ['EndDateTime', 0, 1],
    ['DurationMeasure', 0, 1],
  ],
  ApplicableSPSProcessCharacteristic: [
    ['Description', 1, MANY],
    ['ValueMeasure', 0, 1],
  ],
};
