import type { Stage } from '../../domain/certification/vocabulary';

/** What a stage is called on screen and in sentences. */
export const stageNames = {
  submitted: { id: 'diajukan', en: 'submitted' },
  received: { id: 'diterima', en: 'received' },
  inspection: { id: 'pemeriksaan', en: 'inspection' },
  'draft-issued': { id: 'konsep sertifikat terbit', en: 'draft issued' },
  'correction-requested': { id: 'perbaikan diminta', en: 'correction requested' },
  'draft-approved': { id: 'konsep disetujui', en: 'draft approved' },
  invoiced: { id: 'ditagih', en: 'invoiced' },
  paid: { id: 'lunas', en: 'paid' },
  'certificate-issued': { id: 'sertifikat terbit', en: 'certificate issued' },
  'handed-over': { id: 'diserahkan', en: 'handed over' },
  closed: { id: 'selesai', en: 'closed' },
  cancelled: { id: 'dibatalkan', en: 'cancelled' },
  refused: { id: 'ditolak', en: 'refused' },
  destroyed: { id: 'dimusnahkan', en: 'destroyed' },
} as const satisfies Readonly<Record<Stage, Readonly<Record<'id' | 'en', string>>>>;

/** The name of a stage in a language; a word that names none stays as it is. */
export const stageName = (stage: string, language: 'id' | 'en'): string =>
  stage in stageNames ? stageNames[stage as Stage][language] : stage;
