import type { IsoDate } from '../../../src/domain/calendar/iso-date';
import {
  annulled,
  complainedOfAbroad,
  detained,
  detainedAndReleased,
  detainedRefusedDestroyed,
  forged,
  fumigated,
  infested,
  observed,
  replaced,
  spoiled,
  weeviled,
  withdrawn,
} from './incident-plots';
import { contested } from './objection-plots';
import type { Story } from './story';
import { tellSince, type Plot } from './told-story';

const JAPAN = { authority: 'Yokohama Plant Protection Station', authorityCountry: 'JP' };
const PESTS = { nature: 'pests-or-articles', extent: 'partial', disposition: 'treated' } as const;

/** What was out of the ordinary, and how many days ago it began. */
const INCIDENTS: readonly (readonly [daysAgo: number, plot: Plot])[] = [
  [
    610,
    {
      good: 'beef',
      tell: contested(
        detainedAndReleased(
          'detention-document-missing',
          'TH-002/KH',
          'Sertifikat asal dilengkapi'
        ),
        {
          kind: 'detention',
          reason: 'Sertifikat asal dikirim kurir dan tiba dua hari kemudian.',
          decided: {
            command: 'dismiss',
            reason: 'Dokumen wajib ada saat media pembawa tiba; tindakan sudah sesuai.',
          },
        }
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
      tell: contested(
        detainedAndReleased(
          'detention-statement-missing',
          'TH-018/KT',
          'Surat keterangan bebas kontaminasi dilengkapi'
        ),
        {
          kind: 'detention',
          reason:
            'Surat keterangan sudah diunggah bersama permohonan; tertukar dengan lampiran lain.',
          decided: {
            command: 'sustain',
            reason: 'Surat memang ada di berkas permohonan sejak awal.',
          },
        }
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
      tell: contested(
        complainedOfAbroad('YPPS-26-0009', {
          ...JAPAN,
          ...PESTS,
          natureText: 'Mealybugs (Exallomochlus hispidus)',
        }),
        {
          kind: 'nnc',
          reason: 'Kutu putih ditemukan pada karton eksportir lain dalam peti kemas yang sama.',
        }
      ),
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
  [130, { good: 'maize', tell: weeviled }],
  [
    13,
    {
      good: 'beef',
      tell: contested(
        detained(
          'detention-document-missing',
          'TH-024/KH',
          'Sertifikat kesehatan negara asal belum ada'
        ),
        { kind: 'detention', reason: 'Sertifikat elektronik sudah terkirim lewat sistem mitra.' }
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

/** Detentions, refusals, destructions, notices and papers taken back, told one by one. */
export const incidentStories = (today: IsoDate): readonly Story[] =>
  INCIDENTS.map(([daysAgo, plot], index) => tellSince(plot, today, daysAgo, index));
