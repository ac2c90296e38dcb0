import { Button, Group, Modal, Radio, Stack, Textarea } from '@mantine/core';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/app/context/session';
import { Icon } from '@/components/icon';
import { RefusalNotice } from '@/components/notice';
import { PhotoInput } from '@/components/photos/photo-input';
import { useAttachPhoto, type ChosenPhoto } from '@/components/photos/photos-api';
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
  const [photo, setPhoto] = useState<ChosenPhoto | null>(null);
  const write = useAddFinding();
  const attach = useAttachPhoto();
  const isShort = text.trim().length < reasonLengthMin;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setHasTried(true);
    if (isShort) return;
    const attachTo = ({ code }: { code: string }) => {
      if (photo === null) onClose();
      else attach.mutate({ ...photo, objectKind: 'finding', objectCode: code }, { onSuccess: onClose });
    };
    // The finding is there already when only its photo was refused.
    if (write.data !== undefined) attachTo(write.data);
    else write.mutate({ kind, objectKind, objectCode, text: text.trim() }, { onSuccess: attachTo });
  };
  const isAdded = write.data !== undefined;
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
          disabled={isAdded}
          onChange={(event) => {
            setText(event.currentTarget.value);
          }}
          error={hasTried && isShort ? t('short') : undefined}
        />
        <ChoosePhoto photo={photo} onChange={setPhoto} />
        <RefusalNotice error={write.error ?? attach.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} disabled={write.isPending || attach.isPending}>
            {tc(isAdded ? 'action.close' : 'action.cancel')}
          </Button>
          <Button type="submit" loading={write.isPending || attach.isPending}>
            {isAdded ? tc('photo.attach') : t('add.submit')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

function ChoosePhoto({
  photo,
  onChange,
}: {
  photo: ChosenPhoto | null;
  onChange: (photo: ChosenPhoto | null) => void;
}) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.actions}>
      <PhotoInput label={t('photo.attach')} ref={input} onChosen={onChange} />
      <Button
        variant="default"
        leftSection={<Icon name="camera" size={16} />}
        onClick={() => input.current?.click()}
        className={styles.photo}
      >
        {photo === null ? t('photo.attach') : t('photo.chosen', { name: photo.file.name })}
      </Button>
      {photo !== null && (
        <Button
          variant="subtle"
          onClick={() => {
            onChange(null);
          }}
        >
          {t('photo.remove')}
        </Button>
      )}
    </div>
  );
}
