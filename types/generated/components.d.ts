import type { Schema, Struct } from '@strapi/strapi';

export interface ServiceItem extends Struct.ComponentSchema {
  collectionName: 'components_service_items';
  info: {
    description: 'One commodity of a consignment.';
    displayName: 'Item';
  };
  attributes: {
    commodity: Schema.Attribute.String & Schema.Attribute.Required;
    hsCode: Schema.Attribute.String;
    quantity: Schema.Attribute.Decimal & Schema.Attribute.Required;
    scientificName: Schema.Attribute.String;
    tariffCode: Schema.Attribute.String;
    unit: Schema.Attribute.Enumeration<
      ['kg', 'ton', 'litre', 'm3', 'head', 'piece', 'stem', 'package', 'container']
    > &
      Schema.Attribute.Required;
  };
}

export interface ServiceReexport extends Struct.ComponentSchema {
  collectionName: 'components_service_reexports';
  info: {
    description: 'The certificate a re-exported consignment came with.';
    displayName: 'Re-export';
  };
  attributes: {
    additionalInspection: Schema.Attribute.Boolean & Schema.Attribute.DefaultTo<false>;
    attached: Schema.Attribute.Enumeration<['original', 'certified-copy']> &
      Schema.Attribute.Required;
    containers: Schema.Attribute.Enumeration<['original', 'new']> & Schema.Attribute.Required;
    country: Schema.Attribute.String & Schema.Attribute.Required;
    originalNumber: Schema.Attribute.String & Schema.Attribute.Required;
    packing: Schema.Attribute.Enumeration<['packed', 'repacked']> & Schema.Attribute.Required;
  };
}

export interface ServiceTreatment extends Struct.ComponentSchema {
  collectionName: 'components_service_treatments';
  info: {
    description: 'A treatment of the consignment before it leaves.';
    displayName: 'Treatment';
  };
  attributes: {
    additionalInformation: Schema.Attribute.String;
    chemical: Schema.Attribute.String;
    concentration: Schema.Attribute.String;
    duration: Schema.Attribute.String;
    temperature: Schema.Attribute.String;
    treatedOn: Schema.Attribute.Date;
    treatmentType: Schema.Attribute.String & Schema.Attribute.Required;
  };
}

declare module '@strapi/strapi' {
  export namespace Public {
    export interface ComponentSchemas {
      'service.item': ServiceItem;
      'service.reexport': ServiceReexport;
      'service.treatment': ServiceTreatment;
    }
  }
}
