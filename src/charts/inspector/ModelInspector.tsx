import { type ReactElement, useCallback, useId, useState } from 'react';
import { fill } from '../frame/messages';
import { formatValue } from '../frame/number';
import styles from './inspector.module.css';
import { inspectorMessages } from './messages';
import type { ModelInspectorProps } from './props';
import { View } from './View';
import { drawDistribution, drawLayer, drawSummary } from './views';

/** tfjs-vis's own views of a model. Large (vega): import this file lazily. */
export function ModelInspector({ layers, language }: ModelInspectorProps): ReactElement {
  const text = inspectorMessages;
  const id = useId();
  const first = layers.findIndex((layer) => layer.weights.length > 0);
  const [layerName, setLayerName] = useState<string | null>(null);
  const [weightName, setWeightName] = useState<string | null>(null);
  const layer = layers.find((one) => one.name === layerName) ?? layers[Math.max(0, first)];
  const weightIndex = Math.max(0, layer?.weights.findIndex((one) => one.name === weightName) ?? 0);
  const weight = layer?.weights[weightIndex];
  const summary = useCallback((container: HTMLElement) => drawSummary(container, layers, language), [layers, language]);
  const ofLayer = useCallback((container: HTMLElement) => (layer ? drawLayer(container, layer, language) : Promise.resolve()), [layer, language]);
  const distribution = useCallback((container: HTMLElement) => (layer ? drawDistribution(container, layer, weightIndex, language) : Promise.resolve()), [layer, weightIndex, language]);
  const total = weight?.shape.reduce((a, b) => a * b, 1) ?? 0;

  return (
    <div className={styles.inspector}>
      <View title={text.summary[language]} language={language} draw={summary} />
      <div className={styles.choice}>
        <label htmlFor={`${id}-layer`}>{text.layer[language]}</label>
        <select id={`${id}-layer`} value={layer?.name} onChange={(event) => setLayerName(event.currentTarget.value)}>
          {layers.map((one) => (
            <option key={one.name}>{one.name}</option>
          ))}
        </select>
        {layer && layer.weights.length > 1 && (
          <>
            <label htmlFor={`${id}-weight`}>{text.weight[language]}</label>
            <select id={`${id}-weight`} value={weight?.name} onChange={(event) => setWeightName(event.currentTarget.value)}>
              {layer.weights.map((one) => (
                <option key={one.name}>{one.name}</option>
              ))}
            </select>
          </>
        )}
      </div>
      {layer && weight ? (
        <>
          <View title={fill(text.layerTitle[language], { name: layer.name })} language={language} draw={ofLayer} />
          <View title={fill(text.distribution[language], { name: weight.name })} language={language} draw={distribution} />
          {weight.sample.length < total && <p className={styles.note}>{fill(text.sampled[language], { shown: formatValue(weight.sample.length), total: formatValue(total) })}</p>}
        </>
      ) : (
        <p className={styles.note}>{text.noWeights[language]}</p>
      )}
    </div>
  );
}
