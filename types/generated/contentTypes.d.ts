import type { Schema, Struct } from '@strapi/strapi';

export interface AdminApiToken extends Struct.CollectionTypeSchema {
  collectionName: 'strapi_api_tokens';
  info: {
    description: '';
    displayName: 'Api Token';
    name: 'Api Token';
    pluralName: 'api-tokens';
    singularName: 'api-token';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    accessKey: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1;
      }>;
    adminPermissions: Schema.Attribute.Relation<'oneToMany', 'admin::permission'>;
    adminUserOwner: Schema.Attribute.Relation<'manyToOne', 'admin::user'>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    description: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1;
      }> &
      Schema.Attribute.DefaultTo<''>;
    encryptedKey: Schema.Attribute.Text &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1;
      }>;
    expiresAt: Schema.Attribute.DateTime;
    kind: Schema.Attribute.Enumeration<['content-api', 'admin']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'content-api'>;
    lastUsedAt: Schema.Attribute.DateTime;
    lifespan: Schema.Attribute.BigInteger;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'admin::api-token'> &
      Schema.Attribute.Private;
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.Unique &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1;
      }>;
    permissions: Schema.Attribute.Relation<'oneToMany', 'admin::api-token-permission'>;
    publishedAt: Schema.Attribute.DateTime;
    type: Schema.Attribute.Enumeration<['read-only', 'full-access', 'custom']> &
      Schema.Attribute.DefaultTo<'read-only'>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface AdminApiTokenPermission extends Struct.CollectionTypeSchema {
  collectionName: 'strapi_api_token_permissions';
  info: {
    description: '';
    displayName: 'API Token Permission';
    name: 'API Token Permission';
    pluralName: 'api-token-permissions';
    singularName: 'api-token-permission';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    action: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1;
      }>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'admin::api-token-permission'> &
      Schema.Attribute.Private;
    publishedAt: Schema.Attribute.DateTime;
    token: Schema.Attribute.Relation<'manyToOne', 'admin::api-token'>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface AdminPermission extends Struct.CollectionTypeSchema {
  collectionName: 'admin_permissions';
  info: {
    description: '';
    displayName: 'Permission';
    name: 'Permission';
    pluralName: 'permissions';
    singularName: 'permission';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    action: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1;
      }>;
    actionParameters: Schema.Attribute.JSON & Schema.Attribute.DefaultTo<{}>;
    apiToken: Schema.Attribute.Relation<'manyToOne', 'admin::api-token'>;
    conditions: Schema.Attribute.JSON & Schema.Attribute.DefaultTo<[]>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'admin::permission'> &
      Schema.Attribute.Private;
    properties: Schema.Attribute.JSON & Schema.Attribute.DefaultTo<{}>;
    publishedAt: Schema.Attribute.DateTime;
    role: Schema.Attribute.Relation<'manyToOne', 'admin::role'>;
    subject: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1;
      }>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface AdminRole extends Struct.CollectionTypeSchema {
  collectionName: 'admin_roles';
  info: {
    description: '';
    displayName: 'Role';
    name: 'Role';
    pluralName: 'roles';
    singularName: 'role';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    code: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.Unique &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1;
      }>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    description: Schema.Attribute.String;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'admin::role'> & Schema.Attribute.Private;
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.Unique &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1;
      }>;
    permissions: Schema.Attribute.Relation<'oneToMany', 'admin::permission'>;
    publishedAt: Schema.Attribute.DateTime;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    users: Schema.Attribute.Relation<'manyToMany', 'admin::user'>;
  };
}

export interface AdminSession extends Struct.CollectionTypeSchema {
  collectionName: 'strapi_sessions';
  info: {
    description: 'Session Manager storage';
    displayName: 'Session';
    name: 'Session';
    pluralName: 'sessions';
    singularName: 'session';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
    i18n: {
      localized: false;
    };
  };
  attributes: {
    absoluteExpiresAt: Schema.Attribute.DateTime & Schema.Attribute.Private;
    childId: Schema.Attribute.String & Schema.Attribute.Private;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    deviceId: Schema.Attribute.String & Schema.Attribute.Required & Schema.Attribute.Private;
    expiresAt: Schema.Attribute.DateTime & Schema.Attribute.Required & Schema.Attribute.Private;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'admin::session'> &
      Schema.Attribute.Private;
    metadata: Schema.Attribute.JSON & Schema.Attribute.Private;
    origin: Schema.Attribute.String & Schema.Attribute.Required & Schema.Attribute.Private;
    publishedAt: Schema.Attribute.DateTime;
    sessionId: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.Private &
      Schema.Attribute.Unique;
    status: Schema.Attribute.String & Schema.Attribute.Private;
    type: Schema.Attribute.String & Schema.Attribute.Private;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    userId: Schema.Attribute.String & Schema.Attribute.Required & Schema.Attribute.Private;
  };
}

export interface AdminTransferToken extends Struct.CollectionTypeSchema {
  collectionName: 'strapi_transfer_tokens';
  info: {
    description: '';
    displayName: 'Transfer Token';
    name: 'Transfer Token';
    pluralName: 'transfer-tokens';
    singularName: 'transfer-token';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    accessKey: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1;
      }>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    description: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1;
      }> &
      Schema.Attribute.DefaultTo<''>;
    expiresAt: Schema.Attribute.DateTime;
    lastUsedAt: Schema.Attribute.DateTime;
    lifespan: Schema.Attribute.BigInteger;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'admin::transfer-token'> &
      Schema.Attribute.Private;
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.Unique &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1;
      }>;
    permissions: Schema.Attribute.Relation<'oneToMany', 'admin::transfer-token-permission'>;
    publishedAt: Schema.Attribute.DateTime;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface AdminTransferTokenPermission extends Struct.CollectionTypeSchema {
  collectionName: 'strapi_transfer_token_permissions';
  info: {
    description: '';
    displayName: 'Transfer Token Permission';
    name: 'Transfer Token Permission';
    pluralName: 'transfer-token-permissions';
    singularName: 'transfer-token-permission';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    action: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1;
      }>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'admin::transfer-token-permission'> &
      Schema.Attribute.Private;
    publishedAt: Schema.Attribute.DateTime;
    token: Schema.Attribute.Relation<'manyToOne', 'admin::transfer-token'>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface AdminUser extends Struct.CollectionTypeSchema {
  collectionName: 'admin_users';
  info: {
    description: '';
    displayName: 'User';
    name: 'User';
    pluralName: 'users';
    singularName: 'user';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    apiTokens: Schema.Attribute.Relation<'oneToMany', 'admin::api-token'> &
      Schema.Attribute.Private;
    blocked: Schema.Attribute.Boolean &
      Schema.Attribute.Private &
      Schema.Attribute.DefaultTo<false>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    email: Schema.Attribute.Email &
      Schema.Attribute.Required &
      Schema.Attribute.Private &
      Schema.Attribute.Unique &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 6;
      }>;
    firstname: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1;
      }>;
    isActive: Schema.Attribute.Boolean &
      Schema.Attribute.Private &
      Schema.Attribute.DefaultTo<false>;
    lastname: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1;
      }>;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'admin::user'> & Schema.Attribute.Private;
    password: Schema.Attribute.Password &
      Schema.Attribute.Private &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 6;
      }>;
    preferedLanguage: Schema.Attribute.String;
    publishedAt: Schema.Attribute.DateTime;
    registrationToken: Schema.Attribute.String & Schema.Attribute.Private;
    resetPasswordToken: Schema.Attribute.String & Schema.Attribute.Private;
    resetPasswordTokenExpiresAt: Schema.Attribute.DateTime & Schema.Attribute.Private;
    roles: Schema.Attribute.Relation<'manyToMany', 'admin::role'> & Schema.Attribute.Private;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    username: Schema.Attribute.String;
  };
}

export interface ApiActingAppointmentActingAppointment extends Struct.CollectionTypeSchema {
  collectionName: 'acting_appointments';
  info: {
    description: 'Somebody holds an office for a period, by decree number (Plh/Plt).';
    displayName: 'Acting appointment';
    pluralName: 'acting-appointments';
    singularName: 'acting-appointment';
  };
  options: {
    draftAndPublish: false;
  };
  attributes: {
    appointee: Schema.Attribute.Relation<'manyToOne', 'api::employee.employee'> &
      Schema.Attribute.Required &
      Schema.Attribute.Private;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    decreeNumber: Schema.Attribute.String & Schema.Attribute.Required;
    endDate: Schema.Attribute.Date & Schema.Attribute.Required;
    kind: Schema.Attribute.Enumeration<['plh', 'plt']> & Schema.Attribute.Required;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<
      'oneToMany',
      'api::acting-appointment.acting-appointment'
    > &
      Schema.Attribute.Private;
    note: Schema.Attribute.Text;
    office: Schema.Attribute.Relation<'manyToOne', 'api::office.office'>;
    officeKey: Schema.Attribute.String & Schema.Attribute.Private;
    orgUnit: Schema.Attribute.Relation<'manyToOne', 'api::org-unit.org-unit'>;
    publishedAt: Schema.Attribute.DateTime;
    replaces: Schema.Attribute.Relation<'manyToOne', 'api::employee.employee'> &
      Schema.Attribute.Private;
    startDate: Schema.Attribute.Date & Schema.Attribute.Required;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface ApiActionReasonActionReason extends Struct.CollectionTypeSchema {
  collectionName: 'action_reasons';
  info: {
    description: 'The dated list of reasons of detentions, refusals and destructions.';
    displayName: 'Reason of an action';
    pluralName: 'action-reasons';
    singularName: 'action-reason';
  };
  options: {
    draftAndPublish: false;
  };
  attributes: {
    code: Schema.Attribute.String & Schema.Attribute.Required;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    kind: Schema.Attribute.Enumeration<['detention', 'refusal', 'destruction']> &
      Schema.Attribute.Required;
    legalBasis: Schema.Attribute.String;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::action-reason.action-reason'> &
      Schema.Attribute.Private;
    nameEn: Schema.Attribute.String & Schema.Attribute.Required;
    nameId: Schema.Attribute.String & Schema.Attribute.Required;
    publishedAt: Schema.Attribute.DateTime;
    severity: Schema.Attribute.Enumeration<
      ['administrative', 'substantive', 'pest', 'deliberate', 'not-attributable']
    > &
      Schema.Attribute.Required;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    validFrom: Schema.Attribute.Date & Schema.Attribute.Required;
    validUntil: Schema.Attribute.Date;
  };
}

export interface ApiApplicationStepApplicationStep extends Struct.CollectionTypeSchema {
  collectionName: 'application_steps';
  info: {
    description: 'What moved an application, who did it and when. Append-only.';
    displayName: 'Application step';
    pluralName: 'application-steps';
    singularName: 'application-step';
  };
  options: {
    draftAndPublish: false;
  };
  attributes: {
    actorKey: Schema.Attribute.String & Schema.Attribute.Private;
    actorName: Schema.Attribute.String & Schema.Attribute.Private;
    actorRole: Schema.Attribute.Enumeration<
      [
        'principal',
        'agent',
        'officer',
        'treasurer',
        'supervision',
        'head',
        'super-admin',
        'machine',
        'office',
      ]
    >;
    agentKey: Schema.Attribute.String & Schema.Attribute.Private;
    applicationKey: Schema.Attribute.String & Schema.Attribute.Private;
    applicationNumber: Schema.Attribute.String;
    command: Schema.Attribute.String;
    corrections: Schema.Attribute.JSON;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    direction: Schema.Attribute.Enumeration<['export', 'import', 'domestic-out', 'domestic-in']>;
    fromStage: Schema.Attribute.Enumeration<
      [
        'submitted',
        'received',
        'inspection',
        'draft-issued',
        'correction-requested',
        'draft-approved',
        'invoiced',
        'paid',
        'certificate-issued',
        'handed-over',
        'closed',
        'cancelled',
        'refused',
        'destroyed',
      ]
    >;
    happenedAt: Schema.Attribute.DateTime;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<
      'oneToMany',
      'api::application-step.application-step'
    > &
      Schema.Attribute.Private;
    note: Schema.Attribute.Text;
    officeKey: Schema.Attribute.String & Schema.Attribute.Private;
    outcome: Schema.Attribute.String;
    publishedAt: Schema.Attribute.DateTime;
    secondsBefore: Schema.Attribute.Integer;
    sector: Schema.Attribute.Enumeration<['animal', 'plant']>;
    serviceUserKey: Schema.Attribute.String & Schema.Attribute.Private;
    stage: Schema.Attribute.Enumeration<
      [
        'submitted',
        'received',
        'inspection',
        'draft-issued',
        'correction-requested',
        'draft-approved',
        'invoiced',
        'paid',
        'certificate-issued',
        'handed-over',
        'closed',
        'cancelled',
        'refused',
        'destroyed',
      ]
    > &
      Schema.Attribute.Required;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    version: Schema.Attribute.Integer;
  };
}

export interface ApiBillingCodeBillingCode extends Struct.CollectionTypeSchema {
  collectionName: 'billing_codes';
  info: {
    description: 'Every code that a bill ever had: a payment to an expired one must still be known. Append-only.';
    displayName: 'Billing code';
    pluralName: 'billing-codes';
    singularName: 'billing-code';
  };
  options: {
    draftAndPublish: false;
  };
  attributes: {
    code: Schema.Attribute.String & Schema.Attribute.Required & Schema.Attribute.Unique;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    expiresAt: Schema.Attribute.DateTime;
    invoiceKey: Schema.Attribute.String & Schema.Attribute.Private;
    issuedAt: Schema.Attribute.DateTime;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::billing-code.billing-code'> &
      Schema.Attribute.Private;
    officeKey: Schema.Attribute.String & Schema.Attribute.Private;
    publishedAt: Schema.Attribute.DateTime;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface ApiCalendarFeedCalendarFeed extends Struct.CollectionTypeSchema {
  collectionName: 'calendar_feeds';
  info: {
    description: "An address under which somebody's calendar programme reads the leave calendar.";
    displayName: 'Calendar feed';
    pluralName: 'calendar-feeds';
    singularName: 'calendar-feed';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    employeeKey: Schema.Attribute.String & Schema.Attribute.Private;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::calendar-feed.calendar-feed'> &
      Schema.Attribute.Private;
    name: Schema.Attribute.String;
    orgUnitKey: Schema.Attribute.String & Schema.Attribute.Private;
    publishedAt: Schema.Attribute.DateTime;
    tokenHash: Schema.Attribute.String & Schema.Attribute.Private & Schema.Attribute.Unique;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    workAreaKey: Schema.Attribute.String & Schema.Attribute.Private;
  };
}

export interface ApiCertificateVersionCertificateVersion extends Struct.CollectionTypeSchema {
  collectionName: 'certificate_versions';
  info: {
    description: 'A version of a draft certificate, as the service user saw it. Append-only.';
    displayName: 'Draft version';
    pluralName: 'certificate-versions';
    singularName: 'certificate-version';
  };
  options: {
    draftAndPublish: false;
  };
  attributes: {
    agentKey: Schema.Attribute.String & Schema.Attribute.Private;
    applicationKey: Schema.Attribute.String & Schema.Attribute.Private;
    certificateKey: Schema.Attribute.String & Schema.Attribute.Private;
    certificateType: Schema.Attribute.Enumeration<
      ['health', 'phytosanitary', 'phytosanitary-reexport', 'domestic']
    > &
      Schema.Attribute.Required;
    changes: Schema.Attribute.JSON;
    content: Schema.Attribute.JSON & Schema.Attribute.Required;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<
      'oneToMany',
      'api::certificate-version.certificate-version'
    > &
      Schema.Attribute.Private;
    madeAt: Schema.Attribute.DateTime;
    madeByName: Schema.Attribute.String;
    officeKey: Schema.Attribute.String & Schema.Attribute.Private;
    publishedAt: Schema.Attribute.DateTime;
    serviceUserKey: Schema.Attribute.String & Schema.Attribute.Private;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    version: Schema.Attribute.Integer & Schema.Attribute.Required;
  };
}

export interface ApiCertificateCertificate extends Struct.CollectionTypeSchema {
  collectionName: 'certificates';
  info: {
    description: 'A health or phytosanitary certificate, from draft to replacement. Issued ones never change.';
    displayName: 'Certificate';
    pluralName: 'certificates';
    singularName: 'certificate';
  };
  options: {
    draftAndPublish: false;
  };
  attributes: {
    agentKey: Schema.Attribute.String & Schema.Attribute.Private;
    application: Schema.Attribute.Relation<
      'manyToOne',
      'api::service-application.service-application'
    >;
    applicationKey: Schema.Attribute.String & Schema.Attribute.Private;
    applicationNumber: Schema.Attribute.String;
    approvedAt: Schema.Attribute.DateTime;
    certificateState: Schema.Attribute.Enumeration<
      ['draft', 'approved', 'issued', 'replaced', 'withdrawn']
    > &
      Schema.Attribute.DefaultTo<'draft'>;
    certificateType: Schema.Attribute.Enumeration<
      ['health', 'phytosanitary', 'phytosanitary-reexport', 'domestic']
    > &
      Schema.Attribute.Required;
    commodity: Schema.Attribute.String;
    content: Schema.Attribute.JSON;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    destination: Schema.Attribute.String;
    formCode: Schema.Attribute.String;
    issuedAt: Schema.Attribute.DateTime;
    issuedOn: Schema.Attribute.Date;
    issuedPlace: Schema.Attribute.String;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::certificate.certificate'> &
      Schema.Attribute.Private;
    number: Schema.Attribute.String & Schema.Attribute.Unique;
    officeKey: Schema.Attribute.String & Schema.Attribute.Private;
    officerName: Schema.Attribute.String;
    officerNip: Schema.Attribute.String;
    officerPosition: Schema.Attribute.String;
    publishedAt: Schema.Attribute.DateTime;
    reason: Schema.Attribute.Text;
    replacedAt: Schema.Attribute.DateTime;
    replacedByKey: Schema.Attribute.String & Schema.Attribute.Private;
    replacedByNumber: Schema.Attribute.String;
    replacesKey: Schema.Attribute.String & Schema.Attribute.Private;
    replacesNumber: Schema.Attribute.String;
    serviceUserKey: Schema.Attribute.String & Schema.Attribute.Private;
    stepChanges: Schema.Attribute.JSON & Schema.Attribute.Private;
    stepReason: Schema.Attribute.Text & Schema.Attribute.Private;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    verificationCode: Schema.Attribute.String & Schema.Attribute.Private;
    version: Schema.Attribute.Integer;
    withdrawnAt: Schema.Attribute.DateTime;
  };
}

export interface ApiCoachingSessionCoachingSession extends Struct.CollectionTypeSchema {
  collectionName: 'coaching_sessions';
  info: {
    description: 'Coaching of a trader, planned or held, with its score before and after.';
    displayName: 'Coaching session';
    pluralName: 'coaching-sessions';
    singularName: 'coaching-session';
  };
  options: {
    draftAndPublish: false;
  };
  attributes: {
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    followedUntil: Schema.Attribute.Date;
    heldOn: Schema.Attribute.Date & Schema.Attribute.Required;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<
      'oneToMany',
      'api::coaching-session.coaching-session'
    > &
      Schema.Attribute.Private;
    measuredOn: Schema.Attribute.Date;
    notes: Schema.Attribute.Text;
    officeKey: Schema.Attribute.String & Schema.Attribute.Private;
    officerName: Schema.Attribute.String;
    participants: Schema.Attribute.Text;
    publishedAt: Schema.Attribute.DateTime;
    scoreAfter: Schema.Attribute.Decimal;
    scoreBefore: Schema.Attribute.Decimal;
    serviceUser: Schema.Attribute.Relation<'manyToOne', 'api::service-user.service-user'>;
    serviceUserKey: Schema.Attribute.String & Schema.Attribute.Private;
    serviceUserName: Schema.Attribute.String;
    tierAfter: Schema.Attribute.Enumeration<['green', 'yellow', 'orange', 'red', 'unrated']>;
    tierBefore: Schema.Attribute.Enumeration<['green', 'yellow', 'orange', 'red', 'unrated']>;
    topic: Schema.Attribute.String & Schema.Attribute.Required;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface ApiCollectiveLeaveDutyCollectiveLeaveDuty extends Struct.CollectionTypeSchema {
  collectionName: 'collective_leave_duties';
  info: {
    description: 'Somebody had to be on duty on a collective-leave day, and has an annual day for it.';
    displayName: 'Collective-leave duty';
    pluralName: 'collective-leave-duties';
    singularName: 'collective-leave-duty';
  };
  options: {
    draftAndPublish: false;
  };
  attributes: {
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    date: Schema.Attribute.Date & Schema.Attribute.Required;
    decreeNumber: Schema.Attribute.String & Schema.Attribute.Required;
    employee: Schema.Attribute.Relation<'manyToOne', 'api::employee.employee'>;
    employeeKey: Schema.Attribute.String & Schema.Attribute.Private;
    employeeName: Schema.Attribute.String;
    letter: Schema.Attribute.Media<'files' | 'images'>;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<
      'oneToMany',
      'api::collective-leave-duty.collective-leave-duty'
    > &
      Schema.Attribute.Private;
    officeKey: Schema.Attribute.String & Schema.Attribute.Private;
    publishedAt: Schema.Attribute.DateTime;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface ApiComplaintComplaint extends Struct.CollectionTypeSchema {
  collectionName: 'complaints';
  info: {
    description: 'A complaint, request for information or suggestion from any channel.';
    displayName: 'Complaint';
    pluralName: 'complaints';
    singularName: 'complaint';
  };
  options: {
    draftAndPublish: false;
  };
  attributes: {
    answer: Schema.Attribute.Text;
    answeredAt: Schema.Attribute.DateTime;
    answeredByName: Schema.Attribute.String;
    assignedAt: Schema.Attribute.DateTime;
    assignee: Schema.Attribute.Relation<'manyToOne', 'api::employee.employee'>;
    assigneeKey: Schema.Attribute.String & Schema.Attribute.Private;
    attachments: Schema.Attribute.Media<'files' | 'images', true>;
    category: Schema.Attribute.Enumeration<['normative', 'non-supervisory', 'supervisory']> &
      Schema.Attribute.DefaultTo<'non-supervisory'>;
    channel: Schema.Attribute.Enumeration<
      ['portal', 'email', 'whatsapp', 'facebook', 'x', 'telephone', 'walk-in']
    > &
      Schema.Attribute.DefaultTo<'portal'>;
    closedAt: Schema.Attribute.DateTime;
    closingNote: Schema.Attribute.Text;
    code: Schema.Attribute.String & Schema.Attribute.Unique;
    complaintKind: Schema.Attribute.Enumeration<['complaint', 'information', 'suggestion']> &
      Schema.Attribute.Required;
    complaintState: Schema.Attribute.Enumeration<['received', 'assigned', 'answered', 'closed']> &
      Schema.Attribute.DefaultTo<'received'>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    dueOn: Schema.Attribute.Date;
    language: Schema.Attribute.Enumeration<['id', 'en']> & Schema.Attribute.DefaultTo<'id'>;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::complaint.complaint'> &
      Schema.Attribute.Private;
    message: Schema.Attribute.Text & Schema.Attribute.Required;
    office: Schema.Attribute.Relation<'manyToOne', 'api::office.office'>;
    officeKey: Schema.Attribute.String & Schema.Attribute.Private;
    publishedAt: Schema.Attribute.DateTime;
    receivedAt: Schema.Attribute.DateTime;
    receivedOn: Schema.Attribute.Date;
    reporterEmail: Schema.Attribute.Email;
    reporterName: Schema.Attribute.String;
    reporterPhone: Schema.Attribute.String;
    serviceUserKey: Schema.Attribute.String & Schema.Attribute.Private;
    subject: Schema.Attribute.String & Schema.Attribute.Required;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface ApiComplianceObjectionComplianceObjection extends Struct.CollectionTypeSchema {
  collectionName: 'compliance_objections';
  info: {
    description: 'A trader objects to an event held against it; sustained, it annuls that event.';
    displayName: 'Objection';
    pluralName: 'compliance-objections';
    singularName: 'compliance-objection';
  };
  options: {
    draftAndPublish: false;
  };
  attributes: {
    applicationKey: Schema.Attribute.String & Schema.Attribute.Private;
    applicationNumber: Schema.Attribute.String;
    attachments: Schema.Attribute.Media<'files' | 'images', true>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    decidedByName: Schema.Attribute.String;
    decidedOn: Schema.Attribute.Date;
    decisionReason: Schema.Attribute.Text;
    eventKey: Schema.Attribute.String & Schema.Attribute.Private;
    eventKind: Schema.Attribute.Enumeration<['detention', 'refusal', 'destruction', 'nnc']>;
    eventOn: Schema.Attribute.Date;
    filedAt: Schema.Attribute.DateTime;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<
      'oneToMany',
      'api::compliance-objection.compliance-objection'
    > &
      Schema.Attribute.Private;
    nncRecord: Schema.Attribute.Relation<'manyToOne', 'api::nnc-record.nnc-record'> &
      Schema.Attribute.Private;
    number: Schema.Attribute.String & Schema.Attribute.Unique;
    objectionState: Schema.Attribute.Enumeration<['filed', 'sustained', 'dismissed', 'withdrawn']> &
      Schema.Attribute.DefaultTo<'filed'>;
    officeKey: Schema.Attribute.String & Schema.Attribute.Private;
    publishedAt: Schema.Attribute.DateTime;
    quarantineAction: Schema.Attribute.Relation<
      'manyToOne',
      'api::quarantine-action.quarantine-action'
    > &
      Schema.Attribute.Private;
    reason: Schema.Attribute.Text & Schema.Attribute.Required;
    serviceUser: Schema.Attribute.Relation<'manyToOne', 'api::service-user.service-user'>;
    serviceUserKey: Schema.Attribute.String & Schema.Attribute.Private;
    serviceUserName: Schema.Attribute.String;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    withdrawnOn: Schema.Attribute.Date;
  };
}

export interface ApiCompliancePolicyCompliancePolicy extends Struct.CollectionTypeSchema {
  collectionName: 'compliance_policies';
  info: {
    description: 'The numbers of the compliance score, dated. Ends rather than changes.';
    displayName: 'Compliance policy';
    pluralName: 'compliance-policies';
    singularName: 'compliance-policy';
  };
  options: {
    draftAndPublish: false;
  };
  attributes: {
    administrativeFactor: Schema.Attribute.Decimal & Schema.Attribute.Required;
    cleanApplications: Schema.Attribute.Integer & Schema.Attribute.Required;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    deliberateFactor: Schema.Attribute.Decimal & Schema.Attribute.Required;
    deliberateMonths: Schema.Attribute.Integer & Schema.Attribute.Required;
    destructionPoints: Schema.Attribute.Decimal & Schema.Attribute.Required;
    detentionPoints: Schema.Attribute.Decimal & Schema.Attribute.Required;
    greenScore: Schema.Attribute.Decimal & Schema.Attribute.Required;
    greenVolume: Schema.Attribute.Decimal & Schema.Attribute.Required;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<
      'oneToMany',
      'api::compliance-policy.compliance-policy'
    > &
      Schema.Attribute.Private;
    madeByName: Schema.Attribute.String;
    middleMonths: Schema.Attribute.Integer & Schema.Attribute.Required;
    middleWeight: Schema.Attribute.Decimal & Schema.Attribute.Required;
    minimumVolume: Schema.Attribute.Decimal & Schema.Attribute.Required;
    nncPoints: Schema.Attribute.Decimal & Schema.Attribute.Required;
    notAttributableFactor: Schema.Attribute.Decimal & Schema.Attribute.Required;
    olderMonths: Schema.Attribute.Integer & Schema.Attribute.Required;
    olderWeight: Schema.Attribute.Decimal & Schema.Attribute.Required;
    oldestWeight: Schema.Attribute.Decimal & Schema.Attribute.Required;
    orangeScore: Schema.Attribute.Decimal & Schema.Attribute.Required;
    pestFactor: Schema.Attribute.Decimal & Schema.Attribute.Required;
    pestMonths: Schema.Attribute.Integer & Schema.Attribute.Required;
    priorRate: Schema.Attribute.Decimal & Schema.Attribute.Required;
    priorVolume: Schema.Attribute.Decimal & Schema.Attribute.Required;
    publishedAt: Schema.Attribute.DateTime;
    recentMonths: Schema.Attribute.Integer & Schema.Attribute.Required;
    recentWeight: Schema.Attribute.Decimal & Schema.Attribute.Required;
    refusalPoints: Schema.Attribute.Decimal & Schema.Attribute.Required;
    substantiveFactor: Schema.Attribute.Decimal & Schema.Attribute.Required;
    substantiveMonths: Schema.Attribute.Integer & Schema.Attribute.Required;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    validFrom: Schema.Attribute.Date & Schema.Attribute.Required;
    validUntil: Schema.Attribute.Date;
    why: Schema.Attribute.Text & Schema.Attribute.Required;
    worstRate: Schema.Attribute.Decimal & Schema.Attribute.Required;
    yellowScore: Schema.Attribute.Decimal & Schema.Attribute.Required;
  };
}

export interface ApiComplianceProfileComplianceProfile extends Struct.CollectionTypeSchema {
  collectionName: 'compliance_profiles';
  info: {
    description: 'How a trader keeps the rules: raw counts, score and tier. Written by Q-Office alone.';
    displayName: 'Compliance profile';
    pluralName: 'compliance-profiles';
    singularName: 'compliance-profile';
  };
  options: {
    draftAndPublish: false;
  };
  attributes: {
    assessedTier: Schema.Attribute.Enumeration<['green', 'yellow', 'orange', 'red', 'unrated']>;
    cleanApplications: Schema.Attribute.Integer & Schema.Attribute.DefaultTo<0>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    demerit: Schema.Attribute.Decimal;
    destructionCount: Schema.Attribute.Integer & Schema.Attribute.DefaultTo<0>;
    detentionCount: Schema.Attribute.Integer & Schema.Attribute.DefaultTo<0>;
    guard: Schema.Attribute.Enumeration<['deliberate', 'pest', 'substantive', 'volume']>;
    isAgent: Schema.Attribute.Boolean & Schema.Attribute.DefaultTo<false>;
    lastRatedTier: Schema.Attribute.Enumeration<['green', 'yellow', 'orange', 'red']>;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<
      'oneToMany',
      'api::compliance-profile.compliance-profile'
    > &
      Schema.Attribute.Private;
    nncCount: Schema.Attribute.Integer & Schema.Attribute.DefaultTo<0>;
    officeKey: Schema.Attribute.String & Schema.Attribute.Private;
    policyKey: Schema.Attribute.String & Schema.Attribute.Private;
    previousTier: Schema.Attribute.Enumeration<['green', 'yellow', 'orange', 'red', 'unrated']>;
    priorityGrantedOn: Schema.Attribute.Date;
    priorityUntil: Schema.Attribute.Date;
    publishedAt: Schema.Attribute.DateTime;
    refusalCount: Schema.Attribute.Integer & Schema.Attribute.DefaultTo<0>;
    reviewedAt: Schema.Attribute.DateTime;
    reviewedOn: Schema.Attribute.Date;
    score: Schema.Attribute.Decimal;
    serviceUser: Schema.Attribute.Relation<'manyToOne', 'api::service-user.service-user'>;
    serviceUserCode: Schema.Attribute.String;
    serviceUserKey: Schema.Attribute.String & Schema.Attribute.Private;
    serviceUserName: Schema.Attribute.String;
    tier: Schema.Attribute.Enumeration<['green', 'yellow', 'orange', 'red', 'unrated']>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    valuedOn: Schema.Attribute.Date;
    volume: Schema.Attribute.Decimal;
  };
}

export interface ApiDocumentFormDocumentForm extends Struct.CollectionTypeSchema {
  collectionName: 'document_forms';
  info: {
    description: 'Dated form codes of certificates (KH, KT).';
    displayName: 'Document form';
    pluralName: 'document-forms';
    singularName: 'document-form';
  };
  options: {
    draftAndPublish: false;
  };
  attributes: {
    certificateType: Schema.Attribute.Enumeration<
      ['health', 'phytosanitary', 'phytosanitary-reexport', 'domestic']
    > &
      Schema.Attribute.Required;
    code: Schema.Attribute.String & Schema.Attribute.Required;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    legalBasis: Schema.Attribute.String;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::document-form.document-form'> &
      Schema.Attribute.Private;
    nameEn: Schema.Attribute.String & Schema.Attribute.Required;
    nameId: Schema.Attribute.String & Schema.Attribute.Required;
    publishedAt: Schema.Attribute.DateTime;
    sector: Schema.Attribute.Enumeration<['animal', 'plant']> & Schema.Attribute.Required;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    validFrom: Schema.Attribute.Date & Schema.Attribute.Required;
    validUntil: Schema.Attribute.Date;
  };
}

export interface ApiEmployeeEmployee extends Struct.CollectionTypeSchema {
  collectionName: 'employees';
  info: {
    description: 'A person who works for an office.';
    displayName: 'Employee';
    pluralName: 'employees';
    singularName: 'employee';
  };
  options: {
    draftAndPublish: false;
  };
  attributes: {
    account: Schema.Attribute.Relation<'oneToOne', 'plugin::users-permissions.user'> &
      Schema.Attribute.Private;
    birthDate: Schema.Attribute.Date;
    contractEnd: Schema.Attribute.Date;
    contractStart: Schema.Attribute.Date;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    email: Schema.Attribute.Email;
    employmentType: Schema.Attribute.Enumeration<['pns', 'cpns', 'pppk', 'contract']> &
      Schema.Attribute.Required;
    language: Schema.Attribute.Enumeration<['id', 'en']> & Schema.Attribute.DefaultTo<'id'>;
    leftOn: Schema.Attribute.Date;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::employee.employee'> &
      Schema.Attribute.Private;
    name: Schema.Attribute.String & Schema.Attribute.Required;
    nip: Schema.Attribute.String & Schema.Attribute.Required & Schema.Attribute.Unique;
    office: Schema.Attribute.Relation<'manyToOne', 'api::office.office'> &
      Schema.Attribute.Required;
    officeKey: Schema.Attribute.String & Schema.Attribute.Private;
    orgUnit: Schema.Attribute.Relation<'manyToOne', 'api::org-unit.org-unit'>;
    panelAccount: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    phone: Schema.Attribute.String;
    position: Schema.Attribute.String & Schema.Attribute.Required;
    publishedAt: Schema.Attribute.DateTime;
    rank: Schema.Attribute.String;
    serviceStart: Schema.Attribute.Date & Schema.Attribute.Required;
    sex: Schema.Attribute.Enumeration<['male', 'female']>;
    superior: Schema.Attribute.Relation<'manyToOne', 'api::employee.employee'> &
      Schema.Attribute.Private;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    workArea: Schema.Attribute.Relation<'manyToOne', 'api::work-area.work-area'>;
    workPattern: Schema.Attribute.Enumeration<['five-day', 'six-day']> &
      Schema.Attribute.DefaultTo<'five-day'>;
  };
}

export interface ApiFeedbackFeedback extends Struct.CollectionTypeSchema {
  collectionName: 'feedbacks';
  info: {
    description: 'How a service user rates one application: nine elements, 1 to 4.';
    displayName: 'Feedback';
    pluralName: 'feedbacks';
    singularName: 'feedback';
  };
  options: {
    draftAndPublish: false;
  };
  attributes: {
    agentKey: Schema.Attribute.String & Schema.Attribute.Private;
    application: Schema.Attribute.Relation<
      'manyToOne',
      'api::service-application.service-application'
    >;
    applicationKey: Schema.Attribute.String & Schema.Attribute.Private;
    applicationNumber: Schema.Attribute.String;
    comment: Schema.Attribute.Text;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    direction: Schema.Attribute.Enumeration<['export', 'import', 'domestic-out', 'domestic-in']>;
    givenAt: Schema.Attribute.DateTime;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::feedback.feedback'> &
      Schema.Attribute.Private;
    officeKey: Schema.Attribute.String & Schema.Attribute.Private;
    publishedAt: Schema.Attribute.DateTime;
    sector: Schema.Attribute.Enumeration<['animal', 'plant']>;
    serviceUserKey: Schema.Attribute.String & Schema.Attribute.Private;
    u1: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          max: 4;
          min: 1;
        },
        number
      >;
    u2: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          max: 4;
          min: 1;
        },
        number
      >;
    u3: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          max: 4;
          min: 1;
        },
        number
      >;
    u4: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          max: 4;
          min: 1;
        },
        number
      >;
    u5: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          max: 4;
          min: 1;
        },
        number
      >;
    u6: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          max: 4;
          min: 1;
        },
        number
      >;
    u7: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          max: 4;
          min: 1;
        },
        number
      >;
    u8: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          max: 4;
          min: 1;
        },
        number
      >;
    u9: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          max: 4;
          min: 1;
        },
        number
      >;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface ApiForeignCertificateForeignCertificate extends Struct.CollectionTypeSchema {
  collectionName: 'foreign_certificates';
  info: {
    description: 'An e-Certificate of another country, as it was received. Never changes.';
    displayName: 'Foreign certificate';
    pluralName: 'foreign-certificates';
    singularName: 'foreign-certificate';
  };
  options: {
    draftAndPublish: false;
  };
  attributes: {
    certificateType: Schema.Attribute.Enumeration<
      ['health', 'phytosanitary', 'phytosanitary-reexport', 'domestic']
    >;
    commodity: Schema.Attribute.String;
    consignee: Schema.Attribute.String;
    consignor: Schema.Attribute.String;
    content: Schema.Attribute.JSON;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    importedByName: Schema.Attribute.String;
    issuedOn: Schema.Attribute.Date;
    issuingCountry: Schema.Attribute.String;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<
      'oneToMany',
      'api::foreign-certificate.foreign-certificate'
    > &
      Schema.Attribute.Private;
    number: Schema.Attribute.String & Schema.Attribute.Required;
    officeKey: Schema.Attribute.String & Schema.Attribute.Private;
    publishedAt: Schema.Attribute.DateTime;
    receivedAt: Schema.Attribute.DateTime;
    statusCode: Schema.Attribute.String;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface ApiHolidayHoliday extends Struct.CollectionTypeSchema {
  collectionName: 'holidays';
  info: {
    description: 'A day on which an office does not work.';
    displayName: 'Holiday';
    pluralName: 'holidays';
    singularName: 'holiday';
  };
  options: {
    draftAndPublish: false;
  };
  attributes: {
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    date: Schema.Attribute.Date & Schema.Attribute.Required;
    decreeNumber: Schema.Attribute.String;
    kind: Schema.Attribute.Enumeration<['national', 'collective', 'office']> &
      Schema.Attribute.Required;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::holiday.holiday'> &
      Schema.Attribute.Private;
    name: Schema.Attribute.String & Schema.Attribute.Required;
    office: Schema.Attribute.Relation<'manyToOne', 'api::office.office'>;
    officeKey: Schema.Attribute.String & Schema.Attribute.Private;
    publishedAt: Schema.Attribute.DateTime;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface ApiIntegrationBatchIntegrationBatch extends Struct.CollectionTypeSchema {
  collectionName: 'integration_batches';
  info: {
    description: 'What came in from another system at once, and what became of it.';
    displayName: 'Integration batch';
    pluralName: 'integration-batches';
    singularName: 'integration-batch';
  };
  options: {
    draftAndPublish: false;
  };
  attributes: {
    accepted: Schema.Attribute.Integer;
    batchId: Schema.Attribute.String & Schema.Attribute.Required;
    batchState: Schema.Attribute.Enumeration<['running', 'done']>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    finishedAt: Schema.Attribute.DateTime;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<
      'oneToMany',
      'api::integration-batch.integration-batch'
    > &
      Schema.Attribute.Private;
    officeKey: Schema.Attribute.String & Schema.Attribute.Private;
    publishedAt: Schema.Attribute.DateTime;
    receivedAt: Schema.Attribute.DateTime;
    refused: Schema.Attribute.Integer;
    rowCount: Schema.Attribute.Integer;
    source: Schema.Attribute.String & Schema.Attribute.Required;
    unchanged: Schema.Attribute.Integer;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    waiting: Schema.Attribute.Integer;
  };
}

export interface ApiIntegrationRowIntegrationRow extends Struct.CollectionTypeSchema {
  collectionName: 'integration_rows';
  info: {
    description: 'One row of a batch that was refused, or that waits for what it belongs to.';
    displayName: 'Integration row';
    pluralName: 'integration-rows';
    singularName: 'integration-row';
  };
  options: {
    draftAndPublish: false;
  };
  attributes: {
    batchKey: Schema.Attribute.String & Schema.Attribute.Private;
    code: Schema.Attribute.String;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    externalRef: Schema.Attribute.String;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::integration-row.integration-row'> &
      Schema.Attribute.Private;
    message: Schema.Attribute.Text;
    officeKey: Schema.Attribute.String & Schema.Attribute.Private;
    payload: Schema.Attribute.JSON & Schema.Attribute.Private;
    publishedAt: Schema.Attribute.DateTime;
    receivedAt: Schema.Attribute.DateTime;
    rowKind: Schema.Attribute.Enumeration<['application', 'action', 'payment']>;
    rowNumber: Schema.Attribute.Integer;
    rowState: Schema.Attribute.Enumeration<['refused', 'waiting', 'accepted']>;
    source: Schema.Attribute.String & Schema.Attribute.Required;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    waitsFor: Schema.Attribute.String;
  };
}

export interface ApiInvoiceInvoice extends Struct.CollectionTypeSchema {
  collectionName: 'invoices';
  info: {
    description: 'The bill of an application, with its billing code.';
    displayName: 'Invoice';
    pluralName: 'invoices';
    singularName: 'invoice';
  };
  options: {
    draftAndPublish: false;
  };
  attributes: {
    agentKey: Schema.Attribute.String & Schema.Attribute.Private;
    application: Schema.Attribute.Relation<
      'manyToOne',
      'api::service-application.service-application'
    >;
    applicationKey: Schema.Attribute.String & Schema.Attribute.Private;
    applicationNumber: Schema.Attribute.String;
    billingCode: Schema.Attribute.String;
    billingCodeExpiresAt: Schema.Attribute.DateTime;
    billingCodeIssuedAt: Schema.Attribute.DateTime;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    invoiceState: Schema.Attribute.Enumeration<['open', 'paid', 'expired', 'cancelled']> &
      Schema.Attribute.DefaultTo<'open'>;
    issuedAt: Schema.Attribute.DateTime;
    lines: Schema.Attribute.JSON;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::invoice.invoice'> &
      Schema.Attribute.Private;
    ntpn: Schema.Attribute.String;
    number: Schema.Attribute.String & Schema.Attribute.Unique;
    officeKey: Schema.Attribute.String & Schema.Attribute.Private;
    paidAmount: Schema.Attribute.Decimal;
    paidAt: Schema.Attribute.DateTime;
    payBefore: Schema.Attribute.DateTime;
    payerName: Schema.Attribute.String;
    publishedAt: Schema.Attribute.DateTime;
    receiptNumber: Schema.Attribute.String;
    serviceUserKey: Schema.Attribute.String & Schema.Attribute.Private;
    stepBillingCode: Schema.Attribute.String & Schema.Attribute.Private;
    stepBillingCodeIssuedAt: Schema.Attribute.DateTime & Schema.Attribute.Private;
    total: Schema.Attribute.Decimal;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    verificationCode: Schema.Attribute.String & Schema.Attribute.Private;
  };
}

export interface ApiLeaveDecisionLeaveDecision extends Struct.CollectionTypeSchema {
  collectionName: 'leave_decisions';
  info: {
    description: 'Who considered or decided a request, as they were that day. Append-only.';
    displayName: 'Leave decision';
    pluralName: 'leave-decisions';
    singularName: 'leave-decision';
  };
  options: {
    draftAndPublish: false;
  };
  attributes: {
    actedFor: Schema.Attribute.String;
    actorKey: Schema.Attribute.String;
    actorName: Schema.Attribute.String;
    actorNip: Schema.Attribute.String;
    actorPosition: Schema.Attribute.String;
    capacity: Schema.Attribute.Enumeration<['definitive', 'plh', 'plt']>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    decidedAt: Schema.Attribute.DateTime;
    decidedOn: Schema.Attribute.Date;
    decreeNumber: Schema.Attribute.String;
    documentKey: Schema.Attribute.String;
    employeeKey: Schema.Attribute.String & Schema.Attribute.Private;
    endDate: Schema.Attribute.Date;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::leave-decision.leave-decision'> &
      Schema.Attribute.Private;
    officeKey: Schema.Attribute.String & Schema.Attribute.Private;
    outcome: Schema.Attribute.Enumeration<['approved', 'changed', 'deferred', 'rejected']>;
    overrideReason: Schema.Attribute.Text;
    publishedAt: Schema.Attribute.DateTime;
    reason: Schema.Attribute.Text;
    recordedByKey: Schema.Attribute.String;
    recordedByName: Schema.Attribute.String;
    requestKey: Schema.Attribute.String;
    requestNumber: Schema.Attribute.String;
    startDate: Schema.Attribute.Date;
    step: Schema.Attribute.Enumeration<['consideration', 'decision', 'recall']> &
      Schema.Attribute.Required;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    workingDays: Schema.Attribute.Integer;
  };
}

export interface ApiLeaveLedgerEntryLeaveLedgerEntry extends Struct.CollectionTypeSchema {
  collectionName: 'leave_ledger_entries';
  info: {
    description: 'One movement of leave days. Append-only; a correction is a new row.';
    displayName: 'Leave ledger entry';
    pluralName: 'leave-ledger-entries';
    singularName: 'leave-ledger-entry';
  };
  options: {
    draftAndPublish: false;
  };
  attributes: {
    actorName: Schema.Attribute.String;
    bucketYear: Schema.Attribute.Integer & Schema.Attribute.Required;
    counterYear: Schema.Attribute.Integer;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    cycle: Schema.Attribute.Integer & Schema.Attribute.DefaultTo<1>;
    days: Schema.Attribute.Integer & Schema.Attribute.Required & Schema.Attribute.DefaultTo<0>;
    dutyKey: Schema.Attribute.String;
    employeeKey: Schema.Attribute.String;
    employeeName: Schema.Attribute.String;
    held: Schema.Attribute.Integer & Schema.Attribute.Required & Schema.Attribute.DefaultTo<0>;
    kind: Schema.Attribute.Enumeration<
      [
        'grant',
        'carry-in',
        'defer-in',
        'compensation',
        'hold',
        'release',
        'consume',
        'restore',
        'lapse',
        'adjust',
      ]
    > &
      Schema.Attribute.Required;
    leaveType: Schema.Attribute.Enumeration<
      ['annual', 'long', 'sick', 'maternity', 'important-reason', 'collective', 'unpaid']
    > &
      Schema.Attribute.Required;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<
      'oneToMany',
      'api::leave-ledger-entry.leave-ledger-entry'
    > &
      Schema.Attribute.Private;
    nip: Schema.Attribute.String;
    officeKey: Schema.Attribute.String & Schema.Attribute.Private;
    postedOn: Schema.Attribute.Date;
    publishedAt: Schema.Attribute.DateTime;
    reason: Schema.Attribute.Text;
    requestKey: Schema.Attribute.String;
    requestNumber: Schema.Attribute.String;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    year: Schema.Attribute.Integer & Schema.Attribute.Required;
  };
}

export interface ApiLeavePolicyLeavePolicy extends Struct.CollectionTypeSchema {
  collectionName: 'leave_policies';
  info: {
    description: 'A dated rule: what a leave type means for one kind of employment.';
    displayName: 'Leave policy';
    pluralName: 'leave-policies';
    singularName: 'leave-policy';
  };
  options: {
    draftAndPublish: false;
  };
  attributes: {
    allowed: Schema.Attribute.Boolean &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<true>;
    carryOverContractMonths: Schema.Attribute.Integer;
    carryOverDays: Schema.Attribute.Integer;
    compensationNextYearMonth: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          max: 12;
          min: 1;
        },
        number
      >;
    countsIn: Schema.Attribute.Enumeration<['working-days', 'calendar-days']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'working-days'>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    deferrable: Schema.Attribute.Boolean &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<false>;
    employmentType: Schema.Attribute.Enumeration<['pns', 'cpns', 'pppk', 'contract']> &
      Schema.Attribute.Required;
    evidence: Schema.Attribute.Enumeration<['none', 'letter', 'doctor-letter', 'duty-record']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'none'>;
    extensionLength: Schema.Attribute.Integer;
    extensionUnit: Schema.Attribute.Enumeration<['working-days', 'months', 'years']>;
    firstYearAdvanceDays: Schema.Attribute.Integer;
    leaveType: Schema.Attribute.Enumeration<
      ['annual', 'long', 'sick', 'maternity', 'important-reason', 'collective', 'unpaid']
    > &
      Schema.Attribute.Required;
    legalBasis: Schema.Attribute.String;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::leave-policy.leave-policy'> &
      Schema.Attribute.Private;
    maxChildNumber: Schema.Attribute.Integer;
    maxLength: Schema.Attribute.Integer;
    maxUnit: Schema.Attribute.Enumeration<['working-days', 'months', 'years']>;
    ministerOnly: Schema.Attribute.Boolean &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<false>;
    minServiceMonths: Schema.Attribute.Integer;
    miscarriageMaxDays: Schema.Attribute.Integer;
    note: Schema.Attribute.Text;
    publishedAt: Schema.Attribute.DateTime;
    quotaDays: Schema.Attribute.Integer;
    twoYearContractMonths: Schema.Attribute.Integer;
    twoYearTotalDays: Schema.Attribute.Integer;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    validFrom: Schema.Attribute.Date & Schema.Attribute.Required;
    validTo: Schema.Attribute.Date;
  };
}

export interface ApiLeaveRequestLeaveRequest extends Struct.CollectionTypeSchema {
  collectionName: 'leave_requests';
  info: {
    description: 'A request for leave, from draft to decision.';
    displayName: 'Leave request';
    pluralName: 'leave-requests';
    singularName: 'leave-request';
  };
  options: {
    draftAndPublish: false;
  };
  attributes: {
    abroad: Schema.Attribute.Boolean & Schema.Attribute.DefaultTo<false>;
    addressDuringLeave: Schema.Attribute.Text;
    askedEndDate: Schema.Attribute.Date;
    askedStartDate: Schema.Attribute.Date;
    askedWorkingDays: Schema.Attribute.Integer;
    attachments: Schema.Attribute.Media<'files' | 'images', true>;
    balanceAtSubmission: Schema.Attribute.JSON;
    cancellationReason: Schema.Attribute.Text;
    cancelledAt: Schema.Attribute.DateTime;
    childNumber: Schema.Attribute.Integer;
    circumstance: Schema.Attribute.Enumeration<
      [
        'religious-duty',
        'miscarriage',
        'delivery',
        'family-illness',
        'family-death',
        'marriage',
        'disaster',
      ]
    >;
    considerationOutcome: Schema.Attribute.Enumeration<
      ['approved', 'changed', 'deferred', 'rejected']
    >;
    considerationReason: Schema.Attribute.Text;
    consideredAt: Schema.Attribute.DateTime;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    daysByYear: Schema.Attribute.JSON;
    decidedAt: Schema.Attribute.DateTime;
    decisionOutcome: Schema.Attribute.Enumeration<['approved', 'changed', 'deferred', 'rejected']>;
    decisionReason: Schema.Attribute.Text;
    employee: Schema.Attribute.Relation<'manyToOne', 'api::employee.employee'>;
    employeeKey: Schema.Attribute.String & Schema.Attribute.Private;
    endDate: Schema.Attribute.Date & Schema.Attribute.Required;
    leaveState: Schema.Attribute.Enumeration<
      [
        'draft',
        'submitted',
        'considered',
        'approved',
        'deferred',
        'rejected',
        'cancelled',
        'recalled',
      ]
    > &
      Schema.Attribute.DefaultTo<'draft'>;
    leaveType: Schema.Attribute.Enumeration<
      ['annual', 'long', 'sick', 'maternity', 'important-reason', 'unpaid']
    > &
      Schema.Attribute.Required;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::leave-request.leave-request'> &
      Schema.Attribute.Private;
    number: Schema.Attribute.String & Schema.Attribute.Unique;
    officeKey: Schema.Attribute.String & Schema.Attribute.Private;
    officialKey: Schema.Attribute.String & Schema.Attribute.Private;
    phone: Schema.Attribute.String;
    publishedAt: Schema.Attribute.DateTime;
    reason: Schema.Attribute.Text & Schema.Attribute.Required;
    recalledAt: Schema.Attribute.DateTime;
    recallReason: Schema.Attribute.Text;
    requesterAtSubmission: Schema.Attribute.JSON & Schema.Attribute.Private;
    startDate: Schema.Attribute.Date & Schema.Attribute.Required;
    stepDecidedOn: Schema.Attribute.Date & Schema.Attribute.Private;
    stepDocument: Schema.Attribute.Media<'files' | 'images'> & Schema.Attribute.Private;
    stepEndDate: Schema.Attribute.Date & Schema.Attribute.Private;
    stepLetterNumber: Schema.Attribute.String & Schema.Attribute.Private;
    stepOutcome: Schema.Attribute.Enumeration<['approved', 'changed', 'deferred', 'rejected']> &
      Schema.Attribute.Private;
    stepOutsideName: Schema.Attribute.String & Schema.Attribute.Private;
    stepOutsideNip: Schema.Attribute.String & Schema.Attribute.Private;
    stepOutsidePosition: Schema.Attribute.String & Schema.Attribute.Private;
    stepOverrideReason: Schema.Attribute.Text & Schema.Attribute.Private;
    stepReason: Schema.Attribute.Text & Schema.Attribute.Private;
    stepReturnDate: Schema.Attribute.Date & Schema.Attribute.Private;
    stepStartDate: Schema.Attribute.Date & Schema.Attribute.Private;
    submittedAt: Schema.Attribute.DateTime;
    substitute: Schema.Attribute.Relation<'manyToOne', 'api::employee.employee'>;
    superiorKey: Schema.Attribute.String & Schema.Attribute.Private;
    superiorUnitKey: Schema.Attribute.String & Schema.Attribute.Private;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    verificationCode: Schema.Attribute.String & Schema.Attribute.Private;
    workingDays: Schema.Attribute.Integer;
  };
}

export interface ApiLegalClockLegalClock extends Struct.CollectionTypeSchema {
  collectionName: 'legal_clocks';
  info: {
    description: 'Dated deadlines in working days, of the law and of the office.';
    displayName: 'Deadline';
    pluralName: 'legal-clocks';
    singularName: 'legal-clock';
  };
  options: {
    draftAndPublish: false;
  };
  attributes: {
    code: Schema.Attribute.String & Schema.Attribute.Required;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    legalBasis: Schema.Attribute.String;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::legal-clock.legal-clock'> &
      Schema.Attribute.Private;
    nameEn: Schema.Attribute.String & Schema.Attribute.Required;
    nameId: Schema.Attribute.String & Schema.Attribute.Required;
    publishedAt: Schema.Attribute.DateTime;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    validFrom: Schema.Attribute.Date & Schema.Attribute.Required;
    validUntil: Schema.Attribute.Date;
    workingDays: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      >;
  };
}

export interface ApiNncRecordNncRecord extends Struct.CollectionTypeSchema {
  collectionName: 'nnc_records';
  info: {
    description: 'A notice between plant or animal health authorities (ISPM 13).';
    displayName: 'Notification of non-compliance';
    pluralName: 'nnc-records';
    singularName: 'nnc-record';
  };
  options: {
    draftAndPublish: false;
  };
  attributes: {
    agentKey: Schema.Attribute.String & Schema.Attribute.Private;
    annulledOn: Schema.Attribute.Date;
    annulmentReason: Schema.Attribute.Text;
    application: Schema.Attribute.Relation<
      'manyToOne',
      'api::service-application.service-application'
    >;
    applicationKey: Schema.Attribute.String & Schema.Attribute.Private;
    attachments: Schema.Attribute.Media<'files' | 'images', true>;
    authority: Schema.Attribute.String & Schema.Attribute.Required;
    authorityCountry: Schema.Attribute.String & Schema.Attribute.Required;
    certificateKey: Schema.Attribute.String & Schema.Attribute.Private;
    certificateNumber: Schema.Attribute.String;
    commonName: Schema.Attribute.String & Schema.Attribute.Required;
    consignee: Schema.Attribute.String;
    consignor: Schema.Attribute.String;
    conveyance: Schema.Attribute.String;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    details: Schema.Attribute.Text;
    disposition: Schema.Attribute.Enumeration<['treated', 'destroyed', 'refused', 'released']> &
      Schema.Attribute.Required;
    extent: Schema.Attribute.Enumeration<['entire', 'partial']> & Schema.Attribute.Required;
    hsCode: Schema.Attribute.String;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::nnc-record.nnc-record'> &
      Schema.Attribute.Private;
    marks: Schema.Attribute.Text;
    matchedAt: Schema.Attribute.DateTime;
    matchedByName: Schema.Attribute.String;
    matchState: Schema.Attribute.Enumeration<['matched', 'unmatched']>;
    nature: Schema.Attribute.Enumeration<
      ['prohibited', 'documentation', 'pests-or-articles', 'food-safety', 'other-sps']
    > &
      Schema.Attribute.Required;
    natureText: Schema.Attribute.Text;
    nncDirection: Schema.Attribute.Enumeration<['received', 'issued']> & Schema.Attribute.Required;
    noticedOn: Schema.Attribute.Date & Schema.Attribute.Required;
    number: Schema.Attribute.String & Schema.Attribute.Required;
    office: Schema.Attribute.Relation<'manyToOne', 'api::office.office'>;
    officeKey: Schema.Attribute.String & Schema.Attribute.Private;
    officerName: Schema.Attribute.String;
    origin: Schema.Attribute.String;
    packing: Schema.Attribute.String;
    pointOfEntry: Schema.Attribute.String;
    publishedAt: Schema.Attribute.DateTime;
    quantity: Schema.Attribute.Decimal;
    scientificName: Schema.Attribute.String;
    serviceUser: Schema.Attribute.Relation<'manyToOne', 'api::service-user.service-user'>;
    serviceUserKey: Schema.Attribute.String & Schema.Attribute.Private;
    unit: Schema.Attribute.Enumeration<
      ['kg', 'ton', 'litre', 'm3', 'head', 'piece', 'stem', 'package', 'container']
    >;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface ApiNotificationNotification extends Struct.CollectionTypeSchema {
  collectionName: 'notifications';
  info: {
    description: 'A message to one employee, in the app and by e-mail.';
    displayName: 'Notification';
    pluralName: 'notifications';
    singularName: 'notification';
  };
  options: {
    draftAndPublish: false;
  };
  attributes: {
    address: Schema.Attribute.Email & Schema.Attribute.Private;
    attempts: Schema.Attribute.Integer & Schema.Attribute.Private;
    body: Schema.Attribute.Text;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    kind: Schema.Attribute.String;
    language: Schema.Attribute.Enumeration<['id', 'en']> & Schema.Attribute.DefaultTo<'id'>;
    lastError: Schema.Attribute.Text & Schema.Attribute.Private;
    link: Schema.Attribute.String;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::notification.notification'> &
      Schema.Attribute.Private;
    mailState: Schema.Attribute.Enumeration<['owed', 'sent', 'none', 'failed']> &
      Schema.Attribute.Private;
    messageKey: Schema.Attribute.String & Schema.Attribute.Private & Schema.Attribute.Unique;
    nextAttemptAt: Schema.Attribute.DateTime & Schema.Attribute.Private;
    publishedAt: Schema.Attribute.DateTime;
    readAt: Schema.Attribute.DateTime;
    recipientKey: Schema.Attribute.String & Schema.Attribute.Private;
    requestKey: Schema.Attribute.String;
    sentAt: Schema.Attribute.DateTime & Schema.Attribute.Private;
    title: Schema.Attribute.String;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface ApiOfficeOffice extends Struct.CollectionTypeSchema {
  collectionName: 'offices';
  info: {
    description: 'A quarantine station (UPT).';
    displayName: 'Office';
    pluralName: 'offices';
    singularName: 'office';
  };
  options: {
    draftAndPublish: false;
  };
  attributes: {
    address: Schema.Attribute.Text;
    billingCodeSource: Schema.Attribute.Enumeration<['external', 'own']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'external'>;
    carryOverReading: Schema.Attribute.Enumeration<['strict', 'six-plus-six']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'strict'>;
    city: Schema.Attribute.String;
    code: Schema.Attribute.String & Schema.Attribute.Required & Schema.Attribute.Unique;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    escalateAfterDays: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          min: 1;
        },
        number
      > &
      Schema.Attribute.DefaultTo<5>;
    head: Schema.Attribute.Relation<'manyToOne', 'api::employee.employee'> &
      Schema.Attribute.Private;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::office.office'> &
      Schema.Attribute.Private;
    name: Schema.Attribute.String & Schema.Attribute.Required;
    parentAuthority: Schema.Attribute.String;
    paymentDeadlineHours: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMax<
        {
          min: 1;
        },
        number
      > &
      Schema.Attribute.DefaultTo<24>;
    phone: Schema.Attribute.String;
    publishedAt: Schema.Attribute.DateTime;
    remindAfterDays: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          min: 1;
        },
        number
      > &
      Schema.Attribute.DefaultTo<3>;
    timeZone: Schema.Attribute.Enumeration<['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'Asia/Jakarta'>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface ApiOrgUnitOrgUnit extends Struct.CollectionTypeSchema {
  collectionName: 'org_units';
  info: {
    description: 'A part of an office, with a head.';
    displayName: 'Org unit';
    pluralName: 'org-units';
    singularName: 'org-unit';
  };
  options: {
    draftAndPublish: false;
  };
  attributes: {
    awayThreshold: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          min: 1;
        },
        number
      >;
    code: Schema.Attribute.String & Schema.Attribute.Required & Schema.Attribute.Unique;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    head: Schema.Attribute.Relation<'manyToOne', 'api::employee.employee'> &
      Schema.Attribute.Private;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::org-unit.org-unit'> &
      Schema.Attribute.Private;
    name: Schema.Attribute.String & Schema.Attribute.Required;
    office: Schema.Attribute.Relation<'manyToOne', 'api::office.office'> &
      Schema.Attribute.Required;
    parent: Schema.Attribute.Relation<'manyToOne', 'api::org-unit.org-unit'>;
    publishedAt: Schema.Attribute.DateTime;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface ApiPaymentPayment extends Struct.CollectionTypeSchema {
  collectionName: 'payments';
  info: {
    description: 'What the state treasury says was paid, and what became of it.';
    displayName: 'Payment';
    pluralName: 'payments';
    singularName: 'payment';
  };
  options: {
    draftAndPublish: false;
  };
  attributes: {
    agentKey: Schema.Attribute.String & Schema.Attribute.Private;
    amount: Schema.Attribute.Decimal & Schema.Attribute.Required;
    billingCode: Schema.Attribute.String & Schema.Attribute.Required;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    duplicateOfKey: Schema.Attribute.String & Schema.Attribute.Private;
    excess: Schema.Attribute.Decimal;
    invoice: Schema.Attribute.Relation<'manyToOne', 'api::invoice.invoice'>;
    invoiceKey: Schema.Attribute.String & Schema.Attribute.Private;
    invoiceNumber: Schema.Attribute.String;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::payment.payment'> &
      Schema.Attribute.Private;
    matchState: Schema.Attribute.Enumeration<
      ['matched', 'late', 'short', 'over', 'duplicate', 'unmatched', 'resolved']
    >;
    ntb: Schema.Attribute.String & Schema.Attribute.Required;
    ntpn: Schema.Attribute.String & Schema.Attribute.Required;
    officeKey: Schema.Attribute.String & Schema.Attribute.Private;
    paidAt: Schema.Attribute.DateTime & Schema.Attribute.Required;
    payerName: Schema.Attribute.String;
    publishedAt: Schema.Attribute.DateTime;
    queuedAs: Schema.Attribute.Enumeration<['late', 'short', 'over', 'duplicate', 'unmatched']>;
    receivedAt: Schema.Attribute.DateTime;
    resolution: Schema.Attribute.Enumeration<['apply', 'refund', 'dismiss']>;
    resolutionNote: Schema.Attribute.Text;
    resolvedAt: Schema.Attribute.DateTime;
    resolvedByName: Schema.Attribute.String;
    serviceUserKey: Schema.Attribute.String & Schema.Attribute.Private;
    shortfall: Schema.Attribute.Decimal;
    source: Schema.Attribute.String;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface ApiPriorityDecisionPriorityDecision extends Struct.CollectionTypeSchema {
  collectionName: 'priority_decisions';
  info: {
    description: 'Priority service of a trader, as a person decided on it, with the figures of that day.';
    displayName: 'Priority decision';
    pluralName: 'priority-decisions';
    singularName: 'priority-decision';
  };
  options: {
    draftAndPublish: false;
  };
  attributes: {
    asOf: Schema.Attribute.Date;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    decidedByName: Schema.Attribute.String;
    decidedOn: Schema.Attribute.Date;
    demerit: Schema.Attribute.Decimal;
    destructionCount: Schema.Attribute.Integer;
    detentionCount: Schema.Attribute.Integer;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<
      'oneToMany',
      'api::priority-decision.priority-decision'
    > &
      Schema.Attribute.Private;
    nncCount: Schema.Attribute.Integer;
    officeKey: Schema.Attribute.String & Schema.Attribute.Private;
    outcome: Schema.Attribute.Enumeration<['granted', 'declined', 'ended']> &
      Schema.Attribute.Required;
    policyKey: Schema.Attribute.String & Schema.Attribute.Private;
    policySince: Schema.Attribute.Date;
    publishedAt: Schema.Attribute.DateTime;
    reason: Schema.Attribute.Text & Schema.Attribute.Required;
    refusalCount: Schema.Attribute.Integer;
    score: Schema.Attribute.Decimal;
    serviceUser: Schema.Attribute.Relation<'manyToOne', 'api::service-user.service-user'>;
    serviceUserKey: Schema.Attribute.String & Schema.Attribute.Private;
    serviceUserName: Schema.Attribute.String;
    tier: Schema.Attribute.Enumeration<['green', 'yellow', 'orange', 'red', 'unrated']>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    validUntil: Schema.Attribute.Date;
    volume: Schema.Attribute.Decimal;
  };
}

export interface ApiQuarantineActionQuarantineAction extends Struct.CollectionTypeSchema {
  collectionName: 'quarantine_actions';
  info: {
    description: 'What was done with a consignment: inspection, detention, refusal, destruction, release \u2026';
    displayName: 'Quarantine action';
    pluralName: 'quarantine-actions';
    singularName: 'quarantine-action';
  };
  options: {
    draftAndPublish: false;
  };
  attributes: {
    actedOn: Schema.Attribute.Date & Schema.Attribute.Required;
    agentKey: Schema.Attribute.String & Schema.Attribute.Private;
    annulledByName: Schema.Attribute.String;
    annulledOn: Schema.Attribute.Date;
    annulmentReason: Schema.Attribute.Text;
    application: Schema.Attribute.Relation<
      'manyToOne',
      'api::service-application.service-application'
    >;
    applicationKey: Schema.Attribute.String & Schema.Attribute.Private;
    applicationNumber: Schema.Attribute.String;
    chemical: Schema.Attribute.String;
    concentration: Schema.Attribute.String;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    dueOn: Schema.Attribute.Date;
    duration: Schema.Attribute.String;
    endedOn: Schema.Attribute.Date;
    externalRef: Schema.Attribute.String;
    kind: Schema.Attribute.Enumeration<
      [
        'inspection',
        'isolation',
        'observation',
        'treatment',
        'detention',
        'refusal',
        'destruction',
        'release',
      ]
    > &
      Schema.Attribute.Required;
    letter: Schema.Attribute.Media<'files' | 'images'>;
    letterDate: Schema.Attribute.Date;
    letterNumber: Schema.Attribute.String;
    letterReceivedOn: Schema.Attribute.Date;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<
      'oneToMany',
      'api::quarantine-action.quarantine-action'
    > &
      Schema.Attribute.Private;
    note: Schema.Attribute.Text;
    officeKey: Schema.Attribute.String & Schema.Attribute.Private;
    officerKey: Schema.Attribute.String & Schema.Attribute.Private;
    officerName: Schema.Attribute.String;
    outcome: Schema.Attribute.Enumeration<['passed', 'failed', 'pending']>;
    publishedAt: Schema.Attribute.DateTime;
    reason: Schema.Attribute.Relation<'manyToOne', 'api::action-reason.action-reason'>;
    reasonCode: Schema.Attribute.String;
    reasonKey: Schema.Attribute.String & Schema.Attribute.Private;
    serviceUserKey: Schema.Attribute.String & Schema.Attribute.Private;
    severity: Schema.Attribute.Enumeration<
      ['administrative', 'substantive', 'pest', 'deliberate', 'not-attributable']
    >;
    severityNote: Schema.Attribute.Text;
    source: Schema.Attribute.String;
    temperature: Schema.Attribute.String;
    treatmentType: Schema.Attribute.String;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface ApiRepresentationRepresentation extends Struct.CollectionTypeSchema {
  collectionName: 'representations';
  info: {
    description: 'An agent acts for a principal for a period, by letter.';
    displayName: 'Letter of authority';
    pluralName: 'representations';
    singularName: 'representation';
  };
  options: {
    draftAndPublish: false;
  };
  attributes: {
    agent: Schema.Attribute.Relation<'manyToOne', 'api::service-user.service-user'> &
      Schema.Attribute.Required;
    agentKey: Schema.Attribute.String & Schema.Attribute.Private;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    letter: Schema.Attribute.Media<'files' | 'images'>;
    letterNumber: Schema.Attribute.String & Schema.Attribute.Required;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::representation.representation'> &
      Schema.Attribute.Private;
    officeKey: Schema.Attribute.String & Schema.Attribute.Private;
    principal: Schema.Attribute.Relation<'manyToOne', 'api::service-user.service-user'> &
      Schema.Attribute.Required;
    principalKey: Schema.Attribute.String & Schema.Attribute.Private;
    publishedAt: Schema.Attribute.DateTime;
    revocationReason: Schema.Attribute.Text;
    revokedOn: Schema.Attribute.Date;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    validFrom: Schema.Attribute.Date & Schema.Attribute.Required;
    validUntil: Schema.Attribute.Date & Schema.Attribute.Required;
  };
}

export interface ApiServiceApplicationServiceApplication extends Struct.CollectionTypeSchema {
  collectionName: 'service_applications';
  info: {
    description: 'One consignment asked to be certified (PPK), from receipt to handover.';
    displayName: 'Service application';
    pluralName: 'service-applications';
    singularName: 'service-application';
  };
  options: {
    draftAndPublish: false;
  };
  attributes: {
    additionalDeclaration: Schema.Attribute.Text;
    agent: Schema.Attribute.Relation<'manyToOne', 'api::service-user.service-user'>;
    agentKey: Schema.Attribute.String & Schema.Attribute.Private;
    agentName: Schema.Attribute.String;
    attestation: Schema.Attribute.Text;
    borderPost: Schema.Attribute.String;
    certificateNumber: Schema.Attribute.String;
    certificateType: Schema.Attribute.Enumeration<
      ['health', 'phytosanitary', 'phytosanitary-reexport', 'domestic']
    >;
    closedAt: Schema.Attribute.DateTime;
    collectorIdentity: Schema.Attribute.String;
    collectorName: Schema.Attribute.String;
    collectorRelation: Schema.Attribute.String;
    commodity: Schema.Attribute.String;
    consigneeAddress: Schema.Attribute.Text;
    consigneeCountry: Schema.Attribute.String;
    consigneeName: Schema.Attribute.String;
    containerNumbers: Schema.Attribute.Text;
    conveyance: Schema.Attribute.String;
    conveyanceMode: Schema.Attribute.Enumeration<['sea', 'rail', 'road', 'air', 'mail']>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    destination: Schema.Attribute.String;
    destinationCountry: Schema.Attribute.String;
    direction: Schema.Attribute.Enumeration<['export', 'import', 'domestic-out', 'domestic-in']> &
      Schema.Attribute.Required;
    documents: Schema.Attribute.Media<'files' | 'images', true>;
    draftVersion: Schema.Attribute.Integer & Schema.Attribute.DefaultTo<0>;
    endReason: Schema.Attribute.Text;
    exporterAddress: Schema.Attribute.Text;
    exporterCountry: Schema.Attribute.String;
    exporterName: Schema.Attribute.String;
    externalRef: Schema.Attribute.String;
    handedOverAt: Schema.Attribute.DateTime;
    identification: Schema.Attribute.Text;
    intendedUse: Schema.Attribute.String;
    items: Schema.Attribute.Component<'service.item', true> & Schema.Attribute.Required;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<
      'oneToMany',
      'api::service-application.service-application'
    > &
      Schema.Attribute.Private;
    marks: Schema.Attribute.Text;
    number: Schema.Attribute.String & Schema.Attribute.Unique;
    office: Schema.Attribute.Relation<'manyToOne', 'api::office.office'>;
    officeKey: Schema.Attribute.String & Schema.Attribute.Private;
    officer: Schema.Attribute.Relation<'manyToOne', 'api::employee.employee'>;
    officerKey: Schema.Attribute.String & Schema.Attribute.Private;
    officerName: Schema.Attribute.String;
    origin: Schema.Attribute.String;
    originCountry: Schema.Attribute.String;
    packagesDescription: Schema.Attribute.String;
    packagesNumber: Schema.Attribute.Integer;
    plannedOn: Schema.Attribute.Date;
    pointOfEntry: Schema.Attribute.String;
    publishedAt: Schema.Attribute.DateTime;
    reexport: Schema.Attribute.Component<'service.reexport', false>;
    remarks: Schema.Attribute.Text;
    sealNumber: Schema.Attribute.String;
    sector: Schema.Attribute.Enumeration<['animal', 'plant']> & Schema.Attribute.Required;
    serviceUser: Schema.Attribute.Relation<'manyToOne', 'api::service-user.service-user'>;
    serviceUserKey: Schema.Attribute.String & Schema.Attribute.Private;
    serviceUserName: Schema.Attribute.String;
    source: Schema.Attribute.String;
    stage: Schema.Attribute.Enumeration<
      [
        'submitted',
        'received',
        'inspection',
        'draft-issued',
        'correction-requested',
        'draft-approved',
        'invoiced',
        'paid',
        'certificate-issued',
        'handed-over',
        'closed',
        'cancelled',
        'refused',
        'destroyed',
      ]
    > &
      Schema.Attribute.DefaultTo<'submitted'>;
    stageSince: Schema.Attribute.DateTime;
    stepBillingCode: Schema.Attribute.String & Schema.Attribute.Private;
    stepChanges: Schema.Attribute.JSON & Schema.Attribute.Private;
    stepCollectorIdentity: Schema.Attribute.String & Schema.Attribute.Private;
    stepCollectorName: Schema.Attribute.String & Schema.Attribute.Private;
    stepCollectorRelation: Schema.Attribute.String & Schema.Attribute.Private;
    stepCorrections: Schema.Attribute.JSON & Schema.Attribute.Private;
    stepNote: Schema.Attribute.Text & Schema.Attribute.Private;
    stepOutcome: Schema.Attribute.Enumeration<['passed', 'failed', 'pending']> &
      Schema.Attribute.Private;
    stepVersion: Schema.Attribute.Integer & Schema.Attribute.Private;
    submittedAt: Schema.Attribute.DateTime;
    treatments: Schema.Attribute.Component<'service.treatment', true>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    workArea: Schema.Attribute.Relation<'manyToOne', 'api::work-area.work-area'>;
    workAreaKey: Schema.Attribute.String & Schema.Attribute.Private;
  };
}

export interface ApiServiceInvitationServiceInvitation extends Struct.CollectionTypeSchema {
  collectionName: 'service_invitations';
  info: {
    description: 'Somebody is asked to open an account for a service user. Append-only but for its use.';
    displayName: 'Service invitation';
    pluralName: 'service-invitations';
    singularName: 'service-invitation';
  };
  options: {
    draftAndPublish: false;
  };
  attributes: {
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    email: Schema.Attribute.Email & Schema.Attribute.Required;
    expiresAt: Schema.Attribute.DateTime;
    invitedByName: Schema.Attribute.String;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<
      'oneToMany',
      'api::service-invitation.service-invitation'
    > &
      Schema.Attribute.Private;
    officeKey: Schema.Attribute.String & Schema.Attribute.Private;
    publishedAt: Schema.Attribute.DateTime;
    serviceUserKey: Schema.Attribute.String & Schema.Attribute.Private;
    serviceUserName: Schema.Attribute.String;
    tokenHash: Schema.Attribute.String & Schema.Attribute.Private;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    usedAt: Schema.Attribute.DateTime;
  };
}

export interface ApiServiceStandardServiceStandard extends Struct.CollectionTypeSchema {
  collectionName: 'service_standards';
  info: {
    description: 'Published target hours of each stage.';
    displayName: 'Service standard';
    pluralName: 'service-standards';
    singularName: 'service-standard';
  };
  options: {
    draftAndPublish: false;
  };
  attributes: {
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<
      'oneToMany',
      'api::service-standard.service-standard'
    > &
      Schema.Attribute.Private;
    publishedAt: Schema.Attribute.DateTime;
    sector: Schema.Attribute.Enumeration<['animal', 'plant']> & Schema.Attribute.Required;
    stage: Schema.Attribute.Enumeration<
      [
        'submitted',
        'received',
        'inspection',
        'draft-issued',
        'correction-requested',
        'draft-approved',
        'invoiced',
        'paid',
        'certificate-issued',
        'handed-over',
        'closed',
        'cancelled',
        'refused',
        'destroyed',
      ]
    > &
      Schema.Attribute.Required;
    targetHours: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      >;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    validFrom: Schema.Attribute.Date & Schema.Attribute.Required;
    validUntil: Schema.Attribute.Date;
  };
}

export interface ApiServiceUserServiceUser extends Struct.CollectionTypeSchema {
  collectionName: 'service_users';
  info: {
    description: 'A trader, or the agent of traders: verified by an officer, with accounts of its own.';
    displayName: 'Service user';
    pluralName: 'service-users';
    singularName: 'service-user';
  };
  options: {
    draftAndPublish: false;
  };
  attributes: {
    accounts: Schema.Attribute.Relation<'oneToMany', 'plugin::users-permissions.user'> &
      Schema.Attribute.Private;
    address: Schema.Attribute.Text;
    city: Schema.Attribute.String;
    code: Schema.Attribute.String & Schema.Attribute.Unique;
    country: Schema.Attribute.String & Schema.Attribute.DefaultTo<'ID'>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    email: Schema.Attribute.Email;
    financeEmail: Schema.Attribute.Email & Schema.Attribute.Private;
    financeName: Schema.Attribute.String & Schema.Attribute.Private;
    isAgent: Schema.Attribute.Boolean & Schema.Attribute.DefaultTo<false>;
    language: Schema.Attribute.Enumeration<['id', 'en']> & Schema.Attribute.DefaultTo<'id'>;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::service-user.service-user'> &
      Schema.Attribute.Private;
    name: Schema.Attribute.String & Schema.Attribute.Required;
    office: Schema.Attribute.Relation<'manyToOne', 'api::office.office'> &
      Schema.Attribute.Required;
    officeKey: Schema.Attribute.String & Schema.Attribute.Private;
    phone: Schema.Attribute.String;
    publishedAt: Schema.Attribute.DateTime;
    serviceUserKind: Schema.Attribute.Enumeration<['company', 'individual']> &
      Schema.Attribute.DefaultTo<'company'>;
    serviceUserState: Schema.Attribute.Enumeration<['registered', 'verified', 'suspended']> &
      Schema.Attribute.DefaultTo<'registered'>;
    stateReason: Schema.Attribute.Text;
    taxNumber: Schema.Attribute.String;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    verifiedAt: Schema.Attribute.DateTime;
    verifiedByName: Schema.Attribute.String;
  };
}

export interface ApiStaffImportStaffImport extends Struct.CollectionTypeSchema {
  collectionName: 'staff_imports';
  info: {
    description: 'An import of employees from a file: how far it is, and its report.';
    displayName: 'Staff import';
    pluralName: 'staff-imports';
    singularName: 'staff-import';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    actorName: Schema.Attribute.String;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    done: Schema.Attribute.Integer & Schema.Attribute.Required;
    failure: Schema.Attribute.JSON;
    fileName: Schema.Attribute.String;
    finishedAt: Schema.Attribute.DateTime;
    heartbeatAt: Schema.Attribute.DateTime;
    importState: Schema.Attribute.Enumeration<['running', 'done', 'refused', 'failed']> &
      Schema.Attribute.Required;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::staff-import.staff-import'> &
      Schema.Attribute.Private;
    mode: Schema.Attribute.Enumeration<['dry-run', 'all', 'good-rows']> & Schema.Attribute.Required;
    officeKey: Schema.Attribute.String & Schema.Attribute.Required;
    publishedAt: Schema.Attribute.DateTime;
    report: Schema.Attribute.JSON;
    total: Schema.Attribute.Integer & Schema.Attribute.Required;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface ApiTariffTariff extends Struct.CollectionTypeSchema {
  collectionName: 'tariffs';
  info: {
    description: 'A dated rate of state revenue (PNBP). Ends rather than changes.';
    displayName: 'Tariff';
    pluralName: 'tariffs';
    singularName: 'tariff';
  };
  options: {
    draftAndPublish: false;
  };
  attributes: {
    code: Schema.Attribute.String & Schema.Attribute.Required;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    direction: Schema.Attribute.Enumeration<['export', 'import', 'domestic-out', 'domestic-in']>;
    isDefault: Schema.Attribute.Boolean & Schema.Attribute.DefaultTo<false>;
    legalBasis: Schema.Attribute.String;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::tariff.tariff'> &
      Schema.Attribute.Private;
    nameEn: Schema.Attribute.String & Schema.Attribute.Required;
    nameId: Schema.Attribute.String & Schema.Attribute.Required;
    publishedAt: Schema.Attribute.DateTime;
    rate: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      >;
    sector: Schema.Attribute.Enumeration<['animal', 'plant']>;
    unit: Schema.Attribute.Enumeration<
      ['kg', 'ton', 'litre', 'm3', 'head', 'piece', 'stem', 'package', 'container', 'document']
    > &
      Schema.Attribute.Required;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    validFrom: Schema.Attribute.Date & Schema.Attribute.Required;
    validUntil: Schema.Attribute.Date;
  };
}

export interface ApiWorkAreaWorkArea extends Struct.CollectionTypeSchema {
  collectionName: 'work_areas';
  info: {
    description: 'An outpost of an office: seaport, airport, post office.';
    displayName: 'Work area';
    pluralName: 'work-areas';
    singularName: 'work-area';
  };
  options: {
    draftAndPublish: false;
  };
  attributes: {
    awayThreshold: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          min: 1;
        },
        number
      >;
    code: Schema.Attribute.String & Schema.Attribute.Required & Schema.Attribute.Unique;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    kind: Schema.Attribute.Enumeration<
      ['seaport', 'airport', 'post-office', 'land-border', 'headquarters']
    >;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::work-area.work-area'> &
      Schema.Attribute.Private;
    name: Schema.Attribute.String & Schema.Attribute.Required;
    office: Schema.Attribute.Relation<'manyToOne', 'api::office.office'> &
      Schema.Attribute.Required;
    publishedAt: Schema.Attribute.DateTime;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface PluginContentReleasesRelease extends Struct.CollectionTypeSchema {
  collectionName: 'strapi_releases';
  info: {
    displayName: 'Release';
    pluralName: 'releases';
    singularName: 'release';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    actions: Schema.Attribute.Relation<'oneToMany', 'plugin::content-releases.release-action'>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::content-releases.release'> &
      Schema.Attribute.Private;
    name: Schema.Attribute.String & Schema.Attribute.Required;
    publishedAt: Schema.Attribute.DateTime;
    releasedAt: Schema.Attribute.DateTime;
    scheduledAt: Schema.Attribute.DateTime;
    status: Schema.Attribute.Enumeration<['ready', 'blocked', 'failed', 'done', 'empty']> &
      Schema.Attribute.Required;
    timezone: Schema.Attribute.String;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface PluginContentReleasesReleaseAction extends Struct.CollectionTypeSchema {
  collectionName: 'strapi_release_actions';
  info: {
    displayName: 'Release Action';
    pluralName: 'release-actions';
    singularName: 'release-action';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    contentType: Schema.Attribute.String & Schema.Attribute.Required;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    entryDocumentId: Schema.Attribute.String;
    isEntryValid: Schema.Attribute.Boolean;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<
      'oneToMany',
      'plugin::content-releases.release-action'
    > &
      Schema.Attribute.Private;
    publishedAt: Schema.Attribute.DateTime;
    release: Schema.Attribute.Relation<'manyToOne', 'plugin::content-releases.release'>;
    type: Schema.Attribute.Enumeration<['publish', 'unpublish']> & Schema.Attribute.Required;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface PluginI18NLocale extends Struct.CollectionTypeSchema {
  collectionName: 'i18n_locale';
  info: {
    collectionName: 'locales';
    description: '';
    displayName: 'Locale';
    pluralName: 'locales';
    singularName: 'locale';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    code: Schema.Attribute.String & Schema.Attribute.Unique;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::i18n.locale'> &
      Schema.Attribute.Private;
    name: Schema.Attribute.String &
      Schema.Attribute.SetMinMax<
        {
          max: 50;
          min: 1;
        },
        number
      >;
    publishedAt: Schema.Attribute.DateTime;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface PluginReviewWorkflowsWorkflow extends Struct.CollectionTypeSchema {
  collectionName: 'strapi_workflows';
  info: {
    description: '';
    displayName: 'Workflow';
    name: 'Workflow';
    pluralName: 'workflows';
    singularName: 'workflow';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    contentTypes: Schema.Attribute.JSON &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'[]'>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::review-workflows.workflow'> &
      Schema.Attribute.Private;
    name: Schema.Attribute.String & Schema.Attribute.Required & Schema.Attribute.Unique;
    publishedAt: Schema.Attribute.DateTime;
    stageRequiredToPublish: Schema.Attribute.Relation<
      'oneToOne',
      'plugin::review-workflows.workflow-stage'
    >;
    stages: Schema.Attribute.Relation<'oneToMany', 'plugin::review-workflows.workflow-stage'>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface PluginReviewWorkflowsWorkflowStage extends Struct.CollectionTypeSchema {
  collectionName: 'strapi_workflows_stages';
  info: {
    description: '';
    displayName: 'Stages';
    name: 'Workflow Stage';
    pluralName: 'workflow-stages';
    singularName: 'workflow-stage';
  };
  options: {
    draftAndPublish: false;
    version: '1.1.0';
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    color: Schema.Attribute.String & Schema.Attribute.DefaultTo<'#4945FF'>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<
      'oneToMany',
      'plugin::review-workflows.workflow-stage'
    > &
      Schema.Attribute.Private;
    name: Schema.Attribute.String;
    permissions: Schema.Attribute.Relation<'manyToMany', 'admin::permission'>;
    publishedAt: Schema.Attribute.DateTime;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    workflow: Schema.Attribute.Relation<'manyToOne', 'plugin::review-workflows.workflow'>;
  };
}

export interface PluginUploadFile extends Struct.CollectionTypeSchema {
  collectionName: 'files';
  info: {
    description: '';
    displayName: 'File';
    pluralName: 'files';
    singularName: 'file';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    alternativeText: Schema.Attribute.Text;
    caption: Schema.Attribute.Text;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    ext: Schema.Attribute.String;
    focalPoint: Schema.Attribute.JSON;
    folder: Schema.Attribute.Relation<'manyToOne', 'plugin::upload.folder'> &
      Schema.Attribute.Private;
    folderPath: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.Private &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1;
      }>;
    formats: Schema.Attribute.JSON;
    hash: Schema.Attribute.String & Schema.Attribute.Required;
    height: Schema.Attribute.Integer;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::upload.file'> &
      Schema.Attribute.Private;
    mime: Schema.Attribute.String & Schema.Attribute.Required;
    name: Schema.Attribute.String & Schema.Attribute.Required;
    previewUrl: Schema.Attribute.Text;
    provider: Schema.Attribute.String & Schema.Attribute.Required;
    provider_metadata: Schema.Attribute.JSON;
    publishedAt: Schema.Attribute.DateTime;
    related: Schema.Attribute.Relation<'morphToMany'>;
    size: Schema.Attribute.Decimal & Schema.Attribute.Required;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    url: Schema.Attribute.Text & Schema.Attribute.Required;
    width: Schema.Attribute.Integer;
  };
}

export interface PluginUploadFolder extends Struct.CollectionTypeSchema {
  collectionName: 'upload_folders';
  info: {
    displayName: 'Folder';
    pluralName: 'folders';
    singularName: 'folder';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    children: Schema.Attribute.Relation<'oneToMany', 'plugin::upload.folder'>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    files: Schema.Attribute.Relation<'oneToMany', 'plugin::upload.file'>;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::upload.folder'> &
      Schema.Attribute.Private;
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1;
      }>;
    parent: Schema.Attribute.Relation<'manyToOne', 'plugin::upload.folder'>;
    path: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1;
      }>;
    pathId: Schema.Attribute.Integer & Schema.Attribute.Required & Schema.Attribute.Unique;
    publishedAt: Schema.Attribute.DateTime;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface PluginUsersPermissionsPermission extends Struct.CollectionTypeSchema {
  collectionName: 'up_permissions';
  info: {
    description: '';
    displayName: 'Permission';
    name: 'permission';
    pluralName: 'permissions';
    singularName: 'permission';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    action: Schema.Attribute.String & Schema.Attribute.Required;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::users-permissions.permission'> &
      Schema.Attribute.Private;
    publishedAt: Schema.Attribute.DateTime;
    role: Schema.Attribute.Relation<'manyToOne', 'plugin::users-permissions.role'>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface PluginUsersPermissionsRole extends Struct.CollectionTypeSchema {
  collectionName: 'up_roles';
  info: {
    description: '';
    displayName: 'Role';
    name: 'role';
    pluralName: 'roles';
    singularName: 'role';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    description: Schema.Attribute.String;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::users-permissions.role'> &
      Schema.Attribute.Private;
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 3;
      }>;
    permissions: Schema.Attribute.Relation<'oneToMany', 'plugin::users-permissions.permission'>;
    publishedAt: Schema.Attribute.DateTime;
    type: Schema.Attribute.String & Schema.Attribute.Unique;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    users: Schema.Attribute.Relation<'oneToMany', 'plugin::users-permissions.user'>;
  };
}

export interface PluginUsersPermissionsUser extends Struct.CollectionTypeSchema {
  collectionName: 'up_users';
  info: {
    description: '';
    displayName: 'User';
    name: 'user';
    pluralName: 'users';
    singularName: 'user';
  };
  options: {
    draftAndPublish: false;
    timestamps: true;
  };
  attributes: {
    blocked: Schema.Attribute.Boolean & Schema.Attribute.DefaultTo<false>;
    confirmationToken: Schema.Attribute.String & Schema.Attribute.Private;
    confirmed: Schema.Attribute.Boolean & Schema.Attribute.DefaultTo<false>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    email: Schema.Attribute.Email &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 6;
      }>;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::users-permissions.user'> &
      Schema.Attribute.Private;
    password: Schema.Attribute.Password &
      Schema.Attribute.Private &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 6;
      }>;
    provider: Schema.Attribute.String;
    publishedAt: Schema.Attribute.DateTime;
    resetPasswordToken: Schema.Attribute.String & Schema.Attribute.Private;
    role: Schema.Attribute.Relation<'manyToOne', 'plugin::users-permissions.role'>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    username: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.Unique &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 3;
      }>;
  };
}

declare module '@strapi/strapi' {
  export namespace Public {
    export interface ContentTypeSchemas {
      'admin::api-token': AdminApiToken;
      'admin::api-token-permission': AdminApiTokenPermission;
      'admin::permission': AdminPermission;
      'admin::role': AdminRole;
      'admin::session': AdminSession;
      'admin::transfer-token': AdminTransferToken;
      'admin::transfer-token-permission': AdminTransferTokenPermission;
      'admin::user': AdminUser;
      'api::acting-appointment.acting-appointment': ApiActingAppointmentActingAppointment;
      'api::action-reason.action-reason': ApiActionReasonActionReason;
      'api::application-step.application-step': ApiApplicationStepApplicationStep;
      'api::billing-code.billing-code': ApiBillingCodeBillingCode;
      'api::calendar-feed.calendar-feed': ApiCalendarFeedCalendarFeed;
      'api::certificate-version.certificate-version': ApiCertificateVersionCertificateVersion;
      'api::certificate.certificate': ApiCertificateCertificate;
      'api::coaching-session.coaching-session': ApiCoachingSessionCoachingSession;
      'api::collective-leave-duty.collective-leave-duty': ApiCollectiveLeaveDutyCollectiveLeaveDuty;
      'api::complaint.complaint': ApiComplaintComplaint;
      'api::compliance-objection.compliance-objection': ApiComplianceObjectionComplianceObjection;
      'api::compliance-policy.compliance-policy': ApiCompliancePolicyCompliancePolicy;
      'api::compliance-profile.compliance-profile': ApiComplianceProfileComplianceProfile;
      'api::document-form.document-form': ApiDocumentFormDocumentForm;
      'api::employee.employee': ApiEmployeeEmployee;
      'api::feedback.feedback': ApiFeedbackFeedback;
      'api::foreign-certificate.foreign-certificate': ApiForeignCertificateForeignCertificate;
      'api::holiday.holiday': ApiHolidayHoliday;
      'api::integration-batch.integration-batch': ApiIntegrationBatchIntegrationBatch;
      'api::integration-row.integration-row': ApiIntegrationRowIntegrationRow;
      'api::invoice.invoice': ApiInvoiceInvoice;
      'api::leave-decision.leave-decision': ApiLeaveDecisionLeaveDecision;
      'api::leave-ledger-entry.leave-ledger-entry': ApiLeaveLedgerEntryLeaveLedgerEntry;
      'api::leave-policy.leave-policy': ApiLeavePolicyLeavePolicy;
      'api::leave-request.leave-request': ApiLeaveRequestLeaveRequest;
      'api::legal-clock.legal-clock': ApiLegalClockLegalClock;
      'api::nnc-record.nnc-record': ApiNncRecordNncRecord;
      'api::notification.notification': ApiNotificationNotification;
      'api::office.office': ApiOfficeOffice;
      'api::org-unit.org-unit': ApiOrgUnitOrgUnit;
      'api::payment.payment': ApiPaymentPayment;
      'api::priority-decision.priority-decision': ApiPriorityDecisionPriorityDecision;
      'api::quarantine-action.quarantine-action': ApiQuarantineActionQuarantineAction;
      'api::representation.representation': ApiRepresentationRepresentation;
      'api::service-application.service-application': ApiServiceApplicationServiceApplication;
      'api::service-invitation.service-invitation': ApiServiceInvitationServiceInvitation;
      'api::service-standard.service-standard': ApiServiceStandardServiceStandard;
      'api::service-user.service-user': ApiServiceUserServiceUser;
      'api::staff-import.staff-import': ApiStaffImportStaffImport;
      'api::tariff.tariff': ApiTariffTariff;
      'api::work-area.work-area': ApiWorkAreaWorkArea;
      'plugin::content-releases.release': PluginContentReleasesRelease;
      'plugin::content-releases.release-action': PluginContentReleasesReleaseAction;
      'plugin::i18n.locale': PluginI18NLocale;
      'plugin::review-workflows.workflow': PluginReviewWorkflowsWorkflow;
      'plugin::review-workflows.workflow-stage': PluginReviewWorkflowsWorkflowStage;
      'plugin::upload.file': PluginUploadFile;
      'plugin::upload.folder': PluginUploadFolder;
      'plugin::users-permissions.permission': PluginUsersPermissionsPermission;
      'plugin::users-permissions.role': PluginUsersPermissionsRole;
      'plugin::users-permissions.user': PluginUsersPermissionsUser;
    }
  }
}
