import { isBoxLabel } from './find-box';

/** Cable ties on each box (domain rule of thumb: six); the desk may be set to another number. */
export const sealsPerBoxDefault = 6;
export const sealsPerBoxMax = 20;

export type SerialFault = 'boxLabel' | 'repeated' | 'enough' | 'tooLong';
const lengthMax = 64;

/** Why a scanned text is no further serial number of this box; null when it is one. */
export function serialFault(serials: readonly string[], text: string, wanted: number): SerialFault | null {
  if (isBoxLabel(text)) return 'boxLabel';
  if (serials.includes(text)) return 'repeated';
  if (text.length > lengthMax) return 'tooLong';
  return serials.length >= wanted ? 'enough' : null;
}
