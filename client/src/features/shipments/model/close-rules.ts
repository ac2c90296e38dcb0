/** Why a receipt cannot be closed yet. */
export type CloseBlock = 'notReceiving' | 'unsent' | 'undecided' | 'loading';

export type CloseState =
  | { kind: 'blocked'; by: CloseBlock; count: number }
  /** Cartons are missing: the receiver types how many, so that nobody closes by mistake. */
  | { kind: 'typed'; notArrivedCartons: number }
  | { kind: 'plain'; notArrivedCartons: 0 };

interface CloseFacts {
  status: string;
  unsentScans: number;
  hasDecision: boolean;
  /** Null while the manifest is not known. */
  notArrivedCartons: number | null;
}

/** A slip (BTTB) is made when every scan is recorded and nothing waits for a decision. */
export function closeStateOf({ status, unsentScans, hasDecision, notArrivedCartons }: CloseFacts): CloseState {
  if (status !== 'receiving') return { kind: 'blocked', by: 'notReceiving', count: 0 };
  if (hasDecision) return { kind: 'blocked', by: 'undecided', count: 1 };
  if (unsentScans > 0) return { kind: 'blocked', by: 'unsent', count: unsentScans };
  if (notArrivedCartons === null) return { kind: 'blocked', by: 'loading', count: 0 };
  return notArrivedCartons > 0 ? { kind: 'typed', notArrivedCartons } : { kind: 'plain', notArrivedCartons: 0 };
}
