import { Button, Checkbox, Modal, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useWrite } from '@/api/use-write';
import { RefusalNotice } from '@/components/notice';
import { Actions } from '@/components/stack';
import { EmptyState, QueryView } from '@/components/state-views';
import { warehouseQuery } from '../api/reads';
import { openCount } from '../api/writes';
import { countableIn, keyOf } from '../model/countable';
import { useStockWords } from './stock-words';
import styles from './stock.module.css';

interface OpenCountDialogProps {
  region: string;
  onOpened: (code: string) => unknown;
  onClose: () => void;
}

/** Chooses what is counted; of the books only names and conditions are shown. */
export function OpenCountDialog({ region, onOpened, onClose }: OpenCountDialogProps) {
  const { t } = useTranslation('stock');
  const { t: tc } = useTranslation();
  const words = useStockWords();
  const queryClient = useQueryClient();
  const query = useQuery(warehouseQuery(region));
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [hasTried, setHasTried] = useState(false);
  const write = useWrite(openCount, {
    onSuccess: async ({ count }) => {
      await queryClient.invalidateQueries({ queryKey: ['stock'] });
      void onOpened(count);
    },
  });
  const countable = countableIn(query.data ?? []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setHasTried(true);
    const stock = countable.filter((one) => chosen.includes(keyOf(one)));
    if (stock.length > 0) write.mutate({ region, stock });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('openCount.title')}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': tc('action.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <p className="t-muted">{t('openCount.hint')}</p>
          <QueryView query={query}>
            {() =>
              countable.length === 0 ? (
                <EmptyState title={t('openCount.nothing')} icon="box" />
              ) : (
                <Checkbox.Group
                  label={t('openCount.list')}
                  value={[...chosen]}
                  onChange={setChosen}
                  error={hasTried && chosen.length === 0 ? t('openCount.needed') : undefined}
                >
                  <div className={styles.choices} tabIndex={0} role="group" aria-label={t('openCount.list')}>
                    {countable.map((one) => (
                      <Checkbox
                        key={keyOf(one)}
                        value={keyOf(one)}
                        label={`${words(one.item, one.contest)} · ${t(`condition.${one.condition}`).toLowerCase()}`}
                      />
                    ))}
                  </div>
                </Checkbox.Group>
              )
            }
          </QueryView>
          <RefusalNotice error={write.error} />
          <Actions>
            <Button variant="default" onClick={onClose} disabled={write.isPending}>
              {tc('action.cancel')}
            </Button>
            <Button type="submit" loading={write.isPending}>
              {t('openCount.action')}
            </Button>
          </Actions>
        </Stack>
      </form>
    </Modal>
  );
}
