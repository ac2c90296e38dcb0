import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/components/icon';
import styles from './search.module.css';

const SearchDialog = lazy(() => import('./search-dialog'));

/** Opens the search by click or Ctrl K, also from within a field. */
export function SearchButton() {
  const { t } = useTranslation();
  const [isOpen, dialog] = useDisclosure(false);
  useHotkeys([['mod+K', dialog.toggle]], []);
  return (
    <>
      <button
        type="button"
        className={styles.button}
        aria-label={`${t('shell.search.button')} Ctrl K`}
        aria-keyshortcuts="Control+K"
        onClick={dialog.open}
      >
        <Icon name="search" size={16} />
        <span>{t('shell.search.button')}</span> <kbd className="t-kbd">Ctrl K</kbd>
      </button>
      {isOpen && (
        <Suspense>
          <SearchDialog onClose={dialog.close} />
        </Suspense>
      )}
    </>
  );
}
