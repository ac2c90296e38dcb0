import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card } from '@/components/card';
import { StatusBadge, type Tone } from '@/components/status-badge';
import { useRegionName } from '@/app/context/regions';
import { useFormat } from '@/i18n/use-format';
import type { ContestReconciliation } from '../api/get-reconciliation';
import styles from './reconciliation.module.css';

type OpenCase = ContestReconciliation['cases'][number];
type Kind = 'notArrived' | 'countedShort' | 'countedOver' | 'sealBroken' | 'misrouted' | 'unlisted' | 'overPrint';

const shownMax = 8;
const grave = new Set(['notArrived', 'sealBroken']);

/** Who has to explain what: the cases behind the terms that are not where they should be. */
export function OpenCasesCard({ contests }: { contests: readonly ContestReconciliation[] }) {
  const { t } = useTranslation('reconciliation');
  const format = useFormat();
  const byCode = new Map(contests.flatMap(({ cases }) => cases).map((one) => [one.code, one]));
  const cases = [...byCode.values()].sort((a, b) => b.quantitySheets - a.quantitySheets);
  return (
    <Card
      title={t('cases')}
      note={format.count(cases.length, 'case')}
      aside={
        <Link to="/cases" className="t-link">
          {t('allCases')}
        </Link>
      }
    >
      {cases.length === 0 ? (
        <p className={styles.nothing}>{t('noCases')}</p>
      ) : (
        <ul className={styles.cases}>
          {cases.slice(0, shownMax).map((one) => (
            <CaseLine key={one.code} one={one} />
          ))}
          {cases.length > shownMax && (
            <li className={styles.nothing}>{t('more', { amount: format.count(cases.length - shownMax, 'case') })}</li>
          )}
        </ul>
      )}
    </Card>
  );
}

function CaseLine({ one }: { one: OpenCase }) {
  const { t } = useTranslation('reconciliation');
  const format = useFormat();
  const name = useRegionName(one.region);
  const tone: Tone = grave.has(one.kind) ? 'bad' : 'warn';
  return (
    <li>
      <StatusBadge tone={tone} icon={one.kind === 'misrouted' ? 'misrouted' : undefined}>
        {t(`kind.${one.kind as Kind}`)}
      </StatusBadge>
      <b>{format.count(one.quantitySheets, 'sheet')}</b>
      <small>
        {name} · <span className="t-code">{one.code}</span>
      </small>
      <small>{format.date(one.openedAt)}</small>
    </li>
  );
}
