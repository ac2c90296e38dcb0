import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/app/context/session';
import { useRegion } from '@/app/context/use-region';
import { Icon } from '@/components/icon';
import { usePageTitle } from '@/components/page-header';
import { SoundButton } from '@/components/scan/scan-field';
import { EmptyState } from '@/components/state-views';
import { SortingDesk } from '@/features/sorting/components/sorting-desk';
import styles from '@/features/sorting/components/sorting.module.css';

export function SortingDeskPage() {
  const { t } = useTranslation('sorting');
  const { t: tProblem } = useTranslation('problems');
  const { region } = useRegion();
  const maySort = useMay('warehouse.sort');
  usePageTitle(t('desk.title'));
  return (
    <div className={styles.desk}>
      <header className={styles.deskBar}>
        <Link to="/sorting" className={styles.back}>
          <Icon name="left" />
          {t('desk.back')}
        </Link>
        <SoundButton />
      </header>
      <main id="main" className={styles.fields}>
        <h1>{t('desk.title')}</h1>
        {maySort ? <SortingDesk region={region} /> : <EmptyState title={tProblem('permission.missing')} icon="lock" />}
      </main>
    </div>
  );
}
