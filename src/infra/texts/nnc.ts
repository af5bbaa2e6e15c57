/** What people read when something about a notification of non-compliance is refused. */
export const nncTexts = {
  'nnc.only-supervision': {
    id: 'NNC dicatat dan dicocokkan oleh wasdak atau kepala UPT ini.',
    en: 'NNCs are recorded and matched by supervision or the head of this office.',
  },
  'nnc.not-yet': {
    id: 'Tanggal NNC belum tiba; hari ini {today}.',
    en: 'The date of the NNC lies ahead; today is {today}.',
  },
  'nnc.nature-text-missing': {
    id: 'Uraikan ketidaksesuaiannya: dokumen, organisme atau ketentuan mana.',
    en: 'Describe the non-compliance: which document, organism or requirement.',
  },
  'nnc.authority-not-foreign': {
    id: 'Otoritas mitra NNC berada di luar negeri.',
    en: 'The counterpart authority of an NNC is a foreign one.',
  },
  'nnc.not-origin-authority': {
    id: 'NNC dari kita ditujukan kepada otoritas negara asal media pembawa, yaitu {originCountry}.',
    en: 'An NNC of ours goes to the authority of the country of origin, {originCountry}.',
  },
  'nnc.citation-missing': {
    id: 'Sebutkan nomor sertifikat yang dikutip NNC ini, atau permohonannya.',
    en: 'Give the number of the certificate that this NNC cites, or the application.',
  },
  'nnc.citations-differ': {
    id: 'Sertifikat dan permohonan yang disebut bukan milik kiriman yang sama.',
    en: 'The certificate and the application named belong to different consignments.',
  },
  'nnc.application-missing': {
    id: 'NNC dari kita merujuk pada permohonan impor yang terdaftar di UPT ini.',
    en: 'An NNC of ours cites an import application known to this office.',
  },
  'nnc.other-office': {
    id: 'Permohonan ini ditangani UPT lain.',
    en: 'This application belongs to another office.',
  },
  'nnc.not-an-export': {
    id: 'NNC yang diterima menyangkut ekspor; permohonan ini bukan ekspor.',
    en: 'A received NNC is about an export; this application is none.',
  },
  'nnc.not-an-import': {
    id: 'NNC dari kita menyangkut impor; permohonan ini bukan impor.',
    en: 'An NNC of ours is about an import; this application is none.',
  },
  'nnc.office-missing': {
    id: 'Pilih UPT yang mencatat NNC ini.',
    en: 'Choose the office that keeps this NNC.',
  },
  'nnc.office-fixed': {
    id: 'NNC tetap pada UPT yang mencatatnya.',
    en: 'An NNC stays with the office that recorded it.',
  },
  'nnc.unknown-application': {
    id: 'Permohonan ini tidak dikenal.',
    en: 'This application is not known.',
  },
  'nnc.direction-fixed': {
    id: 'NNC yang diterima tidak menjadi NNC yang diterbitkan, dan sebaliknya.',
    en: 'A received NNC does not become an issued one, nor the other way round.',
  },
  'nnc.recorded-already': {
    id: 'NNC dengan nomor ini dari otoritas negara itu sudah tercatat.',
    en: 'An NNC of this number with the authority of that country is recorded already.',
  },
  'nnc.is-annulled': {
    id: 'NNC ini sudah dibatalkan.',
    en: 'This NNC has been annulled.',
  },
  'nnc.annulment-reason-missing': {
    id: 'Jelaskan mengapa NNC ini dibatalkan.',
    en: 'Say why this NNC is annulled.',
  },
  'nnc.never-deleted': {
    id: 'NNC tidak dihapus. NNC yang keliru dibatalkan dengan alasannya.',
    en: 'NNCs are never deleted. A wrong one is annulled, with the reason.',
  },
  'nnc.matched-already': {
    id: 'NNC ini sudah dicocokkan dengan suatu permohonan.',
    en: 'This NNC is matched with an application already.',
  },
} as const satisfies Record<string, { id: string; en: string }>;
