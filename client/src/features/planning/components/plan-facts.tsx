import { useTranslation } from 'react-i18next';
import { Card, Facts } from '@/components/card';
import { StatusBadge } from '@/components/status-badge';
import { useFormat } from '@/i18n/use-format';
import type { PlanView } from '../api/plans';

/** Who computed, submitted and decided, on which voter list, and the fingerprint that proves the content. */
export function PlanFacts({ view: { plan, hash, isIntact } }: { view: PlanView }) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const who = (name: string | null | undefined, at: string | null | undefined) =>
    name == null || at == null ? t('plan.notYet') : t('plan.who', { name, at: format.dateTime(at) });
  return (
    <Card title={t('plan.facts')}>
      <Facts
        facts={[
          { label: t('plan.made'), value: who(plan.madeBy, plan.madeAt) },
          { label: t('plan.submitted'), value: who(plan.submittedBy, plan.submittedAt) },
          { label: t('plan.decided'), value: who(plan.decidedBy, plan.decidedAt) },
          { label: t('plan.snapshot'), value: <span className="t-code">{plan.snapshot}</span> },
          {
            label: t('plan.hash'),
            value: (
              <span className="t-code" title={hash}>
                {hash.slice(0, 16)}
              </span>
            ),
          },
        ]}
      />
      <p style={{ padding: '0 18px 16px' }}>
        <StatusBadge tone={isIntact ? 'ok' : 'bad'}>{t(isIntact ? 'plan.intact' : 'plan.broken')}</StatusBadge>
      </p>
    </Card>
  );
}
