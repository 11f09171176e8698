import type { ReactElement } from 'react';
import { DataTable } from '../../charts/table/DataTable';
import { whole } from '../figure/numbers';
import { wordsOf } from '../figure/words';
import styles from '../figure/figure.module.css';
import type { Bilingual, FigureProps, Language } from '../lesson';
import { cnnPlan, layerRows, parametersOf, softmaxPlan, type LayerPlan } from './architecture';
import { messages } from './messages';

/** Both networks layer by layer. */
export function NetworksFigure({ language }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  return (
    <div className={styles.pair}>
      <Layers title={t('softmaxNet')} plan={softmaxPlan} language={language} />
      <Layers title={t('cnn')} plan={cnnPlan} language={language} />
    </div>
  );
}

function Layers({ title, plan, language }: { readonly title: string; readonly plan: readonly LayerPlan[]; readonly language: Language }): ReactElement {
  const t = wordsOf(messages, language);
  const rows = layerRows(plan);
  return (
    <DataTable
      title={title} language={language}
      columns={[
        { id: 'layer', label: t('layer') },
        { id: 'output', label: t('output'), numeric: true },
        { id: 'working', label: t('working'), numeric: true },
        { id: 'parameters', label: t('parameters'), numeric: true, format: (value) => whole(Number(value)) },
      ]}
      rows={[
        ...rows.map((row, i) => ({ id: String(i), cells: { layer: nameOf(row.plan)[language], output: row.output.map(whole).join(' × '), working: row.working, parameters: row.parameters } })),
        { id: 'total', cells: { layer: t('total'), output: '', working: '', parameters: parametersOf(rows) } },
      ]}
    />
  );
}

function nameOf(plan: LayerPlan): Bilingual {
  switch (plan.kind) {
    case 'input':
      return { zh: '输入图片', en: 'Input picture' };
    case 'conv':
      return { zh: `卷积 ${plan.kernel}×${plan.kernel}，ReLU`, en: `Convolution ${plan.kernel}×${plan.kernel}, ReLU` };
    case 'pool':
      return { zh: `最大池化 ${plan.size}×${plan.size}`, en: `Max-pooling ${plan.size}×${plan.size}` };
    case 'dropout':
      return { zh: `Dropout ${plan.rate}`, en: `Dropout ${plan.rate}` };
    case 'flatten':
      return { zh: '摊平', en: 'Flatten' };
    case 'dense':
      return plan.activation === 'relu' ? { zh: '全连接，ReLU', en: 'Dense, ReLU' } : { zh: '全连接，softmax', en: 'Dense, softmax' };
  }
}
