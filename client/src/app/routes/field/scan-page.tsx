import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CodeEntry } from '@/features/handover/components/code-entry';
import { FieldPage } from '@/features/handover/components/field-page';
import { nextLegOf } from '@/features/handover/model/leg';
import { useBoxes, useCommittee } from '@/features/handover/store/use-committee';

/** A label leads to where its box goes next, a receipt to what is recorded under it. */
export function ScanPage() {
  const { t } = useTranslation('handover');
  const { own } = useCommittee();
  const { data } = useBoxes();
  const navigate = useNavigate();
  const [unknown, setUnknown] = useState<string | null>(null);
  const open = (text: string) => {
    const code = text.toUpperCase();
    if (code.startsWith('HP-')) {
      void navigate({ to: '/field/receipt/$number', params: { number: code } });
      return;
    }
    const box = data?.boxes.find((one) => one.box === code);
    const leg = box === undefined ? null : nextLegOf(own, box);
    if (leg === null) setUnknown(code);
    else void navigate({ to: '/field/hand-over/$leg', params: { leg: leg.key }, search: { box: code } });
  };
  return (
    <FieldPage title={t('scan.title')}>
      <p className="t-muted">{t('scan.hint')}</p>
      <CodeEntry
        label={t('scan.anything')}
        onCode={open}
        result={unknown === null ? null : { tone: 'warn', words: t('scan.nowhere', { code: unknown }) }}
      />
    </FieldPage>
  );
}
