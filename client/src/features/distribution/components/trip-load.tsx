import { Button } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '@/components/data-table';
import { RefusalNotice } from '@/components/notice';
import { ScanField } from '@/components/scan/scan-field';
import { playScanSound } from '@/components/scan/sounds';
import { CardBody } from '@/components/stack';
import { EmptyState } from '@/components/state-views';
import { useFormat } from '@/i18n/use-format';

import { useLoadBox, useUnloadBox, type TripDetail } from '../api/trips';
import { BoxLink } from './links';

type Box = TripDetail['boxes'][number];

const stationOf = (box: Box) => String(box.stationNumber).padStart(3, '0');

/** The load of a trip: scanned on and taken down again while the trip stands, read only once it has left. */
export function TripLoad({ detail, isOpen }: { detail: TripDetail; isOpen: boolean }) {
  const { trip, boxes } = detail;
  const unload = useUnloadBox(trip.code);
  return (
    <>
      {isOpen && <LoadScanner code={trip.code} />}
      {unload.error !== null && (
        <CardBody>
          <RefusalNotice error={unload.error} />
        </CardBody>
      )}
      <BoxTable
        boxes={boxes}
        isBusy={unload.isPending}
        onUnload={
          isOpen
            ? (box) => {
                unload.mutate(box);
              }
            : undefined
        }
      />
    </>
  );
}

function LoadScanner({ code }: { code: string }) {
  const { t } = useTranslation('distribution');
  const { mutate, isPending, error } = useLoadBox(code);
  const [said, setSaid] = useState('');
  const onScan = useCallback(
    (box: string) => {
      setSaid('');
      mutate(box, {
        onSuccess: () => {
          playScanSound('accepted');
          setSaid(t('load.done', { box }));
        },
        onError: () => {
          playScanSound('stop');
        },
      });
    },
    [mutate, t],
  );
  return (
    <CardBody>
      <ScanField
        label={t('load.scan')}
        placeholder={t('load.scan')}
        isHeld={isPending}
        onScan={onScan}
        announcement={said}
      />
      {said !== '' && <p data-testid="load-result">{said}</p>}
      <RefusalNotice error={error} />
    </CardBody>
  );
}

interface BoxTableProps {
  boxes: readonly Box[];
  isBusy: boolean;
  /** Absent when nothing may be taken down. */
  onUnload: ((box: string) => void) | undefined;
}

function BoxTable({ boxes, isBusy, onUnload }: BoxTableProps) {
  const { t } = useTranslation('distribution');
  const format = useFormat();
  const columns: Column<Box>[] = [
    {
      key: 'box',
      header: t('paper.box'),
      isRowHeader: true,
      cell: (row) => <BoxLink code={row.box} />,
    },
    { key: 'place', header: t('paper.place'), cell: (row) => `TPS ${stationOf(row)}, ${row.villageName}` },
    { key: 'contest', header: t('paper.contest'), cell: (row) => row.contestCode },
    { key: 'loadedAt', header: t('load.at'), cell: (row) => format.dateTime(row.loadedAt), isHiddenOnPhone: true },
    ...(onUnload === undefined
      ? []
      : [
          {
            key: 'unload',
            header: t('load.undo'),
            cell: (row: Box) => (
              <Button
                variant="default"
                size="xs"
                disabled={isBusy}
                onClick={() => {
                  onUnload(row.box);
                }}
              >
                {t('load.undo')}
                <span className="t-hidden"> {row.box}</span>
              </Button>
            ),
          },
        ]),
  ];
  return (
    <DataTable
      caption={t('load.title')}
      columns={columns}
      rows={boxes}
      rowKey={(row) => row.box}
      empty={<EmptyState title={t('load.none')} hint={t('load.noneHint')} icon="warehouse" />}
    />
  );
}
