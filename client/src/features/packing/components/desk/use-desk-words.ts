import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { IconName } from '@/components/icon';
import type { Tone } from '@/components/status-badge';
import { useFormat } from '@/i18n/use-format';
import type { PackList, PackListRow } from '../../api/types';
import type { Found } from '../../model/find-box';
import { personName } from '../../model/people';
import { useContestName } from '../contest-label';
import { stationText } from '../packing-matrix';
import type { Act } from './use-packing-desk';

/** What the desk says of a scan or an act, large on the screen and aloud. */
export interface DeskWords {
  tone: Tone;
  icon?: IconName;
  title: string;
  detail: string;
  /** The box whose label may be printed now. */
  label?: string;
}

/** The sentences of the desk. */
export function useDeskWords() {
  const { t } = useTranslation('packing');
  const format = useFormat();
  const contestName = useContestName();
  return useMemo(() => {
    const station = (row: PackListRow) => t('station', { number: stationText(row.stationNumber) });
    const name = ({ row, box }: Found) => `${station(row)} · ${contestName(box.contestCode)}`;
    return {
      recorded: (found: Found, step: Act['step'], sheets: number): DeskWords => ({
        tone: step === 'empty' ? 'warn' : 'ok',
        ...(step === 'seal' && { icon: 'seal' as const, label: found.box.code }),
        title: t(`desk.recorded.${step}`),
        detail: `${name(found)} · ${format.count(sheets, 'sheet')}`,
      }),
      sealed: (found: Found): DeskWords => ({
        tone: 'info',
        icon: 'seal',
        title: t('desk.isSealed'),
        detail: `${name(found)} · ${t('desk.sealedBy', {
          name: personName(found.box.sealedBy ?? ''),
          time: found.box.sealedAt == null ? '' : format.dateTime(found.box.sealedAt),
          seals: found.box.seals.join(', '),
        })}`,
        label: found.box.code,
      }),
      ownBox: (found: Found): DeskWords => ({
        tone: 'warn',
        icon: 'people',
        title: t('desk.ownBox'),
        detail: `${name(found)} · ${t('desk.ownBoxHint')}`,
      }),
      wrongContest: (found: Found, table: string): DeskWords => ({
        tone: 'bad',
        icon: 'misrouted',
        title: t('desk.wrongContest'),
        detail: `${name(found)} · ${t('desk.wrongContestHint', { contest: contestName(table) })}`,
      }),
      elsewhere: (code: string, village: string, list: PackList): DeskWords => ({
        tone: 'bad',
        icon: 'misrouted',
        title: t('desk.elsewhere'),
        detail: `${code} · ${t('desk.elsewhereHint', { village, name: list.name })}`,
      }),
      done: (row: PackListRow): DeskWords => ({
        tone: 'info',
        icon: 'seal',
        title: t('desk.stationDone'),
        detail: station(row),
      }),
      unknown: (text: string): DeskWords => ({ tone: 'bad', title: t('desk.unknown'), detail: text }),
      nothingLeft: (list: PackList): DeskWords => ({
        tone: 'info',
        icon: 'ok',
        title: t('desk.nothingLeft'),
        detail: t('desk.nothingLeftHint', { name: list.name }),
      }),
    };
  }, [t, format, contestName]);
}
