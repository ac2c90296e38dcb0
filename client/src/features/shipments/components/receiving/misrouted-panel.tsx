import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useRegionName } from '@/app/context/regions';
import { Icon } from '@/components/icon';
import { StockName } from '@/components/stock-name';
import { useFormat } from '@/i18n/use-format';
import type { Carton } from '../../api/types';
import type { Scan } from '../../model/scans';
import { KeyButton } from '@/components/scan/key-button';
import desk from '@/components/scan/scan-desk.module.css';

interface MisroutedPanelProps {
  scan: Scan;
  /** Known a moment after the scan. */
  carton: Carton | undefined;
  destinationName: string;
  onAcknowledge: () => void;
  /** The key that takes a photo. */
  photo: ReactNode;
}

/** A carton of another region: it is recorded and set aside in the books; a person must say that it stands aside. */
export function MisroutedPanel({ scan, carton, destinationName, onAcknowledge, photo }: MisroutedPanelProps) {
  const { t } = useTranslation('shipments');
  return (
    <section className={desk.result} data-tone="warn" aria-label={t('outcome.misrouted')} data-testid="misrouted">
      <div className={desk.resultHead}>
        <span className={desk.resultIcon}>
          <Icon name="misrouted" size={36} />
        </span>
        <div>
          <h2>{t('outcome.misrouted')}</h2>
          {carton === undefined ? (
            <p>{t('misrouted.setAside')}</p>
          ) : (
            <Owner code={carton.destinationCode} destinationName={destinationName} />
          )}
        </div>
      </div>
      <Facts scan={scan} carton={carton} />
      <div className={desk.resultActions}>
        <KeyButton isMain keyName="F9" onClick={onAcknowledge}>
          {t('misrouted.acknowledge')}
        </KeyButton>
        {photo}
        <span className={desk.hint}>{t('misrouted.reported')}</span>
      </div>
    </section>
  );
}

function Owner({ code, destinationName }: { code: string; destinationName: string }) {
  const { t } = useTranslation('shipments');
  const name = useRegionName(code);
  return (
    <p>
      {t('misrouted.belongs')} <b>{name}</b>
      {t('misrouted.notHere', { name: destinationName })}
    </p>
  );
}

function Facts({ scan, carton }: { scan: Scan; carton: Carton | undefined }) {
  const { t } = useTranslation('shipments');
  const format = useFormat();
  return (
    <dl className={desk.resultFacts}>
      <div>
        <dt>{t('column.carton')}</dt>
        <dd className="t-code">{scan.code}</dd>
      </div>
      {carton !== undefined && (
        <>
          <div>
            <dt>{t('column.contest')}</dt>
            <dd>
              <StockName item={carton.itemCode} contest={carton.contestCode} pool={carton.pool} />
            </dd>
          </div>
          <div>
            <dt>{t('column.label')}</dt>
            <dd>{format.count(carton.packedSheets, 'sheet')}</dd>
          </div>
          {carton.seal != null && (
            <div>
              <dt>{t('column.seal')}</dt>
              <dd className="t-code">{carton.seal}</dd>
            </div>
          )}
        </>
      )}
    </dl>
  );
}
