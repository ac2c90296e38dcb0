const gapMillisecondsMax = 35;
const lengthMin = 6;

/**
 * Tells a scanner from a hand: six or more characters less than 35 ms apart, ended by Enter, are a scan wherever they
 * land. Feed it every key; it answers with the code when a burst ends.
 */
export class BurstReader {
  private characters = '';
  private lastAt = Number.NEGATIVE_INFINITY;

  read(key: string, atMilliseconds: number): string | null {
    const isFast = atMilliseconds - this.lastAt < gapMillisecondsMax;
    this.lastAt = atMilliseconds;
    if (key === 'Enter') {
      const code = isFast && this.characters.length >= lengthMin ? this.characters : null;
      this.characters = '';
      return code;
    }
    if (key.length !== 1) return null;
    this.characters = isFast ? this.characters + key : key;
    return null;
  }
}
