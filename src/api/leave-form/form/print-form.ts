import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { writeVerificationCode } from '../../../domain/identity/verification-code';
import { publicUrl } from '../../../infra/environment';
import type { PrintAnswer, PrintOrder } from './form-worker';
import type { LeaveForm } from './leave-form';

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
  const worker = new Worker(join(__dirname, 'form-worker.js'));
  const waiting = new Map<number, Waiting>();
  // It ends with the process, and does not keep it alive.
  worker.unref();
  worker.on('message', (answer: PrintAnswer) => {
    const asked = waiting.get(answer.order);
    waiting.delete(answer.order);
    if ('bytes' in answer) asked?.resolve(Buffer.from(answer.bytes));
    else asked?.reject(new Error(answer.problem));
  });
  const giveUp = (error: Error): void => {
    if (press?.worker === worker) press = undefined;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('error', giveUp);
  worker.on('exit', () => giveUp(new Error('The thread that prints forms has ended.')));
  return { worker, waiting };
};

/**
 * The PDF of a form. It is printed on a thread of its own: the first page takes a fifth of a second
 * and a long one a twentieth, during which nobody else would be answered.
 */
export const printForm = (form: LeaveForm): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    press ??= startPress();
    orders += 1;
    press.waiting.set(orders, { resolve, reject });
    const address = `${publicUrl()}/verify/${writeVerificationCode(form.verificationCode)}`;
    press.worker.postMessage({ order: orders, form, address } satisfies PrintOrder);
  });
