import { payOrdinarily } from './money-turns';
import { ratingOf } from './rating';
import type { ActionStep } from './story';
import type { Told } from './told-story';

const HOURS_PER_DAY = 24;

/** A letter of an office in its own series. */
const act = (
  { telling, people }: Told,
  daysLater: number,
  step: Omit<ActionStep, 'does'>,
  by = people.officer
): void => telling.then(daysLater * HOURS_PER_DAY, by, { does: 'act', ...step });

const failInspection = ({ telling, people }: Told, note: string): void =>
  telling.then(3, people.officer, {
    does: 'command',
    name: 'inspect',
    input: { outcome: 'failed', note },
  });

/** From a passed inspection to the certificate. */
const certify = (told: Told): void => {
  const { course, telling, chance } = told;
  course.inspect();
  course.draft(0);
  course.approve(1);
  course.bill();
  payOrdinarily({ telling, course, chance });
  course.certify();
};

const finish = (told: Told): void => {
  told.course.handOver();
  told.telling.then(20, told.people.voice, { does: 'rate', ...ratingOf(told.chance) });
};

export const detainedAndReleased =
  (reason: string, letterNumber: string, note: string) =>
  (told: Told): void => {
    told.course.receive();
    act(told, 0.2, { kind: 'detention', reason, letterNumber, isLetterReceived: true });
    act(told, 2, { kind: 'release', more: { note } });
    certify(told);
    finish(told);
  };

/** One consignment, three letters, one incident. */
export const detainedRefusedDestroyed = (told: Told): void => {
  told.course.receive();
  act(told, 0.3, {
    kind: 'detention',
    reason: 'detention-document-missing',
    letterNumber: 'TH-011/KT',
    isLetterReceived: true,
  });
  act(told, 6, {
    kind: 'refusal',
    reason: 'refusal-documents-late',
    letterNumber: 'TL-004/KT',
    isLetterReceived: true,
  });
  act(told, 8, {
    kind: 'destruction',
    reason: 'destruction-not-removed',
    letterNumber: 'MS-002/KT',
    isLetterReceived: true,
    more: { note: 'Dibakar di insinerator pelabuhan, disaksikan pemilik' },
  });
};

export const infested = (told: Told): void => {
  told.course.receive();
  failInspection(told, 'Ditemukan Tilletia barclayana pada uji laboratorium');
  act(told, 1, {
    kind: 'refusal',
    reason: 'refusal-pest-found',
    letterNumber: 'TL-009/KT',
    isLetterReceived: true,
  });
  told.telling.then(5 * HOURS_PER_DAY, 'supervision', {
    does: 'notify',
    direction: 'issued',
    data: {
      number: 'NNC-ID-DEMO-003',
      authority: 'Bureau of Plant Industry',
      authorityCountry: 'PH',
      nature: 'pests-or-articles',
      natureText: 'Tilletia barclayana found in seed lot',
      extent: 'entire',
      disposition: 'refused',
    },
  });
};

export const spoiled = (told: Told): void => {
  told.course.receive();
  failInspection(told, 'Suhu peti kemas 11 °C, daging busuk');
  act(told, 0.5, {
    kind: 'destruction',
    reason: 'destruction-rotten',
    letterNumber: 'MS-005/KH',
    isLetterReceived: true,
    more: { note: 'Mesin pendingin peti kemas rusak di laut' },
  });
};

export const forged = (told: Told): void => {
  told.course.receive();
  act(told, 0.3, {
    kind: 'detention',
    reason: 'detention-statement-missing',
    letterNumber: 'TH-020/KH',
    isLetterReceived: true,
  });
  act(
    told,
    5,
    {
      kind: 'refusal',
      reason: 'refusal-other-documents',
      severity: 'deliberate',
      severityNote: 'Surat keterangan asal dipalsukan; diakui oleh pengurus',
      letterNumber: 'TL-012/KH',
      isLetterReceived: true,
    },
    'supervision'
  );
};

/** Recorded on the wrong consignment, and taken back. */
export const annulled = (told: Told): void => {
  told.course.receive();
  act(told, 0.1, {
    kind: 'detention',
    reason: 'detention-document-missing',
    letterNumber: 'TH-016/KT',
  });
  told.telling.then(3, 'supervision', {
    does: 'annul-action',
    kind: 'detention',
    reason: 'Salah catat: surat tersebut untuk muatan lain',
  });
  certify(told);
  finish(told);
};

/** Animals are kept apart and watched before they travel. */
export const observed = (told: Told): void => {
  told.course.receive();
  act(told, 0.2, { kind: 'isolation', more: { note: 'Kandang karantina nomor 3' } });
  act(told, 1, { kind: 'observation', more: { note: 'Tidak ada gejala klinis' } });
  certify(told);
  finish(told);
};

export const fumigated = (told: Told): void => {
  told.course.receive();
  failInspection(told, 'Ditemukan kumbang gudang hidup');
  act(told, 1, {
    kind: 'treatment',
    more: {
      treatmentType: 'Fumigasi',
      chemical: 'Fosfin',
      duration: '96 jam',
      temperature: '28 °C',
      concentration: '2 g/m3',
    },
  });
  told.telling.then(4 * HOURS_PER_DAY, told.people.officer, {
    does: 'command',
    name: 'inspect',
    input: { outcome: 'pending', note: 'Menunggu aerasi' },
  });
  certify(told);
  finish(told);
};

/** What an authority abroad has found wrong with an export of ours. */
export const complainedOfAbroad =
  (
    number: string,
    data: Readonly<Record<string, unknown>>,
    cited: { readonly certificateNumber?: string } = {}
  ) =>
  (told: Told): void => {
    told.course.receive();
    certify(told);
    finish(told);
    told.telling.then(19 * HOURS_PER_DAY, 'supervision', {
      does: 'notify',
      direction: 'received',
      data: { number, ...data },
      ...cited,
    });
  };

export const replaced = (told: Told): void => {
  told.course.receive();
  certify(told);
  told.telling.then(5, told.people.officer, {
    does: 'replace',
    reason: 'Nama kapal berubah setelah sertifikat terbit',
    changes: { conveyance: 'MV Arung Biru V. 512' },
  });
  finish(told);
};

export const withdrawn = (told: Told): void => {
  told.course.receive();
  certify(told);
  told.telling.then(8, told.people.officer, {
    does: 'withdraw',
    reason: 'Pengiriman batal setelah sertifikat terbit; barang kembali ke gudang',
  });
};

export const detained =
  (reason: string, letterNumber: string, note: string) =>
  (told: Told): void => {
    told.course.receive();
    act(told, 0.2, {
      kind: 'detention',
      reason,
      letterNumber,
      isLetterReceived: true,
      more: { note },
    });
  };

/** Grain with living weevils, and no fumigation chamber at the place. */
export const weeviled = (told: Told): void => {
  told.course.receive();
  failInspection(told, 'Ditemukan Sitophilus zeamais hidup, tidak dapat diberi perlakuan');
  act(told, 1, {
    kind: 'refusal',
    reason: 'refusal-not-pest-free',
    letterNumber: 'TL-001/DEMO2',
    isLetterReceived: true,
  });
};
