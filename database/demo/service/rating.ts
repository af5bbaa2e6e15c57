import { FEEDBACK_ELEMENTS } from '../../../src/domain/certification/feedback';
import { pick, type Chance } from './good';

/** Answers to the nine questions, from 1 to 4, and perhaps a word. */
export interface Rating {
  readonly scores: readonly number[];
  readonly comment?: string;
}

interface Mood {
  readonly share: number;
  /** Shares of the best, the second and the third answer; the rest is the worst. */
  readonly answers: readonly [number, number, number];
  readonly comments: readonly string[];
}

const MOODS: readonly Mood[] = [
  {
    share: 0.07,
    answers: [0.05, 0.35, 0.9],
    comments: [
      'Pemeriksaan menunggu dua hari tanpa kabar.',
      'Kode billing terlambat terbit, muatan hampir tertinggal kapal.',
      'Loket tutup saat jam istirahat, antrean panjang.',
    ],
  },
  {
    share: 0.3,
    answers: [0.3, 0.95, 1],
    comments: [
      'Cukup baik, mohon jadwal pemeriksaan dapat dipilih sendiri.',
      'The draft could be ready earlier in the day.',
      'Petugas ramah; informasi tarif perlu dipajang.',
    ],
  },
  {
    share: 1,
    answers: [0.75, 1, 1],
    comments: [
      'Cepat dan jelas. Terima kasih.',
      'Sangat terbantu dengan notifikasi di setiap tahap.',
      'Officers explained every step; certificate collected within the hour.',
      'Sertifikat selesai sebelum kapal sandar.',
    ],
  },
];

const COMMENTED = 0.35;

const answer = ([best, second, third]: Mood['answers'], chance: Chance): number => {
  const fate = chance();
  if (fate < best) return 4;
  if (fate < second) return 3;
  return fate < third ? 2 : 1;
};

/** How somebody rates an application: most are content, a few are not. */
export const ratingOf = (chance: Chance): Rating => {
  const mood = chance();
  const { answers, comments } = MOODS.find(({ share }) => mood < share) ?? MOODS[0]!;
  const scores = FEEDBACK_ELEMENTS.map(() => answer(answers, chance));
  const isCommented = chance() < COMMENTED;
  const comment = pick(comments, chance);
  return isCommented ? { scores, comment } : { scores };
};
