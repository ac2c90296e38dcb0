import { Button, TextInput } from '@mantine/core';
import { useEffect, useEffectEvent, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/components/icon';
import { Notice } from '@/components/notice';
import { canReadCodes, startCamera, type Camera } from '@/components/scan/camera';
import styles from './field.module.css';

interface CodeEntryProps {
  label: string;
  onCode: (code: string) => void;
  /** The last result as a sentence; announced at once. */
  result: { tone: 'ok' | 'warn' | 'bad'; words: string } | null;
}

/** A code by camera, by a scanner that types, or by hand: the field is always there. */
export function CodeEntry({ label, onCode, result }: CodeEntryProps) {
  const { t } = useTranslation('handover');
  const [isCameraOpen, setIsCameraOpen] = useState(false);
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') onCode(text.trim());
    setText('');
  };
  return (
    <div className={styles.stack}>
      {isCameraOpen && <CameraView onCode={onCode} />}
      {canReadCodes() ? (
        <Button
          size="lg"
          radius={12}
          variant={isCameraOpen ? 'default' : 'filled'}
          leftSection={<Icon name="camera" size={20} />}
          onClick={() => {
            setIsCameraOpen(!isCameraOpen);
          }}
        >
          {t(isCameraOpen ? 'scan.closeCamera' : 'scan.camera')}
        </Button>
      ) : (
        <p className="t-muted t-help">{t('scan.noDetector')}</p>
      )}
      <form className={styles.stepper} onSubmit={submit}>
        <TextInput
          className={styles.grow}
          label={label}
          value={text}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          enterKeyHint="done"
          onChange={(event) => {
            setText(event.currentTarget.value);
          }}
        />
        <Button type="submit" variant="default">
          {t('scan.add')}
        </Button>
      </form>
      <div role="alert">{result !== null && <Notice tone={result.tone}>{result.words}</Notice>}</div>
    </div>
  );
}

function CameraView({ onCode }: { onCode: (code: string) => void }) {
  const { t } = useTranslation('handover');
  const video = useRef<HTMLVideoElement>(null);
  const [camera, setCamera] = useState<Camera | null>(null);
  const [isTorchOn, setIsTorchOn] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const tell = useEffectEvent(onCode);

  useEffect(() => {
    const element = video.current;
    if (element === null) return;
    let isOpen = true;
    let started: Camera | undefined;
    startCamera(element, (code) => {
      tell(code);
    }).then(
      (running) => {
        started = running;
        if (isOpen) setCamera(running);
        else running.stop();
      },
      () => {
        if (isOpen) setHasFailed(true);
      },
    );
    return () => {
      isOpen = false;
      started?.stop();
    };
  }, []);

  if (hasFailed) return <Notice tone="warn">{t('scan.noCamera')}</Notice>;
  return (
    <div className={styles.stack}>
      <video ref={video} className={styles.video} muted playsInline aria-label={t('scan.aim')} />
      {camera?.setTorch !== undefined && (
        <Button
          variant="default"
          aria-pressed={isTorchOn}
          onClick={() => {
            camera.setTorch?.(!isTorchOn);
            setIsTorchOn(!isTorchOn);
          }}
        >
          {t('scan.torch')}
        </Button>
      )}
    </div>
  );
}
