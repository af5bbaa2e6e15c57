import type { IsoDate } from '../../domain/calendar/iso-date';
import type { PolicyRow } from './policy-on';

/** On what day, and by which policy, a profile is valued. */
export interface Terms {
  readonly day: IsoDate;
  /** Null before the first policy. */
  readonly policy: PolicyRow | null;
}

/** Profiles by the terms they are valued on: offices of several zones may have different days. */
export const sameTerms = <Profile extends Terms>(
  profiles: readonly Profile[]
): readonly (Terms & { readonly profiles: readonly Profile[] })[] => {
  const groups = new Map<string, Terms & { readonly profiles: Profile[] }>();
  for (const profile of profiles) {
    const { day, policy } = profile;
    const terms = `${day} ${policy?.key ?? ''}`;
    const group = groups.get(terms);
    if (group === undefined) groups.set(terms, { day, policy, profiles: [profile] });
    else group.profiles.push(profile);
  }
  return [...groups.values()];
};
