import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/app/context/session';
import { Icon } from '../icon';
import { AttachPhotoButton, Photos } from './photos';
import type { PhotoObject } from './photos-api';
import styles from './photos.module.css';

interface PhotosButtonProps extends PhotoObject {
  /** Whether photos of this object may be added here, for who may at all. */
  isOpen?: boolean;
}

/** Photos of something that has no page of its own, in a dialog. */
export function PhotosButton({ isOpen = true, ...object }: PhotosButtonProps) {
  const { t } = useTranslation();
  const mayRead = useMay('evidence.read');
  const [isShown, setIsShown] = useState(false);
  if (!mayRead) return null;
  return (
    <>
      <Button
        variant="subtle"
        size="xs"
        leftSection={<Icon name="camera" size={16} />}
        aria-label={t('photo.of', { code: object.objectCode })}
        onClick={() => {
          setIsShown(true);
        }}
      >
        {t('photo.title')}
      </Button>
      {isShown && (
        <Modal
          opened
          size="lg"
          title={t('photo.of', { code: object.objectCode })}
          closeButtonProps={{ 'aria-label': t('action.close') }}
          onClose={() => {
            setIsShown(false);
          }}
        >
          <div className={styles.dialog}>
            {isOpen && <AttachPhotoButton {...object} />}
            <Photos {...object} />
          </div>
        </Modal>
      )}
    </>
  );
}
