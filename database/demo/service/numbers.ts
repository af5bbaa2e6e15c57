import { seededRandom } from '../seeded-random';

const SEED = 20_260_305;
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const NTPN_LENGTH = 16;
const FIRST_NTB = 410_000_000_000;

/** Numbers as the state treasury and its banks give them; none comes twice. */
export interface Numbers {
  nextNtpn(): string;
  nextNtb(): string;
}

/** The numbers of one telling of the demo: the same ones every time. */
export const makeNumbers = (): Numbers => {
  const chance = seededRandom(SEED);
  let ntb = FIRST_NTB;
  const character = (): string => CHARACTERS[Math.floor(chance() * CHARACTERS.length)] ?? '0';
  return {
    nextNtpn: () => Array.from({ length: NTPN_LENGTH }, character).join(''),
    nextNtb: () => `${(ntb += 1 + Math.floor(chance() * 900))}`,
  };
};
