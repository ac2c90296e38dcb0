import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/use-format';
import type { CloseState } from '../../model/close-rules';
import type { Finding } from '../../model/scans';
import { KeyButton } from '@/components/scan/key-button';
import desk from '@/components/scan/scan-desk.module.css';

interface DeskFootProps {
  mode: Finding;
  close: CloseState;
  isHeld: boolean;
  onMode: (mode: Finding) => void;
  onRemaining: () => void;
  onClose: () => void;
}

/** The keys of the desk as buttons, and why the slip cannot be made yet. */
export function DeskFoot({ mode, close, isHeld, onMode, onRemaining, onClose }: DeskFootProps) {
  const { t } = useTranslation('shipments');
  const format = useFormat();
  const isBlocked = close.kind === 'blocked';
  const reason = isBlocked
    ? t(`close.block.${close.by}`, { amount: format.number(close.count) })
    : close.kind === 'typed'
      ? t('close.before', { amount: format.count(close.notArrivedCartons, 'carton') })
      : t('close.ready');
  return (
    <footer className={desk.foot}>
      <div className={desk.footKeys}>
        <KeyButton
          keyName="F2"
          isPressed={mode === 'counted'}
          isDisabled={isHeld}
          onClick={() => {
            onMode('counted');
          }}
        >
          {t('foot.count')}
        </KeyButton>
        <KeyButton
          keyName="F3"
          isPressed={mode === 'sealBroken'}
          isDisabled={isHeld}
          onClick={() => {
            onMode('sealBroken');
          }}
        >
          {t('foot.sealBroken')}
        </KeyButton>
        <KeyButton keyName="F8" onClick={onRemaining}>
          {t('foot.remaining')}
        </KeyButton>
      </div>
      <div className={desk.footEnd}>
        <span className={desk.footReason}>{reason}</span>
        <KeyButton keyName="F9" isMain isDisabled={isBlocked} onClick={onClose}>
          {t('foot.close')}
        </KeyButton>
      </div>
    </footer>
  );
}
