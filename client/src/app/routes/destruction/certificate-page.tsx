import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/components/icon';
import { usePageTitle } from '@/components/page-header';
import styles from '@/components/paper.module.css';
import { QueryView } from '@/components/state-views';
import { destructionQuery } from '@/features/destruction/api/reads';
import { Certificate } from '@/features/destruction/components/certificate';

const route = getRouteApi('/focus/destruction/$code/certificate');

/** The record as it leaves the printer, on screen too. */
export function CertificatePage() {
  const { t } = useTranslation('destruction');
  const { code } = route.useParams();
  const query = useQuery(destructionQuery(code));
  usePageTitle(t('paper.title', { code }));
  return (
    <div className={styles.page}>
      <header className={styles.bar}>
        <Link to="/destruction/$code" params={{ code }} className={styles.back}>
          <Icon name="left" />
          {t('paper.back')}
        </Link>
        <Button
          leftSection={<Icon name="press" size={16} />}
          onClick={() => {
            print();
          }}
        >
          {t('paper.print')}
        </Button>
      </header>
      <main id="main">
        <QueryView query={query}>{(detail) => <Certificate detail={detail} />}</QueryView>
      </main>
    </div>
  );
}
