import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PaperWriter, PrintAnswer, PrintOrder } from './print-worker';

interface Waiting {
  readonly resolve: (bytes: Buffer) => void;
  readonly reject: (error: Error) => void;
}

/** The thread that prints, and who waits for it. It keeps nothing but the fonts it has read. */
interface Press {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
}

let press: Press | undefined;
let orders = 0;

const startPress = (): Press => {
  const worker = new Worker(join(__dirname, 'print-worker.js'));
  const waiting = new Map<number, Waiting>();
  worker.on('message', (answer: PrintAnswer) => {
    const asked = waiting.get(answer.order);
    waiting.delete(answer.order);
    if (waiting.size === 0) worker.unref();
    if ('bytes' in answer) asked?.resolve(Buffer.from(answer.bytes));
    else asked?.reject(new Error(answer.problem));
  });
  const giveUp = (error: Error): void => {
    if (press?.worker === worker) press = undefined;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('error', giveUp);
  worker.on('exit', () => giveUp(new Error('The thread that prints has ended.')));
  // It keeps the process alive only while somebody waits; to listen would keep it alive for good.
  worker.unref();
  return { worker, waiting };
};

type ContentOf<Writer> = Writer extends PaperWriter<infer Content> ? Content : never;

/**
 * Prints papers of one kind, on a thread of its own that all kinds share: the first page takes a
 * fifth of a second and a long one a twentieth, during which nobody else would be answered.
 * @param writer path of the module whose `write` makes the PDF, as `require.resolve` gives it; its
 *   type comes along as `typeof import(…)`, so that only content of that kind can be printed
 * @returns takes the content (plain data: it is copied to the thread) and promises the PDF
 */
export const printerOf =
  <Writer extends PaperWriter<never>>(writer: string) =>
  (content: ContentOf<Writer>): Promise<Buffer> =>
    new Promise((resolve, reject) => {
      press ??= startPress();
      orders += 1;
      press.waiting.set(orders, { resolve, reject });
      press.worker.ref();
      press.worker.postMessage({ order: orders, writer, content } satisfies PrintOrder);
    });
