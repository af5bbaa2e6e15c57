import {
  changeServiceUser,
  FIRST_STATE,
  registerServiceUser,
  removeServiceUser,
  type ServiceUserField,
  type ServiceUserVerdict,
} from '../../domain/identity/service-user';
import { parseTaxNumber } from '../../domain/identity/tax-number';
import { refuse } from '../../domain/result';
import { momentIn, todayIn } from '../../infra/clock';
import { UID } from '../../infra/content-types';
import { currentActor } from '../../infra/current-actor';
import { notFound, parseInput } from '../../infra/input';
import { oneAfterAnother } from '../../infra/one-after-another';
import { errorFrom, valueOf } from '../../infra/refusal-error';
import { relationChange } from '../../infra/relation-input';
import { inTransaction, rowsOf, type Transaction } from '../../infra/transaction';
import { authorshipIn, refuseComputedFields } from '../computed-fields';
import { refreshProfiles } from '../compliance/refresh-profiles';
import type { Door, Operation } from '../door';
import { refuseTakenAccounts } from './linked-accounts';
import {
  isVisible,
  loadServiceUserFacts,
  lockServiceUser,
  type StoredServiceUser,
} from './load-service-user';
import { officeNamed, refuseOtherOffice } from './named-office';
import {
  SCALARS,
  serviceUserFields,
  stateFields,
  WRITABLE,
  type ServiceUserInput,
} from './service-user-input';

type Data = Readonly<Record<string, unknown>>;

const fieldsIn = (data: Data): ServiceUserInput => {
  const { taxNumber, ...input } = parseInput(serviceUserFields, data);
  return {
    ...input,
    taxNumber: taxNumber ? valueOf(parseTaxNumber(taxNumber)) : null,
  };
};

const namesAccounts = (data: Data): boolean => relationChange(data.accounts).kind !== 'none';

const nextCode = async (trx: Transaction): Promise<string> => {
  const [row] = await rowsOf<{ value: string }>(
    trx,
    `select nextval('service_user_code') as value`
  );
  return `PJ-${(row?.value ?? '').padStart(6, '0')}`;
};

/** A new service user: always registered first, at the office named or the writer's own. */
const register: Operation = (params, next) =>
  inTransaction(async (trx) => {
    const data = params.data ?? {};
    await refuseComputedFields(UID.serviceUser, WRITABLE, data);
    const input = fieldsIn(data);
    const { serviceUserState, stateReason } = parseInput(stateFields, data);
    if (stateReason) {
      throw errorFrom(refuse('INVALID', 'service-user.reason-alone', {}, 'stateReason').refusal);
    }
    const actor = await currentActor(trx, todayIn('Asia/Jakarta'));
    const officeKey = (await officeNamed(trx, data.office)) ?? actor.employee?.officeKey;
    if (officeKey === undefined) {
      throw errorFrom(refuse('INVALID', 'service-user.office-missing', {}, 'office').refusal);
    }
    valueOf(
      registerServiceUser(actor, {
        officeKey,
        state: serviceUserState ?? FIRST_STATE,
        fields: namesAccounts(data) ? ['accounts'] : [],
      })
    );
    await refuseTakenAccounts(trx, data.accounts);
    params.data = {
      ...authorshipIn(data),
      ...input,
      country: input.country ?? 'ID',
      language: input.language ?? 'id',
      ...(namesAccounts(data) ? { accounts: data.accounts } : {}),
      serviceUserState: FIRST_STATE,
      code: await nextCode(trx),
      office: officeKey,
      officeKey,
    };
    const written = (await next()) as { readonly documentId: string };
    // The database has made its profile.
    await refreshProfiles(trx, [written.documentId], todayIn('Asia/Jakarta'));
    return written;
  });

/** The fields an update really changes; a form sends all of them back. */
const editsIn = (data: Data, stored: StoredServiceUser): Readonly<Partial<ServiceUserInput>> => {
  const given = SCALARS.filter((name) => data[name] !== undefined);
  const input = fieldsIn({
    ...Object.fromEntries(SCALARS.map((name) => [name, stored[name]])),
    ...Object.fromEntries(given.map((name) => [name, data[name]])),
  });
  return Object.fromEntries(
    given
      .filter((name) => (input[name] ?? null) !== (stored[name] ?? null))
      .map((name) => [name, input[name] ?? null])
  );
};

/** The reason given for a change of state; one that came along unchanged is of the last change. */
const reasonIn = (given: string | null | undefined, stored: StoredServiceUser): string | null =>
  !given || given === stored.stateReason ? null : given;

const columnsOf = (
  { state, reason, isVouchedFor }: ServiceUserVerdict,
  verifiedByName: string | null,
  zone: string
): Data => ({
  serviceUserState: state,
  ...(reason === undefined ? {} : { stateReason: reason }),
  ...(isVouchedFor ? { verifiedAt: momentIn(zone), verifiedByName } : {}),
});

/** Every update: the details, the accounts, or the state, which is judged as the step it is. */
const change: Operation = (params, next) =>
  inTransaction((trx) =>
    oneAfterAnother(trx, async () => {
      const data = params.data ?? {};
      const stored = await lockServiceUser(trx, params.documentId);
      if (stored === undefined || !(await isVisible(trx, stored))) throw notFound();
      await refuseComputedFields(UID.serviceUser, WRITABLE, data, stored.key);
      await refuseOtherOffice(trx, data.office, stored.officeKey);
      const edits = editsIn(data, stored);
      const { serviceUserState, stateReason } = parseInput(stateFields, data);
      const state = serviceUserState ?? stored.state;
      const reason = reasonIn(stateReason, stored);
      if (state === stored.state && reason !== null) {
        throw errorFrom(refuse('INVALID', 'service-user.reason-alone', {}, 'stateReason').refusal);
      }
      const today = todayIn(stored.zone);
      const actor = await currentActor(trx, today);
      const fields = [
        ...Object.keys(edits),
        ...(namesAccounts(data) ? ['accounts'] : []),
      ] as ServiceUserField[];
      const facts = await loadServiceUserFacts(trx, stored.key, today);
      const verdict = valueOf(changeServiceUser(actor, stored, { fields, state, reason }, facts));
      await refuseTakenAccounts(trx, data.accounts, stored.key);
      params.data = {
        ...authorshipIn(data),
        ...edits,
        ...(namesAccounts(data) ? { accounts: data.accounts } : {}),
        ...columnsOf(verdict, actor.employee?.name ?? null, stored.zone),
      };
      return next();
    })
  );

const remove: Operation = (params, next) =>
  inTransaction((trx) =>
    oneAfterAnother(trx, async () => {
      const stored = await lockServiceUser(trx, params.documentId);
      if (stored === undefined || !(await isVisible(trx, stored))) throw notFound();
      const actor = await currentActor(trx, todayIn(stored.zone));
      valueOf(removeServiceUser(actor, stored));
      return next();
    })
  );

/** The one door of service users. */
export const SERVICE_USER_DOOR: Door = {
  create: register,
  update: change,
  delete: remove,
  clone: () => Promise.reject(errorFrom(refuse('WRONG_STATE', 'input.not-cloned').refusal)),
};
