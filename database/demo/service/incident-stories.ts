import type { IsoDate } from '../../../src/domain/calendar/iso-date';
import { payOrdinarily } from './money-turns';
import { ratingOf } from './rating';
import type { ActionStep, Story } from './story';
import { tellSince, type Plot, type Told } from './told-story';

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

const detainedAndReleased =
  (reason: string, letterNumber: string, note: string) =>
  (told: Told): void => {
    told.course.receive();
    act(told, 0.2, { kind: 'detention', reason, letterNumber, isLetterReceived: true });
    act(told, 2, { kind: 'release', more: { note } });
    certify(told);
    finish(told);
  };

/** One consignment, three letters, one incident. */
const detainedRefusedDestroyed = (told: Told): void => {
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

const infested = (told: Told): void => {
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

const spoiled = (told: Told): void => {
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

const forged = (told: Told): void => {
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
const annulled = (told: Told): void => {
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
const observed = (told: Told): void => {
  told.course.receive();
  act(told, 0.2, { kind: 'isolation', more: { note: 'Kandang karantina nomor 3' } });
  act(told, 1, { kind: 'observation', more: { note: 'Tidak ada gejala klinis' } });
  certify(told);
  finish(told);
};

const fumigated = (told: Told): void => {
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
const complainedOfAbroad =
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

const JAPAN = { authority: 'Yokohama Plant Protection Station', authorityCountry: 'JP' };

const replaced = (told: Told): void => {
  told.course.receive();
  certify(told);
  told.telling.then(5, told.people.officer, {
    does: 'replace',
    reason: 'Nama kapal berubah setelah sertifikat terbit',
    changes: { conveyance: 'MV Arung Biru V. 512' },
  });
  finish(told);
};

const withdrawn = (told: Told): void => {
  told.course.receive();
  certify(told);
  told.telling.then(8, told.people.officer, {
    does: 'withdraw',
    reason: 'Pengiriman batal setelah sertifikat terbit; barang kembali ke gudang',
  });
};

const detained =
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

const PESTS = { nature: 'pests-or-articles', extent: 'partial', disposition: 'treated' } as const;

/** What was out of the ordinary, and how many days ago it began. */
const INCIDENTS: readonly (readonly [daysAgo: number, plot: Plot])[] = [
  [
    610,
    {
      good: 'beef',
      tell: detainedAndReleased(
        'detention-document-missing',
        'TH-002/KH',
        'Sertifikat asal dilengkapi'
      ),
    },
  ],
  [
    540,
    {
      good: 'vegetables',
      tell: detainedAndReleased(
        'detention-not-reported',
        'TH-006/KT',
        'Pemilik melapor dan membayar denda'
      ),
    },
  ],
  [455, { good: 'grain', tell: detainedRefusedDestroyed }],
  [420, { good: 'cattle', officer: 'dyah', tell: observed }],
  [380, { good: 'spices', tell: fumigated }],
  [330, { good: 'rice seed', tell: infested }],
  [
    290,
    {
      good: 'mango',
      tell: complainedOfAbroad('YPPS-25-0117', {
        ...JAPAN,
        ...PESTS,
        natureText: 'Bactrocera sp. larvae in two cartons',
      }),
    },
  ],
  [270, { good: 'beef', tell: spoiled }],
  [240, { good: 'coffee', tell: annulled }],
  [
    215,
    {
      good: 'nests',
      tell: complainedOfAbroad('GACC-25-0042', {
        authority: 'General Administration of Customs',
        authorityCountry: 'CN',
        nature: 'documentation',
        natureText: 'Registration number of the bird house illegible',
        extent: 'entire',
        disposition: 'released',
      }),
    },
  ],
  [190, { good: 'pineapple', agent: 'agent', tell: replaced }],
  [
    160,
    {
      good: 'grain',
      officer: 'lintang',
      tell: detainedAndReleased(
        'detention-statement-missing',
        'TH-018/KT',
        'Surat keterangan bebas kontaminasi dilengkapi'
      ),
    },
  ],
  [150, { good: 'hides', tell: forged }],
  [120, { good: 'cattle', officer: 'dyah', tell: observed }],
  [95, { good: 'flowers', tell: withdrawn }],
  [
    80,
    {
      good: 'mangosteen',
      tell: complainedOfAbroad('YPPS-26-0009', {
        ...JAPAN,
        ...PESTS,
        natureText: 'Mealybugs (Exallomochlus hispidus)',
      }),
    },
  ],
  // It cites a certificate that nobody here knows: an officer is to find out which is meant.
  [
    60,
    {
      good: 'banana',
      tell: complainedOfAbroad(
        'SFA-26-0031',
        {
          authority: 'Food Agency',
          authorityCountry: 'SG',
          nature: 'food-safety',
          natureText: 'Residue of prochloraz above the limit',
          extent: 'partial',
          disposition: 'destroyed',
        },
        { certificateNumber: 'KT-10/DEMO/2025/900077' }
      ),
    },
  ],
  [
    310,
    {
      good: 'herd',
      tell: detainedAndReleased(
        'detention-document-missing',
        'TH-001/DEMO2',
        'Surat jalan ternak dilengkapi'
      ),
    },
  ],
  [130, { good: 'maize', tell: infestedMaize }],
  [
    13,
    {
      good: 'beef',
      tell: detained(
        'detention-document-missing',
        'TH-024/KH',
        'Sertifikat kesehatan negara asal belum ada'
      ),
    },
  ],
  [
    2,
    {
      good: 'rice seed',
      tell: detained(
        'detention-statement-missing',
        'TH-025/KT',
        'Keterangan bebas mutasi menyusul'
      ),
    },
  ],
];

function infestedMaize(told: Told): void {
  told.course.receive();
  failInspection(
    told,
    'Ditemukan Sitophilus zeamais hidup, tidak dapat diberi perlakuan di tempat'
  );
  act(told, 1, {
    kind: 'refusal',
    reason: 'refusal-not-pest-free',
    letterNumber: 'TL-001/DEMO2',
    isLetterReceived: true,
  });
}

/** Detentions, refusals, destructions, notices and papers taken back, told one by one. */
export const incidentStories = (today: IsoDate): readonly Story[] =>
  INCIDENTS.map(([daysAgo, plot], index) => tellSince(plot, today, daysAgo, index));
