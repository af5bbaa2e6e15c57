/** Refusals in the tables below: code and reason. */
export const REFUSALS: Readonly<Record<string, string>> = {
  early: 'OUT_OF_ORDER service.too-early',
  late: 'WRONG_STATE service.too-late',
  over: 'WRONG_STATE service.over',
  unpaid: 'UNPAID service.unpaid',
  issued: 'ALREADY_ISSUED service.already-issued',
};

/** service.md, Stages: where each command leads from each stage, or why it does not. */
const BY_COMMAND = `
stage                 receive   inspect     issue-draft   approve-draft   request-correction    invoice   issue-certificate   hand-over    close   cancel
submitted             received  early       early         early           early                 early     early               early        early   cancelled
received              late      inspection  early         early           early                 early     early               early        early   cancelled
inspection            late      inspection  draft-issued  early           early                 early     early               early        early   cancelled
draft-issued          late      late        draft-issued  draft-approved  correction-requested  early     early               early        early   cancelled
correction-requested  late      late        draft-issued  late            late                  early     early               early        early   cancelled
draft-approved        late      late        late          late            late                  invoiced  unpaid              early        early   cancelled
invoiced              late      late        late          late            late                  late      unpaid              early        early   late
paid                  late      late        late          late            late                  late      certificate-issued  early        early   late
certificate-issued    late      late        late          late            late                  late      issued              handed-over  early   late
handed-over           late      late        late          late            late                  late      issued              late         closed  late
closed                over      over        over          over            over                  over      issued              over         over    over
cancelled             over      over        over          over            over                  over      over                over         over    over
refused               over      over        over          over            over                  over      over                over         over    over
destroyed             over      over        over          over            over                  over      over                over         over    over`;

/** The same for what happens elsewhere: payment, refusal, destruction. */
const BY_EVENT = `
stage                 pay   refuse   destroy
submitted             -     refused  destroyed
received              -     refused  destroyed
inspection            -     refused  destroyed
draft-issued          -     refused  destroyed
correction-requested  -     refused  destroyed
draft-approved        -     refused  destroyed
invoiced              paid  refused  destroyed
paid                  -     refused  destroyed
certificate-issued    -     -        -
handed-over           -     -        -
closed                -     -        -
cancelled             -     -        -
refused               -     -        destroyed
destroyed             -     -        -`;

const tableFrom = (text: string): Readonly<Record<string, Readonly<Record<string, string>>>> => {
  const [head = [], ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s{2,}/));
  return Object.fromEntries(
    rows.map(([stage = '', ...cells]) => [
      stage,
      Object.fromEntries(cells.map((cell, index) => [head[index + 1] ?? '', cell])),
    ])
  );
};

/** The next stage, or the word of a refusal, by stage and command. */
export const byCommand = tableFrom(BY_COMMAND);
/** The next stage or `-`, by stage and event. */
export const byEvent = tableFrom(BY_EVENT);
