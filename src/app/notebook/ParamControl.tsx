import type { NumberParam, ParamSchema, ParamValue } from '../../engine/declarations/schema';
import { formatCount, formatParam } from '../i18n/format';
import { useLanguage } from '../i18n/messages';
import { optionLabel, paramHint, paramLabel, unitLabel } from '../i18n/params';
import { NumberField } from '../ui/NumberField';
import { Select } from '../ui/Select';
import { Slider } from '../ui/Slider';
import { Switch } from '../ui/Switch';

interface ParamControlProps {
  readonly schema: ParamSchema;
  readonly value: ParamValue;
  /** Says what the parameter does; left out where room is short and the parameter well known. */
  readonly hinted?: boolean;
  /** In place of the parameter's own name and explanation. */
  readonly words?: { readonly label: string; readonly hint: string };
  readonly onChange: (value: ParamValue) => void;
}

/** One parameter as the control that suits its schema. */
export function ParamControl({ schema, value, hinted = true, words, onChange }: ParamControlProps) {
  const language = useLanguage();
  const label = words?.label ?? paramLabel(schema.name, language);
  const hint = words?.hint ?? (hinted ? paramHint(schema.name, language) : null);
  switch (schema.kind) {
    case 'flag':
      return <Switch label={label} hint={hint} checked={value === true} onChange={onChange} />;
    case 'choice':
      return (
        <Select label={label} hint={hint} value={String(value)} onChange={onChange}
          options={schema.options.map((option) => ({ value: option, label: optionLabel(option, language) }))} />
      );
    case 'number':
      return <NumberControl schema={schema} label={label} hint={hint} value={Number(value)} onChange={onChange} />;
  }
}

interface NumberControlProps {
  readonly schema: NumberParam;
  readonly label: string;
  readonly hint: string | null;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** Few sensible values: a list. A wide range of ratios: a slider by ratio. Else: a field to type in. */
function NumberControl({ schema, label, hint, value, onChange }: NumberControlProps) {
  const language = useLanguage();
  const { min, max, integer = false, choices, scale, unit } = schema;
  const withUnit = (n: number): string => {
    const number = integer ? formatCount(n, language) : formatParam(n);
    return unit === undefined ? number : `${number} ${unitLabel(unit, n, language)}`;
  };
  if (choices) {
    const offered = choices.includes(value) ? choices : [...choices, value].sort((a, b) => a - b);
    return (
      <Select label={label} hint={hint} value={String(value)} onChange={(text) => { onChange(Number(text)); }}
        options={offered.map((n) => ({ value: String(n), label: withUnit(n) }))} />
    );
  }
  if (scale === 'log' && !integer) {
    return <Slider label={label} hint={hint} value={value} min={min} max={max} scale="log" format={withUnit} onChange={onChange} />;
  }
  return (
    <NumberField label={label} hint={hint} value={value} min={min} max={max} integer={integer} onChange={onChange}
      {...(unit === undefined ? {} : { unit: unitLabel(unit, value, language) })} />
  );
}
