/** How often each thing has happened. */
export class Tally {
  private readonly counts = new Map<string, number>();

  add(what: string, times = 1): void {
    this.counts.set(what, this.of(what) + times);
  }

  of(what: string): number {
    return this.counts.get(what) ?? 0;
  }

  /** How often anything has happened that is called so, or begins so. */
  beginning(words: string): number {
    return [...this.counts].reduce(
      (sum, [what, times]) => sum + (what.startsWith(words) ? times : 0),
      0
    );
  }

  /** One line a thing, in alphabetical order. */
  toString(): string {
    return [...this.counts]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([what, times]) => `${String(times).padStart(6)}  ${what}`)
      .join('\n');
  }
}
