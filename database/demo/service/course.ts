import type { Sector } from '../../../src/domain/certification/vocabulary';
import { DEMO_COMPANIES } from './companies';
import { pick, type Chance } from './good';
import { TREASURY, type Consignment } from './story';
import type { Telling } from './telling';

/** Who takes part in a story, by handle. */
export interface Cast {
  /** Whoever speaks for the company: itself, or its agent. */
  readonly voice: string;
  readonly officer: string;
  /** Whoever writes the bill. */
  readonly biller: string;
}

/** Hours from one act to the next: the quickest and the slowest of an ordinary day. */
type Span = readonly [number, number];

interface Pace {
  readonly receive: Span;
  readonly inspect: Span;
  readonly draft: Span;
  readonly approve: Span;
  readonly bill: Span;
  readonly pay: Span;
  readonly certify: Span;
  readonly handOver: Span;
}

const PACE: Readonly<Record<Sector, Pace>> = {
  plant: {
    receive: [0.2, 3],
    inspect: [1.5, 20],
    draft: [3, 40],
    approve: [0.5, 18],
    bill: [0.2, 3],
    pay: [0.5, 18],
    certify: [0.2, 3],
    handOver: [0.5, 18],
  },
  animal: {
    receive: [0.3, 3.4],
    inspect: [2, 22],
    draft: [10, 62],
    approve: [0.5, 20],
    bill: [0.3, 3.2],
    pay: [1, 20],
    certify: [0.3, 3.2],
    handOver: [0.5, 20],
  },
};

/** One in ten takes longer than it should. */
const LATE = 0.1;

/** How long something takes; now and then too long. */
const lasting = ([least, most]: Span, chance: Chance): number => {
  const usual = least + (most - least) * chance();
  const isLate = chance() < LATE;
  const delay = 1.5 + chance() * 1.5;
  return isLate ? most * delay : usual;
};

/** A correction that a company asks for, and how the officer mends it. */
interface Mending {
  readonly field: string;
  readonly comment: string;
  readonly changes: (consignment: Consignment) => Readonly<Record<string, unknown>>;
}

const FIRST_SEAL = 700_000;

const MENDINGS: readonly Mending[] = [
  {
    field: 'consignee',
    comment: 'Alamat penerima kurang nomor gedung: mohon ditambah "Building B".',
    changes: ({ data }) => ({
      consignee: {
        name: data.consigneeName ?? 'To order',
        address: `${String(data.consigneeAddress ?? data.destination)}, Building B`,
        country: data.consigneeCountry ?? data.destinationCountry,
      },
    }),
  },
  {
    field: 'packagesNumber',
    comment: 'Dua kemasan ditambahkan setelah penimbangan ulang.',
    changes: ({ data }) => ({ packagesNumber: Number(data.packagesNumber) + 2 }),
  },
  {
    field: 'sealNumber',
    comment: 'Nomor segel salah ketik.',
    changes: ({ data }) => ({ sealNumber: `ID-${FIRST_SEAL + Number(data.packagesNumber)}` }),
  },
  {
    field: 'conveyance',
    comment: 'Jadwal berubah, muatan pindah ke keberangkatan berikutnya.',
    changes: ({ data }) => ({ conveyance: `${String(data.conveyance)}A` }),
  },
];

/** The parts of a story that most stories share, told one after the other. */
export interface Course {
  receive(): void;
  inspect(): void;
  /** The first draft; with corrections, so many newer ones after it. */
  draft(corrections: number): void;
  askForCorrection(version: number): void;
  approve(version: number): void;
  bill(): void;
  pay(): void;
  certify(): void;
  handOver(): void;
}

const collectedBy = ({ company, agent }: Consignment, chance: Chance) => {
  const holder = agent ?? company;
  const { collector, handle } =
    DEMO_COMPANIES.find(({ handle: each }) => each === holder) ?? DEMO_COMPANIES[0]!;
  return {
    collectorName: collector,
    // Indonesian identity numbers have sixteen digits; none begins with 99.
    collectorIdentity: `99${String(Math.floor(chance() * 1e14)).padStart(14, '0')}`,
    collectorRelation: handle === company ? 'Karyawan' : 'Kuasa pengguna jasa (PPJK)',
  };
};

/** An ordinary course for a consignment, told into `telling`. */
export const courseOf = (
  telling: Telling,
  consignment: Consignment,
  { voice, officer, biller }: Cast,
  chance: Chance
): Course => {
  const pace = PACE[consignment.sector];
  let mending = pick(MENDINGS, chance);
  const askForCorrection = (version: number): void => {
    mending = pick(MENDINGS, chance);
    const { field, comment } = mending;
    telling.then(lasting(pace.approve, chance), voice, {
      does: 'command',
      name: 'request-correction',
      input: { version, corrections: [{ field, comment }] },
    });
  };
  return {
    receive: () =>
      telling.then(lasting(pace.receive, chance), officer, { does: 'command', name: 'receive' }),
    inspect: () =>
      telling.then(lasting(pace.inspect, chance), officer, {
        does: 'command',
        name: 'inspect',
        input: { outcome: 'passed' },
      }),
    draft(corrections) {
      telling.then(lasting(pace.draft, chance), officer, { does: 'command', name: 'issue-draft' });
      for (let version = 1; version <= corrections; version += 1) {
        askForCorrection(version);
        telling.then(lasting([0.5, 7], chance), officer, {
          does: 'command',
          name: 'issue-draft',
          input: { changes: mending.changes(consignment) },
        });
      }
    },
    askForCorrection,
    approve: (version) =>
      telling.then(lasting(pace.approve, chance), voice, {
        does: 'command',
        name: 'approve-draft',
        input: { version },
      }),
    bill: () =>
      telling.then(lasting(pace.bill, chance), biller, { does: 'command', name: 'invoice' }),
    pay: () =>
      telling.then(lasting(pace.pay, chance), TREASURY, { does: 'pay', paidBefore: chance() / 10 }),
    certify: () =>
      telling.then(lasting(pace.certify, chance), officer, {
        does: 'command',
        name: 'issue-certificate',
      }),
    handOver: () =>
      telling.then(lasting(pace.handOver, chance), officer, {
        does: 'command',
        name: 'hand-over',
        input: collectedBy(consignment, chance),
      }),
  };
};
