import { Button, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '@/components/data-table';
import { Icon } from '@/components/icon';
import { RefusalNotice } from '@/components/notice';
import { CardBody } from '@/components/stack';
import { EmptyState, QueryView } from '@/components/state-views';
import { StatusBadge } from '@/components/status-badge';
import { useFormat } from '@/i18n/use-format';
import { usePing, useSetActive, webhooksQuery, type Webhook } from '../api/webhooks';
import { RemoveWebhook, RotateSecret } from './webhook-dialogs';
import styles from './webhooks.module.css';

/** A vendor's webhooks with what can be done with each. */
export function WebhooksTable({ vendor }: { vendor: string }) {
  const { t } = useTranslation('identity');
  const format = useFormat();
  const query = useQuery(webhooksQuery(vendor));
  const [step, setStep] = useState<{ kind: 'rotate' | 'remove'; webhook: Webhook } | null>(null);
  const ping = usePing(vendor);
  const setActive = useSetActive(vendor);
  const close = () => {
    setStep(null);
  };
  const columns: Column<Webhook>[] = [
    {
      key: 'address',
      header: t('webhooks.address'),
      isRowHeader: true,
      cell: ({ address, name }) => (
        <>
          <span className={`t-code ${styles.address ?? ''}`}>{address}</span>
          {name !== '' && <small className={styles.name}>{name}</small>}
        </>
      ),
    },
    {
      key: 'status',
      header: t('webhooks.status'),
      cell: ({ isActive }) => (
        <StatusBadge tone={isActive ? 'ok' : 'warn'}>{t(isActive ? 'webhooks.active' : 'webhooks.paused')}</StatusBadge>
      ),
    },
    {
      key: 'waiting',
      header: t('webhooks.state.waiting'),
      align: 'right',
      cell: ({ waitingCount }) => format.number(waitingCount),
    },
    {
      key: 'dead',
      header: t('webhooks.state.dead'),
      align: 'right',
      cell: ({ deadCount }) => format.number(deadCount),
    },
    {
      key: 'secret',
      header: t('webhooks.secretSince'),
      isHiddenOnPhone: true,
      cell: ({ secretChangedAt, formerSecretUntil }) => (
        <>
          {format.date(secretChangedAt)}
          {formerSecretUntil != null && (
            <small className={styles.name}>
              {t('webhooks.formerUntil', { until: format.dateTime(formerSecretUntil) })}
            </small>
          )}
        </>
      ),
    },
    {
      key: 'steps',
      header: '',
      align: 'right',
      cell: (webhook) => (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button
              variant="default"
              size="xs"
              aria-label={`${t('webhooks.steps')} ${webhook.address}`}
              rightSection={<Icon name="down" size={14} />}
            >
              {t('webhooks.steps')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              onClick={() => {
                ping.mutate(webhook.id);
              }}
            >
              {t('webhooks.ping')}
            </Menu.Item>
            <Menu.Item
              onClick={() => {
                setActive.mutate({ webhookId: webhook.id, isActive: !webhook.isActive });
              }}
            >
              {t(webhook.isActive ? 'webhooks.pause' : 'webhooks.resume')}
            </Menu.Item>
            <Menu.Item
              onClick={() => {
                setStep({ kind: 'rotate', webhook });
              }}
            >
              {t('webhooks.rotate')}
            </Menu.Item>
            <Menu.Item
              onClick={() => {
                setStep({ kind: 'remove', webhook });
              }}
            >
              {t('webhooks.remove')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      ),
    },
  ];
  const refusal = ping.error ?? setActive.error;
  return (
    <>
      {refusal !== null && (
        <CardBody>
          <RefusalNotice error={refusal} />
        </CardBody>
      )}
      <QueryView query={query}>
        {(webhooks) => (
          <DataTable
            caption={t('webhooks.title')}
            columns={columns}
            rows={webhooks}
            rowKey={({ id }) => String(id)}
            empty={<EmptyState title={t('webhooks.empty.title')} hint={t('webhooks.empty.hint')} icon="upload" />}
          />
        )}
      </QueryView>
      <RotateSecret vendor={vendor} webhook={step?.kind === 'rotate' ? step.webhook : null} onClose={close} />
      <RemoveWebhook vendor={vendor} webhook={step?.kind === 'remove' ? step.webhook : null} onClose={close} />
    </>
  );
}
