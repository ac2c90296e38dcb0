import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '@/app/context/environment';
import { useRegionName } from '@/app/context/regions';
import { Card } from '@/components/card';
import type { IconName } from '@/components/icon';
import { EmptyState } from '@/components/state-views';
import { StatusBadge, type Tone } from '@/components/status-badge';
import { useFormat } from '@/i18n/use-format';
import type { Attention } from '../model/attention';
import { journey } from '../model/lead-times';
import styles from './overview.module.css';
import { linkTo, useHasPage, useListLink } from './use-list-link';

const shownMax = 8;

interface AttentionCardProps {
  items: readonly Attention[];
  region: string;
  lateCount: number;
  caseCount: number;
}

/** What needs a decision, worst first; each line opens its object. */
export function AttentionCard({ items, region, lateCount, caseCount }: AttentionCardProps) {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const listLink = useListLink();
  const shown = items.slice(0, shownMax);
  const total = Math.max(items.length, lateCount + caseCount);
  const note =
    total === 0 ? undefined : t('attention.of', { shown: format.number(shown.length), total: format.number(total) });
  return (
    <Card title={t('attention.title')} note={note} className={styles.attention}>
      {shown.length === 0 ? (
        <EmptyState title={t('attention.none')} hint={t('attention.noneHint')} isGood />
      ) : (
        <ul className={styles.list}>
          {shown.map((item) => (
            <li key={`${item.kind}/${item.key}`}>
              <Item item={item} />
            </li>
          ))}
        </ul>
      )}
      <div className={styles.more}>
        <More link={lateCount > 0 ? listLink('shipments', { region, late: 'true' }) : undefined}>
          {t('attention.lateAll', { amount: format.count(lateCount, 'shipment') })}
        </More>
        <More link={caseCount > 0 ? listLink('cases', { region }) : undefined}>
          {t('attention.casesAll', { amount: format.count(caseCount, 'case') })}
        </More>
        <More link={listLink('leadTimes', { region })}>{t('attention.waysAll')}</More>
      </div>
    </Card>
  );
}

function More({ link, children }: { link?: LinkProps; children: ReactNode }) {
  if (link === undefined) return null;
  return (
    <Link {...link} className="t-link">
      {children}
    </Link>
  );
}

interface Line {
  tone: Tone;
  icon?: IconName;
  word: string;
  amount: string;
  fact: ReactNode;
  age: string;
  link?: LinkProps;
}

function Item({ item }: { item: Attention }) {
  const name = useRegionName(item.region);
  const { tone, icon, word, amount, fact, age, link } = useLine(item);
  const body = (
    <>
      <span className={styles.who}>
        <b>{name}</b>
        <StatusBadge tone={tone} icon={icon}>
          {word}
        </StatusBadge>
      </span>
      <b className={styles.amount}>{amount}</b>
      <small className={styles.fact}>{fact}</small>
      <small className={styles.age}>{age}</small>
    </>
  );
  return link === undefined ? (
    <div className={styles.item}>{body}</div>
  ) : (
    <Link {...link} className={styles.item}>
      {body}
    </Link>
  );
}

function useLine(item: Attention): Line {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const now = useNow();
  const hasPage = useHasPage();
  const listLink = useListLink();
  const hourSign = t('leadTimes.hour');
  const other = useRegionName((item.kind === 'case' ? item.row.otherRegionCode : null) ?? item.region);
  const elapsed = (minutes: number) =>
    minutes >= 2 * 1440 ? format.duration(minutes * 60_000) : journey(minutes, hourSign);
  if (item.kind === 'late') {
    const { code, cartonCount, originName, lateMinutes } = item.shipment;
    return {
      tone: 'bad',
      icon: 'clock',
      word: t('attention.late'),
      amount: format.count(cartonCount, 'carton'),
      fact: (
        <>
          <span className="t-code">{code}</span> · {originName}
        </>
      ),
      age: elapsed(lateMinutes ?? 0),
      link: hasPage(`/shipments/${code}`) ? linkTo(`/shipments/${code}`) : listLink('shipments', { late: 'true' }),
    };
  }
  if (item.kind === 'departure') {
    const { plantName, toComeSheets, latestDepartureAt, slackMinutes } = item.way;
    const slack = slackMinutes ?? 0;
    const time = latestDepartureAt == null ? '–' : format.dateTime(latestDepartureAt);
    return {
      tone: item.isOverdue ? 'bad' : 'info',
      icon: item.isOverdue ? 'clock' : 'truck',
      word: t(item.isOverdue ? 'attention.departure' : 'attention.soon'),
      amount: format.count(toComeSheets, 'sheet'),
      fact: t('attention.departureFact', { plant: plantName, time }),
      age: t(slack < 0 ? 'attention.overdueBy' : 'attention.left', { time: elapsed(Math.abs(slack)) }),
      link: listLink('leadTimes', { region: item.region }),
    };
  }
  const { row } = item;
  const kind = row.kind as keyof typeof caseTones;
  const isKnown = kind in caseTones;
  const sign = kind === 'countedShort' || kind === 'notArrived' ? -1 : 1;
  const minutes = (now.getTime() - new Date(row.openedAt).getTime()) / 60_000;
  return {
    tone: isKnown ? caseTones[kind] : 'warn',
    icon: kind === 'misrouted' ? 'misrouted' : undefined,
    word: isKnown ? t(`attention.caseKind.${kind}`) : t('attention.otherCase'),
    amount:
      sign < 0 ? format.difference(-(row.quantitySheets ?? 0), 'sheet') : format.count(row.quantitySheets, 'sheet'),
    fact: (
      <>
        <span className="t-code">{row.cartonCode ?? row.shipmentCode ?? row.orderCode ?? row.code}</span>
        {kind === 'misrouted' && row.otherRegionCode != null && ` · ${t('attention.belongsTo', { name: other })}`}
      </>
    ),
    age: elapsed(Math.max(minutes, 0)),
    link: hasPage(`/cases/${row.code}`)
      ? linkTo(`/cases/${row.code}`)
      : listLink('cases', { region: item.region, kind: row.kind }),
  };
}

const caseTones = {
  countedShort: 'warn',
  countedOver: 'warn',
  sealBroken: 'warn',
  misrouted: 'warn',
  unlisted: 'warn',
  notArrived: 'bad',
  overPrint: 'warn',
  damaged: 'warn',
  sealDiffers: 'bad',
} as const satisfies Record<string, Tone>;
