import { useTranslation } from 'react-i18next';
import { Card } from '@/components/card';
import { DataTable, type Column } from '@/components/data-table';
import { DownloadMenu } from '@/components/download-menu';
import { Figures } from '@/components/figures';
import { Notice } from '@/components/notice';
import { useFormat } from '@/i18n/use-format';
import { faultsFile, type ImportReport, type StationFault } from '../api/import';
import { DifferenceTable } from './difference-table';
import { useFaultSentence } from './use-fault-sentence';

/** What the check found: the counts, then either the faults or what the file would change. */
export function ImportReportView({ report, jobId }: { report: ImportReport; jobId: string }) {
  const { t } = useTranslation('regions');
  const format = useFormat();
  const badRows = new Set(report.faults.map(({ row }) => row)).size;
  const bad = Math.max(badRows, report.faultCount > report.faults.length ? report.faultCount : 0);
  const figures = [
    { label: t('import.rows'), value: format.number(report.rows) },
    { label: t('import.good'), value: format.number(Math.max(report.rows - bad, 0)) },
    { label: t('import.bad'), value: format.number(bad) },
    ...(report.faultCount === 0 ? [{ label: t('import.voters'), value: format.number(report.voters) }] : []),
  ];
  return (
    <>
      <Notice tone={report.faultCount === 0 ? 'ok' : 'bad'} isAlert>
        {report.faultCount === 0 ? t('import.clean') : t('import.hasFaults', { shown: format.number(bad) })}
      </Notice>
      <Figures figures={figures} />
      {report.faultCount > 0 ? (
        <FaultTable report={report} jobId={jobId} />
      ) : (
        <Card title={t('difference.title')}>
          <DifferenceTable rows={report.difference} />
        </Card>
      )}
    </>
  );
}

function FaultTable({ report, jobId }: { report: ImportReport; jobId: string }) {
  const { t } = useTranslation('regions');
  const format = useFormat();
  const say = useFaultSentence();
  const columns: Column<StationFault>[] = [
    {
      key: 'row',
      header: t('import.row'),
      isRowHeader: true,
      width: 120,
      cell: ({ row }) => (row === 0 ? t('import.wholeFile') : `${t('import.row')} ${format.number(row)}`),
    },
    {
      key: 'column',
      header: t('import.column'),
      cell: ({ column }) => <span className="t-code">{column === '' ? '–' : column}</span>,
    },
    {
      key: 'value',
      header: t('import.value'),
      cell: ({ value }) => <span className="t-code">{value == null || value === '' ? '–' : value}</span>,
    },
    { key: 'reason', header: t('import.reason'), cell: say },
  ];
  return (
    <Card
      title={t('import.faultsTitle')}
      note={report.faultCount > report.faults.length ? t('import.faultsShown') : undefined}
      aside={<DownloadMenu hrefFor={(format) => faultsFile(jobId, format)} />}
    >
      <DataTable
        caption={t('import.faultsTitle')}
        columns={columns}
        rows={report.faults}
        rowKey={({ row, column, code }) => `${String(row)} ${column} ${code}`}
        totalCount={report.faultCount}
      />
    </Card>
  );
}
