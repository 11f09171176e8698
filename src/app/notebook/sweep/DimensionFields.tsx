import type { NumberParam, ParamSchema, ParamValue } from '../../../engine/declarations/schema';
import type { Dimension } from '../../../engine/declarations/sweep';
import { useLanguage, useMessages } from '../../i18n/messages';
import { optionLabel, paramLabel } from '../../i18n/params';
import { IconButton } from '../../ui/IconButton';
import { NumberField } from '../../ui/NumberField';
import { NumberListField } from '../../ui/NumberListField';
import { Select } from '../../ui/Select';
import { Switch } from '../../ui/Switch';
import styles from './sweep.module.css';
import { rangeAround } from './dimensionDraft';
import { sweepMessages } from './messages';

interface DimensionFieldsProps {
  readonly schema: ParamSchema;
  readonly dimension: Dimension;
  /** A grid also asks how many values a range has. */
  readonly grid: boolean;
  readonly onChange: (dimension: Dimension) => void;
  readonly onFix: () => void;
}

/** The values that one parameter may take. */
export function DimensionFields({ schema, dimension, grid, onChange, onFix }: DimensionFieldsProps) {
  const t = useMessages(sweepMessages);
  const name = paramLabel(schema.name, useLanguage());
  return (
    <div className={styles.dimension} role="group" aria-label={name}>
      <div className={styles.head}>
        <span>{name}</span>
        <IconButton size="small" icon="close" label={t('fix', { name })} onClick={onFix} />
      </div>
      {schema.kind === 'number' ? <NumberDimension schema={schema} dimension={dimension} grid={grid} name={name} onChange={onChange} /> : <Options schema={schema} dimension={dimension} onChange={onChange} />}
    </div>
  );
}

function NumberDimension({ schema, dimension, grid, name, onChange }: Pick<DimensionFieldsProps, 'dimension' | 'grid' | 'onChange'> & { readonly schema: NumberParam; readonly name: string }) {
  const t = useMessages(sweepMessages);
  const { min, max, integer = false } = schema;
  const form = dimension.kind === 'list' ? 'list' : dimension.scale;
  const choose = (next: 'list' | 'linear' | 'log'): void => {
    if (next === 'list') onChange({ kind: 'list', param: schema.name, values: dimension.kind === 'list' ? dimension.values : [dimension.low, dimension.high] });
    else if (dimension.kind === 'range') onChange({ ...dimension, scale: next, low: next === 'log' && dimension.low <= 0 ? Math.max(min, dimension.high / 100) : dimension.low });
    else onChange(rangeAround(schema, Number(dimension.values[0] ?? schema.default), next));
  };
  return (
    <>
      <Select label={t('form', { name })} hideLabel value={form} onChange={choose} options={(['list', 'linear', 'log'] as const).map((value) => ({ value, label: t(value), disabled: value === 'log' && max <= 0 }))} />
      {dimension.kind === 'list' && <NumberListField label={t('listed')} values={dimension.values.map(Number)} min={min} max={max} integer={integer} onChange={(values) => { onChange({ ...dimension, values }); }} />}
      {dimension.kind === 'range' && (
        <div className={styles.range}>
          <NumberField label={t('low')} value={dimension.low} min={dimension.scale === 'log' ? Math.max(min, Number.MIN_VALUE) : min} max={dimension.high} integer={integer} onChange={(low) => { onChange({ ...dimension, low }); }} />
          <NumberField label={t('high')} value={dimension.high} min={dimension.low} max={max} integer={integer} onChange={(high) => { onChange({ ...dimension, high }); }} />
          {grid && <NumberField label={t('count')} value={dimension.count} min={1} max={16} integer onChange={(count) => { onChange({ ...dimension, count }); }} />}
        </div>
      )}
    </>
  );
}

function Options({ schema, dimension, onChange }: Pick<DimensionFieldsProps, 'dimension' | 'onChange'> & { readonly schema: Exclude<ParamSchema, NumberParam> }) {
  const language = useLanguage();
  const options: readonly ParamValue[] = schema.kind === 'choice' ? schema.options : [false, true];
  const chosen = dimension.kind === 'list' ? dimension.values : [];
  return options.map((option) => (
    <Switch key={String(option)} label={optionLabel(String(option), language)} checked={chosen.includes(option)}
      onChange={(on) => { onChange({ kind: 'list', param: schema.name, values: options.filter((o) => (o === option ? on : chosen.includes(o))) }); }} />
  ));
}
