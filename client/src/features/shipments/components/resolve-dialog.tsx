import { Button, Group, Modal, Radio, Stack, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useWrite } from '@/api/use-write';
import { useFormat } from '@/i18n/use-format';
import { useProblemText } from '@/i18n/use-problem-text';
import { resolveCase } from '../api/resolve-case';
import type { Case, Resolution } from '../api/types';
import { isReason, resolutionsFor } from '../model/resolutions';
import type { CaseKind } from '../model/words';
import styles from './shipment.module.css';

/** Closes a case: how it ends, and why. */
export function ResolveDialog({ one, onClose }: { one: Case; onClose: () => void }) {
  const { t } = useTranslation('shipments');
  const { t: tc } = useTranslation();
  const format = useFormat();
  const problemText = useProblemText();
  const queryClient = useQueryClient();
  const choices = resolutionsFor(one.kind);
  const [resolution, setResolution] = useState<Resolution | ''>(choices.length === 1 ? (choices[0] ?? '') : '');
  const [reason, setReason] = useState('');
  const [hasTried, setHasTried] = useState(false);
  const write = useWrite(resolveCase, {
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['shipments'] });
      void queryClient.invalidateQueries({ queryKey: ['reconciliation'] });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setHasTried(true);
    if (resolution === '' || !isReason(reason)) return;
    const carton = resolution === 'accepted' ? null : (one.cartonCode ?? one.boxCode ?? null);
    write.mutate({ code: one.code, carton, resolution, reason: reason.trim() });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('resolve.title', { code: one.code })}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': tc('action.close') }}
    >
      <form onSubmit={submit} noValidate className={styles.form}>
        <p>
          <b>{t(`kind.${one.kind as CaseKind}`)}</b> · {format.count(one.quantitySheets, 'sheet')}
          {one.cartonCode != null && (
            <>
              {' · '}
              <span className="t-code">{one.cartonCode}</span>
            </>
          )}
        </p>
        {choices.length > 1 && (
          <Radio.Group
            label={t('resolve.how')}
            value={resolution}
            onChange={(value) => {
              setResolution(value as Resolution);
            }}
            error={hasTried && resolution === '' ? t('resolve.choose') : undefined}
          >
            <Stack gap={8} mt={4}>
              {choices.map((choice) => (
                <Radio key={choice} value={choice} label={t(`resolve.${choice}`)} />
              ))}
            </Stack>
          </Radio.Group>
        )}
        {choices.length === 1 && <p className="t-muted">{t('resolve.acceptedHint')}</p>}
        <Textarea
          label={t('resolve.reason')}
          placeholder={t('resolve.example')}
          minRows={3}
          autosize
          maxLength={1000}
          value={reason}
          onChange={(event) => {
            setReason(event.currentTarget.value);
          }}
          error={hasTried && !isReason(reason) ? t('resolve.reasonShort') : undefined}
        />
        {write.error !== null && (
          <p role="alert" className={styles.refusal}>
            {write.error.isLost ? tc('state.lost') : problemText(write.error)}
          </p>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} disabled={write.isPending}>
            {tc('action.cancel')}
          </Button>
          <Button type="submit" loading={write.isPending}>
            {t('resolve.action')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
