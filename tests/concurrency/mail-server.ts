import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  readonly to: string;
  readonly subject: string;
  readonly messageId: string;
  /** Header lines, unfolded. */
  readonly headers: readonly string[];
  readonly text: string;
  readonly html: string;
}

const decodeQuotedPrintable = (text: string): string =>
  Buffer.from(
    text
      .replace(/=\r?\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1'
  ).toString('utf8');

const decodePart = (head: string, body: string): string => {
  if (/transfer-encoding: *quoted-printable/i.test(head)) return decodeQuotedPrintable(body);
  if (/transfer-encoding: *base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8');
  return body;
};

const decodeWords = (header: string): string =>
  header
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?(q|b)\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(word, 'base64').toString('utf8')
        : decodeQuotedPrintable(word.replaceAll('_', ' '))
    );

/** Takes a mail of a text and an HTML part apart, as Q-Office sends them. */
export const readMail = (source: string, to: string): ReceivedMail => {
  const [head = '', ...rest] = source.split('\r\n\r\n');
  const headers = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const header = (name: string): string =>
    headers
      .find((line) => line.toLowerCase().startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim() ?? '';
  const boundary = /boundary="?([^";]+)"?/.exec(header('content-type'))?.[1] ?? '';
  const parts = rest.join('\r\n\r\n').split(`--${boundary}`);
  const partOf = (type: string): string => {
    const part = parts.find((candidate) => candidate.includes(`Content-Type: ${type}`)) ?? '';
    const at = part.indexOf('\r\n\r\n');
    return decodePart(part.slice(0, at), part.slice(at + 4));
  };
  return {
    to,
    subject: decodeWords(header('subject')),
    messageId: header('message-id'),
    headers,
    text: partOf('text/plain'),
    html: partOf('text/html'),
  };
};

/** A real SMTP server on a port that stays its own while it is stopped and started. */
export class MailServer {
  readonly received: ReceivedMail[] = [];
  /** Recipients that it refuses for good (550). */
  readonly refused = new Set<string>();
  port = 0;
  private running: SMTPServer | undefined;
  private hanging: Server | undefined;
  private readonly sockets = new Set<Socket>();

  async start(): Promise<void> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onRcptTo: ({ address }, _, done) => {
        if (!this.refused.has(address)) return done();
        done(Object.assign(new Error('No such person here'), { responseCode: 550 }));
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const source = Buffer.concat(chunks).toString('utf8');
          for (const { address } of session.envelope.rcptTo) {
            this.received.push(readMail(source, address));
          }
          done();
        });
      },
    });
    // Clients that go away while the server stops are no concern of a test.
    server.on('error', () => undefined);
    await new Promise<void>((settle) => {
      server.listen(this.port, '127.0.0.1', settle);
    });
    this.port = (server.server.address() as AddressInfo).port;
    this.running = server;
  }

  async stop(): Promise<void> {
    const { running } = this;
    this.running = undefined;
    if (running !== undefined) await new Promise<void>((settle) => running.close(settle));
  }

  /** Instead of the server: something that accepts connections and never says a word. */
  async hang(): Promise<void> {
    const server = createServer((socket) => {
      this.sockets.add(socket);
      socket.on('error', () => undefined);
    });
    await new Promise<void>((settle) => {
      server.listen(this.port, '127.0.0.1', settle);
    });
    this.hanging = server;
  }

  async stopHanging(): Promise<void> {
    const { hanging } = this;
    this.hanging = undefined;
    for (const socket of this.sockets) socket.destroy();
    this.sockets.clear();
    if (hanging !== undefined) await new Promise<void>((settle) => hanging.close(() => settle()));
  }

  to(address: string): ReceivedMail[] {
    return this.received.filter((mail) => mail.to === address);
  }
}
