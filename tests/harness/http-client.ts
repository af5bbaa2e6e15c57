/** An answer of the server, its body parsed where it is JSON. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // Tests look into whatever the server answers; its shape is what they check.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
}

type HeaderFields = Readonly<Record<string, string>>;

/** Goes out as it is; anything else goes out as JSON. */
const isReady = (body: unknown): body is FormData | string =>
  body instanceof FormData || typeof body === 'string';

/** One person's (or nobody's) way to the server. */
export class HttpClient {
  constructor(
    readonly url: string,
    private readonly identify: () => Promise<HeaderFields> = () => Promise.resolve({})
  ) {}

  /** Send a request; `body` goes as JSON unless it is a FormData or a string. */
  async send(
    method: string,
    path: string,
    body?: unknown,
    headers: HeaderFields = {}
  ): Promise<Answer> {
    const response = await fetch(new URL(path, this.url), {
      method,
      redirect: 'manual',
      headers: {
        ...(body === undefined || isReady(body) ? {} : { 'content-type': 'application/json' }),
        ...(await this.identify()),
        ...headers,
      },
      ...(body === undefined ? {} : { body: isReady(body) ? body : JSON.stringify(body) }),
    });
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    const text = isJson ? await response.text() : undefined;
    return {
      status: response.status,
      headers: response.headers,
      body:
        text === undefined ? Buffer.from(await response.arrayBuffer()) : JSON.parse(text || 'null'),
    };
  }

  get(path: string, headers?: HeaderFields): Promise<Answer> {
    return this.send('GET', path, undefined, headers);
  }

  post(path: string, body: unknown = {}, headers?: HeaderFields): Promise<Answer> {
    return this.send('POST', path, body, headers);
  }

  put(path: string, body: unknown = {}, headers?: HeaderFields): Promise<Answer> {
    return this.send('PUT', path, body, headers);
  }

  delete(path: string, headers?: HeaderFields): Promise<Answer> {
    return this.send('DELETE', path, undefined, headers);
  }

  /** A GraphQL query or mutation; `body` of the answer is `{ data, errors }`. */
  graphql(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Answer> {
    return this.post('/graphql', { query, variables });
  }
}

/** An admin user's way to the content manager, as the panel itself goes it. */
export class PanelClient extends HttpClient {
  private at(uid: string, rest = ''): string {
    return `/content-manager/collection-types/${uid}${rest}`;
  }

  list(uid: string, query = ''): Promise<Answer> {
    return this.get(this.at(uid, query === '' ? '' : `?${query}`));
  }

  find(uid: string, documentId: string): Promise<Answer> {
    return this.get(this.at(uid, `/${documentId}`));
  }

  create(uid: string, data: unknown): Promise<Answer> {
    return this.post(this.at(uid), data);
  }

  update(uid: string, documentId: string, data: unknown): Promise<Answer> {
    return this.put(this.at(uid, `/${documentId}`), data);
  }

  remove(uid: string, documentId: string): Promise<Answer> {
    return this.delete(this.at(uid, `/${documentId}`));
  }

  bulkRemove(uid: string, documentIds: readonly string[]): Promise<Answer> {
    return this.post(this.at(uid, '/actions/bulkDelete'), { documentIds });
  }

  clone(uid: string, documentId: string, data: unknown = {}): Promise<Answer> {
    return this.post(this.at(uid, `/clone/${documentId}`), data);
  }
}
