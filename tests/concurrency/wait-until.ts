const EVERY_MS = 50;

/** Ask again and again until the answer is yes; fails after `patience` milliseconds. */
export const waitUntil = async (
  isSo: () => boolean | Promise<boolean>,
  patience = 15_000
): Promise<void> => {
  const deadline = Date.now() + patience;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`Waited ${patience} ms in vain: ${isSo.toString()}`);
    await new Promise((settle) => setTimeout(settle, EVERY_MS));
  }
};
