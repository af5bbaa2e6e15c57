import { parentPort } from 'node:worker_threads';
import type { LeaveForm } from './leave-form';
import { writeForm } from './write-form';

/** One form to print, numbered so that the answer finds who asked. */
export interface PrintOrder {
  readonly order: number;
  readonly form: LeaveForm;
  readonly address: string;
}

export type PrintAnswer =
  | { readonly order: number; readonly bytes: Uint8Array }
  | { readonly order: number; readonly problem: string };

/** Runs on a thread of its own (`print-form.ts`). */
parentPort?.on('message', ({ order, form, address }: PrintOrder) => {
  const answer = (message: PrintAnswer): void => parentPort?.postMessage(message);
  writeForm(form, address).then(
    (bytes) => answer({ order, bytes }),
    (error: unknown) =>
      answer({ order, problem: error instanceof Error ? (error.stack ?? '') : String(error) })
  );
});
