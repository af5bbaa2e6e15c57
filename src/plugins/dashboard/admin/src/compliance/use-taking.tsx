import { useEffect, useState, type ReactNode } from 'react';
import { ActDialog } from '../page/act-dialog';
import { Announcement } from '../page/announcement';
import type { NamedAct } from './use-acts';

interface Taking {
  readonly begin: (act: NamedAct) => void;
  /** What has just been done, or was refused; stands at the top of the page. */
  readonly announcement: ReactNode;
  /** Where the act in hand is explained and confirmed. */
  readonly dialog: ReactNode;
}

/** What had the focus may be gone with the act; whoever uses the keyboard goes on from the heading. */
const keepFocus = (): void => {
  if (document.activeElement !== null && document.activeElement !== document.body) return;
  const heading = document.querySelector<HTMLElement>('main h1');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus();
};

/**
 * Taking acts one at a time: each in its dialog, and then the page is read again.
 * @param reload reads anew what the page shows
 */
export const useTaking = (reload: () => Promise<void>): Taking => {
  const [inHand, setInHand] = useState<NamedAct | null>(null);
  const [said, setSaid] = useState({ text: '', isWarning: false, times: 0 });
  useEffect(() => {
    if (said.times > 0) keepFocus();
  }, [said]);

  const settle = async (text: string, isWarning: boolean): Promise<void> => {
    setInHand(null);
    await reload();
    setSaid(({ times }) => ({ text, isWarning, times: times + 1 }));
  };
  return {
    begin: setInHand,
    announcement: (
      <>
        <Announcement text={said.isWarning ? '' : said.text} />
        <Announcement text={said.isWarning ? said.text : ''} isWarning />
      </>
    ),
    dialog: inHand !== null && (
      <ActDialog
        key={inHand.name}
        act={inHand.act}
        onDone={() => void settle(inHand.done, false)}
        onStale={(message) => void settle(message, true)}
        onClose={() => setInHand(null)}
      />
    ),
  };
};
