import { startOffice, type HttpClient, type Office } from '../harness';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64'
);
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');

let office: Office;
let program: HttpClient;

beforeAll(async () => {
  office = await startOffice();
  program = await office.apiToken('full-access');
});

afterAll(() => office.stop());

const upload = (
  client: HttpClient,
  name: string,
  content: Buffer,
  type: string,
  path = '/api/upload'
) => {
  const form = new FormData();
  form.append('files', new Blob([new Uint8Array(content)], { type }), name);
  return client.post(path, form);
};

describe('what a stranger gets to see', () => {
  test('an origin that nobody allowed is not let in', async () => {
    for (const path of ['/api/health', '/graphql', '/admin/init']) {
      const answer = await office.anonymous.get(path, { origin: 'https://evil.test' });
      expect(answer.headers.get('access-control-allow-origin') ?? '').not.toMatch(/evil|\*/);
    }
  });

  test('our own origin is let in', async () => {
    const port = new URL(office.url).port;
    const own = `http://localhost:${port}`;
    const answer = await office.anonymous.get('/api/health', { origin: own });
    expect(answer.headers.get('access-control-allow-origin')).toBe(own);
  });

  test('no header tells what the server is made of, and content may not be sniffed', async () => {
    const { headers } = await office.anonymous.get('/api/health');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("connect-src 'self';");
  });

  test('the remote transfer of all data is switched off', () => {
    expect(office.strapi.config.get('server.transfer.remote.enabled')).toBe(false);
  });

  test('an unknown parameter is refused', async () => {
    const answer = await program.get('/api/offices?surprise=1');
    expect(answer.status).toBe(400);
  });
});

describe('uploads', () => {
  test('the public folder of uploads does not exist', async () => {
    for (const path of ['/uploads/', '/uploads/a.png', '/uploads', '/uploads/..%2fpackage.json']) {
      expect((await office.anonymous.get(path)).status).toBe(404);
    }
  });

  test.each([
    ['PNG', 'stamp.png', PNG, 'image/png', 'inline'],
    ['PDF', 'letter.pdf', PDF, 'application/pdf', 'attachment'],
  ])(
    'a %s can be read through its signed link, and not without',
    async (_, name, content, type, how) => {
      const stored = await upload(program, name, content, type);
      expect(stored.status).toBe(201);
      const { url, id } = stored.body[0] as { url: string; id: number };
      expect(url).toMatch(/^\/files\/.*\?expires=\d+&signature=/);

      const read = await office.anonymous.get(url);
      expect(read.status).toBe(200);
      // Strapi packs images anew, so only the start stays as it was.
      expect(read.body.subarray(0, 8)).toEqual(content.subarray(0, 8));
      expect(read.headers.get('content-type')).toContain(type);
      expect(read.headers.get('content-disposition')).toMatch(new RegExp(`^${how};`));
      expect(read.headers.get('x-content-type-options')).toBe('nosniff');

      const bare = url.split('?')[0] ?? '';
      expect((await office.anonymous.get(bare)).status).toBe(403);
      expect((await office.anonymous.get(`${url}x`)).status).toBe(403);
      expect((await office.anonymous.get(url.replace('/files/', '/uploads/'))).status).toBe(404);

      const found = await program.get(`/api/upload/files/${id}`);
      expect(found.body.url).toContain('signature=');
      const removed = await program.delete(`/api/upload/files/${id}`);
      expect(removed.status).toBe(200);
      expect((await office.anonymous.get(url)).status).toBe(404);
    }
  );

  test.each([
    ['a page that calls itself an image', 'x.png', '<html><script>alert(1)</script>', 'image/png'],
    ['a page', 'x.html', '<html></html>', 'text/html'],
    [
      'a drawing that can run scripts',
      'x.svg',
      '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'image/svg+xml',
    ],
    ['a program that calls itself a paper', 'x.pdf', 'MZ\x90\x00', 'application/pdf'],
  ])('%s is refused', async (_, name, content, type) => {
    const answer = await upload(program, name, Buffer.from(content, 'latin1'), type);
    expect(answer.status).toBe(400);
  });

  test('more than 10 MB is refused', async () => {
    const big = Buffer.concat([PDF, Buffer.alloc(10 * 1024 * 1024 + 1)]);
    const answer = await upload(program, 'big.pdf', big, 'application/pdf');
    expect(answer.status).toBe(413);
  });

  test('in the panel, too, files come with signed links', async () => {
    const role = await office.strapi.service('admin::role')?.getSuperAdmin();
    await office.strapi.service('admin::user')?.create({
      email: 'ground@demo.test',
      firstname: 'Ground',
      password: 'Ground-12345',
      isActive: true,
      roles: [role.id],
    });
    const panel = office.panel('ground@demo.test', 'Ground-12345');
    const stored = await upload(panel, 'stamp.png', PNG, 'image/png', '/upload');
    expect(stored.status).toBe(201);
    const listed = await panel.get('/upload/files?pageSize=100');
    expect(listed.status).toBe(200);
    const files = listed.body.results as { id: number; url: string }[];
    const url = files.find(({ id }) => id === stored.body[0].id)?.url ?? '';
    expect(url).toContain('signature=');
    expect((await office.anonymous.get(url)).status).toBe(200);
  });
});

describe('GraphQL', () => {
  test('an error of the database leaves the server without its words', async () => {
    await office.sql('alter table offices rename to offices_away');
    try {
      const answer = await program.graphql('{ offices { name } }');
      expect(answer.body.errors[0].message).toBe('Internal Server Error');
      expect(JSON.stringify(answer.body)).not.toMatch(/offices_away|relation|select|stack/);
    } finally {
      await office.sql('alter table offices_away rename to offices');
    }
  });

  test('rows and depth are limited', async () => {
    const deep = `{ offices ${'{ workAreas { office '.repeat(6)} { name } ${'} }'.repeat(6)} }`;
    const answer = await program.graphql(deep);
    expect(answer.body.errors).toBeDefined();
  });
});
