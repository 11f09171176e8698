import { useState, type ReactElement } from 'react';
import { Notice } from '../../figure/Notice';
import { useAnswer } from '../../figure/useAnswer';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { FigureProps } from '../../lesson';
import { useDeviceView } from '../useDeviceView';
import styles from './ArchitectureFigure.module.css';
import { factOf, timeRoundTrips, type Measured } from './facts';
import { layerRows, layers, type LayerId } from './layers';
import { messages } from './messages';

/** TensorFlow's layers as a stack of buttons; each opens what it does there, and what does it here. */
export function ArchitectureFigure({ language, device, dataset }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const [open, setOpen] = useState<LayerId | null>('executor');
  const { report } = useDeviceView(device);
  const asked = useAnswer('facts', async (): Promise<Measured> => ({
    capabilities: await device.probe(),
    roundTripMs: await timeRoundTrips(() => dataset('housing0', { kind: 'summary' })),
  }));
  const factText = (layer: LayerId): string | null => {
    const fact = asked.state === 'ready' ? factOf(layer, asked.answer, report) : null;
    return fact && t(fact.word, fact.values);
  };
  return (
    <div className={figure.figure}>
      <ul className={styles.stack} aria-label={t('layers')}>
        {layerRows.map((row, depth) => (
          <li key={row.join()} className={styles.row}>
            {depth > 0 && <Arrow />}
            <ul className={styles.layers} data-layers={row.length}>
              {row.map((id) => (
                <li key={id}>
                  <button type="button" className={styles.layer} aria-expanded={open === id} aria-controls={`layer-${id}`} onClick={() => setOpen(open === id ? null : id)}>
                    <span className={styles.name}>{layers[id].name[language]}</span>
                    <span className={styles.parts}>{layers[id].parts.map((part) => <span key={part}>{part}</span>)}</span>
                    <span className={styles.here}>{t('here')}{layers[id].here[language]}</span>
                  </button>
                </li>
              ))}
            </ul>
            {row.map((id) => (
              <div key={id} id={`layer-${id}`} className={styles.detail} hidden={open !== id}>
                {open === id && <LayerDetail layer={id} language={language} fact={factText(id)} />}
              </div>
            ))}
          </li>
        ))}
      </ul>
      {asked.state === 'failed' && <Notice asked={asked} language={language} />}
      <p className={figure.small}>{t('source')}</p>
    </div>
  );
}

function LayerDetail({ layer, language, fact }: { readonly layer: LayerId; readonly language: FigureProps['language']; readonly fact: string | null }): ReactElement {
  const t = wordsOf(messages, language);
  const { does, hereDoes, modules } = layers[layer];
  return (
    <dl className={styles.facts}>
      <div><dt>{t('inTensorFlow')}</dt><dd>{does[language]}</dd></div>
      <div><dt>{t('inStudio')}</dt><dd>{hereDoes[language]}</dd></div>
      {fact !== null && <div><dt>{t('now')}</dt><dd>{fact}</dd></div>}
      <div><dt>{t('modules')}</dt><dd className={styles.modules}>{modules.map((path) => <code key={path}>{path}</code>)}</dd></div>
    </dl>
  );
}

/** Calls go down, results come back up. */
function Arrow(): ReactElement {
  return (
    <svg className={styles.arrow} width="40" height="18" viewBox="0 0 40 18" aria-hidden="true">
      <path d="M14 1v15m-4-4l4 4l4-4" />
      <path d="M26 17v-15m-4 4l4-4l4 4" />
    </svg>
  );
}
