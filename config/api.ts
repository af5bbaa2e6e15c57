/** Unknown parameters are refused, so that none reaches a query unread (CVE-2026-27886). */
export default {
  responses: { privateAttributes: [] },
  rest: { prefix: '/api', defaultLimit: 25, maxLimit: 100, withCount: true, strictParams: true },
  documents: { strictParams: true, strictRelations: true },
};
