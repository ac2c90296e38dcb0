import { ActionIcon, Popover } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/components/icon';
import { useFormat } from '@/i18n/use-format';
import type { Item } from '../api/catalogue';
import { rulesOf } from './rules-of';
import styles from './formula.module.css';

interface FormulaProps {
  item: Item;
  /** What the formula was fed with: stations, voters, version of the voter list. */
  inputs: string;
}

/** How the quantity is computed, behind an info button: formula, rule IDs, how sure the rule is, inputs. */
export function Formula({ item, inputs }: FormulaProps) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const rules = rulesOf(item);
  return (
    <Popover width={340} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon variant="subtle" size="md" aria-label={t('formula.button')} title={t('formula.button')}>
          <Icon name="info" />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('formula.button')} tabIndex={-1}>
        <dl className={styles.formula}>
          <dt>{t('formula.title')}</dt>
          <dd>
            {formulaLines(item, t, format).map((line, index) => (
              <p key={line}>
                {index > 0 && '+ '}
                {line}
              </p>
            ))}
            {item.rule.bufferPerMille > 0 && (
              <p>{t('formula.buffer', { share: format.percent(item.rule.bufferPerMille, 1000) })}</p>
            )}
            {item.code.startsWith('BALLOT') && item.code !== 'BALLOT_BOX' ? null : (
              <p className="t-muted">{t(item.rule.reusesLightlyDamaged ? 'formula.reuseLight' : 'formula.reuse')}</p>
            )}
          </dd>
          <dt>{t('formula.rules')}</dt>
          <dd>
            {rules.length > 0 && <p className="t-code">{rules.join(' · ')}</p>}
            <p className="t-muted">{t(`formula.confidence.${item.confidence}`)}</p>
          </dd>
          <dt>{t('formula.inputs')}</dt>
          <dd>{inputs}</dd>
        </dl>
      </Popover.Dropdown>
    </Popover>
  );
}

function formulaLines({ rule }: Item, t: TFunction<'planning'>, format: ReturnType<typeof useFormat>): string[] {
  const terms = rule.terms.map(({ basis, factor }) => t(`formula.basis.${basis}`, { factor: format.number(factor) }));
  return rule.hasReserve ? [...terms, t('formula.reserve')] : terms;
}
