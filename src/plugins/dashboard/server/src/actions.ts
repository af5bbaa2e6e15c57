/** What a role may be allowed to do with the panel's own pages; a page adds its line. */
const ACTIONS = {
  'inbox.read': 'Kotak masuk cuti: melihat yang menunggu saya',
  'calendar.read': 'Kalender cuti: melihat siapa yang sedang cuti',
  'staff.import': 'Impor pegawai dari berkas',
  'report.read': 'Laporan cuti: melihat dan mengunduh',
  'payments.reconcile': 'Rekonsiliasi pembayaran: menyelesaikan pembayaran yang menunggu',
  'reconcile.read': 'Rekonsiliasi: mencocokkan buku besar cuti dengan permohonan',
  'queue.read': 'Antrean kerja: melihat permohonan karantina yang belum selesai',
  'compliance.read': 'Kepatuhan: melihat profil, pembinaan, prioritas dan keberatan',
  'complaints.read': 'Pengaduan: melihat, membagikan dan menjawab',
  'dashboards.home': 'UPT dalam angka pada halaman depan',
  'dashboards.leave': 'Dasbor cuti',
  'dashboards.service': 'Dasbor layanan',
  'dashboards.revenue': 'Dasbor penerimaan (PNBP)',
  'dashboards.compliance': 'Dasbor kepatuhan',
  'dashboards.satisfaction': 'Dasbor kepuasan (IKM)',
  'dashboards.complaints': 'Dasbor pengaduan',
} as const satisfies Record<string, string>;

export type DashboardAction = keyof typeof ACTIONS;

/** The full name of an action, as roles and routes know it. */
export const actionId = (action: DashboardAction): string => `plugin::dashboard.${action}`;

interface ActionProvider {
  registerMany(actions: readonly object[]): Promise<unknown>;
}

/** Make the actions known to the panel, before roles are given them. */
export const registerActions = async (): Promise<void> => {
  const { actionProvider } = strapi.service('admin::permission') as unknown as {
    actionProvider: ActionProvider;
  };
  await actionProvider.registerMany(
    Object.entries(ACTIONS).map(([uid, displayName]) => ({
      section: 'plugins',
      pluginName: 'dashboard',
      uid,
      displayName,
    }))
  );
};
