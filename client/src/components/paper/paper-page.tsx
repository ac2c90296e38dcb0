import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../icon';
import styles from './paper.module.css';

interface PaperPageProps {
  /** The link back to what the paper is about. */
  back: ReactNode;
  /** What else can be done here, between the way back and the printer. */
  actions?: ReactNode;
  /** False while there is nothing to print yet. */
  isReady?: boolean;
  children: ReactNode;
}

/** The frame of every page that is made for the printer: a bar that stays on the screen, and below it what leaves the printer. */
export function PaperPage({ back, actions, isReady = true, children }: PaperPageProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.page}>
      <header className={styles.bar}>
        <span className={styles.back}>
          <Icon name="left" />
          {back}
        </span>
        {actions}
        {isReady && (
          <Button
            leftSection={<Icon name="press" size={16} />}
            onClick={() => {
              print();
            }}
          >
            {t('paper.print')}
          </Button>
        )}
      </header>
      <main id="main">{children}</main>
    </div>
  );
}
