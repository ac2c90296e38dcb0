import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '@/components/notice';
import { PhotoInput } from '@/components/photos/photo-input';
import { photosQuery, useAttachPhoto, type PhotoObject } from '@/components/photos/photos-api';
import { useFormat } from '@/i18n/use-format';
import { KeyButton } from '@/components/scan/key-button';
import { useDeskKeys } from '@/components/scan/use-desk-keys';
import styles from './receiving.module.css';

/** F4: a photo of what was just scanned, attached at once, and how many there are. */
export function PhotoKey(object: PhotoObject) {
  const { t } = useTranslation('shipments');
  const format = useFormat();
  const { data } = useInfiniteQuery(photosQuery(object));
  const write = useAttachPhoto();
  const input = useRef<HTMLInputElement>(null);
  useDeskKeys(
    useMemo(
      () => ({
        F4: () => {
          input.current?.click();
        },
      }),
      [],
    ),
  );
  const count = data?.pages.reduce((sum, page) => sum + page.items.length, 0) ?? 0;
  return (
    <>
      <PhotoInput
        label={t('foot.photo')}
        ref={input}
        onChosen={(photo) => {
          write.mutate({ ...photo, ...object });
        }}
      />
      <KeyButton keyName="F4" isLoading={write.isPending} onClick={() => input.current?.click()}>
        {t('foot.photo')}
      </KeyButton>
      <span role="status" className={styles.photos}>
        {count > 0 && t('receiving.photos', { amount: format.number(count), code: object.objectCode })}
      </span>
      <RefusalNotice error={write.error} />
    </>
  );
}
