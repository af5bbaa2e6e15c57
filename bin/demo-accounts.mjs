const ACCOUNTS = [
  // e-mail, role in the admin panel, role of the API account
  ['superadmin@demo.test', 'super admin', ''],
  ['head@demo.test', 'office-head', 'employee'],
  ['superior@demo.test', 'superior', 'employee'],
  ['personnel@demo.test', 'personnel', 'employee'],
  ['employee@demo.test', '', 'employee'],
  ['colleague@demo.test', '', 'employee'],
  ['officer@demo.test', 'quarantine-officer', 'employee'],
  ['supervision@demo.test', 'supervision', 'employee'],
  ['treasurer@demo.test', 'treasurer', 'employee'],
  ['manager@demo.test', 'manager', 'employee'],
  ['trader@demo.test', '', 'service-user'],
  ['agent@demo.test', '', 'service-user'],
  ['head2@demo.test', 'office-head', 'employee'],
  ['employee2@demo.test', 'quarantine-officer', 'employee'],
];

/** The demonstration's accounts as a table for the terminal. */
export const demoAccountsTable = () => {
  const rows = [['account', 'admin panel', 'API'], ...ACCOUNTS];
  return rows
    .map(([email, panel, api]) => `  ${email.padEnd(24)}${panel.padEnd(20)}${api}`.trimEnd())
    .join('\n');
};
