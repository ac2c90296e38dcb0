import { Button, Group, Modal, Radio, Stack, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/app/context/session';
import { Icon } from '@/components/icon';
import { RefusalNotice } from '@/components/notice';
import { useAddFinding, type FindingKind, type ObjectKind } from '../api/findings';
import { kinds, reasonLengthMin } from '../model/words';
import styles from './findings.module.css';

interface About {
  objectKind: ObjectKind;
  objectCode: string;
}

/** On any object's page: an observer says what is not as it should be. Absent for everybody else. */
export function AddFindingButton(about: About) {
  const { t } = useTranslation('findings');
  const mayAdd = useMay('findings.add');
  const [isOpen, setIsOpen] = useState(false);
  if (!mayAdd) return null;
  return (
    <>
      <Button
        variant="default"
        leftSection={<Icon name="plus" size={16} />}
        onClick={() => {
          setIsOpen(true);
        }}
      >
        {t('add.action')}
      </Button>
      {isOpen && (
        <AddFindingDialog
          {...about}
          onClose={() => {
            setIsOpen(false);
          }}
        />
      )}
    </>
  );
}

function AddFindingDialog({ objectKind, objectCode, onClose }: About & { onClose: () => void }) {
  const { t } = useTranslation('findings');
  const { t: tc } = useTranslation();
  const [kind, setKind] = useState<FindingKind>('finding');
  const [text, setText] = useState('');
  const [hasTried, setHasTried] = useState(false);
  const write = useAddFinding();
  const isShort = text.trim().length < reasonLengthMin;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setHasTried(true);
    if (!isShort) write.mutate({ kind, objectKind, objectCode, text: text.trim() }, { onSuccess: onClose });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('add.title', { object: t(`object.${objectKind}`), code: objectCode })}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': tc('action.close') }}
    >
      <form onSubmit={submit} noValidate className={styles.form}>
        <Radio.Group
          label={t('add.kind')}
          value={kind}
          onChange={(value) => {
            setKind(value as FindingKind);
          }}
        >
          <Stack gap={8} mt={4}>
            {kinds.map((one) => (
              <Radio key={one} value={one} label={t(`kind.${one}`)} description={t(`kindHint.${one}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          label={t('add.text')}
          placeholder={t('add.example')}
          minRows={3}
          autosize
          maxLength={1000}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
          }}
          error={hasTried && isShort ? t('short') : undefined}
        />
        <RefusalNotice error={write.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} disabled={write.isPending}>
            {tc('action.cancel')}
          </Button>
          <Button type="submit" loading={write.isPending}>
            {t('add.submit')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
