import { useTranslation } from 'react-i18next';
import { useMay } from '@/app/context/session';
import { Card } from '../card';
import { AttachPhotoButton, Photos } from './photos';
import type { PhotoObject } from './photos-api';

interface PhotosCardProps extends PhotoObject {
  /** Whether photos of this object may be added here, for who may at all. */
  isOpen?: boolean;
}

/** Photos as evidence on an object's own page; absent for who may not see them. */
export function PhotosCard({ isOpen = true, ...object }: PhotosCardProps) {
  const { t } = useTranslation();
  const mayRead = useMay('evidence.read');
  // An observer's photo belongs to a finding.
  const isObserver = useMay('findings.add');
  const mayAttach = isOpen && (!isObserver || object.objectKind === 'finding');
  if (!mayRead) return null;
  return (
    <Card title={t('photo.title')} aside={mayAttach && <AttachPhotoButton {...object} />}>
      <Photos {...object} />
    </Card>
  );
}
