/** The parts of an item that decide which rules stand behind its quantity. */
interface RuledItem {
  code: string;
  rule: { hasReserve: boolean };
}

/** The rules that a quantity obeys, by their IDs. */
export function rulesOf({ code, rule }: RuledItem): readonly string[] {
  if (code === 'BALLOT_PSU') return ['R2'];
  if (rule.hasReserve) return ['R1', 'R4', 'R5'];
  if (code === 'BALLOT_BOX') return ['R13', 'R14'];
  return [];
}
