import { calendarPlaces } from '../../../../../api/leave-calendar/reading/calendar-places';
import type { Context } from '../../../../../infra/http-context';

/** What the calendar's page needs before it can ask for a calendar. */
export default () => ({
  async places(ctx: Context) {
    ctx.body = { data: await calendarPlaces() };
  },
});
