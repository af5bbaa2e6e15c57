import type { Answer, HttpClient } from '../harness';

export const PDF = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');

/** Send a file as a form does; `fields` go along with it. */
export const upload = (
  client: HttpClient,
  {
    path = '/api/upload',
    name = 'surat.pdf',
    content = PDF,
    type = 'application/pdf',
    fields = {},
  }: {
    readonly path?: string;
    readonly name?: string;
    readonly content?: Buffer;
    readonly type?: string;
    readonly fields?: Readonly<Record<string, string>>;
  } = {}
): Promise<Answer> => {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  form.append('files', new Blob([new Uint8Array(content)], { type }), name);
  return client.post(path, form);
};

/** Upload a letter; the id of the stored file. */
export const uploadLetter = async (client: HttpClient, path?: string): Promise<number> => {
  const answer = await upload(client, path === undefined ? {} : { path });
  if (answer.status !== 201) throw new Error(`Upload answered ${JSON.stringify(answer.body)}`);
  return (answer.body as { id: number }[])[0]?.id ?? 0;
};
