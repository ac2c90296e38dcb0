import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/app/context/session';
import { useFormat } from '@/i18n/use-format';
import { Icon } from '../icon';
import { RefusalNotice } from '../notice';
import { EmptyState, QueryView } from '../state-views';
import { PhotoInput } from './photo-input';
import { photoAddress, photosQuery, useAttachPhoto, type Photo, type PhotoObject } from './photos-api';
import styles from './photos.module.css';

/** Photos of one object, each with who attached it, when, and the hash that the log knows it by. */
export function Photos(object: PhotoObject) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(photosQuery(object));
  return (
    <QueryView query={query}>
      {({ pages }) => {
        const photos = pages.flatMap((page) => page.items);
        if (photos.length === 0) return <EmptyState title={t('photo.none')} icon="camera" />;
        return (
          <>
            <ul className={styles.photos}>
              {photos.map((photo) => (
                <li key={photo.id}>
                  <PhotoFigure photo={photo} />
                </li>
              ))}
            </ul>
            {query.hasNextPage && (
              <Button variant="subtle" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                {t('action.more')}
              </Button>
            )}
          </>
        );
      }}
    </QueryView>
  );
}

function PhotoFigure({ photo }: { photo: Photo }) {
  const { t } = useTranslation();
  const format = useFormat();
  const time = format.dateTime(photo.attachedAt);
  const person = photo.attachedByName ?? photo.attachedBy.replace(/^\w+:/, '');
  return (
    <figure className={styles.photo}>
      <a href={photoAddress(photo)} target="_blank" rel="noreferrer">
        <img src={photoAddress(photo)} loading="lazy" alt={photo.remark ?? t('photo.alt', { person, time })} />
      </a>
      <figcaption>
        {photo.remark != null && <span>{photo.remark}</span>}
        <span>
          {person} · {time}
        </span>
        <span className="t-code" title={photo.sha256}>
          {t('photo.hash', { hash: photo.sha256.slice(0, 12) })}
        </span>
      </figcaption>
    </figure>
  );
}

/** Attaches a photo at once; absent for who may not. */
export function AttachPhotoButton(object: PhotoObject) {
  const { t } = useTranslation();
  const mayAttach = useMay('evidence.attach');
  const write = useAttachPhoto();
  const input = useRef<HTMLInputElement>(null);
  if (!mayAttach) return null;
  return (
    <div className={styles.attach}>
      <PhotoInput
        label={t('photo.attach')}
        ref={input}
        onChosen={(photo) => {
          write.mutate({ ...photo, ...object });
        }}
      />
      <Button
        variant="default"
        leftSection={<Icon name="camera" size={16} />}
        loading={write.isPending}
        onClick={() => input.current?.click()}
      >
        {t('photo.attach')}
      </Button>
      <RefusalNotice error={write.error} />
    </div>
  );
}
