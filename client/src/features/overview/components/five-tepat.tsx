import type { LinkProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { IconName } from '@/components/icon';
import { TepatCard, TepatRow } from '@/components/tepat-card';
import type { Unit } from '@/i18n/format';
import { useFormat } from '@/i18n/use-format';
import type { TepatIndicator } from '../api/get-overview';
import { useListLink, type ListName } from './use-list-link';

type Code = 'waktu' | 'jenis' | 'jumlah' | 'sasaran' | 'biaya';

interface Look {
  tone: 'bad' | 'warn';
  icon?: IconName;
  list: ListName;
  search?: Record<string, string>;
}

/** The list behind each; of time the whole list, because what arrived late is no longer *late*. */
const looks: Record<Code, Look> = {
  waktu: { tone: 'bad', icon: 'clock', list: 'shipments' },
  jenis: { tone: 'warn', list: 'cases', search: { kind: 'unlisted' } },
  jumlah: { tone: 'warn', list: 'reconciliation' },
  sasaran: { tone: 'warn', icon: 'misrouted', list: 'cases', search: { kind: 'misrouted' } },
  biaya: { tone: 'bad', list: 'orders' },
};

const units: Record<string, Unit> = { shipments: 'shipment', cartons: 'carton', lines: 'orderLine', orders: 'order' };

interface FiveTepatProps {
  indicators: readonly TepatIndicator[];
  region: string;
  /** A contest or item is chosen: the lists behind the five know neither, which is said. */
  isNarrowed: boolean;
}

export function FiveTepat({ indicators, region, isNarrowed }: FiveTepatProps) {
  const { t } = useTranslation('overview');
  return (
    <>
      {isNarrowed && <p className="t-faint t-help">{t('overview.fiveAll')}</p>}
      <TepatRow label={t('overview.five')}>
        {indicators.map((indicator) =>
          isKnown(indicator.code) ? (
            <Indicator key={indicator.code} code={indicator.code} indicator={indicator} region={region} />
          ) : null,
        )}
      </TepatRow>
    </>
  );
}

function isKnown(code: string): code is Code {
  return code in looks;
}

function Indicator({ code, indicator, region }: { code: Code; indicator: TepatIndicator; region: string }) {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const listLink = useListLink();
  const { tone, icon, list, search } = looks[code];
  const { numerator, denominator, notMeasured, unit } = indicator;
  const failed = denominator - numerator;
  // Without failures the list of failures is empty: the whole list answers better.
  const link: LinkProps | undefined = listLink(list, failed > 0 ? { region, ...search } : { region });
  return (
    <TepatCard
      title={t(`indicator.${code}`)}
      met={numerator}
      measured={denominator}
      notMeasured={notMeasured}
      unit={units[unit] ?? 'row'}
      failure={{ tone, icon, words: t(`failure.${code}`, { amount: format.number(failed) }) }}
      link={link}
    />
  );
}
