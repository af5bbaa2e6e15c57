import { pathToFileURL } from 'node:url';
import { parentPort } from 'node:worker_threads';

/** One paper to print, numbered so that the answer finds who asked. */
export interface PrintOrder {
  readonly order: number;
  /** The module that writes papers of this kind; it is loaded with its first order. */
  readonly writer: string;
  readonly content: unknown;
}

export type PrintAnswer =
  | { readonly order: number; readonly bytes: Uint8Array }
  | { readonly order: number; readonly problem: string };

/** A module that writes papers of one kind. */
export interface PaperWriter<Content> {
  readonly write: (content: Content) => Promise<Buffer>;
}

const print = async ({ writer, content }: PrintOrder): Promise<Buffer> => {
  const { write } = (await import(pathToFileURL(writer).href)) as PaperWriter<unknown>;
  return write(content);
};

/** Runs on a thread of its own (`printer.ts`). */
parentPort?.on('message', (message: PrintOrder) => {
  const { order } = message;
  const answer = (given: PrintAnswer): void => parentPort?.postMessage(given);
  print(message).then(
    (bytes) => answer({ order, bytes }),
    (error: unknown) =>
      answer({ order, problem: error instanceof Error ? (error.stack ?? '') : String(error) })
  );
});
