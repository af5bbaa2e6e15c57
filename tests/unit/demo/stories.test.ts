import { addDays } from '../../../src/domain/calendar/iso-date';
import { dateInZone } from '../../../src/domain/calendar/time-zone';
import { DEMO_COMPANIES, hasLetterOn } from '../../../database/demo/service/companies';
import { incidentStories } from '../../../database/demo/service/incident-stories';
import { ordinaryStories } from '../../../database/demo/service/ordinary-stories';
import { presentStories } from '../../../database/demo/service/present-stories';
import { OTHER_SYSTEM, Q_OFFICE, TREASURY, type Story } from '../../../database/demo/service/story';
import { demoPeople } from '../../../database/demo/people';

const noonOf = (today: string): number => Date.parse(`${today}T05:00:00Z`);

const storiesOn = (today: string): readonly Story[] => [
  ...ordinaryStories(today),
  ...incidentStories(today),
  ...presentStories(noonOf(today)),
];

const DAYS = ['2026-03-02', '2026-11-22', '2027-06-30', '2028-02-29'];

/** Whole days between a moment and today, by the clocks of the big office. */
const dayOf = (at: number, today: string): number =>
  Math.round(
    (Date.parse(dateInZone(at, 'Asia/Jakarta')) - Date.parse(today)) / (24 * 60 * 60 * 1000)
  );

describe.each(DAYS)('the stories of the demo as they are told on %s', (today) => {
  const stories = storiesOn(today);

  it('are the same whenever they are told, and several hundred', () => {
    expect(storiesOn(today)).toEqual(stories);
    const of = (office: string): number =>
      stories.filter(({ consignment }) => consignment.office === office).length;
    expect([of('DEMO'), of('DEMO2')]).toEqual([300, 60]);
  });

  it('happen one act after the other, within the last two years and not in days to come', () => {
    for (const { acts } of stories) {
      expect(acts[0]?.step.does).toBe('submit');
      expect(acts.map(({ at }) => at)).toEqual(acts.map(({ at }) => at).sort((a, b) => a - b));
    }
    const moments = stories.flatMap(({ acts }) => acts.map(({ at }) => at));
    expect(Math.max(...moments)).toBeLessThan(noonOf(today));
    expect(Math.min(...moments)).toBeGreaterThan(noonOf(addDays(today, -731)));
  });

  it('are played by people whom the demo knows, agents only by letter of authority', () => {
    const known = new Set([
      ...demoPeople(today).map(({ handle }) => handle),
      ...DEMO_COMPANIES.map(({ handle }) => handle),
      ...[TREASURY, OTHER_SYSTEM, Q_OFFICE],
    ]);
    for (const { acts, consignment } of stories) {
      expect(acts.filter(({ by }) => !known.has(by))).toEqual([]);
      const { agent, company } = consignment;
      if (agent === undefined) continue;
      const days = acts.filter(({ by }) => by === agent).map(({ at }) => dayOf(at, today));
      expect(days.filter((day) => !hasLetterOn(company, agent, day))).toEqual([]);
    }
  });
});
