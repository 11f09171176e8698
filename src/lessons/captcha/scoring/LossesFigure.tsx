import { useMemo, useState, type ReactElement } from 'react';
import { curveColor } from '../../../charts/function/curveColors';
import { FunctionPlot } from '../../../charts/function/FunctionPlot';
import { DataTable } from '../../../charts/table/DataTable';
import { captchaLosses, type CaptchaLoss } from '../../../engine/declarations/captcha';
import { captchaLoss, captchaLossTerms, captchaScoreSlopes } from '../../../engine/stats/captchaLosses';
import { Choice } from '../../figure/Choice';
import { share } from '../../figure/numbers';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { FigureProps, Language } from '../../lesson';
import { VectorTable } from '../vector/VectorTable';
import { bentOutputs } from './bend';
import { messages } from './messages';
import { alphabet, flat, truth, usePrediction } from './usePrediction';

const classes = alphabet.length;
const right = bentOutputs(truth, Array.from(truth, () => 1), 'shared', classes);
const details = ['terms', 'pushes'] as const;

/** Four losses of one prediction: what they come to, output by output, and where they push. */
export function LossesFigure({ language }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const { outputs, controls } = usePrediction(language, 'unsure');
  const [loss, setLoss] = useState<CaptchaLoss>('binary-ce');
  const [detail, setDetail] = useState<(typeof details)[number]>('terms');
  const values = useMemo(
    () => (detail === 'terms' ? captchaLossTerms(loss, outputs, right) : captchaScoreSlopes(loss, outputs, right, classes).map((slope) => -slope)),
    [loss, detail, outputs],
  );
  return (
    <div className={figure.figure}>
      {controls}
      <DataTable
        title={t('losses')} language={language}
        columns={[{ id: 'loss', label: t('loss') }, ...(['mine', 'flat', 'sure'] as const).map((id) => ({ id, label: t(id), numeric: true, format: (value: string | number) => share(Number(value)) }))]}
        rows={captchaLosses.map((id) => ({ id, cells: { loss: t(id), mine: captchaLoss(id, outputs, right), flat: captchaLoss(id, flat, right), sure: captchaLoss(id, right, right) } }))}
      />
      <div className={figure.controls}>
        <Choice label={t('loss')} value={loss} onChange={setLoss} options={captchaLosses.map((value) => ({ value, label: t(value) }))} />
        <Choice label={t('detail')} value={detail} onChange={setDetail} options={details.map((value) => ({ value, label: t(value) }))} />
      </div>
      <VectorTable label={t(`${detail}Label`, { loss: t(loss) })} values={values} alphabet={alphabet} truth={truth} format={short} most={values.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9)} />
      <OverProbability language={language} />
    </div>
  );
}

/** All four over the probability of the right characters, each in units of its value where nothing is known. */
function OverProbability({ language }: { readonly language: Language }): ReactElement {
  const t = wordsOf(messages, language);
  const [p, setP] = useState(0.5);
  const curves = useMemo(() => captchaLosses.map((id, i) => {
    const unit = captchaLoss(id, flat, right);
    const at = (x: number): number => captchaLoss(id, bentOutputs(truth, Array.from(truth, () => x), 'shared', classes), right) / unit;
    return { id, label: messages[id][language], color: curveColor(i), at };
  }), [language]);
  return (
    <FunctionPlot
      title={t('overProbability')} language={language} curves={curves} domain={[0.01, 1]} range={[0, 1.6]} xLabel={t('rightProbability')} yLabel={t('relativeLoss')}
      format={(value) => value.toFixed(3)} point={{ x: p, step: 0.01, onMove: setP }}
    />
  );
}

/** As short as a cell: .0123, 1.39, 0, −.0254. */
function short(value: number): string {
  const size = Math.abs(value);
  if (size < 5e-5) return '0';
  const text = size < 0.99995 ? size.toFixed(4).slice(1) : size.toFixed(size < 9.995 ? 2 : 1);
  return value < 0 ? `−${text}` : text;
}
