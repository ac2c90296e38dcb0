import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useConnection } from '@/api/connection';
import { useEnvironment } from '@/app/context/environment';
import { Icon } from '@/components/icon';
import { SoundButton } from '@/components/scan/scan-field';
import { useFormat } from '@/i18n/use-format';
import type { Shipment } from '../../api/types';
import desk from '@/components/scan/scan-desk.module.css';
import styles from './receiving.module.css';

interface ReceivingBarProps {
  shipment: Shipment;
  unsent: number;
  onSendNow: () => void;
}

/** The bar of the desk: the way back, what is received, sound, and whether scans wait. */
export function ReceivingBar({ shipment, unsent, onSendNow }: ReceivingBarProps) {
  const { t } = useTranslation('shipments');
  const { t: tc } = useTranslation();
  const format = useFormat();
  const connection = useConnection();
  const { isDemo } = useEnvironment();
  const isWaiting = unsent > 0;
  return (
    <header className={desk.bar}>
      <Link to="/shipments/$code" params={{ code: shipment.code }} className={desk.back}>
        <Icon name="left" />
        <span className="t-hidden">{t('receiving.back')}</span>
      </Link>
      <div className={desk.barTitle}>
        <h1>{t('receiving.title', { code: shipment.code })}</h1>
        <p>{t('receiving.warehouse', { name: shipment.destinationName })}</p>
      </div>
      <div className={desk.barEnd}>
        {isDemo && <span className={desk.demo}>{tc('shell.demo')}</span>}
        <SoundButton />
        <span className={styles.connection} data-state={isWaiting ? 'waiting' : connection} role="status">
          <Icon name={connection === 'offline' ? 'offline' : 'online'} size={16} />
          {tc(`shell.connection.${connection}`)} · {t('receiving.queue', { amount: format.number(unsent) })}
        </span>
        {isWaiting && (
          <button type="button" className={styles.sendNow} onClick={onSendNow}>
            {t('receiving.sendNow')}
          </button>
        )}
      </div>
    </header>
  );
}
