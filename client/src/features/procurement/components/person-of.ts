/** The person behind a source such as `user:prov35`. */
export function personOf(source: string): string {
  return source.replace(/^user:/, '');
}
