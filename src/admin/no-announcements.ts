/**
 * Strapi remembers in the browser that somebody has seen its announcements and its guided tour; no
 * flag turns them off, and the tour's overlay swallows clicks. A clerk has seen them all. The
 * banner's key ends in the installation's telemetry id: "false" where there is none, "undefined"
 * while the panel is still asking.
 */
const BANNER = 'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false';
const SEEN: Readonly<Record<string, unknown>> = {
  [`${BANNER}:false`]: true,
  [`${BANNER}:undefined`]: true,
  STRAPI_GUIDED_TOUR: { enabled: false, hidden: true, tours: {}, completedActions: [] },
};

/** Spare people Strapi's announcements. */
export const closeAnnouncements = (): void => {
  for (const [key, value] of Object.entries(SEEN)) {
    window.localStorage.setItem(key, JSON.stringify(value));
  }
};
