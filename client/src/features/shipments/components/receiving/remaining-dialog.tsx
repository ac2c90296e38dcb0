import { Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/components/icon';
import { StockName } from '@/components/stock-name';
import { useFormat } from '@/i18n/use-format';
import type { Carton } from '../../api/types';
import styles from './receiving.module.css';

const shownMax = 200;

/** The cartons that have not been scanned: what to look for in the truck. */
export function RemainingDialog({ cartons, onClose }: { cartons: readonly Carton[]; onClose: () => void }) {
  const { t } = useTranslation('shipments');
  const { t: tc } = useTranslation();
  const format = useFormat();
  const [words, setWords] = useState('');
  const matches = cartons.filter(({ code, seal }) =>
    `${code} ${seal ?? ''}`.toLowerCase().includes(words.trim().toLowerCase()),
  );
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('remaining.title', { amount: format.count(cartons.length, 'carton') })}
      closeButtonProps={{ 'aria-label': tc('action.close') }}
    >
      {cartons.length === 0 ? (
        <p>{t('remaining.none')}</p>
      ) : (
        <>
          <TextInput
            data-autofocus
            aria-label={t('remaining.search')}
            placeholder={t('remaining.search')}
            leftSection={<Icon name="search" size={16} />}
            value={words}
            onChange={(event) => {
              setWords(event.currentTarget.value);
            }}
          />
          <table className={styles.remaining}>
            <thead>
              <tr>
                <th scope="col">{t('column.carton')}</th>
                <th scope="col">{t('column.contest')}</th>
                <th scope="col">{t('column.seal')}</th>
                <th scope="col">{t('column.sheets')}</th>
              </tr>
            </thead>
            <tbody>
              {matches.slice(0, shownMax).map((carton) => (
                <tr key={carton.code}>
                  <th scope="row" className="t-code">
                    {carton.code}
                  </th>
                  <td>
                    <StockName item={carton.itemCode} contest={carton.contestCode} pool={carton.pool} />
                  </td>
                  <td className="t-code">{carton.seal ?? '–'}</td>
                  <td>{format.number(carton.packedSheets)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="t-faint t-help">
            {t('remaining.shown', {
              shown: format.number(Math.min(shownMax, matches.length)),
              total: format.count(cartons.length, 'carton'),
            })}
          </p>
        </>
      )}
    </Modal>
  );
}
