import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/app/context/session';
import { ScanField } from '@/components/scan/scan-field';
import { usePageTitle } from '@/components/page-header';
import { getDetailQuery, manifestQuery } from '../../api/receiving-queries';
import type { ShipmentDetail } from '../../api/types';
import { closeStateOf } from '../../model/close-rules';
import { isForeign, progressOf, remainingOf, withScan } from '../../model/manifest';
import { decisionOf, photoObjectOf, undoableOf, unsentOf, type Scan } from '../../model/scans';
import { CloseDialog } from './close-dialog';
import { CountPanel } from './count-panel';
import { UndoDialog } from '../undo-dialog';
import { DeskFoot } from './desk-foot';
import { KeyButton } from '@/components/scan/key-button';
import { LastScan } from './last-scan';
import { MisroutedPanel } from './misrouted-panel';
import { PhotoKey } from './photo-key';
import { ProgressCard } from './progress-card';
import { ReceivingBar } from './receiving-bar';
import { RecentScans } from './recent-scans';
import { RemainingDialog } from './remaining-dialog';
import { SideCards } from './side-cards';
import { useDeskKeys } from '@/components/scan/use-desk-keys';
import { useScanDesk } from './use-scan-desk';
import { useScanWords } from './use-scan-words';
import layout from '@/components/scan/scan-desk.module.css';

interface ReceivingScreenProps {
  detail: ShipmentDetail;
  onClosed: () => void;
}

const manifestFollowsMilliseconds = 1_000;

/** One task, one screen: every carton of one shipment past one scan field, until the slip is made. */
export function ReceivingScreen({ detail, onClosed }: ReceivingScreenProps) {
  const { t } = useTranslation('shipments');
  const { shipment } = detail;
  const session = useSession();
  const offsetMilliseconds = (session.environment?.clockOffsetSeconds ?? 0) * 1000;
  // The server's business clock, so that my scans stand in order among my colleagues'.
  const businessTime = useCallback(() => Date.now() + offsetMilliseconds, [offsetMilliseconds]);
  usePageTitle(t('receiving.title', { code: shipment.code }));
  const { cartons, onAnswered } = useManifest(detail, session.userName);
  const { desk, dispatch, sendNow } = useScanDesk(shipment.code, session.userName, onAnswered);
  const [dialog, setDialog] = useState<'remaining' | 'close' | 'undo' | null>(null);
  const sayScan = useScanWords(cartons ?? [], shipment);

  const decision = decisionOf(desk);
  const unsent = unsentOf(desk).length;
  const undoable = undoableOf(desk);
  const photoObject = photoObjectOf(desk);
  const close = closeStateOf({
    status: shipment.status,
    unsentScans: unsent,
    hasDecision: decision !== null,
    notArrivedCartons: cartons === undefined ? null : remainingOf(cartons, shipment.code).length,
  });
  const acknowledge = useCallback(() => {
    if (decision?.kind === 'misrouted') dispatch({ type: 'acknowledge', id: decision.scan.id });
  }, [decision, dispatch]);
  useDeskKeys(
    useMemo(
      () => ({
        F2: () => {
          if (decision === null) dispatch({ type: 'mode', mode: 'counted' });
        },
        F3: () => {
          if (decision === null) dispatch({ type: 'mode', mode: 'sealBroken' });
        },
        F8: () => {
          setDialog('remaining');
        },
        ...(undoable !== null && decision === null
          ? {
              'Ctrl Z': () => {
                setDialog('undo');
              },
            }
          : {}),
        F9: () => {
          if (decision?.kind === 'misrouted') acknowledge();
          else if (decision === null && close.kind !== 'blocked') setDialog('close');
        },
        ...(decision?.kind === 'count' || desk.mode !== 'sealed'
          ? {
              Escape: () => {
                dispatch({ type: 'cancel' });
              },
            }
          : {}),
      }),
      [decision, desk.mode, close.kind, undoable, acknowledge, dispatch],
    ),
  );

  const scan = useCallback(
    (code: string) => {
      dispatch({ type: 'scan', code, atMilliseconds: businessTime() });
    },
    [dispatch, businessTime],
  );
  const last = desk.scans.find(({ id }) => id === desk.last?.id);
  const announcement = last === undefined ? '' : sayScan(last, desk.last?.isRepeat === true).sentence;
  return (
    <div className={layout.screen} data-held={decision !== null || undefined}>
      <ReceivingBar shipment={shipment} unsent={unsent} onSendNow={sendNow} />
      <main id="main" className={layout.wrap}>
        <div className={layout.desk}>
          <ProgressCard progress={cartons && progressOf(cartons, shipment.code)} shipment={shipment} />
          {desk.mode !== 'sealed' && decision === null && (
            <p className={layout.mode} role="status">
              <b>{t(`receiving.mode.${desk.mode}`)}</b> {t('receiving.mode.hint')}
            </p>
          )}
          <ScanField
            label={t('receiving.field')}
            isHeld={decision !== null}
            heldText={t('receiving.held')}
            onScan={scan}
            announcement={announcement}
          />
          {decision?.kind === 'misrouted' ? (
            <MisroutedPanel
              scan={decision.scan}
              carton={cartons?.find((carton) => carton.code === decision.scan.code)}
              destinationName={shipment.destinationName}
              onAcknowledge={acknowledge}
              photo={photoObject !== null && <PhotoKey key={photoObject.objectCode} {...photoObject} />}
            />
          ) : decision?.kind === 'count' ? (
            <CountPanel
              key={decision.code}
              code={decision.code}
              finding={decision.finding}
              carton={cartons?.find((carton) => carton.code === decision.code)}
              onCounted={(countedSheets, remark) => {
                dispatch({ type: 'counted', countedSheets, remark, atMilliseconds: businessTime() });
              }}
              onCancel={() => {
                dispatch({ type: 'cancel' });
              }}
            />
          ) : (
            <LastScan words={last && sayScan(last, desk.last?.isRepeat === true)} onSendNow={sendNow}>
              {photoObject !== null && (
                <div className={layout.resultActions}>
                  <PhotoKey key={photoObject.objectCode} {...photoObject} />
                  {undoable !== null && (
                    <KeyButton
                      keyName="Ctrl Z"
                      onClick={() => {
                        setDialog('undo');
                      }}
                    >
                      {t('undo.action')}
                    </KeyButton>
                  )}
                </div>
              )}
            </LastScan>
          )}
          <RecentScans scans={desk.scans} cartons={cartons ?? []} me={session.userName} sayScan={sayScan} />
        </div>
        <SideCards detail={detail} cartons={cartons} />
      </main>
      <DeskFoot
        mode={desk.mode}
        close={close}
        isHeld={decision !== null}
        onMode={(mode) => {
          dispatch({ type: 'mode', mode });
        }}
        onRemaining={() => {
          setDialog('remaining');
        }}
        onClose={() => {
          setDialog('close');
        }}
      />
      {dialog === 'remaining' && cartons !== undefined && (
        <RemainingDialog
          cartons={remainingOf(cartons, shipment.code)}
          onClose={() => {
            setDialog(null);
          }}
        />
      )}
      {dialog === 'undo' && undoable !== null && (
        <UndoDialog
          shipment={shipment.code}
          carton={undoable.code}
          onUndone={() => {
            dispatch({ type: 'undone', id: undoable.id });
          }}
          onClose={() => {
            setDialog(null);
          }}
        />
      )}
      {dialog === 'close' && (
        <CloseDialog
          shipment={shipment}
          close={close}
          onClosed={onClosed}
          onCancel={() => {
            setDialog(null);
          }}
        />
      )}
    </div>
  );
}

/** The manifest as this device knows it: its own answers at once, colleagues' as soon as the server counts them. */
function useManifest({ shipment }: ShipmentDetail, me: string) {
  const queryClient = useQueryClient();
  const query = manifestQuery(shipment.code);
  const { data: cartons } = useQuery(query);
  const known = cartons?.filter((carton) => carton.finding != null || isForeign(carton)).length;
  const counted = shipment.scannedCount + shipment.foreignCount;

  // The counts come live and are small; the manifest has up to 5,000 rows and follows them once a second at most.
  const isBehind = known !== undefined && known !== counted;
  useEffect(() => {
    if (!isBehind) return;
    const { queryKey } = manifestQuery(shipment.code);
    const timer = setInterval(() => {
      void queryClient.invalidateQueries({ queryKey }, { cancelRefetch: false });
    }, manifestFollowsMilliseconds);
    return () => {
      clearInterval(timer);
    };
  }, [isBehind, queryClient, shipment.code]);

  const onAnswered = useCallback(
    (scan: Scan) => {
      const { queryKey } = manifestQuery(shipment.code);
      const isInManifest = scan.outcome !== 'refused' && scan.outcome !== 'unknown' && scan.outcome !== 'already';
      if (isInManifest) {
        queryClient.setQueryData(queryKey, (current) =>
          current === undefined ? current : withScan(current, scan, me, new Date(scan.atMilliseconds).toISOString()),
        );
      }
      void queryClient.invalidateQueries({ queryKey: getDetailQuery(shipment.code).queryKey });
      if (scan.outcome !== 'received') void queryClient.invalidateQueries({ queryKey });
    },
    [queryClient, shipment.code, me],
  );
  return { cartons, onAnswered };
}
