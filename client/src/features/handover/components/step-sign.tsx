import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useBusinessTime } from '@/app/context/environment';
import { StatusBadge } from '@/components/status-badge';
import { useFormat } from '@/i18n/use-format';
import { differs, roles } from '../model/draft';
import styles from './field.module.css';
import { booksOf, type StepProps } from './hand-over-flow';
import { usePointName } from './use-point-name';

/** Everyone agrees in person on this phone: KPPS and witnesses have no accounts, their office and name are recorded. */
export function StepSign({ draft, change, leg, all }: StepProps) {
  const { t } = useTranslation('handover');
  const businessTime = useBusinessTime();
  const format = useFormat();
  const pointName = usePointName(all);
  const seals = draft.boxes.reduce((sum, box) => sum + (box.seals?.length ?? 0), 0);
  const differing = draft.boxes.filter((box) => {
    const books = booksOf(box.box, leg, all);
    return box.isBroken || (books !== null && differs(box, books));
  }).length;
  return (
    <>
      <section className={`t-card ${styles.block ?? ''}`}>
        <h3>
          {pointName(leg.from)} → {pointName(leg.to)}
        </h3>
        <p>
          {t('sign.summary', { boxes: format.count(draft.boxes.length, 'box'), seals: format.count(seals, 'seal') })}
        </p>
        <ul className="t-code">
          {draft.boxes.map((box) => (
            <li key={box.box}>{box.box}</li>
          ))}
        </ul>
        {differing > 0 && (
          <StatusBadge tone="bad">{t('sign.differing', { amount: format.count(differing, 'box') })}</StatusBadge>
        )}
      </section>
      <p className="t-muted">{t('sign.intro')}</p>
      {roles.map((role) => {
        const { name, office } = draft.people[role];
        const at = draft.agreed[role];
        return (
          <section key={role} className={`t-card ${styles.block ?? ''} ${styles.stack ?? ''}`}>
            <div>
              <h3>{name}</h3>
              <p className="t-muted t-help">{office}</p>
            </div>
            <p>{t(`sign.${role}`)}</p>
            {at === undefined ? (
              <Button
                h={48}
                radius={12}
                variant="default"
                aria-label={t('sign.agreeAs', { who: t(`flow.${role}`), name })}
                onClick={() => {
                  change({ ...draft, agreed: { ...draft.agreed, [role]: Date.now() } });
                }}
              >
                {t('sign.agree')}
              </Button>
            ) : (
              <StatusBadge tone="ok">{t('sign.agreed', { time: format.time(businessTime(at)) })}</StatusBadge>
            )}
          </section>
        );
      })}
    </>
  );
}
