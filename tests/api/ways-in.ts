import type { Answer, Office } from '../harness';

/** What came of a write, whichever way it went: status and code as REST gives them. */
export interface Outcome {
  readonly status: number;
  readonly code: string | undefined;
  readonly message: string | undefined;
  /** Path of the first field error. */
  readonly field: string | undefined;
  // Tests look into whatever the server answers; its shape is what they check.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly data: any;
}

export interface Step {
  readonly outcome: 'approved' | 'changed' | 'deferred' | 'rejected';
  readonly reason?: string;
  readonly startDate?: string;
  readonly endDate?: string;
  readonly overrideReason?: string;
  readonly outside?: Outside;
  readonly document?: number;
}

/** A decision taken above the office. */
export interface Outside {
  readonly name: string;
  readonly nip?: string;
  readonly position: string;
  readonly letterNumber: string;
  readonly decidedOn: string;
}

export interface Recall {
  readonly returnDate: string;
  readonly reason: string;
  readonly outside?: Outside;
  readonly document?: number;
}

type Data = Readonly<Record<string, unknown>>;

/** One way in which people write leave requests; each is judged by the same door. */
export interface Way {
  readonly name: 'REST' | 'GraphQL' | 'content manager';
  create(who: string, data: Data): Promise<Outcome>;
  edit(who: string, id: string, data: Data): Promise<Outcome>;
  remove(who: string, id: string): Promise<Outcome>;
  submit(who: string, id: string): Promise<Outcome>;
  consider(who: string, id: string, step: Step): Promise<Outcome>;
  decide(who: string, id: string, step: Step): Promise<Outcome>;
  cancel(who: string, id: string, reason?: string): Promise<Outcome>;
  recall(who: string, id: string, recall: Recall): Promise<Outcome>;
  read(who: string, id: string): Promise<Outcome>;
}

interface ErrorBody {
  readonly message?: string;
  readonly name?: string;
  readonly details?: { readonly code?: string; readonly errors?: { readonly path: string[] }[] };
}

const outcomeOf = (status: number, data: unknown, error: ErrorBody | undefined): Outcome => ({
  status,
  code: error?.details?.code,
  message: error?.message,
  field: error?.details?.errors?.[0]?.path.join('.'),
  data,
});

export const overHttp = ({ status, body }: Answer): Outcome =>
  outcomeOf(status, body?.data ?? null, body?.error);

const rest = (office: Office): Way => {
  const at = (id: string, command = '') => `/api/leave-requests/${id}${command}`;
  const post = async (who: string, path: string, data: unknown) =>
    overHttp(await office.as(who).post(path, { data }));
  return {
    name: 'REST',
    create: (who, data) => post(who, '/api/leave-requests', data),
    edit: async (who, id, data) => overHttp(await office.as(who).put(at(id), { data })),
    remove: async (who, id) => overHttp(await office.as(who).delete(at(id))),
    submit: async (who, id) => overHttp(await office.as(who).post(at(id, '/submit'))),
    consider: (who, id, step) => post(who, at(id, '/consider'), step),
    decide: (who, id, step) => post(who, at(id, '/decide'), step),
    cancel: (who, id, reason) =>
      post(who, at(id, '/cancel'), reason === undefined ? {} : { reason }),
    recall: (who, id, recall) => post(who, at(id, '/recall'), recall),
    read: async (who, id) => overHttp(await office.as(who).get(at(id))),
  };
};

const FIELDS = `documentId number leaveType leaveState workingDays daysByYear startDate endDate
  reason considerationOutcome considerationReason decisionOutcome decisionReason employee { name }`;

const STATUS_OF: Readonly<Record<string, number>> = {
  ValidationError: 400,
  UnauthorizedError: 401,
  ForbiddenError: 403,
  PolicyError: 403,
  NotFoundError: 404,
  ConflictError: 409,
};

/** What GraphQL answered, with the status that REST would have given. */
export const overGraphql = ({ status, body }: Answer): Outcome => {
  const [error] = body.errors ?? [];
  const data = Object.values(body.data ?? {})[0];
  if (error === undefined) return outcomeOf(status, data, undefined);
  const refused = error.extensions?.error as ErrorBody | undefined;
  const isOfTheQuery = /BAD_USER_INPUT|GRAPHQL_/.test(error.extensions?.code as string);
  return outcomeOf(
    STATUS_OF[refused?.name ?? ''] ?? (isOfTheQuery ? 400 : 500),
    null,
    refused ?? { message: error.message }
  );
};

const graphql = (office: Office): Way => {
  const run = async (who: string, query: string, variables: Data): Promise<Outcome> =>
    overGraphql(await office.as(who).graphql(query, variables));
  const command = (name: string, who: string, documentId: string, input = '', data?: Data) =>
    run(
      who,
      `mutation($documentId: ID!${input && `, $data: ${input}`}) {
         ${name}(documentId: $documentId${input && ', data: $data'}) { ${FIELDS} } }`,
      { documentId, ...(data === undefined ? {} : { data }) }
    );
  return {
    name: 'GraphQL',
    create: (who, data) =>
      run(
        who,
        `mutation($data: LeaveRequestInput!) { createLeaveRequest(data: $data) { ${FIELDS} } }`,
        { data }
      ),
    edit: (who, id, data) => command('updateLeaveRequest', who, id, 'LeaveRequestInput!', data),
    remove: (who, id) =>
      run(who, 'mutation($id: ID!) { deleteLeaveRequest(documentId: $id) { documentId } }', { id }),
    submit: (who, id) => command('submitLeaveRequest', who, id),
    consider: (who, id, step) =>
      command('considerLeaveRequest', who, id, 'LeaveStepInput!', { ...step }),
    decide: (who, id, step) =>
      command('decideLeaveRequest', who, id, 'LeaveStepInput!', { ...step }),
    cancel: (who, id, reason) =>
      command('cancelLeaveRequest', who, id, 'LeaveCancellationInput', reason ? { reason } : {}),
    recall: (who, id, recall) =>
      command('recallLeaveRequest', who, id, 'LeaveRecallInput!', { ...recall }),
    read: (who, id) =>
      run(who, `query($id: ID!) { leaveRequest(documentId: $id) { ${FIELDS} } }`, { id }),
  };
};

const LEAVE_REQUEST = 'api::leave-request.leave-request';

const contentManager = (office: Office): Way => {
  const update = async (who: string, id: string, data: Data) =>
    overHttp(await office.panel(who).update(LEAVE_REQUEST, id, data));
  const outsideFields = ({ outside, document }: Pick<Step, 'outside' | 'document'>) => ({
    stepOutsideName: outside?.name ?? null,
    stepOutsideNip: outside?.nip ?? null,
    stepOutsidePosition: outside?.position ?? null,
    stepLetterNumber: outside?.letterNumber ?? null,
    stepDecidedOn: outside?.decidedOn ?? null,
    stepDocument: document ?? null,
  });
  const stepFields = ({ outcome, reason, startDate, endDate, ...more }: Step) => ({
    stepOutcome: outcome,
    stepReason: reason ?? null,
    stepStartDate: startDate ?? null,
    stepEndDate: endDate ?? null,
    stepOverrideReason: more.overrideReason ?? null,
    ...outsideFields(more),
  });
  return {
    name: 'content manager',
    create: async (who, data) => overHttp(await office.panel(who).create(LEAVE_REQUEST, data)),
    edit: update,
    remove: async (who, id) => overHttp(await office.panel(who).remove(LEAVE_REQUEST, id)),
    submit: (who, id) => update(who, id, { leaveState: 'submitted' }),
    consider: (who, id, step) => update(who, id, { leaveState: 'considered', ...stepFields(step) }),
    decide: (who, id, step) =>
      update(who, id, {
        leaveState: step.outcome === 'changed' ? 'approved' : step.outcome,
        ...stepFields(step),
      }),
    cancel: (who, id, reason) =>
      update(who, id, { leaveState: 'cancelled', stepReason: reason ?? null }),
    recall: (who, id, { returnDate, reason, ...more }) =>
      update(who, id, {
        leaveState: 'recalled',
        stepReturnDate: returnDate,
        stepReason: reason,
        ...outsideFields(more),
      }),
    read: async (who, id) => overHttp(await office.panel(who).find(LEAVE_REQUEST, id)),
  };
};

/** Every way in for people, by name; `office` is asked for when it runs. */
export const WAYS: readonly (readonly [Way['name'], (office: Office) => Way])[] = [
  ['REST', rest],
  ['GraphQL', graphql],
  ['content manager', contentManager],
];
