export { launchBrowser } from './browser';
export { HttpClient, PanelClient, type Answer } from './http-client';
export { startOffice, type Office, type OfficeOptions } from './office';
export { TEST_PASSWORD, TEST_TODAY } from './office-settings.cjs';
