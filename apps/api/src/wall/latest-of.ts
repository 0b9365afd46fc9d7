/** The latest so many of what was added; the oldest is forgotten first. */
export class LatestOf<T> {
  private readonly kept = new Set<T>();

  constructor(private readonly most: number) {}

  has(one: T): boolean {
    return this.kept.has(one);
  }

  add(one: T): void {
    this.kept.delete(one);
    this.kept.add(one);
    const [oldest] = this.kept;
    if (this.kept.size > this.most && oldest !== undefined) this.kept.delete(oldest);
  }
}
