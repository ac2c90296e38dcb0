import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/components/icon';
import { Notice } from '@/components/notice';
import { Actions } from '@/components/stack';
import styles from './one-time-secret.module.css';

interface OneTimeSecretProps {
  label: string;
  hint: string;
  secret: string;
  onDone: () => void;
}

/** A secret that is shown this once, with the button that copies it. */
export function OneTimeSecret({ label, hint, secret, onDone }: OneTimeSecretProps) {
  const { t } = useTranslation('identity');
  const { copied, copy } = useClipboard();
  return (
    <div className={styles.secret}>
      <p>{label}</p>
      <output className="t-code">{secret}</output>
      <Notice tone="warn">{hint}</Notice>
      <Actions>
        <Button
          variant="default"
          leftSection={<Icon name={copied ? 'check' : 'document'} size={16} />}
          onClick={() => {
            copy(secret);
          }}
        >
          {t(copied ? 'user.copied' : 'user.copy')}
        </Button>
        <Button onClick={onDone}>{t('user.done')}</Button>
      </Actions>
    </div>
  );
}
