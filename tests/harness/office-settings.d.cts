export const TEST_TODAY: string;
export const TEST_PASSWORD: string;
export function officeSettings(options: {
  databaseUrl: string;
  dataDir: string;
  port: number;
  today?: string;
  env?: Readonly<Record<string, string>>;
}): Record<string, string>;
export function templateFiles(template: string): string;
