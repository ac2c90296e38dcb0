import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useStockLabel } from '@/app/context/contests';
import type { IconName } from '@/components/icon';
import type { Tone } from '@/components/status-badge';
import { useFormat } from '@/i18n/use-format';
import { useProblemText } from '@/i18n/use-problem-text';
import { ApiProblem } from '@/api/problem';
import type { Carton, Shipment } from '../../api/types';
import { personName } from '../../model/people';
import type { Scan } from '../../model/scans';
import { outcomeLook } from '../../model/words';

export interface ScanWords {
  tone: Tone;
  icon?: IconName;
  code: string;
  /** Large: *Diterima*, *Belum pasti tercatat* */
  title: string;
  /** What stands below it: sheets and contest, or what to do. */
  detail: string;
  /** For the badge in the list. */
  badge: string;
  /** All of it, to be read aloud. */
  sentence: string;
  isUncertain: boolean;
}

export type SayScan = (scan: Scan, isRepeat: boolean) => ScanWords;

/** What the screen says of a scan, large, small and aloud. */
export function useScanWords(cartons: readonly Carton[], shipment: Shipment): SayScan {
  const { t } = useTranslation('shipments');
  const format = useFormat();
  const stockLabel = useStockLabel();
  const problemText = useProblemText();
  return useCallback(
    (scan, isRepeat) => {
      const carton = cartons.find(({ code }) => code === scan.code);
      const contents =
        carton?.itemCode == null
          ? ''
          : `${format.count(scan.countedSheets ?? carton.packedSheets, 'sheet')} · ${stockLabel(carton.itemCode, carton.contestCode).name}`;
      const words = (tone: Tone, title: string, detail: string, icon?: IconName, badge = title): ScanWords => ({
        tone,
        ...(icon === undefined ? {} : { icon }),
        code: scan.code,
        title,
        detail,
        badge,
        sentence: `${title}. ${scan.code}. ${detail}`,
        isUncertain: scan.state === 'uncertain',
      });
      if (isRepeat) {
        const time = format.time(scan.atMilliseconds, { seconds: true });
        return words('info', t('outcome.repeat', { time }), contents, 'clock');
      }
      if (scan.state === 'uncertain') return words('warn', t('outcome.uncertain'), t('outcome.uncertainHint'), 'clock');
      if (scan.state !== 'answered') return words('info', t('outcome.sending'), contents);
      const outcome = scan.outcome ?? 'refused';
      const { tone, icon } = outcomeLook[outcome];
      const facts = scan.refusal?.facts ?? {};
      switch (outcome) {
        case 'already': {
          const at = typeof facts.scannedAt === 'string' ? format.time(facts.scannedAt, { seconds: true }) : '';
          const by = typeof facts.scannedBy === 'string' ? personName(facts.scannedBy) : '';
          return words(tone, t('outcome.already', { time: at }), t('outcome.alreadyBy', { by }), icon);
        }
        case 'refused': {
          const text = problemText(new ApiProblem(409, { code: scan.refusal?.code ?? null, facts }));
          return words(tone, t('outcome.refused'), text, icon);
        }
        case 'unknown':
          return words(tone, t('outcome.unknown'), t('outcome.unknownHint'), icon);
        case 'misrouted': {
          const badge = scan.isAcknowledged === true ? t('outcome.setAside') : t('outcome.misroutedOpen');
          return words(tone, t('outcome.misrouted'), t('outcome.misroutedHint'), icon, badge);
        }
        case 'unlisted':
          return words(tone, t('outcome.unlisted'), t('outcome.unlistedHint', { code: shipment.code }), icon);
        case 'short':
        case 'over':
        case 'sealBroken': {
          const difference = scan.differenceSheets ?? 0;
          const amount = format.difference(difference, 'sheet');
          const tail = difference === 0 ? t('outcome.asLabelled') : amount;
          return words(tone, t(`outcome.${outcome}`), `${contents} · ${tail}`, icon);
        }
        case 'undone':
          return words(tone, t('outcome.undone'), t('outcome.undoneHint'), icon);
        case 'received':
          return words(tone, t('outcome.received'), contents, icon);
      }
    },
    [cartons, shipment.code, t, format, stockLabel, problemText],
  );
}
