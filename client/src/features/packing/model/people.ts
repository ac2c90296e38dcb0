/** The books name actors with their kind, `user:kab3507`; people know them without it. */
export function personName(actor: string): string {
  return actor.replace(/^\w+:/, '');
}
